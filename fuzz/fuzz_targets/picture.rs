//! Picture files: sizes are believed by nobody, and a damaged file is an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roughcheck_scan::{is_picture, look_at_photo, read_photo};

fuzz_target!(|data: &[u8]| {
    let read = read_photo(data);
    assert!(is_picture(data) || read.is_err());
    assert_eq!(look_at_photo(data).is_ok(), read.is_ok());
});
