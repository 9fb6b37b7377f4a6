//! The command line: `register COMMAND`.
//!
//! [`options`] says what can be called, [`call`] reads it; each command has a function in [`editions`], [`check`], [`search`],
//! [`time`], [`account`], [`backup`] or [`serve`]; [`failure`] says why it did not succeed.
//!
//! Exit code 0: done. 1: the input or the state of things was refused, every problem was told, nothing was changed.
//! 2: the call was wrong. Answers go to the standard output, problems to the standard error.

pub mod options;

pub mod call;

mod failure;

mod editions;

mod check;

mod search;

mod time;

mod account;

mod backup;

mod serve;

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use failure::Failure;
use options::{Call, Command};
use register_domain::text::Lang;

/// Runs the command that the process was called with.
#[must_use]
pub fn main() -> ExitCode {
    let call = match call::read(std::env::args_os()) {
        Ok(call) => call,
        Err(answer) => return answer.print(),
    };
    let lang = call.common.lang.into();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Failure::from)
        .and_then(|runtime| runtime.block_on(run(call, lang)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.print(lang),
    }
}

async fn run(call: Call, lang: Lang) -> Result<(), Failure> {
    let common = &call.common;
    match call.command {
        Command::Serve(options) => serve::serve(common, options).await,
        Command::Migrate => editions::migrate(common, lang).await,
        Command::Demo => editions::demo(common, lang).await,
        Command::Import(options) => editions::import(common, lang, options).await,
        Command::Export(options) => editions::export(common, lang, options).await,
        Command::Verify => check::verify(common, lang).await,
        Command::Search(options) => search::search(common, lang, options).await,
        Command::Deadline(options) => time::deadline(common, lang, &options).await,
        Command::Calendar { year } => time::calendar(common, lang, year).await,
        Command::Terms { on } => time::terms(common, lang, on).await,
        Command::Account(options) => account::account(common, lang, options).await,
        Command::Backup { file } => backup::backup(common, lang, &file).await,
        Command::Restore { file } => backup::restore(common, lang, &file).await,
    }
}

/// The standard output, written in one go or line by line as the caller flushes.
fn output() -> BufWriter<io::StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes one line to the standard output.
fn print(line: &str) -> Result<(), Failure> {
    let mut out = output();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
