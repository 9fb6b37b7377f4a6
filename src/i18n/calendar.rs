//! The working calendar in words: the names of holidays, what a day is and why, and what a calendar refuses.

use register_domain::calendar::{
    Act, CalendarError, CalendarProblem, Day, DayKind, Holiday, Issued, Issuer, ReligiousHoliday, Source,
    Status, YEARS,
};
use register_domain::text::Lang;

use crate::date;

/// The official name of a holiday.
#[must_use]
pub const fn holiday(holiday: Holiday, lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => match holiday {
            Holiday::NewYear => "Жаңа жыл",
            Holiday::WomensDay => "Халықаралық әйелдер күні",
            Holiday::ConstitutionDay => "Қазақстан Республикасының Конституциясы күні",
            Holiday::Nauryz => "Наурыз мейрамы",
            Holiday::UnityDay => "Қазақстан халқының бірлігі мерекесі",
            Holiday::DefenderDay => "Отан қорғаушы күні",
            Holiday::VictoryDay => "Жеңіс күні",
            Holiday::CapitalDay => "Астана күні",
            Holiday::RepublicDay => "Республика күні",
            Holiday::FirstPresidentDay => "Қазақстан Республикасының Тұңғыш Президенті күні",
            Holiday::IndependenceDay => "Тәуелсіздік күні",
        },
        Lang::Ru => match holiday {
            Holiday::NewYear => "Новый год",
            Holiday::WomensDay => "Международный женский день",
            Holiday::ConstitutionDay => "День Конституции Республики Казахстан",
            Holiday::Nauryz => "Наурыз мейрамы",
            Holiday::UnityDay => "Праздник единства народа Казахстана",
            Holiday::DefenderDay => "День защитника Отечества",
            Holiday::VictoryDay => "День Победы",
            Holiday::CapitalDay => "День столицы",
            Holiday::RepublicDay => "День Республики",
            Holiday::FirstPresidentDay => "День Первого Президента Республики Казахстан",
            Holiday::IndependenceDay => "День Независимости",
        },
    }
}

/// The name of a religious day off.
#[must_use]
pub const fn religious_holiday(holiday: ReligiousHoliday, lang: Lang) -> &'static str {
    match (lang, holiday) {
        (Lang::Kk, ReligiousHoliday::OrthodoxChristmas) => "Православиелік Рождество",
        (Lang::Kk, ReligiousHoliday::KurbanAit) => "Құрбан айттың бірінші күні",
        (Lang::Ru, ReligiousHoliday::OrthodoxChristmas) => "Православное Рождество",
        (Lang::Ru, ReligiousHoliday::KurbanAit) => "Первый день Курбан-айта",
    }
}

/// What a day is, said so that a person sees why it is off or worked.
#[must_use]
pub fn kind(kind: DayKind, lang: Lang) -> String {
    match lang {
        Lang::Kk => match kind {
            DayKind::Working => "жұмыс күні".to_owned(),
            DayKind::Weekend => "демалыс күні".to_owned(),
            DayKind::Holiday(name) => holiday(name, lang).to_owned(),
            DayKind::ReligiousHoliday(name) => religious_holiday(name, lang).to_owned(),
            DayKind::ShiftedHoliday { holiday: name, of } => format!(
                "демалыс күні: {} ({}, {}) демалысқа дәл келді",
                holiday(name, lang),
                date::day_month(of, lang),
                date::weekday(of, lang)
            ),
            DayKind::TransferredDayOff { from } => {
                format!(
                    "{} ({}) ауыстырылған демалыс күні",
                    date::from(from, lang),
                    date::weekday(from, lang)
                )
            }
            DayKind::TransferredWorkingDay { to } => {
                format!("жұмыс күні: демалыс {} ауыстырылды", date::to(to, lang))
            }
        },
        Lang::Ru => match kind {
            DayKind::Working => "рабочий день".to_owned(),
            DayKind::Weekend => "выходной день".to_owned(),
            DayKind::Holiday(name) => holiday(name, lang).to_owned(),
            DayKind::ReligiousHoliday(name) => religious_holiday(name, lang).to_owned(),
            DayKind::ShiftedHoliday { holiday: name, of } => format!(
                "выходной день: {} ({}, {}) выпадает на выходной",
                holiday(name, lang),
                date::day_month(of, lang),
                date::weekday(of, lang)
            ),
            DayKind::TransferredDayOff { from } => {
                format!(
                    "выходной день, перенесённый {} ({})",
                    date::from(from, lang),
                    date::weekday(from, lang)
                )
            }
            DayKind::TransferredWorkingDay { to } => {
                format!("рабочий день: выходной перенесён {}", date::to(to, lang))
            }
        },
    }
}

/// How sure it is what a day is.
#[must_use]
pub const fn status(status: Status, lang: Lang) -> &'static str {
    match (lang, status) {
        (Lang::Kk, Status::Official) => "ресми",
        (Lang::Kk, Status::Computed) => "заң бойынша есептелді, бұл жылдың күнтізбесі әлі жарияланған жоқ",
        (Lang::Kk, Status::Estimated) => "болжам, күні әлі ресми жарияланған жоқ",
        (Lang::Ru, Status::Official) => "официально",
        (Lang::Ru, Status::Computed) => "рассчитано по закону, календарь этого года ещё не опубликован",
        (Lang::Ru, Status::Estimated) => "оценка, дата ещё не объявлена официально",
    }
}

/// By which rule or act a day is what it is.
#[must_use]
pub fn source(source: &Source, lang: Lang) -> String {
    let text = match (lang, source) {
        (Lang::Kk, Source::LabourCode) => "Қазақстан Республикасы Еңбек кодексінің 84-бабы",
        (Lang::Ru, Source::LabourCode) => "статья 84 Трудового кодекса Республики Казахстан",
        (Lang::Kk, Source::HolidayLaw) => {
            "«Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы № 267-II Заң"
        }
        (Lang::Ru, Source::HolidayLaw) => {
            "Закон от 13 декабря 2001 года № 267-II «О праздниках в Республике Казахстан»"
        }
        (Lang::Kk, Source::HolidayLawShift) => {
            "«Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы № 267-II Заңның 5-бабы"
        }
        (Lang::Ru, Source::HolidayLawShift) => {
            "статья 5 Закона от 13 декабря 2001 года № 267-II «О праздниках в Республике Казахстан»"
        }
        (Lang::Kk, Source::Announced) => "Қазақстан мұсылмандары діни басқармасының хабарлауы бойынша",
        (Lang::Ru, Source::Announced) => "по объявлению Духовного управления мусульман Казахстана",
        (Lang::Kk, Source::UmmAlQura) => "«Умм әл-Құра» ай күнтізбесі бойынша болжам",
        (Lang::Ru, Source::UmmAlQura) => "оценка по лунному календарю «Умм аль-Кура»",
        (_, Source::Act(act)) => return self::act(act, lang),
    };
    text.to_owned()
}

/// An act that moves days off, as it is cited.
#[must_use]
pub fn act(act: &Act, lang: Lang) -> String {
    let number = &act.number;
    let issued = match (lang, act.issued) {
        (_, Issued::On(day)) => date::of(day, lang),
        (Lang::Kk, Issued::In(year)) => format!("{year} жылғы"),
        (Lang::Ru, Issued::In(year)) => format!("{year} года"),
    };
    match (lang, act.issuer) {
        (Lang::Kk, Issuer::Government) => {
            format!("Қазақстан Республикасы Үкіметінің {issued} №\u{a0}{number} қаулысы")
        }
        (Lang::Kk, Issuer::LabourMinistry) => format!(
            "Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрінің {issued} №\u{a0}{number} бұйрығы"
        ),
        (Lang::Ru, Issuer::Government) => {
            format!("постановление Правительства Республики Казахстан {issued} №\u{a0}{number}")
        }
        (Lang::Ru, Issuer::LabourMinistry) => format!(
            "приказ Министра труда и социальной защиты населения Республики Казахстан {issued} №\u{a0}{number}"
        ),
    }
}

/// A day in one line: its date, what it is and, unless that is certain, how sure it is.
#[must_use]
pub fn day(day: &Day, lang: Lang) -> String {
    let line = format!(
        "{}: {}",
        date::long_with_weekday(day.date, lang),
        kind(day.kind, lang)
    );
    match day.status {
        Status::Official => line,
        Status::Computed | Status::Estimated => format!("{line} ({})", status(day.status, lang)),
    }
}

/// Why the calendar cannot answer.
#[must_use]
pub fn error(error: CalendarError, lang: Lang) -> String {
    let (first, last) = (YEARS.start(), YEARS.end());
    match (lang, error) {
        (Lang::Kk, CalendarError::OutsideYears { year }) => {
            format!("Жұмыс күнтізбесі {first}–{last} жылдарды қамтиды, {year} жыл оған кірмейді.")
        }
        (Lang::Ru, CalendarError::OutsideYears { year }) => {
            format!("Рабочий календарь составлен на {first}–{last} годы, {year} год в него не входит.")
        }
        (Lang::Kk, CalendarError::NegativeDays { days }) => {
            format!("Жұмыс күндерінің саны теріс бола алмайды: {days}.")
        }
        (Lang::Ru, CalendarError::NegativeDays { days }) => {
            format!("Число рабочих дней не может быть отрицательным: {days}.")
        }
    }
}

/// What is wrong with the data of a calendar, and how to mend it.
#[must_use]
pub fn problem(problem: CalendarProblem, lang: Lang) -> String {
    let (first, last) = (YEARS.start(), YEARS.end());
    match lang {
        Lang::Kk => match problem {
            CalendarProblem::OutsideYears(day) => {
                format!("{}: {first}–{last} жылдардан тыс күн.", date::long(day, lang))
            }
            CalendarProblem::NotAWeekend(day) => format!(
                "{}: бұл күн – кәдімгі сенбі немесе жексенбі емес, сондықтан оны жұмыс күніне айналдыруға болмайды.",
                date::long(day, lang)
            ),
            CalendarProblem::NotAWorkingDay(day) => format!(
                "{}: бұл күн – кәдімгі жұмыс күні емес, сондықтан оны демалыс күніне айналдыруға болмайды.",
                date::long(day, lang)
            ),
            CalendarProblem::AitMissing(year) => {
                format!("{year} жыл: Құрбан айттың бірінші күнін көрсетіңіз.")
            }
            CalendarProblem::AitTwice(day) => {
                format!(
                    "{}: бұл жыл үшін Құрбан айттың күні екі рет көрсетілген.",
                    date::long(day, lang)
                )
            }
        },
        Lang::Ru => match problem {
            CalendarProblem::OutsideYears(day) => {
                format!("{}: день вне {first}–{last} годов.", date::long(day, lang))
            }
            CalendarProblem::NotAWeekend(day) => format!(
                "{}: это не обычная суббота или воскресенье, сделать этот день рабочим нельзя.",
                date::long(day, lang)
            ),
            CalendarProblem::NotAWorkingDay(day) => format!(
                "{}: это не обычный рабочий день, сделать его выходным нельзя.",
                date::long(day, lang)
            ),
            CalendarProblem::AitMissing(year) => format!("{year} год: укажите первый день Курбан-айта."),
            CalendarProblem::AitTwice(day) => {
                format!(
                    "{}: первый день Курбан-айта этого года указан дважды.",
                    date::long(day, lang)
                )
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use register_domain::calendar::WorkingCalendar;

    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn days_say_what_they_are_and_why() {
        let calendar = WorkingCalendar::official();
        let check = |date: &str, kk: &str, ru: &str| {
            let day = calendar.day(date.parse().unwrap()).unwrap();
            let said = Lang::ALL.map(|lang| kind(day.kind, lang).replace('\u{a0}', " "));
            assert_eq!(said, [kk, ru], "{date}");
        };
        check("2026-03-20", "жұмыс күні", "рабочий день");
        check("2026-03-28", "демалыс күні", "выходной день");
        check(
            "2026-05-27",
            "Құрбан айттың бірінші күні",
            "Первый день Курбан-айта",
        );
        check(
            "2026-03-24",
            "демалыс күні: Наурыз мейрамы (21 наурыз, сенбі) демалысқа дәл келді",
            "выходной день: Наурыз мейрамы (21 марта, суббота) выпадает на выходной",
        );
        check(
            "2025-01-03",
            "2025 жылғы 5 қаңтардан (жексенбі) ауыстырылған демалыс күні",
            "выходной день, перенесённый с 5 января 2025 года (воскресенье)",
        );
        check(
            "2025-01-05",
            "жұмыс күні: демалыс 2025 жылғы 3 қаңтарға ауыстырылды",
            "рабочий день: выходной перенесён на 3 января 2025 года",
        );
    }

    #[test]
    fn acts_are_cited_as_in_law() {
        let calendar = WorkingCalendar::official();
        let check = |date: &str, kk: &str, ru: &str| {
            let day = calendar.day(date.parse().unwrap()).unwrap();
            let said = Lang::ALL.map(|lang| source(&day.source, lang).replace('\u{a0}', " "));
            assert_eq!(said, [kk, ru], "{date}");
        };
        check(
            "2023-07-07",
            "Қазақстан Республикасы Үкіметінің 2023 жылғы 25 сәуірдегі № 326 қаулысы",
            "постановление Правительства Республики Казахстан от 25 апреля 2023 года № 326",
        );
        check(
            "2021-07-05",
            "Қазақстан Республикасы Үкіметінің 2020 жылғы № 930 қаулысы",
            "постановление Правительства Республики Казахстан 2020 года № 930",
        );
        check(
            "2024-05-08",
            "Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрінің 2024 жылғы 17 сәуірдегі № 109 бұйрығы",
            "приказ Министра труда и социальной защиты населения Республики Казахстан от 17 апреля 2024 года № 109",
        );
    }

    #[test]
    fn every_word_is_of_its_language() {
        let calendar = WorkingCalendar::official();
        for marked in YEARS.flat_map(|year| calendar.year(year).unwrap().collect::<Vec<_>>()) {
            for lang in Lang::ALL {
                assert_pure(lang, &day(&marked, lang));
                assert_pure(lang, &source(&marked.source, lang));
            }
        }
        let date = NaiveDate::from_ymd_opt(2027, 5, 16).unwrap();
        for lang in Lang::ALL {
            for wrong in [
                CalendarProblem::OutsideYears(date),
                CalendarProblem::NotAWeekend(date),
                CalendarProblem::NotAWorkingDay(date),
                CalendarProblem::AitMissing(2027),
                CalendarProblem::AitTwice(date),
            ] {
                assert_pure(lang, &problem(wrong, lang));
            }
            for wrong in [
                CalendarError::OutsideYears { year: 2040 },
                CalendarError::NegativeDays { days: -3 },
            ] {
                assert_pure(lang, &error(wrong, lang));
            }
        }
    }
}
