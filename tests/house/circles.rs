//! Circles of files: which file of a crate uses which, and where a way leads back.
//!
//! A file uses another where it names something that is defined there, by `crate::`, `super::`, `self::`, through a
//! module or through an import; re-exports are followed to the file that defines the thing. A file that only declares
//! modules and re-exports from them therefore uses nothing. Code behind `#[cfg(test)]` and attributes are passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::modules::Modules;

/// One use of a file by another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    pub from: PathBuf,
    pub to: PathBuf,
    /// The path as it is written in `from`.
    pub path: String,
}

/// Every use of one file by another in the crate whose root is this file, such as `src/lib.rs`; paths are given from
/// the folder of the root.
pub fn edges(root: &Path) -> BTreeSet<Edge> {
    let folder = root.parent().unwrap();
    let modules = Modules::of(root);
    let within = |file: &Path| file.strip_prefix(folder).unwrap().to_owned();
    let mut edges = BTreeSet::new();
    for (place, module) in &modules.0 {
        for path in &module.named {
            if let Some(file) = modules.file_of(place, path).filter(|file| *file != module.file) {
                edges.insert(Edge { from: within(&module.file), to: within(file), path: path.join("::") });
            }
        }
    }
    edges
}

/// The files that can be reached from each other, circle by circle.
pub fn circles(edges: &BTreeSet<Edge>) -> Vec<BTreeSet<PathBuf>> {
    let mut next: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for edge in edges {
        next.entry(&edge.from).or_default().insert(&edge.to);
    }
    let reached: BTreeMap<&Path, BTreeSet<&Path>> = next.keys().map(|file| (*file, reach(file, &next))).collect();
    let mut circles: Vec<BTreeSet<PathBuf>> = Vec::new();
    for (file, others) in reached.iter().filter(|(file, others)| others.contains(*file)) {
        let back = |other: &&&Path| reached.get(**other).is_some_and(|far| far.contains(file));
        let circle: BTreeSet<PathBuf> = others.iter().filter(back).map(|other| other.to_path_buf()).collect();
        if !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}

/// A circle for people: its files, and each use among them.
pub fn described(circle: &BTreeSet<PathBuf>, edges: &BTreeSet<Edge>) -> String {
    let mut text = format!("{circle:?}\n");
    for edge in edges.iter().filter(|edge| circle.contains(&edge.from) && circle.contains(&edge.to)) {
        text.push_str(&format!("  {} uses {} by {}\n", edge.from.display(), edge.to.display(), edge.path));
    }
    text
}

fn reach<'a>(from: &Path, next: &BTreeMap<&'a Path, BTreeSet<&'a Path>>) -> BTreeSet<&'a Path> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Path> = next.get(from).into_iter().flatten().copied().collect();
    while let Some(file) = waiting.pop() {
        if found.insert(file) {
            waiting.extend(next.get(file).into_iter().flatten());
        }
    }
    found
}

mod tests {
    use super::{circles, edges};
    use std::fs;

    /// The circles of a made-up crate, each with its files in order.
    fn circles_of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let found = circles(&edges(&folder.path().join("lib.rs")));
        found.iter().map(|circle| circle.iter().map(|file| file.display().to_string()).collect()).collect()
    }

    #[test]
    fn a_circle_through_crate_is_found_behind_re_exports_and_groups() {
        let root = ("lib.rs", "mod one; mod two;");
        let one = ("one.rs", "use crate::{two::{B as C, D}}; pub struct A(C, D);");
        let two = ("two/mod.rs", "mod inner; pub use inner::{B, D};");
        let inner = ("two/inner.rs", "pub struct B; pub struct D; fn f(a: Option<crate::one::A>) {}");
        assert_eq!(circles_of(&[root, one, two, inner]), [["one.rs", "two/inner.rs"]]);
    }

    #[test]
    fn a_circle_through_super_is_found() {
        let root = ("lib.rs", "mod room;");
        let parent = ("room/mod.rs", "mod child; pub use child::Child; pub struct Fault; fn f(_: Child) {}");
        let child = ("room/child.rs", "pub struct Child; fn f() -> super::Fault { super::Fault }");
        assert_eq!(circles_of(&[root, parent, child]), [["room/child.rs", "room/mod.rs"]]);
    }

    #[test]
    fn a_circle_through_a_macro_and_a_module_is_found() {
        let root = ("lib.rs", "mod one; mod two;");
        let one = ("one.rs", "use super::two; pub const X: u8 = two::Y;");
        let two = ("two.rs", "pub const Y: u8 = 1; fn f(y: u8) -> bool { matches!(y, crate::one::X) }");
        assert_eq!(circles_of(&[root, one, two]), [["one.rs", "two.rs"]]);
    }

    #[test]
    fn declarations_tests_and_one_way_streets_make_no_circle() {
        let root = ("lib.rs", "mod room; pub use room::{Child, Fault};");
        let parent = ("room/mod.rs", "mod child; mod fault; pub use child::Child; pub use fault::Fault;");
        let child = ("room/child.rs", "use super::Fault; pub struct Child(Fault);");
        let fault = ("room/fault.rs", "pub struct Fault; #[cfg(test)] mod tests { use super::super::Child; }");
        assert!(circles_of(&[root, parent, child, fault]).is_empty());
    }
}
