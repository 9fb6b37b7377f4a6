//! Until when something is to be done, and how long that is.

use leptos::prelude::*;
use register_api::cases::package::Until;
use register_domain::deadline::DaysLeft;
use register_i18n::{desk::duties::last_day, procedure::duty::how_long, words::Words};
use register_ui::language::use_lang;

/// Within how many working days a deadline is close.
const CLOSE: i64 = 3;

/// How a deadline is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Far,
    Close,
    Over,
}

const fn mark(left: DaysLeft) -> Mark {
    if left.is_overdue() {
        Mark::Over
    } else if left.working_days <= CLOSE {
        Mark::Close
    } else {
        Mark::Far
    }
}

/// The last day with the days left; what is done already has none left.
#[component]
pub fn LastDay(
    /// Of what.
    label: Words,
    /// Until when.
    until: Until,
    /// Whether it is done, so that nothing is left to be counted.
    #[prop(optional)]
    done: bool,
) -> impl IntoView {
    let lang = use_lang();
    let left = DaysLeft {
        calendar_days: until.calendar_days_left,
        working_days: until.working_days_left,
    };
    let class = match mark(left) {
        Mark::Far => "left",
        Mark::Close => "left left--close",
        Mark::Over => "left left--over",
    };
    let left = (!done).then(|| view! { <span class=class>{how_long(lang, Some(left))}</span> });
    view! {
        <p class="last-day">
            <span class="last-day__label">{label.get(lang)}</span>
            <span>{last_day(until.nominal, until.due, lang)}</span>
            {left}
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_are_marked_by_working_days() {
        let check = |calendar_days, working_days, expected| {
            let left = DaysLeft {
                calendar_days,
                working_days,
            };
            assert_eq!(mark(left), expected, "{left:?}");
        };
        check(40, 28, Mark::Far);
        // Three working days may be a week with holidays.
        check(7, 3, Mark::Close);
        check(0, 0, Mark::Close);
        check(-1, -1, Mark::Over);
    }
}
