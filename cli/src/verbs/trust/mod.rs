//! `trust`: the ceremony that makes trust documents on several machines, and their installation. One file a verb, or two
//! that share their work.

mod bundle;
mod done;
mod folder;
mod install;
mod list;
mod part;
mod roots;
mod seen_before;
mod show;

use clap::Subcommand;

use crate::common::Common;
use crate::output::{Exit, Failure};

pub(crate) use bundle::bundle;

#[derive(Debug, Subcommand)]
pub(crate) enum Trust {
    /// Install a bundle, alert, advisory, revocation or national part on this station
    Install(install::Install),
    /// Show what the station trusts, and how old that is
    Status,
    /// Show what a document says, who signed it, who is missing, and what differs from what is in force
    Show(show::Show),
    /// Show what this station has on its lists
    List(list::List),
    /// Make root 1, unsigned
    Init(roots::Init),
    /// Make the next root, unsigned: it is signed by the rule of the former and by its own
    Rotate(roots::Rotate),
    /// Make a part from its JSON, unsigned
    ///
    /// The JSON of each kind stands in docs/format.md, section 3, with an example. That of `national`, which a key of the
    /// participant with the use `national` signs, has: version, participant, made_at, as_of; participants (its own list);
    /// restrictions (id, basis origin|provenance|party|zone, countries, zones, parties, hs, mining, procedures, from,
    /// until, from_carats, outcome info|refer|refuse, law, source, exceptions, text by language); origin (statement
    /// undisclosed|missing, procedures, hs, from, until, outcome, returned, law, source, exceptions, text); tolerance;
    /// deadlines; holidays; contacts (role, name, phone, email, web, read_on, source); hand_out.
    Part(part::Part),
    /// Sign parts in place, or one into a new file
    Sign(part::Sign),
    /// Make the head over signed parts, unsigned, to be signed by each party where it is
    Head(bundle::Head),
    /// Pack a head that enough have signed with its parts into a bundle
    Pack(bundle::Pack),
    /// Make the head over signed parts, sign it with the keys at hand, and pack
    Bundle(bundle::Make),
    /// Make the part of certificates that were seen before a key was in other hands, unsigned
    SeenBefore(seen_before::SeenBefore),
}

pub(crate) fn run(common: &Common, verb: &Trust) -> Result<Exit, Failure> {
    match verb {
        Trust::Install(verb) => install::install(common, verb),
        Trust::Status => install::status(common),
        Trust::Show(verb) => show::show(common, verb),
        Trust::List(verb) => list::list(common, verb),
        Trust::Init(verb) => roots::init(common, verb),
        Trust::Rotate(verb) => roots::rotate(common, verb),
        Trust::Part(verb) => part::part(common, verb),
        Trust::Sign(verb) => part::sign(common, verb),
        Trust::Head(verb) => bundle::head(common, verb),
        Trust::Pack(verb) => bundle::pack(common, verb),
        Trust::Bundle(verb) => bundle::make(common, verb),
        Trust::SeenBefore(verb) => seen_before::run(common, verb),
    }
}
