//! The help of the command line: its texts, put onto the command that clap makes of the types.
//!
//! No type of this folder says what it is for. What a command is for is the message `help-` with its
//! name; what an option or an argument is, `help-` with the names of both, or else `help-option-` with
//! its own. `-value` behind either names the value that an option takes. So do the messages of what clap
//! adds itself: `--help`, `--version` and the command `help`. The words around them (“Usage”, “Options”,
//! what clap refuses) are clap's own, which has them in English alone.

use clap::{Arg, Command};

use crate::locale::{Language, Sentence};
use crate::text;

/// The command with all its texts.
pub(super) fn with_texts(mut command: Command) -> Command {
    // Before, it has none of what clap adds.
    command.build();
    described(command).after_help(text!("help-plenary-after"))
}

/// A command and those below it.
fn described(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let command = command
        .mut_args(|arg| argument(&name, arg))
        .mut_subcommands(described);
    match message(&format!("help-{name}")) {
        Some(about) => command.about(about),
        None => command,
    }
}

fn argument(command: &str, arg: Arg) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = |end: &str| {
        let own = message(&format!("help-{command}-{name}{end}"));
        own.or_else(|| message(&format!("help-option-{name}{end}")))
    };
    let takes_value = arg.get_action().takes_values();
    let arg = match own("-value").filter(|_| takes_value) {
        Some(value) => arg.value_name(value),
        None => arg,
    };
    // Only the flag for help tells more after `--help` than after `-h`.
    if arg.get_long_help().is_some() {
        return arg
            .help(text!("help-option-help-more"))
            .long_help(text!("help-option-help-summary"));
    }
    match own("") {
        Some(help) => arg.help(help),
        None => arg,
    }
}

/// The words of a message, if there is one.
fn message(key: &str) -> Option<String> {
    let language = Language::current();
    let sentence = || Sentence {
        key: key.to_owned().into(),
        args: vec![],
    };
    language.has(key).then(|| language.write(&sentence()))
}
