//! What apps may rely on is written down: nothing that is in the list goes away unseen.

use std::collections::BTreeSet;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{root, script};

/// What a library exports, as the generator sees it.
fn exported(language: &str) -> BTreeSet<String> {
    let made = script("bindings/generate.sh", &[language]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    // target/bindings/LANGUAGE, beside which the generator itself lies in target/debug.
    let folder = PathBuf::from(String::from_utf8(made.stdout).unwrap().trim());
    let library = folder.join("lib").join(format!("{}roughcheck_ffi{}", DLL_PREFIX, DLL_SUFFIX));
    let generator = folder.ancestors().nth(2).unwrap().join("debug/roughcheck-bindgen");
    let listed = Command::new(generator).arg("surface").arg(library).output().unwrap();
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn hold(list: &str, exported: &BTreeSet<String>) {
    let path = root().join("bindings/ffi").join(list);
    if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
        let text: String = exported.iter().flat_map(|line| [line, "\n"]).collect();
        fs::write(&path, text).unwrap();
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    let known: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    let gone: Vec<_> = known.difference(exported).collect();
    let new: Vec<_> = exported.difference(&known).collect();
    assert!(gone.is_empty(), "apps rely on this, and it is gone: keep it beside what replaces it\n{gone:#?}");
    assert!(new.is_empty(), "not yet in bindings/ffi/{list}: ROUGHCHECK_BLESS=1 cargo test surface\n{new:#?}");
    assert!(known.len() > 50, "the test looks in the wrong place");
}

#[test]
fn what_phones_rely_on_stays() {
    hold("api.txt", &exported("kotlin"));
}

#[test]
fn what_authorities_rely_on_stays() {
    let phones = exported("kotlin");
    let authorities = exported("python");
    assert!(phones.is_subset(&authorities), "authorities have all that phones have");
    assert!(
        !phones.iter().any(|line| line.contains("Issuer") || line.contains("issuer")),
        "no phone signs certificates"
    );
    hold("api-issue.txt", &authorities);
}
