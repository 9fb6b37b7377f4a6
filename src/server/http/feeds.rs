//! What one can subscribe to: editions as news (Atom), the dates of the cycle as a calendar (iCalendar).

pub(crate) mod deadlines;
pub(crate) mod editions;
