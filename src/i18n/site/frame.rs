//! Words around every page: the masthead, the navigation, the marks, the foot.

/// What stands around every page.
#[derive(Debug)]
pub struct Frame {
    /// The name of the register.
    pub register: &'static str,
    /// What follows the name of a page in the window's title.
    pub title_end: &'static str,
    /// Leads past the masthead.
    pub skip: &'static str,
    /// Names the navigation.
    pub navigation: &'static str,
    /// The language's own name.
    pub language: &'static str,
    /// The same in three letters, for the switch.
    pub language_short: &'static str,
    /// Names the switch between the languages.
    pub languages: &'static str,
    /// Leads to the search.
    pub search: &'static str,
    /// Leads to the editions.
    pub editions: &'static str,
    /// Leads to the Rules.
    pub rules: &'static str,
    /// Leads to what the data are.
    pub about: &'static str,
    /// Marks demonstration data, in two or three words.
    pub demonstration: &'static str,
    /// What that means.
    pub demonstration_meaning: &'static str,
    /// Leads to what demonstration data are.
    pub demonstration_more: &'static str,
    /// On what legal ground the register stands.
    pub legal_ground: &'static str,
    /// Leads to the description of the programming interface.
    pub api: &'static str,
    /// The news of editions, to subscribe to.
    pub feed: &'static str,
    /// The deadlines as a calendar, to subscribe to.
    pub calendar: &'static str,
    /// Leads to where the proposals of the cycle are.
    pub cycle: &'static str,
    /// Leads to the press releases.
    pub news: &'static str,
    /// Leads to the cabinet of those who take part in the procedure.
    pub cabinet: &'static str,
}

pub(super) const KK: Frame = Frame {
    register: "Кәсіптер тізілімі",
    title_end: " — Кәсіптер тізілімі",
    skip: "Негізгі мазмұнға өту",
    navigation: "Сайт беттері",
    language: "Қазақша",
    language_short: "Қаз",
    languages: "Тіл",
    search: "Іздеу",
    editions: "Редакциялар",
    rules: "Қағидалар",
    about: "Деректер",
    demonstration: "Көрсетілім деректері",
    demonstration_meaning: "Бұл — ресми тізілім емес.",
    demonstration_more: "Толығырақ",
    legal_ground: "Еңбек және халықты әлеуметтік қорғау министрінің 2023 жылғы 21 қыркүйектегі № 399 бұйрығы",
    api: "Бағдарламалық интерфейс (API)",
    feed: "Редакциялар жаңалықтары (Atom)",
    calendar: "Мерзімдер күнтізбесі (ICS)",
    cycle: "Циклдің барысы",
    news: "Жаңалықтар",
    cabinet: "Жеке кабинет",
};

pub(super) const RU: Frame = Frame {
    register: "Реестр профессий",
    title_end: " — Реестр профессий",
    skip: "Перейти к содержанию",
    navigation: "Страницы сайта",
    language: "Русский",
    language_short: "Рус",
    languages: "Язык",
    search: "Поиск",
    editions: "Редакции",
    rules: "Правила",
    about: "Данные",
    demonstration: "Демонстрационные данные",
    demonstration_meaning: "Это не официальный реестр.",
    demonstration_more: "Подробнее",
    legal_ground: "Приказ Министра труда и социальной защиты населения от 21 сентября 2023 года № 399",
    api: "Программный интерфейс (API)",
    feed: "Новости редакций (Atom)",
    calendar: "Календарь сроков (ICS)",
    cycle: "Ход цикла",
    news: "Новости",
    cabinet: "Личный кабинет",
};
