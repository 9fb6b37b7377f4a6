//! What must be done, and how long there is for it.

use register_domain::{
    deadline::DaysLeft,
    duty::{Duty, DutyKind, Moved, Subject},
    text::Lang,
};

use super::assembly;
use crate::{date, term, words::Words};

/// The duty in a few words.
#[must_use]
pub const fn name(kind: DutyKind) -> Words {
    match kind {
        DutyKind::AnswerRemarks => Words::new(
            "Ұсынысты ескертулер бойынша пысықтау",
            "Доработать предложение по замечаниям",
        ),
        DutyKind::Place => Words::new(
            "Тізілімді цифрлық платформада орналастыру",
            "Разместить реестр на цифровой платформе",
        ),
        DutyKind::PublishRelease => Words::new("Баспасөз релизін жариялау", "Опубликовать пресс-релиз"),
        DutyKind::SubmitPackage => Words::new(
            "Келісілген ұсыныстарды уәкілетті органға енгізу",
            "Внести согласованные предложения в уполномоченный орган",
        ),
        DutyKind::Agree => Words::new(
            "Ұсынысты салалық кеңеспен келісу",
            "Согласовать предложение с отраслевым советом",
        ),
        DutyKind::Review => Words::new(
            "Бірлестіктің ұсынысын қарау",
            "Рассмотреть предложение объединения",
        ),
        DutyKind::SubmitRegister => Words::new(
            "Тізілімді Ұлттық кеңестің қарауына енгізу",
            "Внести реестр на рассмотрение Национального совета",
        ),
        DutyKind::Examine => Words::new(
            "Ұсыныстың толықтығы мен сәйкестігін қарау",
            "Рассмотреть предложение на полноту и соответствие",
        ),
        DutyKind::RecordRecommendation => Words::new(
            "Ұлттық кеңестің ұсынымын тіркеу",
            "Зарегистрировать рекомендацию Национального совета",
        ),
        DutyKind::ReworkProposal => Words::new(
            "Ұсынысты пысықтап, қайта жіберу",
            "Доработать предложение и отправить повторно",
        ),
        DutyKind::FinishDraft => Words::new("Басталған ұсынысты аяқтау", "Завершить черновик предложения"),
    }
}

/// What a duty is about: «№ 5 ұсыныс», «ұсыныстар топтамасы, 2026 жылғы бірінші цикл».
#[must_use]
pub fn subject(lang: Lang, subject: Subject) -> String {
    match (subject, lang) {
        (Subject::Case(case), _) => assembly::case(lang, case),
        (Subject::Package { cycle, .. }, Lang::Kk) => {
            format!("ұсыныстар топтамасы, {}", term::cycle(cycle, lang))
        }
        (Subject::Package { cycle, .. }, Lang::Ru) => {
            format!("пакет предложений, {}", term::cycle(cycle, lang))
        }
        (Subject::Register(cycle), Lang::Kk) => format!("тізілім, {}", term::cycle(cycle, lang)),
        (Subject::Register(cycle), Lang::Ru) => format!("реестр, {}", term::cycle(cycle, lang)),
        (Subject::Edition(number), Lang::Kk) => format!("тізілімнің {number}-редакциясы"),
        (Subject::Edition(number), Lang::Ru) => format!("редакция реестра №\u{a0}{number}"),
    }
}

/// How long there is: «12 күн қалды, оның ішінде 8 жұмыс күні», «осталось 12 дней, из них 8 рабочих дней».
#[must_use]
pub fn left(lang: Lang, duty: &Duty) -> String {
    how_long(lang, duty.left)
}

/// The same of the days alone; none where the Rules set no term.
#[must_use]
pub fn how_long(lang: Lang, left: Option<DaysLeft>) -> String {
    match left {
        None => NO_TERM.get(lang).to_owned(),
        Some(left) if left.calendar_days > 0 => {
            format!(
                "{}, {}",
                term::left(left, lang),
                term::of_them_working(left, lang)
            )
        }
        Some(left) => term::left(left, lang),
    }
}

/// Where the Rules set no term.
pub const NO_TERM: Words = Words::new(
    "Қағидаларда мерзім белгіленбеген",
    "Правила не устанавливают срок",
);

/// The heading of overdue duties.
pub const OVERDUE: Words = Words::new("Мерзімі өткендер", "Просроченные");

/// A deadline that moved: «2026 жылғы 22 қаңтардан 2026 жылғы 23 қаңтарға ауысты».
#[must_use]
pub fn moved(lang: Lang, moved: &Moved) -> String {
    let (from, to) = (date::from(moved.before, lang), date::to(moved.after, lang));
    match lang {
        Lang::Kk => format!("{from} {to} ауысты"),
        Lang::Ru => format!("перенесено {from} {to}"),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use chrono::NaiveDate;
    use register_domain::{
        calendar::WorkingCalendar,
        cycle::{Cycle, Half},
        deadline::deadline,
        edition::EditionNumber,
        organisation::OrganisationId,
        procedure::CaseId,
        term::Term,
    };

    /// A duty to rework until 22 January 2026, seen on a day.
    pub(crate) fn duty(today: &str) -> Duty {
        let calendar = WorkingCalendar::official();
        let received = NaiveDate::from_ymd_opt(2026, 1, 20).unwrap();
        let found = deadline(Term::Rework, received, &calendar).unwrap();
        Duty {
            kind: DutyKind::AnswerRemarks,
            subject: Subject::Case(CaseId(5)),
            organisation: None,
            left: found.days_left(today.parse().unwrap(), &calendar).ok(),
            deadline: Some(found),
        }
    }

    #[test]
    fn words_are_of_their_language() {
        let cycle = Cycle {
            year: 2026,
            half: Half::First,
        };
        let subjects = [
            Subject::Case(CaseId(5)),
            Subject::Package {
                body: OrganisationId(10),
                cycle,
            },
            Subject::Register(cycle),
            Subject::Edition(EditionNumber::FIRST),
        ];
        for lang in Lang::ALL {
            for kind in DutyKind::ALL {
                assert_pure(lang, name(kind).get(lang));
            }
            for one in subjects {
                assert_pure(lang, &subject(lang, one));
            }
            for today in ["2026-01-20", "2026-01-22", "2026-01-30"] {
                assert_pure(lang, &left(lang, &duty(today)));
            }
            assert_pure(lang, NO_TERM.get(lang));
            assert_pure(lang, OVERDUE.get(lang));
        }
    }

    #[test]
    fn the_days_left_are_told() {
        let told = |lang, today| left(lang, &duty(today)).replace('\u{a0}', " ");
        assert_eq!(
            told(Lang::Kk, "2026-01-20"),
            "2 күн қалды, оның ішінде 2 жұмыс күні"
        );
        assert_eq!(
            told(Lang::Ru, "2026-01-21"),
            "остался 1 день, из них 1 рабочий день"
        );
        assert_eq!(told(Lang::Ru, "2026-01-22"), "сегодня последний день");
        assert_eq!(told(Lang::Kk, "2026-01-23"), "мерзімі 1 күн бұрын өтті");
        let duty = duty("2026-01-20");
        let [before, after] = ["2026-01-22", "2026-01-23"].map(|day| day.parse().unwrap());
        let found = Moved { duty, before, after };
        assert_eq!(
            moved(Lang::Kk, &found).replace('\u{a0}', " "),
            "2026 жылғы 22 қаңтардан 2026 жылғы 23 қаңтарға ауысты"
        );
        assert_eq!(
            moved(Lang::Ru, &found).replace('\u{a0}', " "),
            "перенесено с 22 января 2026 года на 23 января 2026 года"
        );
    }
}
