//! Values that cross as plain texts: names that may grow, days, instants, digests, and amounts, which are never floats.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

// The bindings call it `Instant`, as they always did.
use roughcheck::base::Timestamp as Instant;
use roughcheck::base::{CountryCode, Day, Digest};
use roughcheck::certificate::{Carats, Number, Usd};
use roughcheck::check::{Epoch, FaultName, NamedParam, Params, Reason, Rule};
use roughcheck::cose::KeyId;
use roughcheck::messages::Language;
use roughcheck::trust::Versions;

use crate::error::RoughcheckError;

// The name of a rule, such as `parcel.carats`; `docs/findings.md` lists them.
uniffi::custom_type!(Rule, String, {
    remote,
    lower: |rule| rule.as_str().to_owned(),
    try_lift: |name| Ok(Rule::from_name(&name).ok_or_else(|| RoughcheckError::argument("rule", "no rule of this version"))?),
});

// The name of a reason, such as `differs`.
uniffi::custom_type!(Reason, String, {
    remote,
    lower: |reason| reason.as_str().to_owned(),
    try_lift: |name| Ok(Reason::from_name(&name).ok_or_else(|| RoughcheckError::argument("reason", "no reason of this version"))?),
});

// The code of a language, such as `fr`; `languages()` lists those that reports can be written in.
uniffi::custom_type!(Language, String, {
    remote,
    lower: |language| language.to_string(),
    try_lift: |code| Ok(Language::parse(&code).ok_or_else(|| RoughcheckError::argument("language", "there is no such catalogue"))?),
});

macro_rules! texts {
    ($($type:ident $what:literal)*) => {
        $(uniffi::custom_type!($type, String, {
            remote,
            lower: |value| value.to_string(),
            try_lift: |text| Ok(text.parse().map_err(|problem| RoughcheckError::argument($what, problem))?),
        });)*
    };
}

texts! {
    Epoch "an epoch, 32 hexadecimal digits"
    KeyId "a key, 16 hexadecimal digits"
    FaultName "a fault, RULE:REASON"
    Day "a day, YYYY-MM-DD"
    Instant "an instant, YYYY-MM-DDThh:mm:ssZ"
    Digest "a digest, 64 hexadecimal digits"
    Usd "US dollars, with a point and at most two decimals"
    CountryCode "a country, two capital letters"
    Number "a certificate number, CC-SERIAL"
}

// Carats as a text such as `1203.90`, or as a scale or a keyboard writes it where nothing is lost.
uniffi::custom_type!(Carats, String, {
    remote,
    lower: |carats| carats.to_string(),
    try_lift: |text| Ok(Carats::typed(&text).map_err(|problem| RoughcheckError::argument("carats", problem))?),
});

// What a finding found, in the order of its text.
uniffi::custom_type!(Params, Vec<NamedParam>, {
    remote,
    lower: |params| params.0,
    try_lift: |list| Ok(Params(list)),
});

// Version of each kind of trust document in force.
uniffi::custom_type!(Versions, HashMap<String, u64>, {
    remote,
    lower: |versions| versions.0.into_iter().collect(),
    // Collecting would sort them first, by code that weighs more than all else here.
    try_lift: |versions| { let mut map = BTreeMap::new(); map.extend(versions); Ok(Versions(map)) },
});

// A path in the app's own storage.
uniffi::custom_type!(PathBuf, String, {
    remote,
    lower: |path| path.to_string_lossy().into_owned(),
    try_lift: |text| Ok(PathBuf::from(text)),
});
