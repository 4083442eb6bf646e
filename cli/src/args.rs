//! What may stand on the command line: the options of every verb, and the verbs. Each verb's own arguments stand with it.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use roughcheck::messages::Language;

use crate::common::Common;
use crate::help;
use crate::output::{self, Exit};
use crate::usage;
use crate::verbs::admin::Admin;
use crate::verbs::check::Check;
use crate::verbs::collector::{Collect, Enrol, Serve, Stats};
use crate::verbs::decide::Decide;
use crate::verbs::demo::Demo;
use crate::verbs::issue::Issue;
use crate::verbs::journal::Journal;
use crate::verbs::key::Key;
use crate::verbs::read::Read;
use crate::verbs::revoke::Revoke;
use crate::verbs::station::{self, Station};
use crate::verbs::sync::Sync;
use crate::verbs::trust::Trust;

/// Offline verification of Kimberley Process certificates.
#[derive(Debug, Parser)]
#[command(name = "roughcheck", version, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make everything needed to try the library, and check it
    Demo(Demo),
    /// Check certificates: photographs, texts, folders, `-`, or the text itself
    Check(Check),
    /// Show a certificate's fields, with no verdict and no entry
    Read(Read),
    /// Record what the officer did about a check
    Decide(Decide),
    /// Read and verify the journal
    #[command(subcommand)]
    Journal(Journal),
    /// Send what is waiting to the collector, and take what comes back
    Sync(Sync),
    /// Set up the phone
    #[command(subcommand)]
    Station(Station),
    /// Make and install trust documents
    #[command(subcommand)]
    Trust(Trust),
    /// Make an authority's own revocation, installable alone
    Revoke(Revoke),
    /// Make and show keys
    #[command(subcommand)]
    Key(Key),
    /// Sign and draw certificates
    Issue(Issue),
    /// Run the collector: take in the journals of many stations
    Serve(Serve),
    /// Make a one-time token for a station, or send a device away
    Enrol(Enrol),
    /// Show the collector's counts over all epochs
    Stats(Stats),
    /// Take in a file of `sync --to`, and write the receipts for it
    Collect(Collect),
    /// What an administrator does to the collector's database
    Admin(Admin),
}

/// The options of every verb that a verb, or a verb within a verb, reads; the others stay unlisted in its help.
const READS: [(&str, &[&str]); 16] = [
    ("demo", &["json", "at", "lang"]),
    ("check", &["json", "station", "at", "lang", "officer"]),
    ("read", &["json", "lang"]),
    ("decide", &["json", "station", "at", "lang", "officer"]),
    ("journal", &["json", "station", "at", "lang", "officer"]),
    ("sync", &["json", "station", "at", "lang"]),
    ("station", &["json", "station", "at", "lang"]),
    ("trust", &["json", "station", "at", "lang"]),
    ("revoke", &["json", "at", "lang"]),
    ("key", &["json", "lang"]),
    ("issue", &["json", "at", "lang"]),
    ("serve", &["at", "lang"]),
    ("enrol", &["json", "at", "lang"]),
    ("stats", &["json", "lang"]),
    ("collect", &["json", "at", "lang"]),
    ("admin", &["json", "at", "lang", "officer"]),
];

/// The same for verbs within a verb that read fewer.
const READS_WITHIN: [(&str, &str, &[&str]); 18] = [
    ("journal", "list", &["json", "station", "at", "lang"]),
    ("journal", "show", &["json", "station", "at", "lang"]),
    ("journal", "verify", &["json", "station", "at", "lang"]),
    ("journal", "head", &["json", "station", "at", "lang"]),
    ("journal", "export", &["json", "station", "at", "lang"]),
    ("journal", "prune", &["json", "station", "at", "lang"]),
    ("trust", "show", &["json", "at", "lang"]),
    ("trust", "init", &["json", "lang"]),
    ("trust", "rotate", &["json", "lang"]),
    ("trust", "part", &["json", "at", "lang"]),
    ("trust", "sign", &["json", "lang"]),
    ("trust", "head", &["json", "at", "lang"]),
    ("trust", "pack", &["json", "lang"]),
    ("trust", "bundle", &["json", "at", "lang"]),
    ("trust", "seen-before", &["json", "at", "lang"]),
    ("key", "new", &["json", "lang"]),
    ("key", "show", &["json", "lang"]),
    ("key", "passwd", &["json", "lang"]),
];

/// Reads the command line. What is wrong with it is said in one line; help is printed in the person's language.
pub(crate) fn parse() -> Result<Arguments, ExitCode> {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let language = usage::language(typed.iter().skip(1).map(OsString::as_os_str));
    let arguments = asked_of_help(typed);
    let parsed = command().try_get_matches_from(&arguments);
    parsed.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let again = || help::in_language(command(), language).try_get_matches_from(&arguments).err();
            let own = if language == Language::English { None } else { again() };
            // A reader that closes the pipe has seen enough of the help.
            let _ = own.as_ref().unwrap_or(&error).print();
            if arguments.len() < 2 {
                station::say_undecided_here(language);
            }
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
        _ => {
            output::complain(&usage::failure(&error), language);
            Exit::Usage.into()
        }
    })
}

/// The arguments as clap takes them: its `help` knows the names of verbs, and no option behind it that names the language.
fn asked_of_help(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|first| first == "help") {
        let mut is_code = false;
        arguments.retain(|argument| {
            let (was_code, text) = (is_code, argument.to_string_lossy());
            is_code = text == "--lang" && !was_code;
            !was_code && !is_code && !text.starts_with("--lang=")
        });
    }
    arguments
}

/// The command with the help of each verb brought down to what it reads.
pub(crate) fn command() -> Command {
    let mut command = Arguments::command();
    let common: Vec<Arg> = command.get_arguments().filter(|option| option.is_global_set()).cloned().collect();
    for verb in command.get_subcommands_mut() {
        let Some((_, reads)) = READS.iter().find(|(name, _)| *name == verb.get_name()) else { continue };
        list_only(verb, reads, &common);
        let name = verb.get_name().to_owned();
        for within in verb.get_subcommands_mut() {
            let known = READS_WITHIN.iter().find(|(outer, inner, _)| (*outer, *inner) == (&name, within.get_name()));
            list_only(within, known.map_or(*reads, |(_, _, reads)| *reads), &common);
        }
    }
    command
}

/// Gives a verb the options that it does not read as unlisted ones: an option that is there already is not handed down.
fn list_only(verb: &mut Command, reads: &[&str], common: &[Arg]) {
    let unread = common.iter().filter(|option| !reads.contains(&option.get_id().as_str()));
    let unread: Vec<Arg> = unread.map(|option| option.clone().hide(true)).collect();
    *verb = std::mem::take(verb).args(unread);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_lists_what_it_reads_and_nothing_else_of_the_common_options() {
        const COMMON: [&str; 5] = ["json", "station", "at", "lang", "officer"];
        let mut command = command();
        command.build();
        for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
            let (name, reads) = READS.iter().find(|(name, _)| *name == verb.get_name()).expect("a row");
            for option in COMMON {
                let arg = verb.get_arguments().find(|arg| arg.get_id() == option).expect("a common option");
                assert_eq!(!arg.is_hide_set(), reads.contains(&option), "{name} --{option}");
            }
        }
        for (outer, inner, _) in READS_WITHIN {
            assert!(command.find_subcommand(outer).and_then(|verb| verb.find_subcommand(inner)).is_some(), "{inner}");
        }
    }

    #[test]
    fn help_can_be_asked_for_in_a_language() {
        let kept = |arguments: &[&str]| asked_of_help(arguments.iter().map(OsString::from).collect());
        assert_eq!(kept(&["roughcheck", "help", "--lang", "fr", "check"]), ["roughcheck", "help", "check"]);
        assert_eq!(kept(&["roughcheck", "help", "check", "--lang=fr"]), ["roughcheck", "help", "check"]);
        let other = ["roughcheck", "check", "--lang", "fr", "help"];
        assert_eq!(kept(&other), other);
    }

    #[test]
    fn wrong_usage_is_one_line() {
        for wrong in [
            &["roughcheck", "check", "--nonsense", "x"][..],
            &["roughcheck", "station", "init"],
            &["roughcheck", "station", "init", "--country", "EU", "--post", "P", "--procedure", "nonsense"],
            &["roughcheck", "nonsense"],
            &["roughcheck", "key", "new", "--kind", "nonsense"],
        ] {
            let error = command()
                .try_get_matches_from(wrong)
                .and_then(|matches| Arguments::from_arg_matches(&matches))
                .expect_err("wrong");
            for language in Language::ALL {
                let line = usage::failure(&error).text(language);
                assert!(!line.contains('\n') && !line.contains("Usage") && line.contains("--help"), "{line}");
                assert!(!line.contains("usage-") && !line.contains("{$"), "{line}");
                let once = line.matches("--help").count() == 1;
                assert_eq!(language == Language::English, once, "the English stands beneath: {line}");
            }
        }
    }
}
