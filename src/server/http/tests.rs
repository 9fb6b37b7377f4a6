//! The whole application by requests that no network carries, over a small register of two editions and a small site.

mod addresses;
mod answers;
mod cabinet;
mod connections;
mod hostile;
mod register;
mod written;
