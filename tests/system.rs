//! The tests of the whole system.
