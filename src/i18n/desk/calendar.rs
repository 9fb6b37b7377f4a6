//! The working calendar, as the operator keeps it.

use chrono::NaiveDate;
use register_domain::{calendar::Issuer, text::Lang};

use crate::{date, words::Words};

texts! {
    /// Names the page.
    CALENDAR: "Жұмыс күнтізбесі", "Рабочий календарь";
    /// What it is for.
    HINT: "Мерзімдер жұмыс күндерімен саналады. Демалыс күнін ауыстыру туралы актіні және Құрбан айттың жарияланған күнін осында енгізіңіз: ашық мерзімдер бірден қайта есептеліп, қатысушыларға хат жіберіледі.",
        "Сроки считаются в рабочих днях. Внесите сюда акт о переносе выходного дня и объявленный день Курбан айта: открытые сроки сразу пересчитываются, участники получают письма.";
    /// Heads what was added.
    ADDED: "Енгізілген өзгерістер", "Внесённые изменения";
    /// Nothing was added.
    NONE: "Күнтізбеге өзгеріс енгізілмеген.", "Изменений календаря нет.";
    /// Heads the form.
    ADD: "Өзгеріс енгізу", "Внести изменение";
    /// A field: what it is.
    KIND: "Не өзгереді", "Что меняется";
    /// A choice.
    TRANSFER: "Демалыс күні ауыстырылады", "Выходной день переносится";
    /// A choice.
    KURBAN_AIT: "Құрбан айттың бірінші күні жарияланды", "Объявлен первый день Курбан айта";
    /// A field: the day that is worked.
    WORKED: "Жұмыс күні болатын сенбі немесе жексенбі", "Рабочая суббота или воскресенье";
    /// A field: the day that is off.
    OFF: "Оның орнына демалыс болатын күн", "День, который становится выходным";
    /// A field: the first day of Kurban Ait.
    AIT: "Құрбан айттың бірінші күні", "Первый день Курбан айта";
    /// A field: who issued the act.
    ISSUER: "Актіні кім шығарды", "Кто издал акт";
    /// A field: its number.
    NUMBER: "Актінің нөмірі", "Номер акта";
    /// A field: its day.
    ACT_DATE: "Актінің немесе хабарламаның күні", "Дата акта или объявления";
    /// Shows what would move.
    PREVIEW: "Қай мерзімдер ауысатынын көру", "Показать, какие сроки сдвинутся";
    /// Heads what would move.
    WOULD_MOVE: "Ауысатын мерзімдер", "Сроки, которые сдвинутся";
    /// Nothing would.
    NOTHING_MOVES: "Ашық мерзімдердің ешқайсысы ауыспайды.", "Ни один открытый срок не сдвигается.";
    /// Records.
    RECORD: "Күнтізбеге енгізу", "Внести в календарь";
    /// It is recorded.
    RECORDED: "Күнтізбе өзгертілді", "Календарь изменён";
    /// Withdraws.
    WITHDRAW: "Өзгерісті алып тастау", "Отменить изменение";
    /// Asks once more.
    WITHDRAW_ASK: "Күнтізбе бұрынғы қалпына келеді, мерзімдер қайта есептеледі.", "Календарь станет прежним, сроки пересчитаются.";
    /// It is withdrawn.
    WITHDRAWN: "Өзгеріс алып тасталды", "Изменение отменено";
}

/// Who issued an act.
#[must_use]
pub const fn issuer(issuer: Issuer) -> Words {
    match issuer {
        Issuer::Government => Words::new("Үкімет", "Правительство"),
        Issuer::LabourMinistry => Words::new(
            "Еңбек және халықты әлеуметтік қорғау министрлігі",
            "Министерство труда и социальной защиты населения",
        ),
    }
}

/// A transfer in a line.
#[must_use]
pub fn transfer(worked: NaiveDate, off: NaiveDate, lang: Lang) -> String {
    let [worked, off] = [worked, off].map(|day| date::long_with_weekday(day, lang));
    match lang {
        Lang::Kk => format!("Жұмыс күні: {worked}. Демалыс күні: {off}"),
        Lang::Ru => format!("Рабочий день: {worked}. Выходной день: {off}"),
    }
}

/// Kurban Ait in a line.
#[must_use]
pub fn kurban_ait(day: NaiveDate, lang: Lang) -> String {
    format!("{}: {}", AIT.get(lang), date::long_with_weekday(day, lang))
}

/// By which act, as far as it is known.
#[must_use]
pub fn act(number: Option<&str>, day: NaiveDate, lang: Lang) -> String {
    let day = date::long(day, lang);
    match (number, lang) {
        (Some(number), Lang::Kk) => format!("{day}, №\u{a0}{number} акт"),
        (Some(number), Lang::Ru) => format!("акт №\u{a0}{number}, {day}"),
        (None, Lang::Kk) => format!("{day} жарияланды"),
        (None, Lang::Ru) => format!("объявлено {day}"),
    }
}

/// A deadline that moves: from which day to which.
#[must_use]
pub fn moves(before: NaiveDate, after: NaiveDate, lang: Lang) -> String {
    let [before, after] = [before, after].map(|day| date::long(day, lang));
    format!("{before} → {after}")
}

/// How many letters go out: «3 хат жіберіледі», «писем: 3».
#[must_use]
pub fn letters(count: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("Жіберілетін хат саны: {count}"),
        Lang::Ru => format!("Писем будет отправлено: {count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn sentences_are_of_their_language() {
        let day: NaiveDate = "2027-05-17".parse().unwrap();
        for lang in Lang::ALL {
            for text in [
                transfer(day, day, lang),
                kurban_ait(day, lang),
                act(Some("110"), day, lang),
                act(None, day, lang),
                moves(day, day, lang),
                letters(3, lang),
            ] {
                assert_pure(lang, &text);
            }
            for each in [Issuer::Government, Issuer::LabourMinistry] {
                assert_pure(lang, issuer(each).get(lang));
            }
        }
    }
}
