//! The words for those who take part.
//!
//! In reading order: [`role`] (roles and kinds of organisations), [`deed`] (the audit trail), [`refusal`] (why not),
//! [`letter`] (mail), [`demonstration`] (who takes part in it).

pub mod role;

pub mod deed;

pub mod refusal;

pub mod letter;

pub mod demonstration;
