//! What can be called: the commands with their options, each of which has an environment variable. Their words stand in
//! `register-i18n`, by the names of commands and options.

use std::{net::IpAddr, path::PathBuf};

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use register_domain::{
    edition::{EditionNumber, Standing},
    text::Lang,
};

use crate::store::Address;

/// A call of the command.
#[derive(Parser, Debug)]
#[command(
    name = "register",
    version,
    disable_help_subcommand = true,
    subcommand_required = true
)]
pub struct Call {
    /// What all commands have in common.
    #[command(flatten)]
    pub common: Common,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What all commands have in common.
#[derive(Args, Debug)]
pub struct Common {
    /// Which database.
    #[arg(
        long,
        global = true,
        env = "REGISTER_DATABASE",
        default_value = "sqlite:register.db",
        value_name = "DATABASE"
    )]
    pub database: Address,
    /// The language of messages and documents.
    #[arg(
        long,
        global = true,
        env = "REGISTER_LANG",
        default_value = "kk",
        value_name = "LANG",
        hide_possible_values = true
    )]
    pub lang: LangOption,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Answers over HTTP.
    Serve(Serve),
    /// Makes or updates the tables.
    Migrate,
    /// Places the demonstration editions.
    Demo,
    /// Places the next edition.
    Import(Import),
    /// Writes an edition as a file.
    Export(Export),
    /// Checks all editions.
    Verify,
    /// Searches the current edition.
    Search(Search),
    /// Counts working days.
    Deadline(Deadline),
    /// Lists the days off and the moved working days of a year.
    Calendar {
        /// The year.
        #[arg(long, env = "REGISTER_YEAR", value_name = "YYYY")]
        year: i32,
    },
    /// Lists the terms of the Rules.
    Terms {
        /// As they stand on this day.
        #[arg(long, env = "REGISTER_ON", value_name = "YYYY-MM-DD")]
        on: Option<NaiveDate>,
    },
    /// Lets the first operator in, and helps those who are locked out.
    Account(Account),
    /// Saves all editions.
    Backup {
        /// The file that is written.
        file: PathBuf,
    },
    /// Brings saved editions back.
    Restore {
        /// The file that is read.
        file: PathBuf,
    },
}

/// How the server is run.
#[derive(Args, Debug)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, env = "REGISTER_HOST", default_value = "127.0.0.1", value_name = "IP")]
    pub host: IpAddr,
    /// The port to listen on.
    #[arg(long, env = "REGISTER_PORT", default_value_t = 8080, value_name = "PORT")]
    pub port: u16,
    /// The address of the site from outside.
    #[arg(
        long,
        env = "REGISTER_BASE_URL",
        default_value = "",
        hide_default_value = true,
        value_name = "URL"
    )]
    pub base_url: String,
    /// Places the demonstration editions in an empty database.
    #[arg(long, env = "REGISTER_DEMO_IF_EMPTY")]
    pub demo_if_empty: bool,
    /// How the log is written.
    #[arg(
        long,
        env = "REGISTER_LOG_FORMAT",
        default_value = "text",
        value_name = "FORMAT",
        hide_possible_values = true
    )]
    pub log_format: LogFormat,
    /// What the log tells.
    #[arg(long, env = "REGISTER_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,
    /// How many requests a second one client may send.
    #[arg(long, env = "REGISTER_RATE", default_value_t = 100, value_name = "N")]
    pub rate: u32,
    /// Whether the client's address is taken from the header of a proxy.
    #[arg(long, env = "REGISTER_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// The mail server.
    #[arg(
        long,
        env = "REGISTER_SMTP",
        default_value = "",
        hide_default_value = true,
        hide_env_values = true,
        value_name = "URL"
    )]
    pub smtp: String,
    /// From whom letters come.
    #[arg(
        long,
        env = "REGISTER_MAIL_FROM",
        default_value = "register@localhost.localdomain",
        value_name = "MAIL"
    )]
    pub mail_from: String,
    /// Where letters go without a mail server.
    #[arg(long, env = "REGISTER_MAIL_FOLDER", value_name = "PATH")]
    pub mail_folder: Option<PathBuf>,
}

/// What is done about an account.
#[derive(Args, Debug)]
pub struct Account {
    /// What.
    #[arg(hide_possible_values = true)]
    pub action: AccountAction,
    /// Whose.
    #[arg(required_if_eq_any([("action", "create"), ("action", "disable"), ("action", "reset")]))]
    pub mail: Option<String>,
    /// The address of the site from outside.
    #[arg(
        long,
        env = "REGISTER_BASE_URL",
        default_value = "http://127.0.0.1:8080",
        value_name = "URL"
    )]
    pub base_url: String,
}

/// What can be done about an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AccountAction {
    /// Invites an operator.
    Create,
    /// Lists all accounts.
    List,
    /// Lets somebody no longer sign in.
    Disable,
    /// Makes a link to choose another password.
    Reset,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// An import.
#[derive(Args, Debug)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// The day of placement.
    #[arg(long, env = "REGISTER_PLACED_ON", value_name = "YYYY-MM-DD")]
    pub placed_on: Option<NaiveDate>,
    /// Whether it is the register itself.
    #[arg(
        long,
        env = "REGISTER_STANDING",
        default_value = "official",
        value_name = "STANDING",
        hide_possible_values = true
    )]
    pub standing: StandingOption,
}

/// An export.
#[derive(Args, Debug)]
pub struct Export {
    /// Which edition.
    #[arg(long, env = "REGISTER_EDITION", value_name = "N")]
    pub edition: Option<EditionNumber>,
    /// As what.
    #[arg(
        long,
        env = "REGISTER_FORMAT",
        default_value = "csv",
        value_name = "FORMAT",
        hide_possible_values = true
    )]
    pub format: FormatOption,
    /// Where to.
    #[arg(long, short, env = "REGISTER_OUTPUT", value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// The address of the site from outside.
    #[arg(
        long,
        env = "REGISTER_BASE_URL",
        default_value = "",
        hide_default_value = true,
        value_name = "URL"
    )]
    pub base_url: String,
}

/// A search.
#[derive(Args, Debug)]
pub struct Search {
    /// The words.
    #[arg(required_unless_present = "batch")]
    pub query: Vec<String>,
    /// How many results.
    #[arg(long, env = "REGISTER_LIMIT", default_value_t = 10, value_name = "N")]
    pub limit: usize,
    /// Whether queries are read from the standard input.
    #[arg(long, env = "REGISTER_BATCH", conflicts_with = "query")]
    pub batch: bool,
}

/// A count of working days.
#[derive(Args, Debug)]
pub struct Deadline {
    /// The day of the event.
    #[arg(
        long,
        env = "REGISTER_FROM",
        required_unless_present = "batch",
        value_name = "YYYY-MM-DD"
    )]
    pub from: Option<NaiveDate>,
    /// How many working days.
    #[arg(
        long,
        env = "REGISTER_WORKING_DAYS",
        required_unless_present = "batch",
        value_name = "N"
    )]
    pub working_days: Option<u32>,
    /// Whether lines are read from the standard input.
    #[arg(long, env = "REGISTER_BATCH", conflicts_with_all = ["from", "working_days"])]
    pub batch: bool,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LangOption {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

impl From<LangOption> for Lang {
    fn from(option: LangOption) -> Lang {
        match option {
            LangOption::Kk => Lang::Kk,
            LangOption::Ru => Lang::Ru,
        }
    }
}

/// A standing on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StandingOption {
    /// The register itself.
    Official,
    /// Made for demonstration.
    Demonstration,
}

impl From<StandingOption> for Standing {
    fn from(option: StandingOption) -> Standing {
        match option {
            StandingOption::Official => Standing::Official,
            StandingOption::Demonstration => Standing::Demonstration,
        }
    }
}

/// A format on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatOption {
    /// The exchange format.
    Csv,
    /// The exchange format for programs.
    Json,
    /// The official form as a spreadsheet.
    Xlsx,
    /// The official form as a page.
    Html,
    /// Linked data.
    Jsonld,
}
