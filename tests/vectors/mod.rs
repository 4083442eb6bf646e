//! Other people's vectors, our frozen corpus, sizes, and hostile input. Each suite asserts how many cases ran.

mod cbor;
mod codes;
mod cose;
mod ed25519;
mod frozen;
mod hostile;
mod ml_dsa;
mod sizes;
mod texts;

use std::path::PathBuf;

/// A file of the vectors.
fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/data").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn json(name: &str) -> serde_json::Value {
    serde_json::from_str(&read(name)).unwrap()
}

fn hex(value: &serde_json::Value) -> Vec<u8> {
    roughcheck::base::from_hex(value.as_str().expect("hexadecimal")).unwrap()
}
