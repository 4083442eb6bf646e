//! Live video from the camera, and still pictures.

use std::sync::{Mutex, PoisonError};

use roughcheck::messages::ErrorCode;
#[cfg(feature = "photo")]
use roughcheck::scan::{self, Frame, FrameReader as CoreReader, Hint as CoreHint, Look};

use crate::error::RoughcheckError;

/// What the officer could do, where a frame shows no certificate. A guess from the picture, never a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Hint {
    /// More light: the torch, or another place.
    TooDark,
    /// Tilt the paper or the phone: a lamp is mirrored in it.
    Glare,
    /// Closer.
    TooFar,
    /// Hold still, or focus.
    Blurred,
    /// Point at the code: none is in the picture.
    NoCode,
}

/// What a frame showed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FrameLook {
    /// The text of a certificate, for `CheckInput.Text` as it is. Where several lie in view it holds all of them, and the
    /// check says so: nothing is chosen.
    pub text: Option<String>,
    /// The text of a code of another kind that was in the picture.
    pub other: Option<String>,
    /// What the officer could do; null where a certificate was read.
    pub hint: Option<Hint>,
}

/// Reads live video, frame after frame. Safe from several threads; calls take turns.
#[derive(uniffi::Object)]
pub struct FrameReader {
    #[cfg(feature = "photo")]
    core: Mutex<CoreReader>,
    #[cfg(not(feature = "photo"))]
    core: Mutex<()>,
}

#[uniffi::export]
impl FrameReader {
    /// A reader that has seen no frame yet.
    #[uniffi::constructor]
    #[expect(clippy::new_without_default, reason = "other languages have no Default")]
    pub fn new() -> Self {
        Self { core: Mutex::default() }
    }

    /// Looks at the grey plane of a frame: `width` times `height` pixels of one byte, rows `row_stride` bytes apart. Nothing
    /// is copied on the way in: Kotlin passes the direct buffer of camera2's Y plane, Swift a `Data` over the locked plane.
    /// Some tens of milliseconds, more where much in the picture looks like a code: drop the frames that come meanwhile.
    ///
    /// # Errors
    /// `frame` where the plane does not fit its sizes, `not-built` in a build without the reading of images.
    pub fn look(&self, grey: &[u8], width: i32, height: i32, row_stride: i32) -> Result<FrameLook, RoughcheckError> {
        let size =
            |value: i32| u32::try_from(value).map_err(|_| RoughcheckError::new(ErrorCode::Frame, "a size below zero"));
        let (width, height, row_stride) = (size(width)?, size(height)?, size(row_stride)?);
        self.look_at(grey, width, height, row_stride)
    }
}

impl FrameReader {
    #[cfg(feature = "photo")]
    fn look_at(&self, grey: &[u8], width: u32, height: u32, row_stride: u32) -> Result<FrameLook, RoughcheckError> {
        let frame = Frame { width, height, row_stride, grey };
        // A reader only counts; a panic in another thread leaves it as good as before.
        let look = self.core.lock().unwrap_or_else(PoisonError::into_inner).look(&frame);
        Ok(look.map_err(|problem| RoughcheckError::new(ErrorCode::Frame, problem))?.into())
    }

    #[cfg(not(feature = "photo"))]
    fn look_at(&self, _: &[u8], _: u32, _: u32, _: u32) -> Result<FrameLook, RoughcheckError> {
        drop(self.core.lock().unwrap_or_else(PoisonError::into_inner));
        Err(not_built())
    }
}

/// What the codes in a still picture say, the bytes of a PNG or JPEG file: as [`FrameReader::look`] says it of a frame. The
/// only hint is `NoCode`. Tens of milliseconds, some hundreds where the picture is large and shows no code: keep it off
/// the main thread.
///
/// # Errors
/// `photo` for bytes that are not a picture, and for one that is damaged or too large; `not-built` in a build without
/// the reading of images.
#[uniffi::export]
pub fn look_at_photo(photo: Vec<u8>) -> Result<FrameLook, RoughcheckError> {
    still(&photo)
}

#[cfg(feature = "photo")]
fn still(photo: &[u8]) -> Result<FrameLook, RoughcheckError> {
    Ok(scan::look_at_photo(photo).map_err(|problem| RoughcheckError::new(ErrorCode::Photo, problem))?.into())
}

#[cfg(not(feature = "photo"))]
fn still(_: &[u8]) -> Result<FrameLook, RoughcheckError> {
    Err(not_built())
}

#[cfg(not(feature = "photo"))]
fn not_built() -> RoughcheckError {
    RoughcheckError::new(ErrorCode::NotBuilt, "this build reads no images")
}

#[cfg(feature = "photo")]
impl From<Look> for FrameLook {
    fn from(Look { text, other, hint }: Look) -> Self {
        Self { text, other, hint: hint.map(Hint::from) }
    }
}

#[cfg(feature = "photo")]
impl From<CoreHint> for Hint {
    fn from(hint: CoreHint) -> Self {
        match hint {
            CoreHint::TooDark => Self::TooDark,
            CoreHint::Glare => Self::Glare,
            CoreHint::TooFar => Self::TooFar,
            CoreHint::Blurred => Self::Blurred,
            CoreHint::NoCode => Self::NoCode,
        }
    }
}
