# English. What clap says by itself in help. What is said of verbs and options is their doc comment, in the code.
catalogue-reviewed-by = the developers of Roughcheck

clap-usage = Usage
clap-commands = Commands
clap-arguments = Arguments
clap-options = Options
clap-default = [default: { $values }]
clap-values = [possible values: { $values }]
clap-help = Print help
clap-help-more = Print help (see more with '--help')
clap-help-less = Print help (see a summary with '-h')
clap-help-verb = Print this message or the help of the given subcommand(s)
clap-version = Print version
