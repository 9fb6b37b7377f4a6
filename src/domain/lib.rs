//! The Rules of Order No. 399 of 21 September 2023 as code.
//!
//! Nothing here reads a clock, a file or a socket, and nothing here is a sentence for people: time comes in as an
//! argument, problems go out as codes with data. The browser and the server run the same functions.
//!
//! In reading order:
//!
//! - what the register is made of: [`text`], [`nkz`], [`level`], [`basis`], [`ground`], [`profile`], [`validity`],
//!   joined in [`entry`] (one row of the official form) and [`edition`] (the register as it was placed on a day);
//! - how an edition comes about: [`mod@column`] (the columns of the exchange format), [`intake`] (all rows are valid or
//!   none is taken), [`differences`] (what one edition changed in another);
//! - the procedure in time: [`clause`], [`calendar`], [`term`], [`deadline`], [`cycle`];
//! - those who take part: [`mod@bin`], [`organisation`], [`role`], [`actor`];
//! - what they propose: [`language`] (whether a text is of its field's language), [`proposal`];
//! - how a proposal becomes an entry: [`procedure`] (one case), [`package`] (what a sectoral body submits at once),
//!   [`draft_edition`] and [`placement`] (from conforming proposals to the next edition);
//! - what stands beside the proposals: [`digest`], [`chain`] (no event can be changed without notice), [`receipt`],
//!   [`attachment`], [`press_release`];
//! - who must do what until when: [`duty`]; what everybody may know: [`overview`].

pub mod text;

pub mod nkz;

pub mod level;

pub mod basis;

pub mod ground;

pub mod profile;

pub mod validity;

pub mod entry;

pub mod edition;

pub mod column;

pub mod intake;

pub mod differences;

pub mod clause;

pub mod calendar;

pub mod term;

pub mod deadline;

pub mod cycle;

pub mod bin;

pub mod organisation;

pub mod role;

pub mod actor;

pub mod language;

pub mod proposal;

pub mod procedure;

pub mod package;

pub mod draft_edition;

pub mod placement;

pub mod digest;

pub mod chain;

pub mod receipt;

pub mod attachment;

pub mod press_release;

pub mod duty;

pub mod overview;
