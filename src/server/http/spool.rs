//! Large bytes that stand ready, a second time: in a file of memory from which the kernel sends them without copying
//! them again for every client, as it does for a server of files.
//!
//! [`Spooled`] puts bytes there for as long as it lives. [`spooling`] makes a connection that recognises such bytes when it
//! is asked to write them: by where they lie in memory, which nothing else can share while they do. Everything above it
//! writes bytes as ever, and so does everything on systems other than Linux.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::{Spooled, spooling};

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(not(target_os = "linux"))]
pub(crate) use elsewhere::{Spooled, spooling};
