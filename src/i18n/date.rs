//! Dates and times. In Kazakh the month carries the case, so each turn of phrase has its own function.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Timelike};
use register_domain::deadline::offset;
use register_domain::term::DayOfYear;
use register_domain::text::Lang;

/// The Kazakh months: bare, dative, ablative, locative and, for acts, the locative as an attribute.
const KAZAKH: [[&str; 5]; 12] = [
    ["қаңтар", "қаңтарға", "қаңтардан", "қаңтарда", "қаңтардағы"],
    ["ақпан", "ақпанға", "ақпаннан", "ақпанда", "ақпандағы"],
    ["наурыз", "наурызға", "наурыздан", "наурызда", "наурыздағы"],
    ["сәуір", "сәуірге", "сәуірден", "сәуірде", "сәуірдегі"],
    ["мамыр", "мамырға", "мамырдан", "мамырда", "мамырдағы"],
    ["маусым", "маусымға", "маусымнан", "маусымда", "маусымдағы"],
    ["шілде", "шілдеге", "шілдеден", "шілдеде", "шілдедегі"],
    ["тамыз", "тамызға", "тамыздан", "тамызда", "тамыздағы"],
    [
        "қыркүйек",
        "қыркүйекке",
        "қыркүйектен",
        "қыркүйекте",
        "қыркүйектегі",
    ],
    ["қазан", "қазанға", "қазаннан", "қазанда", "қазандағы"],
    ["қараша", "қарашаға", "қарашадан", "қарашада", "қарашадағы"],
    [
        "желтоқсан",
        "желтоқсанға",
        "желтоқсаннан",
        "желтоқсанда",
        "желтоқсандағы",
    ],
];

/// The Russian months: genitive, as in dates, and nominative.
const RUSSIAN: [[&str; 2]; 12] = [
    ["января", "январь"],
    ["февраля", "февраль"],
    ["марта", "март"],
    ["апреля", "апрель"],
    ["мая", "май"],
    ["июня", "июнь"],
    ["июля", "июль"],
    ["августа", "август"],
    ["сентября", "сентябрь"],
    ["октября", "октябрь"],
    ["ноября", "ноябрь"],
    ["декабря", "декабрь"],
];

/// The days of the week from Monday: Kazakh in full and short, Russian in full and short.
const WEEKDAYS: [[&str; 4]; 7] = [
    ["дүйсенбі", "дс", "понедельник", "пн"],
    ["сейсенбі", "сс", "вторник", "вт"],
    ["сәрсенбі", "ср", "среда", "ср"],
    ["бейсенбі", "бс", "четверг", "чт"],
    ["жұма", "жм", "пятница", "пт"],
    ["сенбі", "сб", "суббота", "сб"],
    ["жексенбі", "жс", "воскресенье", "вс"],
];

/// The case in which a Kazakh date stands.
#[derive(Clone, Copy)]
enum Case {
    Bare,
    Dative,
    Ablative,
    Locative,
    Attribute,
}

fn kazakh_month(date: NaiveDate, case: Case) -> &'static str {
    let [bare, dative, ablative, locative, attribute] = KAZAKH[date.month0() as usize];
    match case {
        Case::Bare => bare,
        Case::Dative => dative,
        Case::Ablative => ablative,
        Case::Locative => locative,
        Case::Attribute => attribute,
    }
}

/// `2026 жылғы 1 ақпан` in a case.
fn kazakh(date: NaiveDate, case: Case) -> String {
    format!(
        "{} жылғы {}\u{a0}{}",
        date.year(),
        date.day(),
        kazakh_month(date, case)
    )
}

/// `1 февраля 2026 года`.
fn russian(date: NaiveDate) -> String {
    let [genitive, _] = RUSSIAN[date.month0() as usize];
    format!("{}\u{a0}{genitive} {} года", date.day(), date.year())
}

/// «2026 жылғы 1 ақпан», «1 февраля 2026 года».
#[must_use]
pub fn long(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(date, Case::Bare),
        Lang::Ru => russian(date),
    }
}

/// «2026 жылғы 1 ақпан, жексенбі», «1 февраля 2026 года, воскресенье».
#[must_use]
pub fn long_with_weekday(date: NaiveDate, lang: Lang) -> String {
    format!("{}, {}", long(date, lang), weekday(date, lang))
}

/// «1 ақпан», «1 февраля»: where the year is plain from the context.
#[must_use]
pub fn day_month(date: NaiveDate, lang: Lang) -> String {
    let month = match lang {
        Lang::Kk => kazakh_month(date, Case::Bare),
        Lang::Ru => RUSSIAN[date.month0() as usize][0],
    };
    format!("{}\u{a0}{month}", date.day())
}

/// «2026 жылғы ақпан», «февраль 2026 года».
#[must_use]
pub fn month_year(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{} жылғы {}", date.year(), kazakh_month(date, Case::Bare)),
        Lang::Ru => format!("{} {} года", RUSSIAN[date.month0() as usize][1], date.year()),
    }
}

/// «2026 жылғы 1 ақпанға дейін», «до 1 февраля 2026 года». Whether the day itself is included is left open; a deadline
/// is told by [`not_later_than`].
#[must_use]
pub fn until(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{} дейін", kazakh(date, Case::Dative)),
        Lang::Ru => format!("до {}", russian(date)),
    }
}

/// «2026 жылғы 1 ақпаннан кешіктірмей», «не позднее 1 февраля 2026 года».
#[must_use]
pub fn not_later_than(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{} кешіктірмей", kazakh(date, Case::Ablative)),
        Lang::Ru => format!("не позднее {}", russian(date)),
    }
}

/// «2026 жылғы 1 ақпаннан бастап», «с 1 февраля 2026 года».
#[must_use]
pub fn since(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{} бастап", from(date, lang)),
        Lang::Ru => from(date, lang),
    }
}

/// A day of each year as it stands before «кешіктірмей» and after «не позднее»: «1 ақпаннан», «1 февраля». Empty when there
/// is no such month.
pub(crate) fn of_every_year(day: DayOfYear, lang: Lang) -> String {
    let month = day.month as usize;
    let name = match lang {
        Lang::Kk => KAZAKH
            .get(month.wrapping_sub(1))
            .map(|[_, _, ablative, ..]| *ablative),
        Lang::Ru => RUSSIAN.get(month.wrapping_sub(1)).map(|[genitive, _]| *genitive),
    };
    name.map_or_else(String::new, |name| format!("{}\u{a0}{name}", day.day))
}

/// From which day something moved: «2025 жылғы 5 қаңтардан», «с 5 января 2025 года».
#[must_use]
pub fn from(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(date, Case::Ablative),
        // «Со второго», but «с двадцать второго».
        Lang::Ru => format!("{} {}", if date.day() == 2 { "со" } else { "с" }, russian(date)),
    }
}

/// When something happened: «2026 жылғы 1 ақпанда», «1 февраля 2026 года».
#[must_use]
pub fn on(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(date, Case::Locative),
        Lang::Ru => russian(date),
    }
}

/// To which day something moved: «2026 жылғы 2 ақпанға», «на 2 февраля 2026 года».
#[must_use]
pub fn to(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(date, Case::Dative),
        Lang::Ru => format!("на {}", russian(date)),
    }
}

/// Of which day an act or an edition is: «2024 жылғы 31 шілдедегі» (before the noun), «от 31 июля 2024 года» (after it).
#[must_use]
pub fn of(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(date, Case::Attribute),
        Lang::Ru => format!("от {}", russian(date)),
    }
}

/// The day of the week: «жексенбі», «воскресенье».
#[must_use]
pub fn weekday(date: NaiveDate, lang: Lang) -> &'static str {
    let [kk, _, ru, _] = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
    match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
    }
}

/// The day of the week in two letters: «жс», «вс».
#[must_use]
pub fn weekday_short(date: NaiveDate, lang: Lang) -> &'static str {
    let [_, kk, _, ru] = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
    match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
    }
}

/// A moment by the clock of Kazakhstan (UTC+5): «2026 жылғы 1 ақпан, сағат 12:04», «1 февраля 2026 года, 12:04».
#[must_use]
pub fn date_time<Tz: TimeZone>(at: &DateTime<Tz>, lang: Lang) -> String {
    let local = at.with_timezone(&offset());
    let date = long(local.date_naive(), lang);
    let (hour, minute) = (local.hour(), local.minute());
    match lang {
        Lang::Kk => format!("{date}, сағат {hour:02}:{minute:02}"),
        Lang::Ru => format!("{date}, {hour:02}:{minute:02}"),
    }
}

/// The time of day by the clock of Kazakhstan (UTC+5): `12:04`.
#[must_use]
pub fn time<Tz: TimeZone>(at: &DateTime<Tz>) -> String {
    let local = at.with_timezone(&offset());
    format!("{:02}:{:02}", local.hour(), local.minute())
}

#[cfg(test)]
mod tests;
