//! From what an officer holds before the phone to text: a photograph or a camera frame becomes the text of its code
//! ([`read_photo`], [`look_at_photo`], [`read_grey`], [`FrameReader`]).
//! What a phone shows to another goes the other way: [`Code`] makes the modules of a code from a text.
//!
//! Nothing here knows what the text means.

mod code;

#[cfg(feature = "photo")]
mod cascade;
#[cfg(feature = "photo")]
mod corners;
#[cfg(feature = "photo")]
mod detect;
#[cfg(feature = "photo")]
mod frame;
#[cfg(feature = "photo")]
mod grey;
#[cfg(feature = "photo")]
mod kind;
#[cfg(feature = "photo")]
mod limits;
#[cfg(feature = "photo")]
mod mesh;
#[cfg(feature = "photo")]
mod photo;
#[cfg(feature = "photo")]
mod picture;
#[cfg(feature = "photo")]
mod plane;
#[cfg(feature = "photo")]
mod scans;
#[cfg(feature = "photo")]
mod unpack;

pub use code::{Code, CodeError, EccLevel};
#[cfg(feature = "photo")]
pub use frame::{Frame, FrameReader, Hint, Look, look_at_photo};
#[cfg(feature = "photo")]
pub use limits::{MAX_FILE, MAX_PIXELS, PhotoError};
#[cfg(feature = "photo")]
pub use photo::{read_grey, read_photo};
#[cfg(feature = "photo")]
pub use picture::is_picture;
