//! The tests of the whole system, by what a person or a program wants from it.

// Without a browser: what goes over the wire and what the command line prints.
mod api;
mod command_line;
mod databases;
mod files;
mod killed;

// In a browser.
mod addresses;
mod agreement;
mod barriers;
mod cabinet;
mod cases;
mod edition;
mod editions;
mod languages;
mod profession;
mod rules;
mod search;
mod trouble;
mod weight;
mod writing;
