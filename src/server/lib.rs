//! The server and the command line of the register.
//!
//! In reading order:
//!
//! - what everything rests on: [`clock`], [`fingerprint`], [`compress`];
//! - where editions are kept: [`store`];
//! - how editions come about: [`import`], [`placement`], [`demonstration`];
//! - what is answered from: [`published`] (what is published now), [`index`] (its search), [`artifact`] and [`shelf`]
//!   (files made once), joined in [`register`]; of the procedure: [`overview`];
//! - what can be had of an edition: [`export`], in the types of [`wire`]; of all of them: [`bundle`];
//! - those who take part, how they prove who they are and what they may do: [`people`];
//! - how all of them ask: [`http`];
//! - the command line: [`cli`].

pub mod clock;

pub mod fingerprint;

pub mod compress;

pub mod store;

pub mod people;

pub mod import;

pub mod placement;

pub mod demonstration;

pub mod published;

pub mod index;

pub mod artifact;

pub mod shelf;

pub(crate) mod overview;

pub mod register;

pub(crate) mod cases;

pub mod export;

pub mod wire;

pub(crate) mod bundle;

pub mod http;

pub mod cli;
