//! Everything public of a crate, one line an item, under the path by which a program reaches it first.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, TraitItem, Type, Visibility};

use super::tree::{Place, Target, Trees, attributes, imports, name_of};

pub fn surface(trees: &Trees, name: &str) -> BTreeSet<String> {
    let mut surface = Surface { trees, paths: BTreeMap::new(), lines: BTreeSet::new() };
    surface.module(&vec![name.to_owned()], &[]);
    surface.impls();
    surface.lines
}

struct Surface<'a> {
    trees: &'a Trees,
    /// The path under which each item is reached.
    paths: BTreeMap<Target, String>,
    lines: BTreeSet<String>,
}

impl Surface<'_> {
    /// Lists a module that is reached under `path`: its modules first, so that an item has its longer path, and what is
    /// nearer to the root is a `use` of it.
    fn module(&mut self, place: &Place, path: &[String]) {
        let items = &self.trees.0[place];
        let mut reached = Vec::new();
        for item in items.iter().filter(|item| is_public(item)) {
            if let Item::Mod(module) = item {
                let child = [&place[..], &[module.ident.to_string()]].concat();
                reached.push((module.ident.to_string(), Target::Module(child)));
            } else if let Some(name) = name_of(item) {
                reached.push((name.clone(), Target::Item(place.clone(), name)));
            }
        }
        for import in imports(items).into_iter().filter(|import| import.public) {
            if let Some(target) = self.trees.resolve(place, &import.path) {
                reached.push((import.name, target));
            }
        }
        reached.sort_by_key(|(_, target)| matches!(target, Target::Item(..)));
        for (name, target) in reached {
            let path = [path, &[name]].concat();
            match &target {
                Target::Module(module) => self.module(module, &path),
                Target::Item(place, name) => match self.paths.get(&target) {
                    Some(known) => drop(self.lines.insert(format!("use {} = {known}", path.join("::")))),
                    None => {
                        let found = self.trees.0[place].iter().find(|one| name_of(one).as_ref() == Some(name));
                        self.item(found.unwrap(), &path.join("::"));
                        self.paths.insert(target, path.join("::"));
                    }
                },
            }
        }
    }

    fn item(&mut self, item: &Item, path: &str) {
        let kind = match item {
            Item::Struct(item) => {
                self.fields(&item.fields, path);
                "struct"
            }
            Item::Enum(item) => {
                for variant in &item.variants {
                    self.line(&format!("variant {path}::"), without_notes(&variant.to_token_stream()));
                }
                "enum"
            }
            Item::Trait(item) => {
                for one in &item.items {
                    match one {
                        TraitItem::Fn(one) => self.function(&one.sig, path),
                        other => self.line(&format!("{path}: "), other.to_token_stream()),
                    }
                }
                "trait"
            }
            Item::Type(item) => {
                return self.line(&format!("type {path} = "), item.ty.to_token_stream());
            }
            Item::Const(item) => return self.line(&format!("const {path}: "), item.ty.to_token_stream()),
            Item::Fn(item) => return self.function(&item.sig, path.rsplit_once("::").map_or("", |(before, _)| before)),
            Item::Macro(item) if item.ident.is_some() => "macro",
            Item::Macro(item) => {
                self.coded(item.mac.tokens.clone(), path);
                "enum"
            }
            _ => return,
        };
        let open =
            if attributes(item).iter().any(|one| one.path().is_ident("non_exhaustive")) { ", may grow" } else { "" };
        self.lines.insert(format!("{kind} {path}{open}"));
        self.derives(attributes(item), path);
    }

    fn fields(&mut self, fields: &Fields, path: &str) {
        for (at, field) in fields.iter().enumerate() {
            if matches!(field.vis, Visibility::Public(_)) {
                let name = field.ident.as_ref().map_or(at.to_string(), ToString::to_string);
                self.line(&format!("field {path}.{name}: "), field.ty.to_token_stream());
            }
        }
    }

    /// The variants in a `coded!`, each with its name and number.
    fn coded(&mut self, tokens: TokenStream, path: &str) {
        let Some(TokenTree::Group(body)) = tokens.into_iter().last() else { return };
        let mut variant = TokenStream::new();
        for token in body.stream() {
            if matches!(&token, TokenTree::Punct(comma) if comma.as_char() == ',') {
                self.line(&format!("variant {path}::"), without_notes(&variant));
                variant = TokenStream::new();
            } else {
                variant.extend([token]);
            }
        }
        if !variant.is_empty() {
            self.line(&format!("variant {path}::"), without_notes(&variant));
        }
    }

    fn derives(&mut self, attributes: &[Attribute], path: &str) {
        for attribute in attributes.iter().filter(|one| one.path().is_ident("derive")) {
            let _ = attribute.parse_nested_meta(|one| {
                let name = one.path.segments.last().map(|segment| segment.ident.to_string());
                self.lines.insert(format!("impl {} for {path}", name.unwrap_or_default()));
                Ok(())
            });
        }
    }

    /// What the types that were reached can do.
    fn impls(&mut self) {
        for (place, items) in &self.trees.0 {
            for item in items {
                let Item::Impl(block) = item else { continue };
                let Type::Path(of) = block.self_ty.as_ref() else { continue };
                let names: Vec<String> = of.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                let Some(path) = self.trees.resolve(place, &names).and_then(|target| self.paths.get(&target)) else {
                    continue;
                };
                self.block(block, &path.clone());
            }
        }
    }

    fn block(&mut self, block: &ItemImpl, path: &str) {
        if let Some((name, _)) = &block.trait_ {
            let name = name.segments.last().to_token_stream();
            self.lines.insert(format!("impl {} for {path}", written(name)));
            return;
        }
        for item in &block.items {
            match item {
                ImplItem::Fn(one) if matches!(one.vis, Visibility::Public(_)) => self.function(&one.sig, path),
                ImplItem::Const(one) if matches!(one.vis, Visibility::Public(_)) => {
                    self.line(&format!("const {path}::{}: ", one.ident), one.ty.to_token_stream());
                }
                _ => {}
            }
        }
    }

    /// A function, or a method of what `path` names.
    fn function(&mut self, signature: &syn::Signature, path: &str) {
        let (name, generics, inputs) = (&signature.ident, &signature.generics, &signature.inputs);
        let (output, bounds) = (&signature.output, &signature.generics.where_clause);
        let constant = if signature.constness.is_some() { "const " } else { "" };
        let before = if path.is_empty() { String::new() } else { format!("{path}::") };
        self.line(&format!("{constant}fn {before}"), quote!(#name #generics (#inputs) #output #bounds));
    }

    fn line(&mut self, before: &str, tokens: TokenStream) {
        self.lines.insert(format!("{before}{}", written(tokens)));
    }
}

fn is_public(item: &Item) -> bool {
    let vis = match item {
        Item::Struct(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Type(item) => &item.vis,
        Item::Const(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        Item::Mod(item) => &item.vis,
        // What is in a macro is reached only by a `use`.
        _ => return false,
    };
    matches!(vis, Visibility::Public(_))
}

/// Tokens without the attributes before and among them.
fn without_notes(tokens: &TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(hash) if hash.as_char() == '#' => drop(tokens.next()),
            TokenTree::Group(group) => {
                let inner = without_notes(&group.stream());
                kept.push(TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner)));
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}

/// Tokens as a person writes them.
fn written(tokens: TokenStream) -> String {
    let mut out = String::new();
    write(tokens, &mut out);
    let out = out.replace(" ,", ",").replace(", )", ")").replace(",  }", " }");
    out.trim().to_owned()
}

fn write(tokens: TokenStream, out: &mut String) {
    let mut joint = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => (" { ", " }"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                if open == "[" && out.ends_with(char::is_alphanumeric) {
                    out.push(' ');
                }
                out.push_str(open);
                write(group.stream(), out);
                out.push_str(close);
                joint = false;
            }
            TokenTree::Punct(punct) => {
                let (mark, next) = (punct.as_char(), punct.spacing() == Spacing::Joint);
                match mark {
                    ',' | ';' => out.extend([mark, ' ']),
                    ':' if !joint && !next => out.push_str(": "),
                    '-' if next => out.push_str(" -"),
                    '=' if !joint => out.push_str(if next { " =" } else { " = " }),
                    '>' if joint => out.push_str("> "),
                    '+' | '|' => out.extend([' ', mark, ' ']),
                    _ => out.push(mark),
                }
                joint = next && matches!(mark, ':' | '-' | '=');
            }
            word => {
                if out.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    out.push(' ');
                }
                out.push_str(&word.to_string());
                joint = false;
            }
        }
    }
}
