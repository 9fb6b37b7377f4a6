//! The whole system from outside: what its tests are written with. `tests/system` holds the tests.
//!
//! Reading order: `programs` (what is run), `register` (the server, started anew for each test), `webdriver` (the
//! browser as a protocol), `visitor` (the browser as a person), `participant` (a program that takes part in the procedure).

pub mod participant;
pub mod programs;
pub mod register;
pub mod visitor;
pub mod webdriver;
