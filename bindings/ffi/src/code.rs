//! Codes that a phone shows: a head for a witness, a certificate for the next officer.

use roughcheck::messages::ErrorCode;
use roughcheck::scan::{Code, CodeError, EccLevel};

use crate::error::RoughcheckError;

/// The modules of a QR code. Draw them black on white, square, with four modules of white around them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CodeModules {
    /// Modules a row, and rows: 21 to 177.
    pub side: i32,
    /// One byte a module, row by row: 1 is dark, 0 is light.
    pub dark: Vec<u8>,
}

/// A text as a QR code of level M, the smallest that holds it. Some milliseconds for the longest texts: keep them off the main
/// thread.
///
/// # Errors
/// `too-long` for more than version 40 holds: 3,391 characters of base45, or 2,331 bytes where there are others.
#[uniffi::export]
pub fn draw_code(text: String) -> Result<CodeModules, RoughcheckError> {
    let code = Code::of(&text, EccLevel::default())?;
    let side = i32::try_from(code.side()).map_err(|problem| RoughcheckError::new(ErrorCode::TooLong, problem))?;
    Ok(CodeModules { side, dark: code.dark().iter().copied().map(u8::from).collect() })
}

impl From<CodeError> for RoughcheckError {
    fn from(problem: CodeError) -> Self {
        Self::new(ErrorCode::TooLong, problem)
    }
}
