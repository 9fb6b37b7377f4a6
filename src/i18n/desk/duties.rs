//! The home page of each role: what must be done until when.

use chrono::NaiveDate;
use register_domain::text::Lang;

use crate::date;

texts! {
    /// Heads the list.
    TO_DO: "Не істеу керек, қай күнге дейін", "Что и до какого дня нужно сделать";
    /// Heads those that are still in time.
    AHEAD: "Мерзімі алда", "Предстоящие";
    /// Heads those without a last day.
    WITHOUT_TERM: "Мерзімі белгіленбеген", "Без установленного срока";
    /// Nothing waits.
    NOTHING: "Қазір сізден ештеңе күтілмейді.", "Сейчас от вас ничего не требуется.";
    /// What to do when nothing waits.
    SEE_CASES: "Барлық ұсынысты қарау", "Посмотреть все предложения";
    /// Leads to a new proposal.
    BEGIN: "Жаңа ұсыныс бастау", "Начать новое предложение";
}

/// The last day, and why it is not the one that the Rules name: «2026 жылғы 2 ақпаннан кешіктірмей (Қағидалар бойынша –
/// 2026 жылғы 1 ақпан, жексенбі)».
#[must_use]
pub fn last_day(nominal: NaiveDate, due: NaiveDate, lang: Lang) -> String {
    let until = date::not_later_than(due, lang);
    if nominal == due {
        return until;
    }
    let nominal = date::long_with_weekday(nominal, lang);
    match lang {
        Lang::Kk => format!("{until} (Қағидалар бойынша – {nominal}; келесі жұмыс күніне ауысты)"),
        Lang::Ru => format!("{until} (по Правилам – {nominal}; перенесено на следующий рабочий день)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn a_day_that_moved_tells_both() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let told = |nominal, due, lang| last_day(day(nominal), day(due), lang).replace('\u{a0}', " ");
        assert_eq!(
            told("2026-04-01", "2026-04-01", Lang::Ru),
            "не позднее 1 апреля 2026 года"
        );
        assert_eq!(
            told("2026-02-01", "2026-02-02", Lang::Kk),
            "2026 жылғы 2 ақпаннан кешіктірмей (Қағидалар бойынша – 2026 жылғы 1 ақпан, жексенбі; келесі жұмыс күніне ауысты)"
        );
        for lang in Lang::ALL {
            assert_pure(lang, &told("2026-02-01", "2026-02-02", lang));
        }
    }
}
