//! Sentences in the command's code and in the collector's page: what people read comes from the catalogues.

use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, LitStr, Macro};

use super::{root, sources};

/// Literals that are no words for people: input of programs, names of a demonstration, and what is the same for everybody.
const FIXED: [&str; 5] = [
    // The address that a program waits for.
    "listening on http://{address}",
    // Names in the demonstration, as an authority would write its own.
    "Demonstration ",
    "Nobody that is listed",
    // A fault in the demonstration itself.
    "the value to alter is not in the certificate",
    // What is to be typed.
    "roughcheck ",
];

/// Every literal of a file but in attributes and tests.
#[derive(Default)]
struct Literals(Vec<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast Item) {
        let tests = matches!(item, Item::Mod(module) if module.ident == "tests");
        if !tests {
            visit::visit_item(self, item);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.0.push(literal.value());
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.within(call.tokens.clone());
    }
}

impl Literals {
    fn within(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.within(group.stream()),
                TokenTree::Literal(literal) => {
                    let literal = TokenStream::from(TokenTree::Literal(literal));
                    self.0.extend(syn::parse2::<LitStr>(literal).map(|literal| literal.value()));
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

/// Two words in a row.
fn is_said(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| {
        let word = word.trim_start_matches(['(', '“']).trim_end_matches(|c: char| c.is_ascii_punctuation());
        word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’')
    };
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

#[test]
fn people_read_what_stands_in_the_catalogues() {
    let (mut seen, mut left) = (0, Vec::new());
    for folder in ["cli/src", "collector/src/page"] {
        // What the demonstration is made of is data: names and addresses as somebody would write their own.
        let files = sources(&root().join(folder)).into_iter().filter(|(path, _)| !path.ends_with("demo_data.rs"));
        for (path, text) in files {
            let mut literals = Literals::default();
            literals.visit_file(&syn::parse_file(&text).unwrap());
            seen += literals.0.len();
            let place = path.strip_prefix(root()).unwrap_or(Path::new("")).display().to_string();
            let said = literals.0.into_iter().filter(|text| is_said(text));
            left.extend(
                said.filter(|text| !FIXED.iter().any(|fixed| text.contains(fixed))).map(|text| (place.clone(), text)),
            );
        }
    }
    assert!(seen > 800, "only {seen} literals: the test looks in the wrong place");
    assert!(left.is_empty(), "put these into a catalogue:\n{left:#?}");
}

#[test]
fn the_system_s_language_is_asked_for_where_nobody_named_another() {
    // Where the options of every verb are read, and where they cannot be.
    let places = ["words.rs", "common.rs", "usage.rs", "main.rs"].map(|name| root().join("cli/src").join(name));
    for (path, text) in sources(&root().join("cli/src")) {
        assert!(places.contains(&path) || !text.contains("system_language"), "{} ignores --lang", path.display());
    }
}
