//! What may stand on the command line: the options of every verb, and the verbs. Each verb's own arguments stand with it.

use clap::{Parser, Subcommand};

use crate::common::Common;
use crate::verbs::check::Check;
use crate::verbs::collector::{Collect, Enrol, Serve, Stats};
use crate::verbs::decide::Decide;
use crate::verbs::demo::Demo;
use crate::verbs::issue::Issue;
use crate::verbs::journal::Journal;
use crate::verbs::key::Key;
use crate::verbs::read::Read;
use crate::verbs::revoke::Revoke;
use crate::verbs::station::Station;
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
}
