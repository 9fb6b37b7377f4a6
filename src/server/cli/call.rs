//! Reading a call: help and errors are told in the caller's language.

use std::{ffi::OsString, io::Write as _, process::ExitCode};

use clap::{
    CommandFactory as _, FromArgMatches as _,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};
use register_domain::text::Lang;
use register_i18n::cli::help::{self, Heading, WrongCall};

use super::options::Call;

/// What is said instead of running a command.
#[derive(Debug)]
pub enum Answer {
    /// A text that was asked for.
    Help(StyledStr),
    /// What is wrong with the call.
    Wrong(String),
}

impl Answer {
    /// Says it and gives the exit code.
    #[must_use]
    pub fn print(self) -> ExitCode {
        match self {
            // Whoever closes the pipe has read enough.
            Answer::Help(text) => {
                let _closed = write!(std::io::stdout(), "{text}");
                ExitCode::SUCCESS
            }
            Answer::Wrong(told) => {
                let _closed = writeln!(std::io::stderr(), "{told}");
                ExitCode::from(2)
            }
        }
    }
}

/// Reads a call.
///
/// # Errors
///
/// What to say instead of running a command.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Call, Answer> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = lang_of(&arguments, std::env::var("REGISTER_LANG").ok().as_deref());
    let told = |error: clap::Error| answer(lang, &error);
    let matches = command(lang).try_get_matches_from(arguments).map_err(told)?;
    Call::from_arg_matches(&matches).map_err(told)
}

/// The language of help and of errors, which is needed before the call is read.
fn lang_of(arguments: &[OsString], environment: Option<&str>) -> Lang {
    let texts = || arguments.iter().filter_map(|argument| argument.to_str());
    let given = texts()
        .zip(texts().skip(1))
        .find(|(name, _)| *name == "--lang")
        .map(|(_, value)| value);
    let joined = texts().find_map(|argument| argument.strip_prefix("--lang="));
    given
        .or(joined)
        .or(environment)
        .and_then(Lang::from_code)
        .unwrap_or_default()
}

/// The command with its words.
fn command(lang: Lang) -> clap::Command {
    let heading = |of: Heading| help::heading(of).get(lang);
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}\n",
        heading(Heading::Usage)
    );
    let with_words = |command: clap::Command| {
        command
            .help_template(template.clone())
            .disable_help_flag(true)
            .disable_version_flag(true)
            .subcommand_help_heading(heading(Heading::Commands))
            .mut_args(|argument| {
                let words = help::option(argument.get_id().as_str());
                let place = if argument.is_positional() {
                    Heading::Arguments
                } else {
                    Heading::Options
                };
                argument
                    .help(words.map_or("", |words| words.get(lang)))
                    .help_heading(heading(place))
            })
            .arg(
                clap::Arg::new("help")
                    .long("help")
                    .short('h')
                    .action(clap::ArgAction::Help)
                    .help(help::option("help").map_or("", |words| words.get(lang)))
                    .help_heading(heading(Heading::Options)),
            )
    };
    let version = clap::Arg::new("version")
        .long("version")
        .action(clap::ArgAction::Version)
        .help(help::option("version").map_or("", |words| words.get(lang)))
        .help_heading(heading(Heading::Options));
    with_words(Call::command())
        .arg(version)
        .about(help::ABOUT.get(lang))
        .mut_subcommands(|subcommand| {
            let words = help::command(subcommand.get_name());
            with_words(subcommand).about(words.map_or("", |words| words.get(lang)))
        })
}

fn answer(lang: Lang, error: &clap::Error) -> Answer {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Answer::Help(error.render()),
        _ => Answer::Wrong(help::wrong_call(lang, &wrong_call(error))),
    }
}

fn wrong_call(error: &clap::Error) -> WrongCall {
    let texts = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let text = |kind: ContextKind| texts(kind).join(", ");
    match error.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            WrongCall::NoCommand
        }
        ErrorKind::UnknownArgument => WrongCall::Unknown(text(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => WrongCall::Unknown(text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => WrongCall::Missing(text(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => WrongCall::Conflict(text(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => WrongCall::BadValue {
            option: text(ContextKind::InvalidArg),
            value: text(ContextKind::InvalidValue),
            possible: texts(ContextKind::ValidValue),
        },
        _ => WrongCall::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_option_has_words() {
        command(Lang::Kk).debug_assert();
        let call = Call::command();
        for subcommand in call.get_subcommands() {
            assert!(
                help::command(subcommand.get_name()).is_some(),
                "{}",
                subcommand.get_name()
            );
        }
        let options = call
            .get_subcommands()
            .flat_map(clap::Command::get_arguments)
            .chain(call.get_arguments());
        for option in options {
            assert!(
                help::option(option.get_id().as_str()).is_some(),
                "{}",
                option.get_id()
            );
        }
    }

    #[test]
    fn every_option_has_an_environment_variable() {
        let call = Call::command();
        let options = call
            .get_subcommands()
            .flat_map(clap::Command::get_arguments)
            .chain(call.get_arguments());
        for option in options.filter(|option| !option.is_positional() && option.get_id() != "help") {
            assert!(
                option.get_env().is_some() || option.get_id() == "version",
                "{}",
                option.get_id()
            );
        }
    }

    #[test]
    fn a_wrong_call_is_told_in_its_language() {
        for (arguments, expected) in [
            (
                "register --lang ru",
                "Не указана команда. Справка: register --help",
            ),
            ("register", "Команда көрсетілмеген. Анықтама: register --help"),
            (
                "register fly --lang=ru",
                "Нет такой команды или такого параметра: «fly». Справка: register --help",
            ),
            (
                "register import",
                "Міндетті параметр жетіспейді: <FILE>. Анықтама: register --help",
            ),
            (
                "register export --format pdf --lang ru",
                "Для параметра --format <FORMAT> значение «pdf» не годится; возможные значения: csv, json, xlsx, html, \
                 jsonld. Справка: register --help",
            ),
            (
                "register deadline --from 2026-02-30 --working-days 1 --lang ru",
                "Для параметра --from <YYYY-MM-DD> значение «2026-02-30» не годится. Справка: register --help",
            ),
        ] {
            match read(arguments.split(' ').map(OsString::from)) {
                Err(Answer::Wrong(told)) => assert_eq!(told, expected),
                other => panic!("{arguments}: {other:?}"),
            }
        }
    }

    #[test]
    fn help_is_told_in_the_language_asked_for() {
        for (arguments, expected) in [
            ("register --help", "Командалар:"),
            ("register --help --lang ru", "Команды:"),
            ("register import --lang ru --help", "День размещения"),
        ] {
            match read(arguments.split(' ').map(OsString::from)) {
                Err(Answer::Help(text)) => assert!(text.to_string().contains(expected), "{text}"),
                other => panic!("{arguments}: {other:?}"),
            }
        }
    }
}
