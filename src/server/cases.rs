//! The procedure as the server keeps and answers it. What may happen is decided by the domain alone.

pub(crate) mod chain;
