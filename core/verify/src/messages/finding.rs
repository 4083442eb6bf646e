//! The text of a finding.

use super::catalogue::{Arg, has, isolated, own_text};
use super::certificate::named_country;
use super::language::Language;
use crate::check::{Finding, NamedParam, Outcome, Param, Rule};

/// Parameters that are countries by their code, where they are codes.
const COUNTRIES: [&str; 9] =
    ["participant", "importer", "country", "countries", "origin", "provenance", "destination", "by", "of"];

/// Parameters whose values are names of ours, with a word for each in the catalogues, `NAME-VALUE`.
const OURS: [&str; 3] = ["spoilt", "around", "kinds"];

/// The name under which a finding's text stands in the catalogues.
#[must_use]
pub fn finding_id(finding: &Finding) -> String {
    let rule = finding.rule.as_str().replace('.', "-");
    let plain = match (finding.outcome, finding.reason) {
        (_, Some(reason)) => format!("reason-{rule}-{reason}"),
        (Outcome::Good, None) => format!("good-{rule}"),
        (_, None) => format!("not-checked-{rule}"),
    };
    let special = match finding.reason {
        Some(reason) => for_reason(finding, &rule, reason.as_str()),
        None if finding.outcome == Outcome::Good => for_good(finding, &rule),
        None => None,
    };
    special.filter(|id| has(Language::English, id)).unwrap_or(plain)
}

/// A case of a reason that wants words of its own: who answers it, or what it rests on, makes another sentence.
fn for_reason(finding: &Finding, rule: &str, reason: &str) -> Option<String> {
    let given = |name| param(finding, name).is_some();
    let id = match (rule, reason) {
        _ if given("spoilt") => format!("spoilt-{rule}-{reason}"),
        // Some losses also end what was issued before them.
        ("participant", "left-since") if finding.outcome == Outcome::Refuse => format!("ended-{rule}-{reason}"),
        // A number that was typed has no day of issue.
        ("participant", _) if !given("issued") => format!("typed-{rule}-{reason}"),
        ("origin", "undisclosed" | "missing") => match (given("law"), given("importer"), finding.outcome) {
            (true, ..) => format!("law-{rule}-{reason}"),
            (false, true, _) => format!("strict-{rule}-{reason}"),
            (false, false, Outcome::Info) => format!("elsewhere-{rule}-{reason}"),
            _ => return None,
        },
        ("zone", "unknown") if given("zones") => format!("named-{rule}-{reason}"),
        ("number", "form") if given("reading") => format!("asked-{rule}"),
        ("number", "form") if given("digits") => format!("formed-{rule}"),
        ("content", "implausible") if given("min") => format!("valued-{rule}"),
        ("text", "several") if param(finding, "numbers").is_none_or(|one| is_empty(&one.value)) => {
            format!("unnumbered-{rule}-{reason}")
        }
        ("advisory", "none-lately") if !given("days") => format!("never-{rule}"),
        ("code", "missing") if finding.outcome == Outcome::Refuse => format!("reason-{rule}-{reason}-refuse"),
        // Lists that are too old, or none, cannot say that a key is nobody's.
        ("key", "unknown") if finding.outcome == Outcome::Refer => format!("reason-{rule}-{reason}-refer"),
        ("format", "newer") if given("critical") => format!("reason-{rule}-{reason}-critical"),
        _ => return None,
    };
    Some(id)
}

/// A good finding that has something to tell.
fn for_good(finding: &Finding, rule: &str) -> Option<String> {
    let told = !finding.params.0.is_empty();
    let word = match finding.rule {
        Rule::ParcelCarats if told => "within",
        Rule::Format if told => "ignored",
        Rule::Number if told => "understood",
        Rule::Text if param(finding, "around").is_some() => "around",
        Rule::Participant if param(finding, "by").is_some() => "listed",
        _ => return None,
    };
    Some(format!("{word}-{rule}"))
}

pub(super) fn param<'a>(finding: &'a Finding, name: &str) -> Option<&'a NamedParam> {
    finding.params.0.iter().find(|one| one.name == name)
}

const fn is_empty(value: &Param) -> bool {
    match value {
        Param::Text(text) => text.is_empty(),
        Param::List(items) => items.is_empty(),
        Param::Count(_) => false,
    }
}

pub(super) fn finding_text(finding: &Finding, language: Language) -> String {
    let params = finding.params.0.iter();
    // Words of others in the officer's language, where they gave them, stand for those that they gave for everybody.
    let own_words = param(finding, &format!("text-{language}"));
    let args = params.map(|one| match own_words.filter(|_| one.name == "text") {
        Some(own) => (one.name.as_str(), arg(finding, own, language)),
        None => (one.name.as_str(), arg(finding, one, language)),
    });
    let args: Vec<(&str, Arg)> = args.chain(law_args(finding, language)).chain(issuer_code(finding)).collect();
    own_text(language, &finding_id(finding), &args)
}

/// The code with which the numbers of a member's issuer begin: `of` is shown as the name of a country.
fn issuer_code(finding: &Finding) -> Option<(&'static str, Arg)> {
    match &param(finding, "of")?.value {
        Param::Text(code) => Some(("of-code", code.as_str().into())),
        _ => None,
    }
}

/// What a law says in words and what it excepts, as sentences of their own where it says anything.
fn law_args(finding: &Finding, language: Language) -> Vec<(&'static str, Arg)> {
    if param(finding, "law").is_none() {
        return Vec::new();
    }
    let said = |name: &str| match param(finding, name).map(|one| &one.value) {
        Some(Param::Text(text)) => Some(isolated(text)),
        _ => None,
    };
    let space = language.space();
    let words = said(&format!("text-{language}")).or_else(|| said("text"));
    let words = words.map_or_else(String::new, |words| format!("{space}{words}"));
    let excepted = said("exceptions").map_or_else(String::new, |exceptions| {
        format!("{space}{}", own_text(language, "law-exceptions", &[("exceptions", exceptions.into())]))
    });
    vec![("words", words.into()), ("excepted", excepted.into())]
}

/// Words of ours are shown in the officer's language; words of others as they wrote them; nothing is never shown as
/// nothing.
fn arg(finding: &Finding, one: &NamedParam, language: Language) -> Arg {
    if is_empty(&one.value) {
        return own_text(language, "list-none", &[]).into();
    }
    let shown = |text: &str| -> String {
        let name = one.name.as_str();
        let word = match finding.rule {
            _ if OURS.contains(&name) => format!("{name}-{text}"),
            Rule::Procedure if name == "post" || name == "chosen" => format!("procedure-{text}"),
            _ if COUNTRIES.contains(&name) => return named_country(language, text),
            _ => return text.to_owned(),
        };
        if has(Language::English, &word) { own_text(language, &word, &[]) } else { text.to_owned() }
    };
    match &one.value {
        Param::Text(text) => shown(text).into(),
        Param::Count(count) => (*count).into(),
        Param::List(items) => {
            let items: Vec<String> = items.iter().map(|one| isolated(&shown(one))).collect();
            items.join(language.comma()).into()
        }
    }
}
