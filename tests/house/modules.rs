//! The modules of a crate as its files declare them, and the file that defines what a path names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItemFn, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// The place of a module in its crate, from the root down.
type Place = Vec<String>;

/// One module: where it stands, the names that it has from elsewhere, and the paths that its code names.
#[derive(Default)]
pub struct Module {
    pub file: PathBuf,
    pub named: Vec<Vec<String>>,
    imports: BTreeMap<String, Vec<String>>,
}

/// Every module of a crate, by its place.
pub struct Modules(pub BTreeMap<Place, Module>);

impl Modules {
    pub fn of(root: &Path) -> Self {
        let mut modules = Self(BTreeMap::new());
        modules.read(Vec::new(), root, root.parent().unwrap());
        modules
    }

    /// Reads a file as the module at `place`; the files of its own modules lie in `folder`.
    fn read(&mut self, place: Place, file: &Path, folder: &Path) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.add(place, file, folder, &parsed.items);
    }

    fn add(&mut self, place: Place, file: &Path, folder: &Path, items: &[Item]) {
        let mut module = Module { file: file.to_owned(), ..Module::default() };
        for item in items.iter().filter(|item| !is_test(attributes(item))) {
            module.visit_item(item);
            if let Item::Mod(inner) = item {
                let name = inner.ident.to_string();
                let place = [&place[..], std::slice::from_ref(&name)].concat();
                match &inner.content {
                    Some((_, items)) => self.add(place, file, &folder.join(&name), items),
                    None => {
                        let beside = folder.join(format!("{name}.rs"));
                        let own = folder.join(&name).join("mod.rs");
                        self.read(place, if beside.exists() { &beside } else { &own }, &folder.join(&name));
                    }
                }
            }
        }
        self.0.insert(place, module);
    }

    /// The file that defines what `path` names in the module at `place`; none for what is not of this crate.
    pub fn file_of(&self, place: &Place, path: &[String]) -> Option<&Path> {
        let mut place = place.clone();
        let mut names = path.iter().peekable();
        let relative = match names.peek().map(|name| name.as_str()) {
            Some("crate") => {
                place.clear();
                names.next();
                false
            }
            Some("self" | "super") => false,
            _ => true,
        };
        while let Some(name) = names.next() {
            match name.as_str() {
                "self" => continue,
                "super" => {
                    place.pop();
                    continue;
                }
                _ => {}
            }
            let child = [&place[..], std::slice::from_ref(name)].concat();
            let module = self.0.get(&place)?;
            if self.0.contains_key(&child) && (path.len() > 1 || !relative) {
                place = child;
            } else if let Some(import) = module.imports.get(name).filter(|import| *import != path) {
                let rest: Vec<String> = names.cloned().collect();
                return self.file_of(&place, &[&import[..], &rest].concat());
            } else if relative && path.first() == Some(name) {
                return None;
            } else {
                break;
            }
        }
        self.0.get(&place).map(|module| module.file.as_path())
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut found = Vec::new();
        flatten(&item.tree, &[], &mut found);
        for (name, path) in found {
            // Passing a name on is not yet a use of it.
            if matches!(item.vis, Visibility::Inherited) {
                self.named.push(path.clone());
            }
            self.imports.insert(name, path);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.named.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        paths_in(call.tokens.clone(), &mut self.named);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    /// Modules are read on their own.
    fn visit_item_mod(&mut self, _: &'ast ItemMod) {}

    /// `pub(super)` names no file.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

/// The names that a `use` brings, each with its path.
fn flatten(tree: &UseTree, before: &[String], found: &mut Vec<(String, Vec<String>)>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &with(&path.ident), found),
        UseTree::Name(name) if name.ident == "self" => {
            found.push((before.last().cloned().unwrap_or_default(), before.to_vec()));
        }
        UseTree::Name(name) => found.push((name.ident.to_string(), with(&name.ident))),
        UseTree::Rename(rename) => found.push((rename.rename.to_string(), with(&rename.ident))),
        UseTree::Glob(_) => found.push(("*".to_owned(), before.to_vec())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, found)),
    }
}

/// The paths of two names and more that stand in the text of a macro call.
fn paths_in(tokens: TokenStream, found: &mut Vec<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            TokenTree::Ident(name) => {
                if colons != 2 {
                    found.extend(Some(std::mem::take(&mut path)).filter(|path| path.len() > 1));
                }
                path.push(name.to_string());
                colons = 0;
            }
            other => {
                found.extend(Some(std::mem::take(&mut path)).filter(|path| path.len() > 1));
                colons = 0;
                if let TokenTree::Group(group) = other {
                    paths_in(group.stream(), found);
                }
            }
        }
    }
    found.extend(Some(path).filter(|path| path.len() > 1));
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = attribute.meta.require_list().map(|list| list.tokens.to_string()).unwrap_or_default();
        attribute.path().is_ident("cfg") && (condition == "test" || condition.replace(' ', "").starts_with("all(test,"))
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
