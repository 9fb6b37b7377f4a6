//! Words of the calculator of deadlines.

use chrono::NaiveDate;
use register_domain::text::Lang;

use crate::{
    date,
    plural::{Noun, counted},
};

/// The calculator of deadlines.
#[derive(Debug)]
pub struct Calculator {
    /// Names it.
    pub title: &'static str,
    /// Asks for the event.
    pub event: &'static str,
    /// Offers a number of days of one's own.
    pub own: &'static str,
    /// Labels the day from which one's own number of days runs.
    pub own_day: &'static str,
    /// Why the day is asked for.
    pub day_hint: &'static str,
    /// Labels the number of working days.
    pub days: &'static str,
    /// Between which numbers it may be.
    pub days_hint: &'static str,
    /// The day is missing or is not one; the form in which it is written.
    pub bad_day: &'static str,
    /// The number of days is missing, is not one or is out of range.
    pub bad_days: &'static str,
    /// Before the last day.
    pub last_day: &'static str,
    /// Until when on the last day.
    pub until: &'static str,
    /// Names the days counted one by one.
    pub counted: &'static str,
    /// Beside the day of the event, which is not counted.
    pub event_day: &'static str,
    /// Beside the last of the days.
    pub last: &'static str,
    /// Marks a result that rests on a day that has not been announced.
    pub estimated: &'static str,
    /// What that means.
    pub estimated_meaning: &'static str,
    /// Marks a result that rests on a calendar that has not been published.
    pub computed: &'static str,
    /// What that means.
    pub computed_meaning: &'static str,
    /// Copies the address, which keeps the calculation.
    pub copy: &'static str,
    /// Says that it was copied.
    pub copied: &'static str,
    /// Introduces the example.
    pub example: &'static str,
}

pub(super) const KK: Calculator = Calculator {
    title: "Мерзімді есептеу",
    event: "Не болды?",
    own: "Мерзімді өзім көрсетемін",
    own_day: "Оқиға болған күн",
    day_hint: "Санау келесі күннен басталады.",
    days: "Жұмыс күндерінің саны",
    days_hint: "0–250",
    bad_day: "Күнді таңдаңыз немесе былай жазыңыз: 20.03.2026.",
    bad_days: "0 мен 250 арасындағы бүтін санды жазыңыз.",
    last_day: "Соңғы күн",
    until: "сағат 24:00-ге дейін (UTC+5)",
    counted: "Күн сайынғы есеп",
    event_day: "оқиға күні, саналмайды",
    last: "соңғы күн",
    estimated: "Болжам.",
    estimated_meaning: "Осы аралықта Құрбан айт бар, оның күні әлі ресми жарияланған жоқ. Ол жылжыса, мерзім де өзгеруі мүмкін.",
    computed: "Алдын ала есеп.",
    computed_meaning: "Бұл жылдың жұмыс күнтізбесі әлі жарияланған жоқ. Демалыс күндері ауыстырылса, мерзім де өзгереді.",
    copy: "Есептің сілтемесін көшіру",
    copied: "Сілтеме көшірілді",
    example: "Мысалы:",
};

pub(super) const RU: Calculator = Calculator {
    title: "Рассчитать срок",
    event: "Что произошло?",
    own: "Укажу срок сам",
    own_day: "День события",
    day_hint: "Счёт начинается со следующего дня.",
    days: "Число рабочих дней",
    days_hint: "0–250",
    bad_day: "Выберите день или напишите его так: 20.03.2026.",
    bad_days: "Напишите целое число от 0 до 250.",
    last_day: "Последний день",
    until: "до 24:00 (UTC+5)",
    counted: "Счёт по дням",
    event_day: "день события, не считается",
    last: "последний день",
    estimated: "Оценка.",
    estimated_meaning: "В этот промежуток попадает Курбан-айт, день которого ещё не объявлен. Если он сдвинется, может сдвинуться и срок.",
    computed: "Предварительно.",
    computed_meaning: "Рабочий календарь этого года ещё не опубликован. Если выходные перенесут, срок изменится.",
    copy: "Скопировать ссылку на расчёт",
    copied: "Ссылка скопирована",
    example: "Например:",
};

/// How many days were counted and how many skipped: «10 жұмыс күні саналды, 9 күн саналған жоқ».
#[must_use]
pub fn tally(working_days: u32, skipped: u32, lang: Lang) -> String {
    let working = counted(u64::from(working_days), Noun::WorkingDay, lang);
    let skipped_days = counted(u64::from(skipped), Noun::Day, lang);
    match (lang, skipped) {
        (Lang::Kk, 0) => [&working, " саналды"].concat(),
        (Lang::Ru, 0) => ["посчитано: ", &working].concat(),
        (Lang::Kk, _) => [&working, " саналды, ", &skipped_days, " саналған жоқ"].concat(),
        (Lang::Ru, _) => ["посчитано: ", &working, ", пропущено: ", &skipped_days].concat(),
    }
}

/// An example: «2026 жылғы 20 наурыз + 10 жұмыс күні».
#[must_use]
pub fn sum(from: NaiveDate, working_days: u32, lang: Lang) -> String {
    let days = counted(u64::from(working_days), Noun::WorkingDay, lang);
    [&date::long(from, lang), " + ", &days].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn the_count_is_summed_up() {
        #[track_caller]
        fn check(working_days: u32, skipped: u32, kk: &str, ru: &str) {
            assert_eq!(tally(working_days, skipped, Lang::Kk).replace('\u{a0}', " "), kk);
            assert_eq!(tally(working_days, skipped, Lang::Ru).replace('\u{a0}', " "), ru);
        }
        check(
            10,
            9,
            "10 жұмыс күні саналды, 9 күн саналған жоқ",
            "посчитано: 10 рабочих дней, пропущено: 9 дней",
        );
        check(2, 0, "2 жұмыс күні саналды", "посчитано: 2 рабочих дня");
    }

    #[test]
    fn words_are_of_their_language() {
        for (lang, words) in [(Lang::Kk, &KK), (Lang::Ru, &RU)] {
            for text in [
                words.title,
                words.event,
                words.own,
                words.own_day,
                words.day_hint,
                words.bad_day,
                words.bad_days,
                words.until,
                words.event_day,
                words.estimated_meaning,
                words.computed_meaning,
                words.copy,
            ] {
                assert_pure(lang, text);
            }
        }
    }
}
