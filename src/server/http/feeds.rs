//! What one can subscribe to: editions and press releases as news (Atom), the dates of the cycle and what is
//! due for a person as calendars (iCalendar).

pub(crate) mod deadlines;
pub(crate) mod duties;
pub(crate) mod editions;
pub(crate) mod news;
