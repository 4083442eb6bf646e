//! Every name and number that is signed, stored or printed: none is changed, and none is used again.
//!
//! `codes.txt` has a line for each variant: its enum, itself, its number or `-`, and its name. A line is added by
//! `ROUGHCHECK_BLESS=1 cargo test codes`; one that is gone or changed is never blessed, because what was written with it
//! must stay readable.

use std::collections::BTreeSet;
use std::path::Path;

use roughcheck::base::Domain;
use roughcheck::certificate::{HsCode, Mining, OriginKind};
use roughcheck::check::{Beside, Unread};
use roughcheck::check::{
    Covered, Decision, FloorSource, Layer, Method, Outcome, ParcelSeen, Procedure, Reason, Rule, SignerStatus, Verdict,
};
use roughcheck::code::{Around, Spoilt};
use roughcheck::cose::{Algorithm, Purpose};
use roughcheck::journal::{EntryKind, Fault, FieldName, Notice, OpenReason, Unable};
use roughcheck::messages::{ErrorCode, Language, Recorded};
use roughcheck::scan::EccLevel;
use roughcheck::station::{Held, TrustNews};
use roughcheck::sync::{ForkKind, QuarantineReason, RetryStop, Standing};
use roughcheck::trust::{
    AdvisoryKind, AlertKind, Basis, ContactRole, Group, KeyUse, Kind, LawOutcome, OriginStatement, Precision,
    RegimeRule, StatusKind, TrustCode,
};
use roughcheck_issue::{ChangeKind, KeyKind, LedgerStanding, ToldKind};

const FILE: &str = "codes.txt";

/// One line for each variant; every name and number is found again on the way.
macro_rules! table {
    (numbers: $($coded:ident)+; names: $($named:ident)+;) => {{
        let mut lines: Vec<String> = Vec::new();
        $(for one in $coded::ALL {
            assert_eq!(($coded::from_name(one.as_str()), $coded::from_code(one.code())), (Some(one), Some(one)));
            assert_eq!((one.to_string(), json(one)), (one.as_str().to_owned(), one.as_str().into()));
            lines.push(format!("{} {one:?} {} {one}", stringify!($coded), one.code()));
        })+
        $(for number in (-300..300).chain([i64::MIN.into(), i64::MAX.into(), u64::MAX.into()]) {
            let Ok(code) = i128::try_into(number) else { continue };
            let listed = $coded::ALL.into_iter().find(|one| one.code() == code);
            assert_eq!($coded::from_code(code), listed, "{} {number}", stringify!($coded));
        })+
        $(for one in $named::ALL {
            assert_eq!($named::from_name(one.as_str()), Some(one));
            assert_eq!((one.to_string(), json(one)), (one.as_str().to_owned(), one.as_str().into()));
            lines.push(format!("{} {one:?} - {one}", stringify!($named)));
        })+
        lines
    }};
}

fn json(one: impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(one).unwrap()
}

fn table() -> Vec<String> {
    table! {
        numbers: Algorithm Decision EntryKind FieldName FloorSource ForkKind HsCode Method Mining Notice OpenReason Procedure Standing
            Unread Verdict;
        names: AdvisoryKind AlertKind Basis ContactRole LawOutcome OriginStatement QuarantineReason Covered Domain EccLevel
            ErrorCode Fault Group Held KeyKind KeyUse Kind Language
            Layer OriginKind Outcome ParcelSeen Precision Purpose Reason Recorded RegimeRule Rule SignerStatus StatusKind
            LedgerStanding RetryStop TrustCode TrustNews Unable Around Beside Spoilt ChangeKind ToldKind;
    }
}

#[test]
fn every_name_and_number_stays() {
    let table = table();
    let now: BTreeSet<&str> = table.iter().map(String::as_str).collect();
    assert_eq!(now.len(), table.len(), "a line stands twice");
    let frozen = std::fs::read_to_string(super::path(FILE)).unwrap_or_default();
    let frozen: BTreeSet<&str> = frozen.lines().collect();
    let gone: Vec<_> = frozen.difference(&now).collect();
    assert!(gone.is_empty(), "what was signed or stored with these can no longer be read:\n{gone:#?}");
    let new: Vec<_> = now.difference(&frozen).collect();
    if std::env::var_os("ROUGHCHECK_BLESS").is_some() {
        std::fs::write(super::path(FILE), table.join("\n") + "\n").unwrap();
    } else {
        assert!(new.is_empty(), "not yet in {FILE}: ROUGHCHECK_BLESS=1 cargo test codes\n{new:#?}");
        assert!(frozen.len() > 200, "the table is nearly empty");
    }
}

#[test]
fn every_coded_enum_is_in_the_table() {
    let mut sources = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../core"), &mut sources);
    let declared: BTreeSet<String> = sources.iter().flat_map(|text| coded_enums(text)).collect();
    let listed: BTreeSet<String> =
        table().iter().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    assert_eq!(declared, listed);
}

/// The public enums that a source makes with the macro.
fn coded_enums(text: &str) -> Vec<String> {
    let blocks = text.split("\ncoded! {\n").skip(1);
    let heads = blocks.filter_map(|block| block.lines().find_map(|line| line.trim().strip_prefix("pub enum ")));
    heads.map(|head| head.split([':', ' ']).next().unwrap().to_owned()).collect()
}

fn collect(folder: &Path, sources: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(std::fs::read_to_string(path).unwrap());
        }
    }
}
