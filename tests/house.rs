//! The rules of the house: arrows point one way, outside libraries are named in one place, and nothing is left lying about.

mod circles;
mod literals;
mod modules;

use std::fs;
use std::path::{Path, PathBuf};

/// The project's crates, each with those that it may know; a dependency of tests and benchmarks does not count.
const CRATES: [(&str, &[&str]); 12] = [
    ("core/format", &[]),
    ("core/verify", &["roughcheck-format"]),
    ("core/scan", &["roughcheck-format"]),
    ("core/files", &[]),
    ("core/station", &["roughcheck-files", "roughcheck-format", "roughcheck-scan", "roughcheck-verify"]),
    ("core/issue", &["roughcheck-files", "roughcheck-format", "roughcheck-scan", "roughcheck-verify"]),
    ("collector", &["roughcheck-format", "roughcheck-verify"]),
    ("cli", &["roughcheck", "roughcheck-collector", "roughcheck-files", "roughcheck-issue"]),
    ("bindings/ffi", &["roughcheck", "roughcheck-issue"]),
    ("bindings/bindgen", &[]),
    ("bindings/phone/bare", &[]),
    ("tests/wasm", &["roughcheck-format", "roughcheck-scan", "roughcheck-verify"]),
];

/// A room, with the rooms before it that it may know.
type Room = (&'static str, &'static [&'static str]);

/// The rooms of the crates that have several, in flow order.
const ROOMS: [(&str, &[Room]); 3] = [
    ("core/format", &[("base", &[]), ("code", &["base"]), ("cose", &["base"]), ("certificate", &["base"])]),
    (
        "core/verify",
        &[
            ("trust", &[]),
            ("check", &["trust"]),
            ("messages", &["trust", "check"]),
            ("journal", &["trust", "check"]),
            ("sync", &["trust", "check", "journal"]),
        ],
    ),
    ("core/station", &[("store", &[]), ("station", &["store", "Error"])]),
];

/// Outside libraries with the one room or file that names each.
const LIBRARIES: [(&str, &[&str]); 25] = [
    ("rusqlite", &["core/station/src/store"]),
    ("rustix", &["core/files/src/lock.rs"]),
    ("rxing", &["core/scan/src/detect.rs"]),
    ("image", &["core/issue/src/draw.rs"]),
    ("png", &["core/scan/src/unpack.rs"]),
    ("zune_jpeg", &["core/scan/src/unpack.rs"]),
    ("qrcode", &["core/scan/src/code.rs"]),
    ("ed25519_dalek", &["core/format/src/cose/key.rs", "core/format/src/cose/signer.rs"]),
    ("ml_dsa", &["core/format/src/cose/lattice.rs"]),
    ("argon2", &["core/issue/src/seal.rs"]),
    ("chacha20poly1305", &["core/verify/src/journal/sealed.rs", "core/issue/src/seal.rs"]),
    ("fdeflate", &["core/verify/src/messages/packed.rs"]),
    ("fluent_bundle", &["core/verify/src/messages/catalogue.rs"]),
    ("icu_normalizer", &["core/format/src/base/fold.rs", "core/issue/src/text.rs"]),
    ("icu_properties", &["core/issue/src/text.rs"]),
    ("unic_langid", &["core/verify/src/messages/catalogue.rs"]),
    ("ciborium", &["core/issue/src/parts.rs"]),
    ("cryptoki", &["core/issue/src/hsm.rs"]),
    ("csv", &["core/issue/src/object.rs"]),
    ("serde_path_to_error", &["core/issue/src/object.rs"]),
    (
        "serde_json",
        &[
            "core/format/src/base/json.rs",
            "core/issue/src/parts.rs",
            "core/issue/src/keyfile.rs",
            "core/issue/src/differing.rs",
            "core/issue/src/described.rs",
            "core/issue/src/object.rs",
        ],
    ),
    ("sha2", &["core/format/src/base/digest.rs", "core/format/src/cose/key.rs", "core/verify/src/sync/token.rs"]),
    ("hmac", &["core/verify/src/sync/token.rs"]),
    ("hpke", &["core/verify/src/sync/seal.rs"]),
    ("p256", &["core/format/src/cose/hardware.rs", "core/format/src/cose/hardware_key.rs"]),
];

/// The same for the collector.
const COLLECTOR_LIBRARIES: [(&str, &[&str]); 8] = [
    ("rusqlite", &["collector/src/sqlite"]),
    ("axum", &["collector/src/serve", "collector/src/page"]),
    ("hyper", &["collector/src/serve/connections.rs"]),
    ("tokio", &["collector/src/serve", "collector/src/page", "collector/src/writer.rs"]),
    ("getrandom", &["collector/src/entropy.rs", "collector/src/identity.rs"]),
    ("maud", &["collector/src/page"]),
    ("tracing", &["collector/src/log.rs"]),
    ("tracing_subscriber", &["collector/src/log.rs"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test(&path) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// Tests beside the code may name what their room may not.
fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs")
        || path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "benches")))
            && path.starts_with(root().join("core"))
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
    let lines = text[..end].lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that a text names through `crate::`, one by one or in a group.
fn named_rooms(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let group = &group[..group.find('}').unwrap_or(group.len())];
            let names = group.split(',').filter_map(|item| item.trim().split("::").next());
            rooms.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
        } else {
            rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    rooms
}

/// The project's own crates that a manifest names as dependencies of what ships.
fn own_dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    let names = section.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| name.starts_with("roughcheck")).map(str::to_owned).collect()
}

#[test]
fn crates_know_only_those_before_them() {
    for (folder, known) in CRATES {
        let manifest = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
        assert_eq!(own_dependencies(&manifest), known, "{folder}");
    }
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = workspace.split("members = [").nth(1).unwrap().split(']').next().unwrap();
    for member in members.split('"').skip(1).step_by(2).filter(|member| *member != "tests/kit") {
        assert!(CRATES.iter().any(|(folder, _)| *folder == member), "{member} is not among the crates of the house");
    }
}

/// Everything that a crate brings along when it is built, as cargo sees it.
fn brought_along(package: &str) -> Vec<String> {
    let arguments = ["tree", "--offline", "--locked", "--edges", "normal,build", "--prefix", "none", "-p", package];
    let cargo = std::process::Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let text = String::from_utf8(cargo.stdout).unwrap();
    let names: Vec<String> = text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    assert!(names.len() > 20, "{package} brings {names:?}");
    names
}

#[test]
fn what_only_verifies_needs_no_database_and_no_c_compiler() {
    for (package, banned) in [
        ("roughcheck-format", &["rusqlite", "libsqlite3-sys", "cc", "getrandom", "image", "rxing"][..]),
        ("roughcheck-verify", &["rusqlite", "libsqlite3-sys", "cc", "getrandom", "image", "rxing"]),
        ("roughcheck-scan", &["rusqlite", "libsqlite3-sys", "cc", "getrandom"]),
        ("roughcheck-collector", &["roughcheck", "roughcheck-scan", "image", "rxing", "qrcode", "argon2"]),
        ("roughcheck-ffi", &["roughcheck-issue", "roughcheck-testkit", "clap", "axum", "argon2", "cryptoki"]),
        ("roughcheck-cli", &["roughcheck-testkit"]),
    ] {
        let brought = brought_along(package);
        let found: Vec<&&str> = banned.iter().filter(|name| brought.iter().any(|one| one == *name)).collect();
        assert!(found.is_empty(), "{package} brings {found:?}");
    }
}

#[test]
fn arrows_point_one_way() {
    let mut arrows = 0;
    for (folder, rooms) in ROOMS {
        for (room, known) in rooms {
            for (path, text) in sources(&root().join(folder).join("src").join(room)) {
                for named in named_rooms(&code(&text)) {
                    let allowed = named == *room || known.contains(&named.as_str());
                    assert!(allowed, "{} knows {named}, which lies behind {room}", path.display());
                    arrows += usize::from(named != *room);
                }
            }
        }
    }
    assert!(arrows > 50, "only {arrows} arrows were seen: the test looks in the wrong place");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let (mut found, mut uses) = (String::new(), 0);
    for (member, _) in CRATES {
        let folder = Path::new(member).join("src");
        let root_file =
            ["lib.rs", "main.rs"].map(|name| root().join(&folder).join(name)).into_iter().find(|file| file.is_file());
        let edges = circles::edges(&root_file.unwrap());
        uses += edges.len();
        for circle in circles::circles(&edges) {
            found.push_str(&circles::described(&circle, &edges));
        }
    }
    assert!(uses > 300, "only {uses} uses were seen: the test looks in the wrong place");
    assert!(found.is_empty(), "files in a circle:\n{found}");
}

#[test]
fn every_room_is_drawn() {
    for (folder, rooms) in ROOMS {
        for entry in fs::read_dir(root().join(folder).join("src")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            assert!(!path.is_dir() || rooms.iter().any(|(room, _)| *room == name), "{name} is not a room of {folder}");
        }
    }
}

#[test]
fn outside_libraries_are_named_in_one_place() {
    let root = root();
    let all = LIBRARIES.map(|one| ("core", one)).into_iter();
    for (folder, (library, places)) in all.chain(COLLECTOR_LIBRARIES.map(|one| ("collector/src", one))) {
        let mut seen = 0;
        for (path, text) in sources(&root.join(folder)) {
            let code = code(&text);
            let names = code.contains(&format!("use {library}::")) || code.contains(&format!("{library}::"));
            // `base::image` or the like is not the library.
            if names && !code.contains(&format!("::{library}::")) {
                let place = path.strip_prefix(&root).unwrap().display().to_string();
                assert!(places.iter().any(|allowed| place.starts_with(allowed)), "{place} names {library}");
                seen += 1;
            }
        }
        assert!(seen > 0, "nobody names {library}: is it needed?");
    }
}

/// What uniffi makes of it is unsafe; what is written is not. And nothing is decided there: a finding, a verdict or a
/// signature is passed on as it is.
#[test]
fn the_bindings_pass_on_and_decide_nothing() {
    let files = sources(&root().join("bindings/ffi/src"));
    assert!(files.len() > 10, "the test looks in the wrong place");
    for (path, text) in files {
        let code = code(&text);
        for banned in ["unsafe", "std::fs", "std::net", "SystemTime", "Outcome::", "Verdict::", "Finding::", "rusqlite"]
        {
            assert!(!code.contains(banned), "{} has {banned}", path.display());
        }
    }
}

#[test]
fn rooms_ask_no_clock_and_open_no_file() {
    for (path, text) in ["core/format/src", "core/verify/src", "core/scan/src", "core/station/src/station"]
        .iter()
        .flat_map(|folder| sources(&root().join(folder)))
    {
        let code = code(&text);
        for banned in ["SystemTime", "std::fs", "std::net", "std::env", "thread_rng", "Instant::now"] {
            assert!(!code.contains(banned), "{} uses {banned}", path.display());
        }
    }
}

/// Files of more than 300 lines, each with the reason why it is not two.
const LONG: [(&str, &str); 17] = [
    (
        "bindings/ffi/src/station.rs",
        "the front door as other languages see it: one call a method, with its documentation",
    ),
    ("core/format/src/base/cbor.rs", "the strict reader is one grammar"),
    ("core/format/src/base/day.rs", "days and instants share their arithmetic and its tests"),
    ("core/format/src/certificate/fields.rs", "the fields of Annex I with their bounds, in one place"),
    ("core/issue/src/keyfile.rs", "the format of key files, and every way in which one can be wrong"),
    ("core/issue/src/ledger.rs", "the format of the ledger, and every way in which it can end"),
    ("core/issue/src/object.rs", "objects and tables are read by one set of field names"),
    ("core/station/src/station/front.rs", "the front door: mostly its documentation"),
    ("core/station/src/station/journal/owner.rs", "the journal's one owner of its tip"),
    ("core/station/src/station/trust_store.rs", "the one owner of what is trusted, and of what it remembers"),
    ("core/verify/src/sync/answer.rs", "a receipt is written and read side by side"),
    ("core/verify/tests/verify/check/fixture.rs", "one lawful showing, and a word for each thing that can be else"),
    ("core/verify/tests/verify/check/lawful.rs", "one simulation of a year, from its phones to its asserts"),
    ("tests/collector/audit.rs", "one fixture of journals that are judged again"),
    ("tests/collector/server.rs", "one fixture of a running server"),
    ("tests/house.rs", "a list and a short test for each rule of the house"),
    ("tests/journeys/check.rs", "a journey for each answer of one verb"),
];

#[test]
fn files_stay_small_and_whole() {
    let mut long = Vec::new();
    let mut files = 0;
    for folder in ["core", "collector", "cli", "bindings/ffi", "bindings/bindgen", "tests", "examples"] {
        for (path, text) in every_source(&root().join(folder)) {
            let place = path.strip_prefix(root()).unwrap().display().to_string();
            for left in ["todo!(", "unimplemented!(", "dbg!("] {
                assert!(path.ends_with("house.rs") || !text.contains(left), "{place} has {left}");
            }
            files += 1;
            let lines = text.lines().count();
            assert!(lines <= 450, "{place} has {lines} lines");
            if lines > 300 {
                long.push(place);
            }
        }
    }
    assert!(files > 250, "only {files} files: the test looks in the wrong place");
    long.sort_unstable();
    assert_eq!(long, LONG.map(|(place, _)| place), "split these, or say why not; what is short again leaves the list");
}

/// Every file of Rust in a folder, tests too, but nothing that was built.
fn every_source(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(every_source(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn the_harms_of_the_core_are_those_of_the_data() {
    let text = fs::read_to_string(root().join("data/harms.json")).unwrap();
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    let listed: Vec<(String, String)> = data["harms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|harm| (harm["code"].as_str().unwrap().to_owned(), harm["kpcs_covers"].as_str().unwrap().to_owned()))
        .collect();
    let own: Vec<(String, String)> =
        roughcheck::check::HARMS.iter().map(|harm| (harm.code.to_owned(), harm.covered.to_string())).collect();
    assert_eq!(own, listed);
}
