//! Counted nouns. Russian has three forms; in Kazakh a noun after a number does not change.

use register_domain::text::Lang;

use crate::number;

/// The Russian form of a noun after a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// 1, 21, 101: «профессия».
    One,
    /// 2–4, 22: «профессии».
    Few,
    /// 0, 5–20, 25: «профессий».
    Many,
}

/// The form that a number asks for in Russian.
#[must_use]
pub const fn russian(number: u64) -> Form {
    match (number % 10, number % 100) {
        (_, 11..=14) => Form::Many,
        (1, _) => Form::One,
        (2..=4, _) => Form::Few,
        _ => Form::Many,
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A profession.
    Profession,
    /// An entry of the register.
    Entry,
    /// A result of a search.
    SearchResult,
    /// An edition of the register.
    Edition,
    /// A change between two editions.
    Change,
    /// A level of qualification.
    Level,
    /// A proposal.
    Proposal,
    /// A row of a file.
    Row,
    /// A mistake in what was sent.
    Problem,
    /// A day.
    Day,
    /// A working day.
    WorkingDay,
    /// A calendar day.
    CalendarDay,
    /// A year.
    Year,
}

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 13] = [
        Self::Profession,
        Self::Entry,
        Self::SearchResult,
        Self::Edition,
        Self::Change,
        Self::Level,
        Self::Proposal,
        Self::Row,
        Self::Problem,
        Self::Day,
        Self::WorkingDay,
        Self::CalendarDay,
        Self::Year,
    ];

    /// The noun as it stands after the number, without the number.
    #[must_use]
    pub const fn after(self, number: u64, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kazakh(),
            Lang::Ru => {
                let [one, few, many] = self.russian();
                match russian(number) {
                    Form::One => one,
                    Form::Few => few,
                    Form::Many => many,
                }
            }
        }
    }

    const fn kazakh(self) -> &'static str {
        match self {
            Self::Profession => "кәсіп",
            Self::Entry => "жазба",
            Self::SearchResult => "нәтиже",
            Self::Edition => "редакция",
            Self::Change => "өзгеріс",
            Self::Level => "деңгей",
            Self::Proposal => "ұсыныс",
            Self::Row => "жол",
            Self::Problem => "қате",
            Self::Day => "күн",
            Self::WorkingDay => "жұмыс күні",
            Self::CalendarDay => "күнтізбелік күн",
            Self::Year => "жыл",
        }
    }

    const fn russian(self) -> [&'static str; 3] {
        match self {
            Self::Profession => ["профессия", "профессии", "профессий"],
            Self::Entry => ["запись", "записи", "записей"],
            Self::SearchResult => ["результат", "результата", "результатов"],
            Self::Edition => ["редакция", "редакции", "редакций"],
            Self::Change => ["изменение", "изменения", "изменений"],
            Self::Level => ["уровень", "уровня", "уровней"],
            Self::Proposal => ["предложение", "предложения", "предложений"],
            Self::Row => ["строка", "строки", "строк"],
            Self::Problem => ["ошибка", "ошибки", "ошибок"],
            Self::Day => ["день", "дня", "дней"],
            Self::WorkingDay => ["рабочий день", "рабочих дня", "рабочих дней"],
            Self::CalendarDay => ["календарный день", "календарных дня", "календарных дней"],
            Self::Year => ["год", "года", "лет"],
        }
    }
}

/// A number with its noun: `638 кәсіп`, `1 691 профессия`. The space between them does not break.
#[must_use]
pub fn counted(count: u64, noun: Noun, lang: Lang) -> String {
    format!("{}\u{a0}{}", number::whole(count), noun.after(count, lang))
}

/// A term of working days in the genitive, as the Rules have it: «10 жұмыс күні ішінде», «в течение 10 рабочих дней».
#[must_use]
pub fn within_working_days(days: u64, lang: Lang) -> String {
    let number = number::whole(days);
    match (lang, russian(days)) {
        (Lang::Kk, _) => format!("{number}\u{a0}жұмыс күні ішінде"),
        (Lang::Ru, Form::One) => format!("в течение {number}\u{a0}рабочего дня"),
        (Lang::Ru, Form::Few | Form::Many) => format!("в течение {number}\u{a0}рабочих дней"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn russian_nouns_follow_their_number() {
        let check = |count, expected: &str| {
            assert_eq!(
                counted(count, Noun::Profession, Lang::Ru).replace(['\u{a0}', '\u{202f}'], " "),
                expected
            );
        };
        check(0, "0 профессий");
        check(1, "1 профессия");
        check(2, "2 профессии");
        check(4, "4 профессии");
        check(5, "5 профессий");
        check(11, "11 профессий");
        check(12, "12 профессий");
        check(14, "14 профессий");
        check(21, "21 профессия");
        check(22, "22 профессии");
        check(111, "111 профессий");
        check(1_691, "1 691 профессия");
        check(1_012, "1 012 профессий");
    }

    #[test]
    fn kazakh_nouns_do_not_change() {
        for count in [0, 1, 2, 5, 21, 638] {
            assert_eq!(
                counted(count, Noun::WorkingDay, Lang::Kk),
                format!("{count}\u{a0}жұмыс күні")
            );
        }
    }

    #[test]
    fn terms_stand_in_the_genitive() {
        let check = |days, expected: &str| {
            assert_eq!(
                within_working_days(days, Lang::Ru).replace('\u{a0}', " "),
                expected
            );
        };
        check(1, "в течение 1 рабочего дня");
        check(2, "в течение 2 рабочих дней");
        check(10, "в течение 10 рабочих дней");
        check(21, "в течение 21 рабочего дня");
    }

    #[test]
    fn each_noun_is_of_its_language() {
        for noun in Noun::ALL {
            for count in [1, 2, 5] {
                assert_pure(Lang::Kk, noun.after(count, Lang::Kk));
                assert_pure(Lang::Ru, noun.after(count, Lang::Ru));
            }
        }
    }
}
