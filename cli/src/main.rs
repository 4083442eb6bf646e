//! The command `roughcheck`: how authorities issue, how headquarters works, and how anyone tests the library from outside.
//! Everything goes through the library's public interface; this crate decides nothing.

mod args;
mod ask;
mod batch;
mod common;
mod details;
mod devicekey;
mod files;
mod first_root;
mod help;
mod hint;
mod host;
mod hsm;
mod keyfile;
mod output;
mod progress;
mod stdout;
mod transport;
mod usage;
mod verbs;
mod words;

use args::Verb;
use common::Common;
use output::{Exit, Failure};
use stdout::Unprinted;

fn main() -> std::process::ExitCode {
    outlive_the_largest_file();
    let arguments = match args::parse() {
        Ok(arguments) => arguments,
        Err(exit) => return exit,
    };
    let common = &arguments.common;
    let language = common.language().unwrap_or_else(|_| common::system_language());
    let exit = run(common, &arguments.verb).unwrap_or_else(|failure| {
        output::complain(&failure, language);
        failure.exit()
    });
    match stdout::unprinted() {
        // Whoever closes the pipe has seen enough: the exit code says what it always says.
        None | Some(Unprinted::Closed) => exit,
        Some(Unprinted::Failed(why)) => {
            output::complain(&Failure::said("unprinted", vec![("detail", why.as_str().into())]), language);
            exit.worse(Exit::Failed)
        }
    }
    .into()
}

/// A file that grows past the limit of this process is an error that is told, and what was written of it goes. Left alone,
/// the system would end the process in the midst of it.
#[cfg(unix)]
fn outlive_the_largest_file() {
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

#[cfg(not(unix))]
const fn outlive_the_largest_file() {}

fn run(common: &Common, verb: &Verb) -> Result<Exit, Failure> {
    match verb {
        Verb::Demo(verb) => verbs::demo::run(common, verb),
        Verb::Check(verb) => verbs::check::run(common, verb),
        Verb::Read(verb) => verbs::read::run(common, verb),
        Verb::Decide(verb) => verbs::decide::run(common, verb),
        Verb::Journal(verb) => verbs::journal::run(common, verb),
        Verb::Sync(verb) => verbs::sync::run(common, verb),
        Verb::Station(verb) => verbs::station::run(common, verb),
        Verb::Trust(verb) => verbs::trust::run(common, verb),
        Verb::Revoke(verb) => verbs::revoke::run(common, verb),
        Verb::Key(verb) => verbs::key::run(common, verb),
        Verb::Issue(verb) => verbs::issue::run(common, verb),
        Verb::Serve(verb) => verbs::collector::serve(common, verb),
        Verb::Enrol(verb) => verbs::collector::enrol(common, verb),
        Verb::Stats(verb) => verbs::collector::stats(common, verb),
        Verb::Collect(verb) => verbs::collector::collect(common, verb),
        Verb::Admin(verb) => verbs::admin::run(common, verb),
    }
}
