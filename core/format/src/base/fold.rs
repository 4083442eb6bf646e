//! Two folds for names: one finds the same name as a reader would, one finds names that somebody should look at.

use std::borrow::Cow;

use icu_normalizer::DecomposingNormalizer;

use super::letters::{digit, european, european_mark, hidden, left_out, nukta, plain, shape, telling_mark, whole_word};

/// How well two names fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The same name to a reader.
    Equal,
    /// Close enough that somebody should look.
    Near,
    /// Another name.
    Different,
}

/// From this many signs on, one other letter may be a slip of the pen.
const LONG: usize = 8;

/// Words that say what kind of company it is, as [`fold_near`] has them: folded, Cyrillic in the shapes of Latin; in the
/// order of their bytes.
#[rustfmt::skip]
const LEGAL_FORMS: [&str; 109] = [
    "ab", "ad", "ae", "ag", "aktiengesellschaft", "ao", "aps", "as", "asa", "bhd", "bv", "bvba", "cc",
    "cia", "co", "company", "corp", "corporation", "cv", "cvba", "dmcc", "doo", "ead", "eirl", "eood",
    "establishment", "eurl", "eπe", "fzc", "fzco", "fze", "fzllc", "gesellschaft", "gmbh", "inc",
    "incorporated", "jsc", "jv", "kft", "kg", "kk", "lda", "limitada", "limited", "limitee", "llc", "llp",
    "lp", "ltd", "ltda", "ltee", "nv", "oao", "ohg", "ojsc", "ood", "ooo", "oy", "oyj", "pao", "pcl",
    "pjsc", "plc", "pllc", "private", "proprietary", "pt", "pte", "pty", "pvt", "sa", "sae", "sal", "saoc",
    "sarl", "sarlu", "sas", "sasu", "sau", "scs", "sdn", "sl", "slu", "sp", "spa", "sprl", "spzoo", "srl",
    "sro", "sti", "tbk", "tnhh", "tob", "too", "ug", "unipessoal", "zoo", "жшc", "зao", "ип", "пao", "пat",
    "בעמ", "المحدودة", "ذمم", "شركة", "شمم", "प्राइवेट", "लिमिटेड",
];

/// The same in scripts that write no space before them.
const LEGAL_ENDINGS: [&str; 7] = [
    "有限责任公司",
    "有限責任公司",
    "股份有限公司",
    "有限公司",
    "株式会社",
    "有限会社",
    "\u{110c}\u{116e}\u{1109}\u{1175}\u{11a8}\u{1112}\u{116c}\u{1109}\u{1161}",
];

/// Words that join two names.
const JOINING: [&str; 5] = ["and", "et", "und", "и", "و"];

/// A name folded both ways, once for many comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedName {
    equal: String,
    near: String,
}

impl FoldedName {
    /// Folds a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self { equal: fold_equal(name), near: fold_near(name) }
    }

    /// The name in the equal fold, as [`fold_equal`] has it.
    #[must_use]
    pub fn equal(&self) -> &str {
        &self.equal
    }

    /// How well the two names fit. A name of signs alone fits nothing.
    #[must_use]
    pub fn fit(&self, other: &Self) -> Fit {
        if self.equal.is_empty() || other.equal.is_empty() {
            Fit::Different
        } else if self.equal == other.equal {
            Fit::Equal
        } else if self.near == other.near || one_letter_apart(&self.near, &other.near) {
            Fit::Near
        } else {
            Fit::Different
        }
    }
}

/// A name as a reader takes it: compatibility forms, case, spaces, punctuation and format characters aside; digits of any
/// script as ASCII; letters with a stroke as plain ones; without marks in Latin, Greek and Cyrillic, without points in
/// Arabic and Hebrew, tatweel and nuktas. Every other mark stays: it makes another word. Empty for signs alone.
#[must_use]
pub fn fold_equal(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    signs(text, &mut |sign| {
        if let Sign::Counts(c) = sign {
            folded.push(c);
        }
    });
    folded
}

/// The equal fold without legal forms before and behind the name and without the words that join two names, in the
/// shapes of Latin letters. A name of legal forms alone keeps them.
#[must_use]
pub fn fold_near(text: &str) -> String {
    let words: Vec<String> = words(text).iter().map(|word| looks(word)).collect();
    let form = |word: &String| LEGAL_FORMS.binary_search(&word.as_str()).is_ok();
    let begin = words.iter().take_while(|word| form(word)).count();
    let end = words.iter().rev().take_while(|word| form(word)).count();
    let name = words.get(begin..words.len().saturating_sub(end)).filter(|name| !name.is_empty()).unwrap_or(&words);
    let joined: String = name.iter().filter(|word| !JOINING.contains(&word.as_str())).map(String::as_str).collect();
    let name = if joined.is_empty() { name.concat() } else { joined };
    let bare = LEGAL_ENDINGS.iter().find_map(|form| name.strip_suffix(form).or_else(|| name.strip_prefix(form)));
    bare.filter(|bare| !bare.is_empty()).map(str::to_owned).unwrap_or(name)
}

/// The words of a text in the equal fold; letters that stand singly are one word.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    signs(text, &mut |sign| match sign {
        Sign::Counts(c) => words.last_mut().into_iter().for_each(|word| word.push(c)),
        Sign::Gap => words.push(String::new()),
    });
    words.retain(|word| !word.is_empty());
    spelled_out(words)
}

/// The groups of letters and of digits in a text, in the equal fold: `AO 12-3` has three, `ao123` two.
#[must_use]
pub fn name_groups(text: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for word in words(text) {
        let mut last = None;
        for c in word.chars() {
            let digit = c.is_ascii_digit();
            match groups.last_mut().filter(|_| last == Some(digit)) {
                Some(group) => group.push(c),
                None => groups.push(c.to_string()),
            }
            last = Some(digit);
        }
    }
    groups
}

/// A folded text in the shapes of Latin letters.
pub(crate) fn looks(folded: &str) -> String {
    folded.chars().map(shape).collect()
}

/// Letters that stand singly, as in "S.A.R.L.", are one word.
fn spelled_out(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut spelling = false;
    for word in words {
        let letter = word.chars().nth(1).is_none() && word.chars().all(char::is_alphabetic);
        match joined.last_mut().filter(|_| letter && spelling) {
            Some(last) => last.push_str(&word),
            None => joined.push(word),
        }
        spelling = letter;
    }
    joined
}

/// Whether one letter more, less or other makes one text of the other. A digit tells things apart, and so does a letter
/// that is a whole syllable or word.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < LONG || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let skip = usize::from(short.len() == long.len());
    let slip = |c: Option<&char>| c.is_none_or(|c| !c.is_ascii_digit() && !whole_word(*c));
    slip(long.get(same))
        && (skip == 0 || slip(short.get(same)))
        && short.get(same + skip..).is_some_and(|rest| long.get(same + 1..) == Some(rest))
}

/// What a text has for comparing.
enum Sign {
    /// A letter, a digit, or a mark that tells words apart.
    Counts(char),
    /// A space or punctuation.
    Gap,
}

fn signs(text: &str, each: &mut dyn FnMut(Sign)) {
    if text.is_ascii() {
        for c in text.chars().filter(|c| !hidden(*c)) {
            each(if c.is_ascii_alphanumeric() { Sign::Counts(c.to_ascii_lowercase()) } else { Sign::Gap });
        }
        return;
    }
    // At the beginning of a text a mark has nothing to stand on.
    let mut shaded = true;
    for c in decomposed(&case_folded(&decomposed(text))).chars() {
        if left_out(c) || nukta(c) || hidden(c) {
        } else if european_mark(c) || telling_mark(c) {
            if !shaded {
                each(Sign::Counts(c));
            }
        } else if let Some(letters) = plain(c) {
            shaded = true;
            letters.chars().for_each(|c| each(Sign::Counts(c)));
        } else if c.is_alphanumeric() {
            shaded = european(c);
            each(Sign::Counts(digit(c).unwrap_or(c)));
        } else {
            each(Sign::Gap);
        }
    }
}

/// Compatibility decomposition (Unicode Standard Annex 15, NFKD): texts are equal in it where they are in NFKC.
fn decomposed(text: &str) -> Cow<'_, str> {
    DecomposingNormalizer::new_nfkd().normalize(text)
}

/// Full case folding, by lower case of upper case of lower case: only so ẞ, ß and SS are one, and ς and σ.
fn case_folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        for lower in c.to_lowercase() {
            for upper in lower.to_uppercase() {
                folded.extend(upper.to_lowercase());
            }
        }
    }
    folded
}

#[cfg(test)]
mod tests;
