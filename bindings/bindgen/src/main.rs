//! The generator of the bindings, of the very version that the library was built with, in a crate of its own, so that what
//! it needs reaches no phone. `surface LIBRARY` prints what the library exports; everything else is uniffi's.

mod surface;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [verb, library] if verb == "surface" => print_surface(library),
        _ => {
            uniffi::uniffi_bindgen_main();
            ExitCode::SUCCESS
        }
    }
}

fn print_surface(library: &str) -> ExitCode {
    let bytes = std::fs::read(library).map_err(|error| error.to_string());
    match bytes.and_then(|bytes| surface::of_library(&bytes)) {
        Ok(lines) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{library}: {problem}");
            ExitCode::FAILURE
        }
    }
}
