//! A text as the modules of a QR code, for whoever draws them: the one place that names the encoder (`qrcode`).

use std::str::FromStr;

use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};
use thiserror::Error;

use roughcheck_format::base::coded;

/// The greatest version of a QR code.
const GREATEST: i16 = 40;

coded! {
    /// Error correction levels (ISO/IEC 18004).
    #[derive(Default)]
    pub enum EccLevel {
        /// About 7 % may be lost.
        L = "L",
        /// About 15 %; certificates are printed with it, where nobody asks for another.
        #[default]
        M = "M",
        /// About 25 %.
        Q = "Q",
        /// About 30 %.
        H = "H",
    }
}

impl EccLevel {
    /// Most characters of the alphanumeric mode in the greatest code, version 40 (ISO/IEC 18004, table 7).
    const fn capacity(self) -> usize {
        match self {
            Self::L => 4_296,
            Self::M => 3_391,
            Self::Q => 2_420,
            Self::H => 1_852,
        }
    }

    /// Whether a certificate's text surely fits into a code of this level.
    ///
    /// # Errors
    /// [`CodeError::TooLong`].
    pub const fn must_hold(self, text: &str) -> Result<(), CodeError> {
        if text.len() <= self.capacity() { Ok(()) } else { Err(CodeError::TooLong) }
    }
}

impl FromStr for EccLevel {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        Self::from_name(text).ok_or(CodeError::Level)
    }
}

/// Why a text does not become a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Not a level.
    #[error("error correction is L, M, Q or H")]
    Level,
    /// More than a QR code of this level holds.
    #[error("too long for a QR code at this level of error correction")]
    TooLong,
}

/// The modules of a code, square, without a quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    version: i16,
    side: u32,
    dark: Vec<bool>,
}

impl Code {
    /// The smallest code for a text. Upper-case letters, digits and the other characters of base45 take the compact
    /// alphanumeric mode; a text with any other character is written byte by byte, as UTF-8.
    ///
    /// # Errors
    /// [`CodeError::TooLong`] for more than version 40 holds.
    pub fn of(text: &str, level: EccLevel) -> Result<Self, CodeError> {
        level.must_hold(text)?;
        let level = match level {
            EccLevel::L => EcLevel::L,
            EccLevel::M => EcLevel::M,
            EccLevel::Q => EcLevel::Q,
            EccLevel::H => EcLevel::H,
        };
        let (version, bits) = (1..=GREATEST)
            .find_map(|version| Some((version, bits_of(text, version, level)?)))
            .ok_or(CodeError::TooLong)?;
        let code = QrCode::with_bits(bits, level).map_err(|_| CodeError::TooLong)?;
        let side = u32::try_from(code.width()).map_err(|_| CodeError::TooLong)?;
        let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { version, side, dark })
    }

    /// The version, 1 to 40: how many modules the code has.
    #[must_use]
    pub const fn version(&self) -> i16 {
        self.version
    }

    /// Modules a row, and rows.
    #[must_use]
    pub const fn side(&self) -> u32 {
        self.side
    }

    /// Row by row, whether a module is dark: side times side of them.
    #[must_use]
    pub fn dark(&self) -> &[bool] {
        &self.dark
    }
}

/// A text in one segment, where a code of this version holds it. The encoder would choose segments by itself, and take some
/// UTF-8 for the Japanese characters of another encoding.
fn bits_of(text: &str, version: i16, level: EcLevel) -> Option<Bits> {
    let mut bits = Bits::new(Version::Normal(version));
    let pushed = match text.bytes().all(is_alphanumeric) {
        true => bits.push_alphanumeric_data(text.as_bytes()),
        false => bits.push_byte_data(text.as_bytes()),
    };
    pushed.and_then(|()| bits.push_terminator(level)).ok().map(|()| bits)
}

/// Whether a character is one of the 45 of the alphanumeric mode (ISO/IEC 18004, table 5).
const fn is_alphanumeric(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b' ' | b'$' | b'%' | b'*' | b'+' | b'-' | b'.' | b'/' | b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_capacity_is_that_of_the_greatest_code() {
        for level in [EccLevel::L, EccLevel::M, EccLevel::Q, EccLevel::H] {
            let text = "A".repeat(level.capacity());
            assert_eq!(Code::of(&text, level).map(|code| code.version()), Ok(40));
            assert_eq!(level.must_hold(&text), Ok(()));
            let longer = format!("{text}A");
            assert_eq!(Code::of(&longer, level), Err(CodeError::TooLong));
            assert_eq!(level.must_hold(&longer), Err(CodeError::TooLong));
        }
        // Byte by byte less fits: ISO/IEC 18004, table 7.
        assert_eq!(Code::of(&"a".repeat(2_331), EccLevel::M).map(|code| code.version()), Ok(40));
        assert_eq!(Code::of(&"a".repeat(2_332), EccLevel::M), Err(CodeError::TooLong));
    }

    #[test]
    fn a_code_is_as_small_as_its_text_allows() {
        for (length, version) in [(0, 1_i16), (20, 1), (21, 2), (366, 11), (367, 12)] {
            let code = Code::of(&"K".repeat(length), EccLevel::M).expect("fits");
            assert_eq!(
                (code.version(), code.side()),
                (version, 17 + 4 * u32::from(version.unsigned_abs())),
                "{length}"
            );
            assert_eq!(code.dark().len(), usize::try_from(code.side().pow(2)).expect("small"));
        }
    }

    /// Some of these bytes are pairs of another encoding.
    #[test]
    #[cfg(feature = "photo")]
    fn what_is_drawn_is_read_back() {
        for text in ["RCH1:AB8", "https://example.org/", "é – Жалоба 検査 ダ", "Kz\u{e9}\u{2013}\u{2013}", ""]
        {
            let code = Code::of(text, EccLevel::M).expect("fits");
            let modules = crate::mesh::Modules { side: code.side(), dark: code.dark().to_vec() };
            let read = crate::detect::text_of(&modules);
            assert_eq!(read.as_deref().unwrap_or_default(), text);
        }
    }
}
