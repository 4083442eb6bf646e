//! The generator of the bindings, of the very version that the library was built with. A crate of its own, so that what
//! it needs reaches no phone.

fn main() {
    uniffi::uniffi_bindgen_main();
}
