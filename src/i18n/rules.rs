//! The Rules of Order No. 399 for people: the official text of each clause, what it says in plain words, how it is cited.
//!
//! - `official_kk` and `official_ru`: the official text, reached by [`paragraphs`];
//! - [`plain`]: headings and plain words;
//! - here: titles, the source of the text, notes on amendments, citations. The columns of the annex, which is the official
//!   form, are in `form`.
//!
//! A program that never calls [`paragraphs`] does not carry the official text.

mod official_kk;
mod official_ru;
pub mod plain;

use register_domain::clause::{Chapter, Clause, Part, Provision};
use register_domain::text::Lang;

use crate::words::Words;

/// The title of the Rules.
pub const TITLE: Words = Words::new(
    "Кәсіптер тізілімін қалыптастыру, жаңарту және жүргізу қағидалары",
    "Правила формирования, актуализации и ведения реестра профессий",
);

/// The order that approved the Rules, as it is cited.
pub const ORDER: Words = Words::new(
    "Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрінің 2023 жылғы 21 қыркүйектегі № 399 бұйрығы",
    "Приказ Министра труда и социальной защиты населения Республики Казахстан от 21 сентября 2023 года № 399",
);

/// The state registration of the order.
pub const REGISTERED: Words = Words::new(
    "Қазақстан Республикасының Әділет министрлігінде 2023 жылғы 25 қыркүйекте № 33455 болып тіркелді",
    "Зарегистрирован в Министерстве юстиции Республики Казахстан 25 сентября 2023 года № 33455",
);

/// Which edition of the text is shown.
pub const EDITION: Words = Words::new(
    "2025 жылғы 27 қаңтардағы № 22 бұйрықпен енгізілген өзгерістерімен",
    "В редакции приказа от 27 января 2025 года № 22",
);

/// What the text is in law: the official publication counts.
pub const NOT_THE_OFFICIAL_PUBLICATION: Words = Words::new(
    "Ресми мәтін – Қазақстан Республикасы нормативтік құқықтық актілерінің эталондық бақылау банкінде.",
    "Официальный текст – в Эталонном контрольном банке нормативных правовых актов Республики Казахстан.",
);

/// The order in the information system of legal acts, in each language.
pub const SOURCE_URL: Words = Words::new(
    "https://adilet.zan.kz/kaz/docs/V2300033455",
    "https://adilet.zan.kz/rus/docs/V2300033455",
);

/// What each order changed, from the first.
pub const HISTORY: [Words; 3] = [
    Words::new(
        "2023 жылғы 21 қыркүйектегі № 399 бұйрық: Қағидалар бекітілді",
        "Приказ от 21 сентября 2023 года № 399: Правила утверждены",
    ),
    Words::new(
        "2024 жылғы 8 сәуірдегі № 99 бұйрық: 8-тармақ өзгертілді, 8-1-тармақ қосылды",
        "Приказ от 8 апреля 2024 года № 99: изменён пункт 8, добавлен пункт 8-1",
    ),
    Words::new(
        "2025 жылғы 27 қаңтардағы № 22 бұйрық: 6 және 8-тармақтар мен қосымша жаңа редакцияда жазылды",
        "Приказ от 27 января 2025 года № 22: пункты 6 и 8 и приложение изложены в новой редакции",
    ),
];

/// Where the form belongs, as it stands above it.
pub const ANNEX: Words = Words::new(
    "Кәсіптер тізілімін қалыптастыру, жаңарту және жүргізу қағидаларына қосымша",
    "Приложение к Правилам формирования, актуализации и ведения реестра профессий",
);

/// The note on the last amendment of the annex.
pub const ANNEX_NOTE: Words = Words::new(
    "Қосымша жаңа редакцияда – ҚР Еңбек және халықты әлеуметтік қорғау министрінің 27.01.2025 № 22 бұйрығымен (алғашқы \
     ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
    "Приложение – в редакции приказа Министра труда и социальной защиты населения РК от 27.01.2025 № 22 (вводится в \
     действие по истечении десяти календарных дней после дня его первого официального опубликования).",
);

/// The heading of a chapter.
#[must_use]
pub const fn chapter(chapter: Chapter, lang: Lang) -> &'static str {
    match (lang, chapter) {
        (Lang::Kk, Chapter::General) => "1-тарау. Жалпы ережелер",
        (Lang::Kk, Chapter::Procedure) => "2-тарау. Тізілімді қалыптастыру, жаңарту және жүргізу тәртібі",
        (Lang::Ru, Chapter::General) => "Глава 1. Общие положения",
        (Lang::Ru, Chapter::Procedure) => "Глава 2. Порядок формирования, актуализации и ведения Реестра",
    }
}

/// The official text of a clause, paragraph by paragraph, without the number of the clause; sub-points keep theirs.
#[must_use]
pub const fn paragraphs(clause: Clause, lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Kk => official_kk::paragraphs(clause),
        Lang::Ru => official_ru::paragraphs(clause),
    }
}

/// The note on the last amendment of a clause.
#[must_use]
pub const fn note(clause: Clause, lang: Lang) -> Option<&'static str> {
    let words = match clause {
        Clause::P6 => Words::new(
            "6-тармақ жаңа редакцияда – ҚР Еңбек және халықты әлеуметтік қорғау министрінің 27.01.2025 № 22 бұйрығымен \
             (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
            "Пункт 6 – в редакции приказа Министра труда и социальной защиты населения РК от 27.01.2025 № 22 \
             (вводится в действие по истечении десяти календарных дней после дня его первого официального \
             опубликования).",
        ),
        Clause::P8 => Words::new(
            "8-тармақ жаңа редакцияда – ҚР Еңбек және халықты әлеуметтік қорғау министрінің 27.01.2025 № 22 бұйрығымен \
             (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
            "Пункт 8 – в редакции приказа Министра труда и социальной защиты населения РК от 27.01.2025 № 22 \
             (вводится в действие по истечении десяти календарных дней после дня его первого официального \
             опубликования).",
        ),
        Clause::P8_1 => Words::new(
            "Қағидалар 8-1-тармақпен толықтырылды – ҚР Еңбек және халықты әлеуметтік қорғау министрінің 08.04.2024 № 99 \
             бұйрығымен (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
            "Правила дополнены пунктом 8-1 в соответствии с приказом Министра труда и социальной защиты населения РК \
             от 08.04.2024 № 99 (вводится по истечении десяти календарных дней после дня его первого официального \
             опубликования).",
        ),
        Clause::P1
        | Clause::P2
        | Clause::P3
        | Clause::P4
        | Clause::P5
        | Clause::P7
        | Clause::P9
        | Clause::P10
        | Clause::P11
        | Clause::P12 => return None,
    };
    Some(words.get(lang))
}

/// A clause or a part of it, as it is cited: «8-тармақ», «8-тармақтың 3) тармақшасы»; «пункт 8», «подпункт 3) пункта 8».
#[must_use]
pub fn citation(provision: Provision, lang: Lang) -> String {
    let clause = provision.clause.id();
    match (lang, provision.part) {
        (Lang::Kk, None) => format!("{clause}-тармақ"),
        (Lang::Kk, Some(Part::Subpoint(number))) => format!("{clause}-тармақтың {number}) тармақшасы"),
        (Lang::Kk, Some(Part::Paragraph(number))) => {
            format!("{clause}-тармақтың {}", paragraph(number, lang))
        }
        (Lang::Ru, None) => format!("пункт {clause}"),
        (Lang::Ru, Some(Part::Subpoint(number))) => format!("подпункт {number}) пункта {clause}"),
        (Lang::Ru, Some(Part::Paragraph(number))) => format!("{} пункта {clause}", paragraph(number, lang)),
    }
}

/// The citation away from the page of the Rules: «Қағидалардың 8-тармағы», «пункт 8 Правил».
#[must_use]
pub fn citation_of_the_rules(provision: Provision, lang: Lang) -> String {
    let clause = provision.clause.id();
    match (lang, provision.part) {
        (Lang::Kk, None) => format!("Қағидалардың {clause}-тармағы"),
        (Lang::Kk, Some(Part::Subpoint(number))) => {
            format!("Қағидалардың {clause}-тармағының {number}) тармақшасы")
        }
        (Lang::Kk, Some(Part::Paragraph(number))) => {
            format!("Қағидалардың {clause}-тармағының {}", paragraph(number, lang))
        }
        (Lang::Ru, _) => format!("{} Правил", citation(provision, lang)),
    }
}

/// «екінші бөлігі», «часть вторая».
fn paragraph(number: u8, lang: Lang) -> String {
    match (lang, number) {
        (Lang::Kk, 1) => "бірінші бөлігі".to_owned(),
        (Lang::Kk, 2) => "екінші бөлігі".to_owned(),
        (Lang::Kk, _) => format!("{number}-бөлігі"),
        (Lang::Ru, 1) => "часть первая".to_owned(),
        (Lang::Ru, 2) => "часть вторая".to_owned(),
        (Lang::Ru, _) => format!("часть {number}"),
    }
}

#[cfg(test)]
mod tests;
