//! What programs may rely on is written down: nothing public of the crate `roughcheck` goes away unseen.

mod surface;
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use surface::surface;
use tree::Trees;

/// The crates whose items `roughcheck` passes on.
const CRATES: [(&str, &str); 4] = [
    ("roughcheck", "core/station/src/lib.rs"),
    ("roughcheck_format", "core/format/src/lib.rs"),
    ("roughcheck_scan", "core/scan/src/lib.rs"),
    ("roughcheck_verify", "core/verify/src/lib.rs"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

#[test]
fn what_programs_rely_on_stays() {
    let trees = Trees::read(CRATES.iter().map(|(name, file)| (*name, root().join(file))));
    let exported = surface(&trees, "roughcheck");
    let path = root().join("core/station/api.txt");
    if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
        let text: String = exported.iter().flat_map(|line| [line, "\n"]).collect();
        fs::write(&path, text).unwrap();
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    let known: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    let gone: Vec<_> = known.difference(&exported).collect();
    let new: Vec<_> = exported.difference(&known).collect();
    assert!(gone.is_empty(), "programs rely on this, and it is gone: keep it beside what replaces it\n{gone:#?}");
    assert!(new.is_empty(), "not yet in core/station/api.txt: ROUGHCHECK_BLESS=1 cargo test programs_rely\n{new:#?}");
    assert!(known.len() > 1_000, "the test looks in the wrong place");
}

#[test]
fn what_is_listed_is_public_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let lib = dir.path().join("lib.rs");
    let text = "mod a; pub mod b { pub use crate::a::{A as B, Word}; fn c() {} } pub use a::A;";
    fs::write(&lib, text).unwrap();
    let a = "#[derive(Clone)] pub struct A { pub x: u8, y: u8 } struct Z; pub struct Hidden;
        impl A { pub fn get(&self, all: &[u8]) -> Option<u8> { None } fn own() {} }
        impl super::T for A {} impl Z { pub fn get() {} }
        coded! { pub enum Word: u64 { One = \"one\" => 1, Two = \"two\" => 2 } }";
    fs::write(dir.path().join("a.rs"), a).unwrap();
    let listed = surface(&Trees::read([("one", lib)].into_iter()), "one");
    let wanted = [
        "enum b::Word",
        "field b::B.x: u8",
        "fn b::B::get(&self, all: &[u8]) -> Option<u8>",
        "impl Clone for b::B",
        "impl T for b::B",
        "struct b::B",
        "use A = b::B",
        "variant b::Word::One = \"one\" => 1",
        "variant b::Word::Two = \"two\" => 2",
    ];
    assert_eq!(listed.iter().map(String::as_str).collect::<Vec<_>>(), wanted);
}
