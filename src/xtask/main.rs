//! Automation of the project: `cargo xtask start`, `test`, `dev`, `size`, `bench`.
//!
//! Reading order: `workspace` (where things stand), `process` and `report` (how commands run and how a person follows
//! them), `tools` and `npm` (what is installed into `target/tools`), `style`, `assets` and `site` (how the site is
//! built), `start`, `dev`, then `test` with `debian` and `postgres`. `size` and `bench` measure what was built, by
//! `server`, `http` and `visit`. `architecture` holds the rules of the house as tests.

mod assets;
mod bench;
mod debian;
mod dev;
mod exports;
mod http;
mod npm;
mod postgres;
mod process;
mod report;
mod server;
mod site;
mod size;
mod start;
mod style;
mod test;
mod tools;
mod visit;
mod workspace;

#[cfg(test)]
mod architecture;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Automation of the Register of Professions.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything in release mode and serve it.
    Start {
        /// The port to serve on, on this machine only.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// `sqlite:PATH` or `postgres://…`; a new SQLite file gets the demonstration register.
        #[arg(long)]
        database: Option<String>,
        /// Open the site in the browser when it is ready.
        #[arg(long)]
        open: bool,
    },
    /// Check everything: format, lints, tests on both databases, the site in a browser, sizes.
    Test,
    /// Serve while working on the code: the site and the server are rebuilt when a file changes.
    Dev {
        /// The port of the site; the server takes 8081, the cabinet 8082.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Print what the site weighs and fail over the budgets.
    Size,
    /// Measure: public reads beside nginx serving the same bytes, unless something else is named.
    Bench {
        #[command(subcommand)]
        what: Option<Measured>,
    },
    /// Called by Trunk before it builds: joins the style sheets.
    #[command(hide = true)]
    Style,
    /// Called by Trunk after it has built: makes the site's files small and names them by their content.
    #[command(hide = true)]
    Assets {
        /// The folder that holds the built site.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        folder: PathBuf,
        /// How Trunk builds: `release` or `debug`; a debug build is left as it is.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
    /// Called by `start`: waits until the server answers and prints its address.
    #[command(hide = true)]
    Announce {
        #[arg(long)]
        port: u16,
        #[arg(long)]
        open: bool,
    },
}

#[derive(Subcommand)]
enum Measured {
    /// Measure the search engine beside others in Chromium and print a table.
    Search {
        /// How many professions.
        #[arg(long, default_value_t = 5000)]
        rows: usize,
        /// How often each engine is measured; the middle counts.
        #[arg(long, default_value_t = 3)]
        runs: usize,
    },
    /// Measure proposals that associations send in the last moments before a deadline, on both databases.
    Submissions {
        /// How many associations.
        #[arg(long, default_value_t = 200)]
        associations: u32,
        /// Within how many seconds they send.
        #[arg(long, default_value_t = 20)]
        seconds: u32,
    },
    /// Make the folder that a page, or a comparison of engines, takes the search engine from.
    Engine {
        /// The professions: a JSON list of `{id, code, title_ru, title_kk, level, sector}`.
        #[arg(long)]
        rows: PathBuf,
        /// Where to put engine.js, engine.wasm and engine.index.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = Workspace::find().and_then(|workspace| match arguments.task {
        Task::Start { port, database, open } => start::start(&workspace, port, database, open),
        Task::Test => test::test(&workspace),
        Task::Dev { port } => dev::dev(&workspace, port),
        Task::Size => size::size(&workspace),
        Task::Bench { what: None } => bench::bench(&workspace),
        Task::Bench {
            what: Some(Measured::Search { rows, runs }),
        } => bench::search::search(&workspace, rows, runs),
        Task::Bench {
            what:
                Some(Measured::Submissions {
                    associations,
                    seconds,
                }),
        } => bench::submissions::submissions(&workspace, associations, seconds),
        Task::Bench {
            what: Some(Measured::Engine { rows, out }),
        } => bench::engine::engine(&workspace, &rows, &out),
        Task::Style => style::join(&workspace),
        Task::Assets { folder, profile } => assets::finish(&workspace, &folder, &profile),
        Task::Announce { port, open } => {
            start::announce(port, open);
            Ok(())
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
