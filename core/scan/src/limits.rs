//! How much a picture may ask of whoever unpacks it, so that the process stays under 512 MiB and a few seconds whatever the
//! file says of itself; and why one is not looked at.

use thiserror::Error;

/// The most pixels a picture may have: phones write 108 megapixels, 12000 x 9000.
pub const MAX_PIXELS: u64 = 120_000_000;

/// The most bytes a picture's file may have.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// The most bytes that a picture may hold while it is unpacked: its file, its pixels, and what a decoder keeps of them.
const MAX_HELD: u64 = 500_000_000;

/// The most bytes, or pixels of scans, that may pass through a decoder: a bound on time.
const MAX_PASSED: u64 = 800_000_000;

/// Why a picture could not be looked at. A picture without a code is not an error.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PhotoError {
    /// Neither PNG nor JPEG.
    #[error("not a PNG or JPEG picture")]
    NotAPicture,
    /// More pixels or bytes than are read; nothing was unpacked.
    #[error("a picture of {width} x {height} pixels is too large to read: at most {limit} pixels")]
    TooLarge {
        /// Pixels a row, as the file says; 0 where it does not.
        width: u32,
        /// Rows; 0 likewise.
        height: u32,
        /// The most pixels that are read of a picture of this form.
        limit: u64,
    },
    /// A picture or document of a kind that is not read.
    #[error("a file of the kind {kind} is not read")]
    Unsupported {
        /// The kind, by the name that people call it.
        kind: &'static str,
    },
    /// The picture cannot be unpacked, or a frame does not have width times height pixels.
    #[error("the picture is damaged: {what}")]
    Damaged {
        /// What the decoder says, in English, for logs.
        what: String,
    },
}

/// The error for damage.
pub(super) fn damaged(what: impl ToString) -> PhotoError {
    PhotoError::Damaged { what: what.to_string() }
}

/// What it takes to unpack a picture, asked before it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    /// Pixels a row.
    pub(super) width: u32,
    /// Rows.
    pub(super) height: u32,
    /// Bytes of the file.
    pub(super) packed: usize,
    /// Bytes that are held for each pixel.
    pub(super) held: u64,
    /// Bytes, or scans, that pass for each pixel.
    pub(super) passed: u64,
}

impl Budget {
    /// Whether the picture may be unpacked.
    pub(super) fn check(self) -> Result<(), PhotoError> {
        let Self { width, height, .. } = self;
        let pixels = u64::from(width) * u64::from(height);
        let packed = u64::try_from(self.packed).unwrap_or(u64::MAX);
        let held = MAX_HELD.saturating_sub(packed) / self.held.max(1);
        let limit = MAX_PIXELS.min(held).min(MAX_PASSED / self.passed.max(1));
        if pixels > limit { Err(PhotoError::TooLarge { width, height, limit }) } else { Ok(()) }
    }
}
