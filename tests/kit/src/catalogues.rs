//! What every catalogue of texts is held to, whoever's it is: whole, alike in all languages, with the plurals of each, and
//! without a word that promises what no certificate can.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;

/// What no text of ours says of diamonds, in every language of the catalogues; lower case.
const NEVER: [&str; 27] = [
    "conflict-free",
    "conflict free",
    "conflictfree",
    "ethical",
    "libre de conflit",
    "sans conflit",
    "hors conflit",
    "exempt de conflit",
    "éthique",
    "livre de conflito",
    "livres de conflito",
    "sem conflito",
    "isento de conflito",
    "ético",
    "libre de conflicto",
    "libres de conflicto",
    "sin conflicto",
    "exento de conflicto",
    "бесконфликт",
    "вне конфликт",
    "этичн",
    "خالية من النزاع",
    "خال من النزاع",
    "خالٍ من النزاع",
    "无冲突",
    "非冲突",
    "不涉冲突",
];

/// The categories of plurals that a language has beside `other`, by its code (Unicode CLDR); `one` alone where it is none
/// of these. Russian uses `many` for whole numbers where others use `other`, which may stand for it.
const fn plurals(code: &str) -> &'static [&'static str] {
    match code.as_bytes() {
        b"ar" => &["zero", "one", "two", "few", "many"],
        b"ru" => &["one", "few"],
        b"zh" => &[],
        _ => &["one"],
    }
}

fn read(source: &str) -> Vec<Message<&str>> {
    let resource = parse(source).expect("a catalogue that is parsed whole");
    let message = |entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
        other => panic!("nothing else stands in a catalogue: {other:?}"),
    };
    resource.body.into_iter().filter_map(message).collect()
}

/// Every message of a catalogue as written, in its order, by name.
#[must_use]
pub fn messages(source: &str) -> Vec<(String, String)> {
    let as_written = |message: Message<&str>| {
        let start = format!("{} = ", message.id.name);
        let text = source.split(&format!("\n{start}")).nth(1).expect("it stands at the beginning of a line");
        let lines = text.split_inclusive('\n');
        let mut written: String = lines.clone().take(1).collect();
        written.extend(lines.skip(1).take_while(|line| line.starts_with([' ', '}', '\n'])));
        assert!(message.attributes.is_empty() && message.value.is_some(), "{start}");
        (message.id.name.to_owned(), written.trim_end().to_owned())
    };
    read(source).into_iter().map(as_written).collect()
}

/// What a message uses: its parameters, those by which a text is only chosen too, and the keys of each choice.
#[derive(Default)]
struct Used {
    parameters: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
}

impl Used {
    fn of(message: &Message<&str>) -> Self {
        let mut used = Self::default();
        used.pattern(message.value.as_ref().expect("a value"));
        used
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.parameters.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } => {}
            other => panic!("nothing else stands in a catalogue: {other:?}"),
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }
}

/// The parameters of every message, in order.
#[must_use]
pub fn parameters(source: &str) -> BTreeMap<String, Vec<String>> {
    let of_message = |message: &Message<&str>| {
        (message.id.name.to_owned(), Used::of(message).parameters.into_iter().collect::<Vec<_>>())
    };
    read(source).iter().map(of_message).collect()
}

/// Holds catalogues, each with the code of its language and English first, to each other: the same names in the same order
/// and each once, the same parameters, every text written, every plural of the language, and nothing that is never said.
///
/// # Panics
/// Where a catalogue is not like that.
#[track_caller]
pub fn assert_alike(catalogues: &[(&str, &str)]) {
    let (_, english) = catalogues.first().expect("English");
    let names = |source: &str| messages(source).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let (known, wanted) = (names(english), parameters(english));
    for (code, source) in catalogues {
        let own = names(source);
        for (one, other) in own.iter().zip(&known) {
            assert_eq!(one, other, "{code}");
        }
        assert_eq!(own.len(), known.len(), "{code}");
        assert_eq!(own.iter().collect::<BTreeSet<_>>().len(), own.len(), "a name stands twice in {code}");
        for (name, used) in parameters(source) {
            assert_eq!(Some(&used), wanted.get(&name), "{name} in {code}");
        }
        for (name, text) in messages(source) {
            assert!(!text.trim().is_empty(), "{name} is empty in {code}");
        }
        assert_plurals(code, source);
        assert_promises_nothing(code, source);
    }
}

/// Holds a text to what no certificate can promise.
///
/// # Panics
/// Where it promises that all the same.
#[track_caller]
pub fn assert_promises_nothing(name: &str, text: &str) {
    let text = text.to_lowercase();
    for word in NEVER {
        assert!(!text.contains(word), "{word} in {name}");
    }
}

/// A text that chooses by a count has every form of its language; one that writes out a number, such as 0, may have more.
#[track_caller]
fn assert_plurals(code: &str, source: &str) {
    const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];
    for message in read(source) {
        for keys in Used::of(&message).choices {
            let counts = keys.iter().any(|key| CATEGORIES.contains(&key.as_str()));
            let missing: Vec<&&str> = plurals(code).iter().filter(|form| !keys.contains(**form)).collect();
            assert!(!counts || missing.is_empty(), "{} in {code} has no {missing:?}", message.id.name);
        }
    }
}
