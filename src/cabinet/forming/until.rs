//! Until when something is to be done, and how long that is.

use leptos::prelude::*;
use register_api::cases::package::Until;
use register_domain::{deadline::DaysLeft, text::Lang};
pub(super) use register_i18n::desk::forming::last_day;
use register_i18n::{term, words::Words};
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
    let left = (!done).then(|| view! { <span class=class>{told(left, lang)}</span> });
    view! {
        <p class="until">
            <span class="until__label">{label.get(lang)}</span>
            <span>{last_day(until.nominal, until.due, lang)}</span>
            {left}
        </p>
    }
}

/// The days left in words: «12 күн қалды, оның ішінде 8 жұмыс күні».
fn told(left: DaysLeft, lang: Lang) -> String {
    let days = term::left(left, lang);
    if left.calendar_days > 0 {
        format!("{days}, {}", term::of_them_working(left, lang))
    } else {
        days
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

    #[test]
    fn working_days_are_told_while_there_are_any() {
        let left = |calendar_days, working_days| DaysLeft {
            calendar_days,
            working_days,
        };
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(
            plain(told(left(12, 8), Lang::Kk)),
            "12 күн қалды, оның ішінде 8 жұмыс күні"
        );
        assert_eq!(plain(told(left(0, 0), Lang::Ru)), "сегодня последний день");
    }
}
