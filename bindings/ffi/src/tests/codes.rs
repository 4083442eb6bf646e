//! Codes drawn, and looked at in a still picture.

use super::host::code;
use crate::look_at_photo;

#[test]
fn what_is_no_picture_has_a_code_of_its_own() {
    for wrong in [b"".as_slice(), b"GIF89a", b"\x89PNG\r\n\x1a\n"] {
        assert_eq!(code(look_at_photo(wrong.to_vec())), if cfg!(feature = "photo") { "photo" } else { "not-built" });
    }
}
