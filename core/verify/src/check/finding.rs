//! What one rule saw.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{FaultName, Reason, Rule};
use roughcheck_format::base::coded;

coded! {
    /// What a finding counts for, from best to worst.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Outcome {
        /// As it should be.
        Good = "good",
        /// Worth knowing, changes nothing.
        Info = "info",
        /// Could not be checked.
        NotChecked = "not-checked",
        /// Somebody must look.
        Refer = "refer",
        /// Must not pass.
        Refuse = "refuse",
    }
}

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A text, day, amount or code.
    Text(String),
    /// A count.
    Count(u64),
    /// Several texts.
    List(Vec<String>),
}

/// One thing that a finding found, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedParam {
    /// Its name; the same for one rule and reason for ever.
    pub name: String,
    /// What was found.
    pub value: Param,
}

/// What a finding found; few, so a list does. In JSON an object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(pub Vec<NamedParam>);

impl Params {
    /// The text parameter of this name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|one| one.name == name).and_then(|one| match &one.value {
            Param::Text(text) => Some(text.as_str()),
            Param::Count(_) | Param::List(_) => None,
        })
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for NamedParam { name, value } in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// What one rule saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What it counts for.
    pub outcome: Outcome,
    /// What is wrong; none where all is good or nothing could be checked.
    pub reason: Option<Reason>,
    /// Whether the fault can be innocent and mended, which law treats apart (Regulation (EC) 2368/2002 article 5(2)).
    pub remediable: bool,
    /// What was found.
    pub params: Params,
    /// The dated source that the finding rests on.
    pub source: Option<String>,
    /// The finding in the officer's language; empty until the messages room fills it.
    pub text: String,
}

impl Finding {
    /// A finding without a reason.
    #[must_use]
    pub const fn plain(rule: Rule, outcome: Outcome) -> Self {
        let params = Params(Vec::new());
        Self { rule, outcome, reason: None, remediable: false, params, source: None, text: String::new() }
    }

    /// A finding with a reason.
    #[must_use]
    pub const fn because(rule: Rule, outcome: Outcome, reason: Reason) -> Self {
        let params = Params(Vec::new());
        let remediable = remediable(rule, reason);
        Self { rule, outcome, reason: Some(reason), remediable, params, source: None, text: String::new() }
    }

    /// With a text parameter.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl ToString) -> Self {
        self.with_param(name, Param::Text(value.to_string()))
    }

    /// With a text parameter, where there is one.
    #[must_use]
    pub fn with_any(self, name: &'static str, value: Option<&String>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a count.
    #[must_use]
    pub fn with_count(self, name: &'static str, value: u64) -> Self {
        self.with_param(name, Param::Count(value))
    }

    /// With a list.
    #[must_use]
    pub fn with_list(self, name: &'static str, values: Vec<String>) -> Self {
        self.with_param(name, Param::List(values))
    }

    /// That the fault can be innocent and mended here, though not wherever its rule gives this reason.
    #[must_use]
    pub(super) const fn mendable(mut self) -> Self {
        self.remediable = true;
        self
    }

    fn with_param(mut self, name: &'static str, value: Param) -> Self {
        self.params.0.push(NamedParam { name: name.to_owned(), value });
        self
    }

    /// With what somebody else says in words of his own: `text` in English, or in whatever language there is, and
    /// `text-fr` and so on in others.
    #[must_use]
    pub fn in_words(mut self, words: &BTreeMap<String, String>) -> Self {
        let plain = words.get_key_value("en").or_else(|| words.iter().next());
        let others = words.iter().filter(|one| Some(*one) != plain);
        let named = plain.map(|(_, text)| ("text".to_owned(), text)).into_iter();
        let named = named.chain(others.map(|(language, text)| (format!("text-{language}"), text)));
        self.params.0.extend(named.map(|(name, text)| NamedParam { name, value: Param::Text(text.clone()) }));
        self
    }

    /// With a dated source.
    #[must_use]
    pub fn resting_on(mut self, source: &str) -> Self {
        self.source = Some(source.to_owned());
        self
    }

    /// Rule and reason; none without a reason.
    #[must_use]
    pub fn name(&self) -> Option<FaultName> {
        self.reason.map(|reason| FaultName { rule: self.rule, reason })
    }
}

/// Faults that an honest trader or officer can mend: a slip in writing, an old phone, a missing line.
const fn remediable(rule: Rule, reason: Reason) -> bool {
    matches!(
        (rule, reason),
        (Rule::Code | Rule::Content | Rule::Dates | Rule::Clock | Rule::Trust | Rule::Procedure, _)
            | (Rule::Origin, Reason::Undisclosed | Reason::Missing | Reason::Suspended)
            | (Rule::Provenance, Reason::Differs)
            | (Rule::Restriction, Reason::Unknown)
            | (Rule::Destination, _)
            | (Rule::Format, Reason::Newer)
            | (Rule::Key, Reason::Unknown)
            | (Rule::Participant, Reason::UnknownDate)
            | (Rule::Zone, Reason::Missing | Reason::Near | Reason::Unknown)
            | (Rule::Number, Reason::Form | Reason::Differs | Reason::Near)
            | (Rule::ParcelCount | Rule::ParcelCarats | Rule::ParcelHs, _)
            | (Rule::ParcelSeals, Reason::NotReadable | Reason::Renewed)
            | (Rule::ParcelStones, Reason::Polished | Reason::SemiCut)
            | (Rule::Seen, Reason::RefusedBefore | Reason::HeldBefore | Reason::OtherParcel)
            | (Rule::Text, _)
    )
}
