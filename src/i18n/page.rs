//! The pages of the site for search engines and for those without JavaScript; their other words are those of
//! [`site`](crate::site).

use register_api::page::Page;
use register_domain::text::Lang;

use crate::{
    site::{changes, editions, site},
    words::Words,
};

/// The heading of a page; that of a profession's is its name.
#[must_use]
pub fn heading(lang: Lang, page: &Page) -> String {
    let site = site(lang);
    match *page {
        Page::Search | Page::Profession { .. } => site.search.title.to_owned(),
        Page::Editions => site.editions.title.to_owned(),
        Page::Edition { number } => editions::name(number, lang),
        Page::Changes { number } => changes::title(number, lang),
        Page::Rules => site.rules.title.to_owned(),
        Page::About => site.about.title.to_owned(),
    }
}

/// The title of a page in the window: its heading and the name of the register.
#[must_use]
pub fn title(lang: Lang, page: &Page, heading: &str) -> String {
    match page {
        Page::Search => heading.to_owned(),
        _ => [heading, site(lang).frame.title_end].concat(),
    }
}

/// What a page is about, in a sentence or two.
#[must_use]
pub const fn description(lang: Lang, page: &Page) -> &'static str {
    let words = match page {
        Page::Search => Words::new(
            "Қазақстанда біліктілігі танылатын кәсіптер: атауы, ҰКС коды немесе саласы бойынша табыңыз. Тану міндетті ме, \
             біліктілік деңгейі қандай, құжат қанша жыл жарамды.",
            "Профессии, квалификации по которым признаются в Казахстане: найдите по названию, коду НКЗ или отрасли. \
             Обязательно ли признание, какой уровень квалификации, сколько лет действует документ.",
        ),
        Page::Profession { .. } => Words::new(
            "Кәсіптік біліктілікті тану: негізі, біліктілік деңгейі, құжаттың қолданылу мерзімі, салалық мемлекеттік орган.",
            "Признание профессиональной квалификации: основание, уровень квалификации, срок действия документа, \
             отраслевой государственный орган.",
        ),
        Page::Editions => Words::new(
            "Кәсіптер тізілімінің барлық редакциялары: орналастырылған күні, өзгерістері, жүктеп алынатын файлдары.",
            "Все редакции реестра профессий: день размещения, изменения, файлы для скачивания.",
        ),
        Page::Edition { .. } => Words::new(
            "Кәсіптер тізілімінің редакциясы ресми нысанда, CSV, XLSX, JSON файлдары және SHA-256 бақылау сомасы.",
            "Редакция реестра профессий в официальной форме, файлы CSV, XLSX, JSON и контрольная сумма SHA-256.",
        ),
        Page::Changes { .. } => Words::new(
            "Тізілімге енгізілген, өзгертілген және одан алып тасталған кәсіптер.",
            "Профессии, включённые в реестр, изменённые и исключённые из него.",
        ),
        Page::Rules => Words::new(
            "№ 399 бұйрықпен бекітілген Қағидалар қарапайым тілмен және ресми мәтінімен, цикл мерзімдері, жұмыс күндерін \
             санау.",
            "Правила, утверждённые приказом № 399, простыми словами и официальным текстом, сроки цикла, счёт рабочих дней.",
        ),
        Page::About => Words::new(
            "Тізілім деректерін қалай алуға және қолдануға болады: файлдар, API, жаңалықтар таспасы.",
            "Как получить и использовать данные реестра: файлы, API, ленты новостей.",
        ),
    };
    words.get(lang)
}

/// Leads to the official form, which needs no JavaScript.
pub const OFFICIAL_FORM: Words = Words::new("Тізілім ресми нысанда", "Реестр в официальной форме");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn pages_speak_their_language() {
        let pages = [
            Page::Search,
            Page::Profession { id: 1 },
            Page::Editions,
            Page::Edition { number: 2 },
            Page::Changes { number: 2 },
            Page::Rules,
            Page::About,
        ];
        for lang in Lang::ALL {
            for page in &pages {
                assert_pure(lang, &title(lang, page, &heading(lang, page)));
                assert_pure(lang, description(lang, page));
            }
            assert_pure(lang, OFFICIAL_FORM.get(lang));
        }
    }
}
