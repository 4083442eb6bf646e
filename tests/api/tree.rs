//! The items of crates by their modules, and the item that a path names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens as _;
use syn::{Attribute, Item, UseTree, Visibility};

/// A module: its crate, and its place from the root down.
pub type Place = Vec<String>;

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Module(Place),
    Item(Place, String),
}

/// One name that a `use` brings: the name here, the path that it stands for, and whether it is passed on.
pub struct Import {
    pub name: String,
    pub path: Vec<String>,
    pub public: bool,
}

/// Every module of some crates; a place begins with the crate's name.
pub struct Trees(pub BTreeMap<Place, Vec<Item>>);

impl Trees {
    pub fn read<'a>(crates: impl Iterator<Item = (&'a str, PathBuf)>) -> Self {
        let mut trees = Self(BTreeMap::new());
        crates.for_each(|(name, file)| trees.read_file(vec![name.to_owned()], &file, file.parent().unwrap()));
        trees
    }

    /// Reads a file as the module at `place`; the files of its own modules lie in `folder`.
    fn read_file(&mut self, place: Place, file: &Path, folder: &Path) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.add(place, folder, parsed.items);
    }

    fn add(&mut self, place: Place, folder: &Path, items: Vec<Item>) {
        let mut kept = Vec::new();
        for mut item in items.into_iter().filter(|item| !is_test(item)) {
            if let Item::Mod(inner) = &mut item {
                let folder = folder.join(inner.ident.to_string());
                let place = [&place[..], &[inner.ident.to_string()]].concat();
                match inner.content.take() {
                    Some((_, items)) => self.add(place, &folder, items),
                    None => {
                        let beside = folder.with_extension("rs");
                        let file = if beside.exists() { beside } else { folder.join("mod.rs") };
                        self.read_file(place, &file, &folder);
                    }
                }
            }
            kept.push(item);
        }
        self.0.insert(place, kept);
    }

    /// What `path` names in the module at `place`; none for what is not of these crates.
    pub fn resolve(&self, place: &Place, path: &[String]) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Target::Module(place[..1].to_vec()),
            "self" => Target::Module(place.clone()),
            "super" => Target::Module(place[..place.len() - 1].to_vec()),
            name => match self.lookup(place, name) {
                Some(target) => target,
                None => Target::Module(self.0.contains_key(std::slice::from_ref(first)).then(|| vec![first.clone()])?),
            },
        };
        rest.iter().try_fold(start, |at, name| match at {
            Target::Module(module) if name == "self" => Some(Target::Module(module)),
            Target::Module(mut module) if name == "super" => module.pop().map(|_| Target::Module(module)),
            Target::Module(module) => self.lookup(&module, name),
            Target::Item(..) => None,
        })
    }

    /// A name in a module: its own item or module, or what a `use` brings.
    fn lookup(&self, place: &Place, name: &str) -> Option<Target> {
        let child = [&place[..], &[name.to_owned()]].concat();
        if self.0.contains_key(&child) {
            return Some(Target::Module(child));
        }
        let items = self.0.get(place)?;
        if items.iter().any(|item| name_of(item).as_deref() == Some(name)) {
            return Some(Target::Item(place.clone(), name.to_owned()));
        }
        let import = imports(items).into_iter().find(|import| import.name == name)?;
        // `use image::x` in a module that has no `image` would ask for itself again.
        (import.path != [name]).then(|| self.resolve(place, &import.path)).flatten()
    }
}

/// Everything that the `use` lines of a module bring.
pub fn imports(items: &[Item]) -> Vec<Import> {
    let mut found = Vec::new();
    for item in items {
        if let Item::Use(item) = item {
            flatten(&item.tree, &[], matches!(item.vis, Visibility::Public(_)), &mut found);
        }
    }
    found
}

fn flatten(tree: &UseTree, before: &[String], public: bool, found: &mut Vec<Import>) {
    let with = |name: String| [before, &[name]].concat();
    let (name, path) = match tree {
        UseTree::Path(path) => return flatten(&path.tree, &with(path.ident.to_string()), public, found),
        UseTree::Group(group) => return group.items.iter().for_each(|tree| flatten(tree, before, public, found)),
        UseTree::Glob(_) => return,
        UseTree::Name(name) if name.ident == "self" => (before.last().cloned().unwrap_or_default(), before.to_vec()),
        UseTree::Name(name) => (name.ident.to_string(), with(name.ident.to_string())),
        UseTree::Rename(renamed) => (renamed.rename.to_string(), with(renamed.ident.to_string())),
    };
    found.push(Import { name, path, public });
}

/// The name of an item, where it has one; that of an enumeration with codes stands in its macro.
pub fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Struct(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Const(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => return item.ident.as_ref().map(ToString::to_string).or_else(|| coded_name(item)),
        _ => return None,
    };
    Some(name.to_string())
}

/// The name of the enumeration in a `coded!`.
fn coded_name(item: &syn::ItemMacro) -> Option<String> {
    let mut words = item.mac.tokens.clone().into_iter().map(|token| token.to_string());
    words.find(|word| word == "enum").and_then(|_| words.next())
}

fn is_test(item: &Item) -> bool {
    attributes(item).iter().any(|one| {
        one.path().is_ident("cfg") && {
            let text = one.meta.to_token_stream().to_string();
            text.contains("test") && !text.contains("not")
        }
    })
}

/// The attributes of an item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        _ => &[],
    }
}
