//! The help of the command line.

use register_domain::text::Lang;

use crate::words::Words;

/// What the command is.
pub const ABOUT: Words = Words::new(
    "Кәсіптер тізілімі: сервер, импорт, экспорт, іздеу, мерзімдер",
    "Реестр профессий: сервер, импорт, экспорт, поиск, сроки",
);

/// The headings of a help text.
#[must_use]
pub const fn heading(heading: Heading) -> Words {
    match heading {
        Heading::Usage => Words::new("Қолданылуы:", "Использование:"),
        Heading::Commands => Words::new("Командалар", "Команды"),
        Heading::Arguments => Words::new("Аргументтер", "Аргументы"),
        Heading::Options => Words::new("Параметрлер", "Параметры"),
    }
}

/// The headings of a help text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// How the command is called.
    Usage,
    /// The commands.
    Commands,
    /// What is given without a name.
    Arguments,
    /// What is given by name.
    Options,
}

/// What a command does; `None` for one that does not exist.
#[must_use]
pub fn command(name: &str) -> Option<Words> {
    Some(match name {
        "serve" => Words::new("Тізілімді HTTP арқылы ұсынады", "Обслуживает реестр по HTTP"),
        "migrate" => Words::new(
            "Дерекқорды жасайды немесе жаңартады",
            "Создаёт или обновляет базу данных",
        ),
        "demo" => Words::new(
            "Көрсетілім тізілімін екі редакциямен жасайды; ресми редакциялар болса, бас тартады",
            "Создаёт демонстрационный реестр из двух редакций; отказывает, если есть официальные",
        ),
        "import" => Words::new(
            "CSV файлынан келесі редакцияны жасайды: барлық жол дұрыс болса ғана; көрсетілім редакцияларын алмастырады",
            "Создаёт следующую редакцию из файла CSV: только если верны все строки; заменяет демонстрационные редакции",
        ),
        "export" => Words::new("Редакцияны файл түрінде береді", "Выдаёт редакцию файлом"),
        "verify" => Words::new(
            "Әр редакцияның SHA-256 мәнін қайта есептеп, файлын қайта оқып тексереді",
            "Проверяет каждую редакцию: заново считает SHA-256 и читает файл",
        ),
        "search" => Words::new("Ағымдағы редакциядан іздейді", "Ищет в текущей редакции"),
        "deadline" => Words::new(
            "Күннен кейінгі жұмыс күндерін санап, мерзімнің соңғы күнін береді",
            "Отсчитывает рабочие дни после даты и выдаёт последний день срока",
        ),
        "calendar" => Words::new(
            "Жылдың демалыс және ауыстырылған жұмыс күндері: күні,түрі,негізі",
            "Выходные и перенесённые рабочие дни года: дата,вид,основание",
        ),
        "terms" => Words::new(
            "Қағидалардың мерзімдері мен ең жақын күндері",
            "Сроки по Правилам и ближайшие даты",
        ),
        "account" => Words::new(
            "Тіркелгілер: операторды шақырады (create), тізімін береді (list), өшіреді (disable), құпиясөзін жаңартады (reset)",
            "Учётные записи: приглашает оператора (create), перечисляет (list), отключает (disable), сбрасывает пароль (reset)",
        ),
        "backup" => Words::new(
            "Барлық редакцияны бір файлға сақтайды",
            "Сохраняет все редакции в один файл",
        ),
        "restore" => Words::new(
            "Сақталған файлды тексеріп, бос дерекқорға қайтарады",
            "Проверяет сохранённый файл и возвращает его в пустую базу данных",
        ),
        "help" => Words::new("Анықтаманы көрсетеді", "Показывает справку"),
        _ => return None,
    })
}

/// What an option or an argument is for; `None` for one that does not exist.
#[must_use]
pub fn option(name: &str) -> Option<Words> {
    Some(match name {
        "database" => Words::new(
            "Дерекқор: sqlite:ЖОЛ немесе postgres://…",
            "База данных: sqlite:ПУТЬ или postgres://…",
        ),
        "lang" => Words::new(
            "Хабарлар мен құжаттардың тілі: kk немесе ru",
            "Язык сообщений и документов: kk или ru",
        ),
        "help" => Words::new("Анықтаманы көрсетеді", "Показывает справку"),
        "version" => Words::new("Нұсқаны көрсетеді", "Показывает версию"),
        "host" => Words::new("Тыңдалатын мекенжай", "Адрес, на котором принимаются соединения"),
        "port" => Words::new("Тыңдалатын порт", "Порт, на котором принимаются соединения"),
        "base_url" => Words::new(
            "Сайттың сыртқы мекенжайы, мысалы https://register.example",
            "Внешний адрес сайта, например https://register.example",
        ),
        "demo_if_empty" => Words::new(
            "Дерекқор бос болса, көрсетілім тізілімін жасайды",
            "Создаёт демонстрационный реестр, если база данных пуста",
        ),
        "log_format" => Words::new("Журнал түрі: text немесе json", "Вид журнала: text или json"),
        "log" => Words::new(
            "Журнал толықтығы, мысалы info немесе register_server=debug",
            "Подробность журнала, например info или register_server=debug",
        ),
        "rate" => Words::new(
            "Бір мекенжайдан секундына қабылданатын сұрау саны; 0 – шексіз",
            "Сколько запросов в секунду принимается с одного адреса; 0 — без ограничения",
        ),
        "trust_proxy" => Words::new(
            "Клиент мекенжайын прокси тақырыбынан (X-Forwarded-For) алады",
            "Берёт адрес клиента из заголовка прокси (X-Forwarded-For)",
        ),
        "action" => Words::new(
            "Не істеу керек: create, list, disable немесе reset",
            "Что сделать: create, list, disable или reset",
        ),
        "mail" => Words::new("Электрондық пошта мекенжайы", "Адрес электронной почты"),
        "smtp" => Words::new(
            "Пошта сервері, мысалы smtps://user:password@mail.example.kz; көрсетілмесе, хаттар қалтаға жазылады",
            "Почтовый сервер, например smtps://user:password@mail.example.kz; если не указан, письма пишутся в папку",
        ),
        "mail_from" => Words::new("Хат жіберушінің мекенжайы", "Адрес отправителя писем"),
        "mail_folder" => Words::new(
            "Пошта серверінсіз хаттар жазылатын қалта; әдепкіде дерекқордың жанында",
            "Папка для писем без почтового сервера; по умолчанию рядом с базой данных",
        ),
        "file" => Words::new("Файлға жол", "Путь к файлу"),
        "placed_on" => Words::new(
            "Цифрлық платформада орналастырылған күні (ЖЖЖЖ-АА-КК); әдепкіде бүгін",
            "День размещения на цифровой платформе (ГГГГ-ММ-ДД); по умолчанию сегодня",
        ),
        "standing" => Words::new(
            "official – тізілімнің өзі, demonstration – көрсетілім",
            "official — сам реестр, demonstration — демонстрация",
        ),
        "edition" => Words::new(
            "Редакция нөмірі; әдепкіде ағымдағысы",
            "Номер редакции; по умолчанию текущая",
        ),
        "format" => Words::new(
            "Файл түрі: csv, json, xlsx, html немесе jsonld",
            "Вид файла: csv, json, xlsx, html или jsonld",
        ),
        "output" => Words::new(
            "Файлды осы жолға жазады; әдепкіде стандартты шығысқа",
            "Записывает файл по этому пути; по умолчанию в стандартный вывод",
        ),
        "limit" => Words::new("Ең көп нәтиже саны", "Сколько результатов выдавать самое большее"),
        "batch" => Words::new(
            "Стандартты кірістен жол-жолымен оқиды",
            "Читает строки со стандартного ввода",
        ),
        "query" => Words::new("Іздеу сөздері", "Слова для поиска"),
        "from" => Words::new("Оқиға күні (ЖЖЖЖ-АА-КК)", "День события (ГГГГ-ММ-ДД)"),
        "working_days" => Words::new("Жұмыс күндерінің саны", "Число рабочих дней"),
        "year" => Words::new("Жыл", "Год"),
        "on" => Words::new(
            "Қай күнгі жағдай (ЖЖЖЖ-АА-КК); әдепкіде бүгін",
            "На какой день (ГГГГ-ММ-ДД); по умолчанию сегодня",
        ),
        _ => return None,
    })
}

/// What is wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongCall {
    /// No command is given.
    NoCommand,
    /// There is no such command, option or argument.
    Unknown(String),
    /// These are missing.
    Missing(String),
    /// The value of an option is not one.
    BadValue {
        /// The option.
        option: String,
        /// The value.
        value: String,
        /// The values that it can have, where there are few.
        possible: Vec<String>,
    },
    /// Two options that exclude each other, or the same one twice.
    Conflict(String),
    /// Anything else.
    Other,
}

/// What is wrong with a call, and how to mend it.
#[must_use]
pub fn wrong_call(lang: Lang, wrong: &WrongCall) -> String {
    let told = match (lang, wrong) {
        (Lang::Kk, WrongCall::NoCommand) => "Команда көрсетілмеген.".to_owned(),
        (Lang::Ru, WrongCall::NoCommand) => "Не указана команда.".to_owned(),
        (Lang::Kk, WrongCall::Unknown(name)) => format!("«{name}» деген команда немесе параметр жоқ."),
        (Lang::Ru, WrongCall::Unknown(name)) => format!("Нет такой команды или такого параметра: «{name}»."),
        (Lang::Kk, WrongCall::Missing(names)) => format!("Міндетті параметр жетіспейді: {names}."),
        (Lang::Ru, WrongCall::Missing(names)) => format!("Не хватает обязательного параметра: {names}."),
        (
            Lang::Kk,
            WrongCall::BadValue {
                option,
                value,
                possible,
            },
        ) if possible.is_empty() => {
            format!("{option} параметріне «{value}» мәні жарамайды.")
        }
        (
            Lang::Ru,
            WrongCall::BadValue {
                option,
                value,
                possible,
            },
        ) if possible.is_empty() => {
            format!("Для параметра {option} значение «{value}» не годится.")
        }
        (
            Lang::Kk,
            WrongCall::BadValue {
                option,
                value,
                possible,
            },
        ) => {
            format!(
                "{option} параметріне «{value}» мәні жарамайды; болатын мәндер: {}.",
                possible.join(", ")
            )
        }
        (
            Lang::Ru,
            WrongCall::BadValue {
                option,
                value,
                possible,
            },
        ) => {
            format!(
                "Для параметра {option} значение «{value}» не годится; возможные значения: {}.",
                possible.join(", ")
            )
        }
        (Lang::Kk, WrongCall::Conflict(name)) => {
            format!("{name} параметрін басқаларымен бірге қолдануға болмайды.")
        }
        (Lang::Ru, WrongCall::Conflict(name)) => {
            format!("Параметр {name} нельзя указывать вместе с другими.")
        }
        (Lang::Kk, WrongCall::Other) => "Команда дұрыс жазылмаған.".to_owned(),
        (Lang::Ru, WrongCall::Other) => "Команда записана неверно.".to_owned(),
    };
    match lang {
        Lang::Kk => format!("{told} Анықтама: register --help"),
        Lang::Ru => format!("{told} Справка: register --help"),
    }
}
