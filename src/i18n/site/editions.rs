//! Words of the list of editions and of the page of one edition.

use chrono::NaiveDate;
use register_domain::text::Lang;

use crate::{
    date, number,
    plural::{Form, russian},
};

/// The list of editions.
#[derive(Debug)]
pub struct Editions {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for, for search engines and previews.
    pub description: &'static str,
    /// What an edition is.
    pub lead: &'static str,
    /// Marks the newest edition.
    pub current: &'static str,
    /// Leads to what an edition changed.
    pub changes: &'static str,
    /// There is nothing before the first edition that it could change.
    pub first: &'static str,
    /// There is no edition yet.
    pub empty: &'static str,
    /// What to do until then.
    pub empty_help: &'static str,
}

/// The page of one edition.
#[derive(Debug)]
pub struct Edition {
    /// Leads back to the list.
    pub back: &'static str,
    /// Names the number of professions.
    pub professions: &'static str,
    /// Names the number of rows.
    pub rows: &'static str,
    /// Names what the edition changed.
    pub changed: &'static str,
    /// Names the fingerprint.
    pub fingerprint: &'static str,
    /// How to check the fingerprint.
    pub fingerprint_check: &'static str,
    /// Copies the fingerprint.
    pub copy: &'static str,
    /// Says that it was copied.
    pub copied: &'static str,
    /// Names the downloads.
    pub downloads: &'static str,
    /// What each file is for, in the order CSV, XLSX, JSON, JSON-LD, form to print.
    pub files: [File; 5],
    /// Names the comparison with another edition.
    pub compare: &'static str,
    /// Starts the comparison.
    pub compare_with: &'static str,
    /// Names the official form.
    pub form: &'static str,
    /// How the form is arranged.
    pub form_hint: &'static str,
    /// The columns in a word or two, for narrow screens.
    pub columns: [&'static str; 8],
    /// Shows rows further on.
    pub later: &'static str,
    /// Shows changes further on.
    pub later_changes: &'static str,
    /// Shows rows further back.
    pub earlier: &'static str,
    /// Labels the field for the number of a row.
    pub to_row: &'static str,
    /// Goes to that row.
    pub go: &'static str,
}

/// A file that can be downloaded.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
}

const fn file(name: &'static str, purpose: &'static str) -> File {
    File { name, purpose }
}

pub(super) const KK: Editions = Editions {
    title: "Редакциялар",
    description: "Кәсіптер тізілімінің барлық редакциялары: ресми нысан, өзгерістер, жүктеп алуға арналған файлдар.",
    lead: "Тізілім редакциялармен жарияланады. Әр редакция – орналастырылған күнгі тізілімнің өзі, содан кейін ол өзгермейді.",
    current: "қолданыстағы",
    changes: "Өзгерістері",
    first: "Алғашқы редакция",
    empty: "Әзірге бірде-бір редакция орналастырылған жоқ",
    empty_help: "Алғашқы редакция орналастырылғанда осы бетте көрінеді.",
};

pub(super) const RU: Editions = Editions {
    title: "Редакции",
    description: "Все редакции реестра профессий: официальная форма, изменения, файлы для скачивания.",
    lead: "Реестр выходит редакциями. Редакция показывает реестр на день размещения и после этого не меняется.",
    current: "действующая",
    changes: "Изменения",
    first: "Первая редакция",
    empty: "Ни одной редакции пока не размещено",
    empty_help: "Первая редакция появится на этой странице, когда её разместят.",
};

pub(super) const EDITION_KK: Edition = Edition {
    back: "Барлық редакциялар",
    professions: "Кәсіптер",
    rows: "Нысан жолдары",
    changed: "Не өзгерді",
    fingerprint: "SHA-256 бақылау сомасы",
    fingerprint_check: "CSV файлын жүктеп алып, сомасын өзіңіз есептеңіз: жоғарыдағымен бірдей болса, файл орналастырылған күннен бері \
                        өзгермеген.",
    copy: "Көшіру",
    copied: "Бақылау сомасы көшірілді",
    downloads: "Жүктеп алу",
    files: [
        file(
            "CSV",
            "кестелер мен деректерді өңдеуге; бақылау сомасы осы файлдікі",
        ),
        file("XLSX", "ресми нысан Excel-де ашуға"),
        file("JSON", "бағдарламаларға"),
        file("JSON-LD", "байланысқан деректерге (schema.org, SKOS)"),
        file("Басып шығару нысаны", "A4 парағына, көлденең"),
    ],
    compare: "Редакцияларды салыстыру",
    compare_with: "Салыстыру",
    form: "Ресми нысан",
    form_hint: "Қағидаларға қосымшадағы нысан: екі бөлім, әр біліктілік деңгейіне бір жол.",
    columns: [
        "№",
        "Кәсіп",
        "ҰКС коды",
        "Негізі",
        "Деңгейі",
        "Құжат мерзімі",
        "Салалық орган",
        "Бейіні",
    ],
    later: "Келесі жолдар",
    later_changes: "Тағы көрсету",
    earlier: "Алдыңғы жолдар",
    to_row: "Жол нөмірі",
    go: "Өту",
};

pub(super) const EDITION_RU: Edition = Edition {
    back: "Все редакции",
    professions: "Профессии",
    rows: "Строки формы",
    changed: "Что изменилось",
    fingerprint: "Контрольная сумма SHA-256",
    fingerprint_check: "Скачайте файл CSV и посчитайте его сумму сами: если она совпадает с этой, файл не менялся со дня размещения.",
    copy: "Скопировать",
    copied: "Контрольная сумма скопирована",
    downloads: "Скачать",
    files: [
        file(
            "CSV",
            "для таблиц и обработки данных; контрольная сумма относится к этому файлу",
        ),
        file("XLSX", "официальная форма для Excel"),
        file("JSON", "для программ"),
        file("JSON-LD", "для связанных данных (schema.org, SKOS)"),
        file("Форма для печати", "на листах A4 в альбомной ориентации"),
    ],
    compare: "Сравнить редакции",
    compare_with: "Сравнить",
    form: "Официальная форма",
    form_hint: "Форма из приложения к Правилам: два раздела, на каждый уровень квалификации своя строка.",
    columns: [
        "№",
        "Профессия",
        "Код НКЗ",
        "На чём основано",
        "Уровень",
        "Срок документа",
        "Отраслевой орган",
        "Профиль",
    ],
    later: "Следующие строки",
    later_changes: "Показать ещё",
    earlier: "Предыдущие строки",
    to_row: "Номер строки",
    go: "Перейти",
};

/// The name of an edition: «2-редакция», «Редакция № 2».
#[must_use]
pub fn name(number: u32, lang: Lang) -> String {
    let number = number.to_string();
    match lang {
        Lang::Kk => [&number, "-редакция"].concat(),
        Lang::Ru => ["Редакция №\u{a0}", &number].concat(),
    }
}

/// When an edition was placed: «2026 жылғы 8 сәуірде орналастырылды», «Размещена 8 апреля 2026 года».
#[must_use]
pub fn placed(on: NaiveDate, lang: Lang) -> String {
    let day = date::on(on, lang);
    match lang {
        Lang::Kk => [&day, " орналастырылды"].concat(),
        Lang::Ru => ["Размещена ", &day].concat(),
    }
}

/// What an edition does to professions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Takes them into the register.
    Included,
    /// Changes what the register says of them.
    Changed,
    /// Takes them out of the register.
    Excluded,
}

/// To how many professions an edition did something: «5 кәсіп енгізілді», «включено 5 профессий».
#[must_use]
pub fn outcome(outcome: Outcome, count: u32, lang: Lang) -> String {
    let count = u64::from(count);
    let amount = number::whole(count);
    match lang {
        Lang::Kk => {
            let done = match outcome {
                Outcome::Included => "енгізілді",
                Outcome::Changed => "өзгертілді",
                Outcome::Excluded => "алып тасталды",
            };
            [&amount, "\u{a0}кәсіп ", done].concat()
        }
        Lang::Ru => {
            let form = russian(count);
            let done = match (outcome, form) {
                (Outcome::Included, Form::One) => "включена",
                (Outcome::Included, Form::Few | Form::Many) => "включено",
                (Outcome::Changed, Form::One) => "изменена",
                (Outcome::Changed, Form::Few | Form::Many) => "изменено",
                (Outcome::Excluded, Form::One) => "исключена",
                (Outcome::Excluded, Form::Few | Form::Many) => "исключено",
            };
            let noun = match form {
                Form::One => "\u{a0}профессия",
                Form::Few => "\u{a0}профессии",
                Form::Many => "\u{a0}профессий",
            };
            [done, " ", &amount, noun].concat()
        }
    }
}

/// Which rows of a section are shown: «1–50 жолдар, барлығы 614», «строки 1–50 из 614».
#[must_use]
pub fn shown(first: u32, last: u32, total: u32, lang: Lang) -> String {
    let [first, last, total] = [first, last, total].map(|number| number::whole(u64::from(number)));
    match lang {
        Lang::Kk => [&first, "–", &last, "-жолдар, барлығы\u{a0}", &total].concat(),
        Lang::Ru => ["строки ", &first, "–", &last, " из\u{a0}", &total].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn outcomes_agree_with_their_number() {
        #[track_caller]
        fn check(given: Outcome, count: u32, kk: &str, ru: &str) {
            assert_eq!(plain(&outcome(given, count, Lang::Kk)), kk);
            assert_eq!(plain(&outcome(given, count, Lang::Ru)), ru);
        }
        check(Outcome::Included, 1, "1 кәсіп енгізілді", "включена 1 профессия");
        check(
            Outcome::Included,
            638,
            "638 кәсіп енгізілді",
            "включено 638 профессий",
        );
        check(
            Outcome::Changed,
            22,
            "22 кәсіп өзгертілді",
            "изменено 22 профессии",
        );
        check(
            Outcome::Excluded,
            0,
            "0 кәсіп алып тасталды",
            "исключено 0 профессий",
        );
        check(
            Outcome::Excluded,
            1_691,
            "1 691 кәсіп алып тасталды",
            "исключена 1 691 профессия",
        );
    }

    #[test]
    fn editions_are_named() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 8).unwrap();
        assert_eq!(name(12, Lang::Kk), "12-редакция");
        assert_eq!(plain(&name(12, Lang::Ru)), "Редакция № 12");
        assert_eq!(
            plain(&placed(day, Lang::Kk)),
            "2026 жылғы 8 сәуірде орналастырылды"
        );
        assert_eq!(plain(&placed(day, Lang::Ru)), "Размещена 8 апреля 2026 года");
        assert_eq!(
            plain(&shown(51, 100, 1_614, Lang::Kk)),
            "51–100-жолдар, барлығы 1 614"
        );
        assert_eq!(plain(&shown(51, 100, 1_614, Lang::Ru)), "строки 51–100 из 1 614");
    }

    #[test]
    fn words_are_of_their_language() {
        for (lang, list, edition) in [(Lang::Kk, &KK, &EDITION_KK), (Lang::Ru, &RU, &EDITION_RU)] {
            for text in [
                list.lead,
                list.description,
                list.empty,
                list.empty_help,
                list.first,
                list.current,
            ] {
                assert_pure(lang, text);
            }
            for text in [
                edition.fingerprint_check,
                edition.form_hint,
                edition.changed,
                edition.compare,
            ] {
                assert_pure(lang, text);
            }
            for file in &edition.files {
                assert_pure(lang, file.name);
                assert_pure(lang, file.purpose);
            }
        }
    }
}
