//! The pages of the site for those who do not run it: titles and descriptions for search engines, and what is there to
//! read without JavaScript.

use register_api::page::Page;
use register_domain::{basis::Basis, edition::EditionNumber, profile::Profile, text::Lang};

use crate::words::Words;

/// The name of the site.
pub const SITE: Words = Words::new("Кәсіптер тізілімі", "Реестр профессий");

/// The heading of a page; of a profession it is its name.
#[must_use]
pub fn heading(lang: Lang, page: &Page) -> String {
    match (page, lang) {
        (Page::Search, _) => SITE.get(lang).to_owned(),
        (Page::Profession { .. }, Lang::Kk) => "Кәсіп".to_owned(),
        (Page::Profession { .. }, Lang::Ru) => "Профессия".to_owned(),
        (Page::Editions, Lang::Kk) => "Тізілімнің редакциялары".to_owned(),
        (Page::Editions, Lang::Ru) => "Редакции реестра".to_owned(),
        (Page::Edition { number }, Lang::Kk) => format!("Тізілімнің {number}-редакциясы"),
        (Page::Edition { number }, Lang::Ru) => format!("Редакция № {number} реестра"),
        (Page::Changes { number }, Lang::Kk) => format!("{number}-редакцияда не өзгерді"),
        (Page::Changes { number }, Lang::Ru) => format!("Что изменилось в редакции № {number}"),
        (Page::Rules, Lang::Kk) => "Қағидалар мен мерзімдер".to_owned(),
        (Page::Rules, Lang::Ru) => "Правила и сроки".to_owned(),
        (Page::About, Lang::Kk) => "Деректер туралы".to_owned(),
        (Page::About, Lang::Ru) => "О данных".to_owned(),
    }
}

/// The title of a page: its heading and the name of the site.
#[must_use]
pub fn title(lang: Lang, heading: &str) -> String {
    let site = SITE.get(lang);
    if heading == site {
        return match lang {
            Lang::Kk => format!("{site} – Қазақстан Республикасы"),
            Lang::Ru => format!("{site} – Республика Казахстан"),
        };
    }
    format!("{heading} – {site}")
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

/// The heading of the page that says that there is none.
pub const MISSING: Words = Words::new("Бет табылмады", "Страница не найдена");

/// What to do when there is no page.
pub const MISSING_HINT: Words = Words::new(
    "Кәсіпті бастапқы беттен іздеңіз",
    "Найдите профессию на главной странице",
);

/// Before the links that need no JavaScript.
pub const WITHOUT_SCRIPTS: Words = Words::new(
    "Іздеу үшін браузерде JavaScript қосулы болуы керек. Тізілімді онсыз да оқуға болады:",
    "Для поиска в браузере нужен JavaScript. Реестр можно прочитать и без него:",
);

/// The name of the link to the official form.
pub const OFFICIAL_FORM: Words = Words::new("Тізілім ресми нысанда", "Реестр в официальной форме");

/// What it means for a person.
#[must_use]
pub const fn meaning(lang: Lang, basis: Basis) -> &'static str {
    let words = match basis {
        Basis::Mandatory => Words::new(
            "Осы кәсіп бойынша жұмыс істеу үшін біліктілікті растау міндетті: оны заң талап етеді.",
            "Чтобы работать в этой профессии, квалификацию нужно подтвердить: этого требует закон.",
        ),
        Basis::Voluntary => Words::new(
            "Біліктілікті растау міндетті емес: оны адамның өзі немесе жұмыс беруші қалайды.",
            "Подтверждать квалификацию не обязательно: это решает сам человек или работодатель.",
        ),
    };
    words.get(lang)
}

/// The basis as a label.
#[must_use]
pub const fn basis(lang: Lang, basis: Basis) -> &'static str {
    let words = match basis {
        Basis::Mandatory => Words::new("Міндетті негізде танылады", "Признаётся на обязательной основе"),
        Basis::Voluntary => Words::new("Ерікті негізде танылады", "Признаётся на добровольной основе"),
    };
    words.get(lang)
}

/// The profile in full.
#[must_use]
pub const fn profile(lang: Lang, profile: Profile) -> &'static str {
    let words = match profile {
        Profile::Technical => Words::new("техникалық", "технический"),
        Profile::SocioHumanitarian => Words::new("әлеуметтік-гуманитарлық", "социально-гуманитарный"),
    };
    words.get(lang)
}

/// The labels of a profession's facts.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The code by the classifier.
    pub nkz_code: Words,
    /// The qualification level.
    pub level: Words,
    /// What grounds the recognition.
    pub ground: Words,
    /// How long the document is valid.
    pub validity: Words,
    /// The sectoral state body.
    pub body: Words,
    /// The profile.
    pub profile: Words,
    /// Other names.
    pub synonyms: Words,
    /// What a person in the profession does.
    pub duties: Words,
    /// What education it asks for.
    pub education: Words,
}

/// The labels of a profession's facts.
pub const LABELS: Labels = Labels {
    nkz_code: Words::new("ҰКС коды", "Код НКЗ"),
    level: Words::new("Біліктілік деңгейі", "Уровень квалификации"),
    ground: Words::new("Негізі", "Основание"),
    validity: Words::new("Құжаттың қолданылу мерзімі", "Срок действия документа"),
    body: Words::new("Салалық мемлекеттік орган", "Отраслевой государственный орган"),
    profile: Words::new("Кәсіп бейіні", "Профиль профессии"),
    synonyms: Words::new("Басқа атаулары", "Другие названия"),
    duties: Words::new("Міндеттері", "Обязанности"),
    education: Words::new("Білімі", "Образование"),
};

/// Says that the current edition no longer has the profession.
#[must_use]
pub fn excluded(lang: Lang, last: EditionNumber) -> String {
    match lang {
        Lang::Kk => format!("Кәсіп тізілімнен алып тасталған. Ол соңғы рет {last}-редакцияда болды."),
        Lang::Ru => format!("Профессия исключена из реестра. Последний раз она была в редакции № {last}."),
    }
}

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
                let heading = heading(lang, page);
                assert_pure(lang, &title(lang, &heading));
                assert_pure(lang, description(lang, page));
            }
            for words in [
                MISSING,
                MISSING_HINT,
                WITHOUT_SCRIPTS,
                OFFICIAL_FORM,
                LABELS.nkz_code,
                LABELS.level,
                LABELS.ground,
                LABELS.validity,
                LABELS.body,
                LABELS.profile,
                LABELS.synonyms,
                LABELS.duties,
                LABELS.education,
            ] {
                assert_pure(lang, words.get(lang));
            }
            for basis in Basis::ALL {
                assert_pure(lang, meaning(lang, basis));
                assert_pure(lang, super::basis(lang, basis));
            }
            for profile in Profile::ALL {
                assert_pure(lang, super::profile(lang, profile));
            }
            assert_pure(lang, &excluded(lang, EditionNumber::FIRST));
        }
    }
}
