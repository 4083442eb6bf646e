//! The help in the person's language.
//!
//! The English of every verb and option is its doc comment, which clap reads: it stands once, beside what it speaks of.
//! The catalogues in `help/` have the other languages, and in every language what clap says by itself. A text's name is
//! what leads to it: `help-journal` is the verb, `help-journal-head` the verb within it, `help-journal-head--out` an option
//! or argument of that. What says the same in several verbs stands once, without their names: `help--out`. With `-long`
//! behind its name stands what `--help` tells beyond `-h`.

#[cfg(test)]
mod tests;

use clap::{Arg, Command};
use roughcheck::messages::{Catalogues, Language, catalogues};

static HELP: Catalogues = catalogues!("help");

/// What makes the English beneath a text faint on a terminal, and ends that.
const FAINT: (&str, &str) = ("\u{1b}[2m", "\u{1b}[22m");

/// The command with its help in this language. What the language has no text for keeps its English.
pub(crate) fn in_language(mut command: Command, language: Language) -> Command {
    // Clap adds what it adds by itself now, and not behind our back.
    command.build();
    translated(command, "help", language)
}

/// A verb with everything within it, by its name in the catalogues.
fn translated(command: Command, name: &str, language: Language) -> Command {
    let own = if is_help(&command) { "clap-help-verb" } else { name };
    let long = [own.to_owned(), format!("{own}-long")];
    let english = command.get_about().map(ToString::to_string);
    let about = english.map(|english| said(language, &long[..1], &english, |_| String::new()));
    let english = command.get_long_about().map(ToString::to_string);
    let long_about = english.map(|english| said(language, &long, &english, |_| String::new()));
    let command = about.into_iter().fold(command, Command::about);
    let command = long_about.into_iter().fold(command, Command::long_about);
    let template = template(&command, language);
    let mut command = command.mut_args(|arg| argument(arg, name, language)).help_template(template);
    for verb in command.get_subcommands_mut() {
        let name = name_within(name, verb);
        *verb = translated(std::mem::take(verb), &name, language);
    }
    command
}

fn is_help(command: &Command) -> bool {
    command.get_name() == "help"
}

/// The name of a verb within another. Within `help` all of them stand once more.
fn name_within(outer: &str, verb: &Command) -> String {
    if is_help(verb) { outer.to_owned() } else { format!("{outer}-{}", verb.get_name()) }
}

/// Clap's own template, with headings in this language.
fn template(command: &Command, language: Language) -> String {
    let style = command.get_styles().get_header();
    let heading = |id: &str| {
        let (own, english) = (word(language, id, ""), word(Language::English, id, ""));
        let is_alone = own == english || HELP.is_reviewed(language);
        let own = in_order(&own, language);
        let both = if is_alone { own } else { format!("{own} / {english}") };
        format!("{style}{both}{}{style:#}", language.colon().trim_end())
    };
    let lists = [
        ("clap-commands", "{subcommands}", command.has_subcommands()),
        ("clap-arguments", "{positionals}", command.get_positionals().next().is_some()),
        ("clap-options", "{options}", command.get_opts().next().is_some()),
    ];
    let lists = lists.into_iter().filter(|(.., is_there)| *is_there);
    let lists: String = lists.map(|(id, tag, _)| format!("\n\n{}\n{tag}", heading(id))).collect();
    format!("{{about-with-newline}}\n{} {{usage}}{lists}", heading("clap-usage"))
}

/// An option or argument of this verb.
fn argument(arg: Arg, verb: &str, language: Language) -> Arg {
    let (short, long) = names(&arg, verb);
    let english = arg.get_help().map(ToString::to_string);
    let help = english.map(|english| said(language, &short, &english, |language| values(&arg, language)));
    let english = arg.get_long_help().map(ToString::to_string);
    let long_help = english.map(|english| said(language, &long, &english, |language| values(&arg, language)));
    let arg = help.into_iter().fold(arg, Arg::help);
    let arg = long_help.into_iter().fold(arg, Arg::long_help);
    // They stand in our texts.
    arg.hide_default_value(true).hide_possible_values(true)
}

/// The texts that an option or argument has with `-h`, and those with `--help`.
fn names(arg: &Arg, verb: &str) -> (Vec<String>, Vec<String>) {
    let clap = |id: &str| vec![format!("clap-{id}")];
    match arg.get_id().as_str() {
        "help" if arg.get_long_help().is_some() => (clap("help-more"), clap("help-less")),
        "help" | "version" => (clap(arg.get_id().as_str()), Vec::new()),
        id => {
            let typed = arg.get_long().unwrap_or(id).replace('_', "-");
            let (own, common) = (format!("{verb}--{typed}"), format!("help--{typed}"));
            let name = if Language::ALL.iter().any(|language| HELP.has(*language, &own)) { own } else { common };
            (vec![name.clone()], vec![name.clone(), format!("{name}-long")])
        }
    }
}

/// The value that an option has by itself, and those that it can have.
fn values(arg: &Arg, language: Language) -> String {
    let listed = |id: &str, values: Vec<String>| match values.is_empty() || !arg.get_action().takes_values() {
        true => String::new(),
        false => format!(" {}", word(language, id, &values.join(", "))),
    };
    let default = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let possible = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    listed("clap-default", default) + &listed("clap-values", possible)
}

/// What clap says by itself, about these values.
fn word(language: Language, id: &str, values: &str) -> String {
    HELP.own_text(language, id, &[("values", values.into())])
}

/// These texts in this language, a paragraph each. Where nobody reviewed the catalogue, the English stands beneath.
fn said(language: Language, names: &[String], english: &str, more: impl Fn(Language) -> String) -> String {
    let english = format!("{english}{}", more(Language::English));
    if !names.iter().all(|name| HELP.has(language, name)) {
        return english;
    }
    let own: Vec<String> = names.iter().map(|name| HELP.own_text(language, name, &[])).collect();
    let own = in_order(&format!("{}{}", own.join("\n\n"), more(language)), language);
    match HELP.is_reviewed(language) {
        true => own,
        false => {
            let apart = if own.contains("\n\n") { "\n\n" } else { "\n" };
            format!("{own}{apart}{}{english}{}", FAINT.0, FAINT.1)
        }
    }
}

/// A text as a terminal shows it in its order beside what is typed, which runs from left to right: each of its lines, and
/// within them what is not of its script, stands between marks of isolation (Unicode Standard Annex 9).
fn in_order(text: &str, language: Language) -> String {
    if !language.is_right_to_left() {
        return text.to_owned();
    }
    let line =
        |line: &str| if line.is_empty() { String::new() } else { format!("\u{2067}{}\u{2069}", runs_kept(line)) };
    // Marks around a parameter are Fluent's, and ours cover more.
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A line of a script that runs from right to left with every run of other letters, such as `--out FILE`, kept together.
fn runs_kept(line: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}');
    let (mut kept, mut rest) = (String::new(), line);
    while !rest.is_empty() {
        let (own, other) = rest.split_at(rest.find(|letter| !turns(letter)).unwrap_or(rest.len()));
        let (other, next) = other.split_at(other.find(turns).unwrap_or(other.len()));
        let before = other.len() - other.trim_start_matches([' ', '(', '[', ':', ',']).len();
        let (before, run) = other.split_at(before);
        let run_only = run.trim_end_matches([' ', ')', ']', ':', ',', '.', '(', '[']);
        let after = run.strip_prefix(run_only).unwrap_or_default();
        kept.push_str(own);
        kept.push_str(before);
        match run_only.is_empty() {
            true => {}
            false => kept.push_str(&format!("\u{2066}{run_only}\u{2069}")),
        }
        kept.push_str(after);
        rest = next;
    }
    kept
}
