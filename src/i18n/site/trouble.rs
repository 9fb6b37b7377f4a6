//! Words for what went wrong: each says what happened and leads on.

/// What went wrong and how to go on.
#[derive(Debug)]
pub struct Trouble {
    /// The address leads to no page.
    pub not_found: &'static str,
    /// What to do then.
    pub not_found_help: &'static str,
    /// There is no profession under the address.
    pub no_profession: &'static str,
    /// There is no edition under the address.
    pub no_edition: &'static str,
    /// Leads to the search.
    pub to_search: &'static str,
    /// Leads to the editions.
    pub to_editions: &'static str,
    /// There is no connection.
    pub offline: &'static str,
    /// What still works without one.
    pub offline_meaning: &'static str,
    /// Something could not be loaded.
    pub failed: &'static str,
    /// What to do then.
    pub failed_help: &'static str,
    /// Tries once more.
    pub retry: &'static str,
    /// The index did not come; the server searches meanwhile.
    pub index_failed: &'static str,
    /// The id of the request follows, for those who report the failure.
    pub request: &'static str,
    /// Something is on its way.
    pub loading: &'static str,
}

pub(super) const KK: Trouble = Trouble {
    not_found: "Мұндай бет жоқ",
    not_found_help: "Мекенжай қате терілген немесе бет көшірілген болуы мүмкін. Кәсіпті атауы не коды бойынша жоғарыдағы өрістен іздеңіз.",
    no_profession: "Тізілімде мұндай кәсіп жоқ",
    no_edition: "Мұндай редакция жоқ",
    to_search: "Іздеуге өту",
    to_editions: "Барлық редакциялар",
    offline: "Байланыс жоқ",
    offline_meaning: "Іздеу жұмыс істей береді. Байланыс қалпына келгенде қалғаны өзі ашылады.",
    failed: "Жүктеу мүмкін болмады",
    failed_help: "Байланысты тексеріп, қайталап көріңіз.",
    retry: "Қайталау",
    index_failed: "Жылдам іздеу ашылмады, сондықтан сұрауларға сервер жауап береді.",
    request: "Сұрау нөмірі:",
    loading: "Жүктеліп жатыр…",
};

pub(super) const RU: Trouble = Trouble {
    not_found: "Такой страницы нет",
    not_found_help: "Возможно, в адресе опечатка или страница переехала. Найдите профессию по названию или коду в поле выше.",
    no_profession: "В реестре нет такой профессии",
    no_edition: "Такой редакции нет",
    to_search: "Перейти к поиску",
    to_editions: "Все редакции",
    offline: "Нет связи",
    offline_meaning: "Поиск продолжает работать. Остальное откроется само, когда связь появится.",
    failed: "Не удалось загрузить",
    failed_help: "Проверьте связь и попробуйте ещё раз.",
    retry: "Повторить",
    index_failed: "Быстрый поиск не открылся, поэтому на запросы отвечает сервер.",
    request: "Номер запроса:",
    loading: "Загружается…",
};
