//! Around every page of the cabinet.

texts! {
    /// The title of the window before a page has said its own.
    TITLE: "Жеке кабинет — Кәсіптер тізілімі", "Личный кабинет — Реестр профессий";
    /// What follows the name of a page in the window's title.
    TITLE_END: " — Жеке кабинет", " — Личный кабинет";
    /// The name of the cabinet.
    CABINET: "Жеке кабинет", "Личный кабинет";
    /// Leads past the masthead.
    SKIP: "Негізгі мазмұнға өту", "Перейти к содержанию";
    /// Names the navigation.
    NAVIGATION: "Кабинет беттері", "Страницы кабинета";
    /// Names the switch between the languages.
    LANGUAGES: "Тіл", "Язык";
    /// The register, as the masthead names it.
    REGISTER: "Кәсіптер тізілімі", "Реестр профессий";
    /// The language's own name.
    LANGUAGE: "Қазақша", "Русский";
    /// The same in three letters, for the switch.
    LANGUAGE_SHORT: "Қаз", "Рус";
    /// Leads to the public register.
    TO_REGISTER: "Ашық тізілімге өту", "Перейти в открытый реестр";
    /// On what legal ground the register stands.
    LEGAL_GROUND: "Еңбек және халықты әлеуметтік қорғау министрінің 2023 жылғы 21 қыркүйектегі № 399 бұйрығы",
        "Приказ Министра труда и социальной защиты населения от 21 сентября 2023 года № 399";
    /// The home page.
    HOME: "Басты бет", "Главная";
    /// The page of the person.
    ACCOUNT: "Есептік жазба", "Учётная запись";
    /// Leads to signing in, and does it.
    SIGN_IN: "Кіру", "Войти";
    /// Ends the session.
    SIGN_OUT: "Шығу", "Выйти";
    /// There is no such page.
    NOT_FOUND: "Мұндай бет жоқ", "Такой страницы нет";
    /// What to do about it.
    NOT_FOUND_HELP: "Мекенжайды тексеріңіз немесе басты бетке оралыңыз.", "Проверьте адрес или вернитесь на главную.";
    /// Something is on its way.
    LOADING: "Жүктелуде…", "Загрузка…";
    /// What was asked for did not come.
    FAILED: "Деректер жүктелмеді", "Не удалось загрузить данные";
    /// The connection, or the server, is down.
    NO_ANSWER: "Сервер жауап бермеді. Байланысты тексеріп, қайталаңыз.", "Сервер не ответил. Проверьте связь и повторите.";
    /// An answer that the page does not understand.
    NOT_UNDERSTOOD: "Сервердің жауабы түсініксіз. Бетті қайта жүктеңіз.", "Ответ сервера непонятен. Загрузите страницу заново.";
    /// Tries again.
    AGAIN: "Қайталау", "Повторить";
}
