//! What the command `register` says: its help ([`help`]), what it has done ([`report`]), and why it could not
//! ([`trouble`]).

pub mod account;

pub mod help;

pub mod report;

pub mod trouble;
