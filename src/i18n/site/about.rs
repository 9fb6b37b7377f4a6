//! Words of the page about the data: what they are, how to use them.

/// The page about the data.
#[derive(Debug)]
pub struct About {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for, for search engines and previews.
    pub description: &'static str,
    /// What the register is, paragraph by paragraph.
    pub register: [&'static str; 2],
    /// Names the part on using the data.
    pub use_title: &'static str,
    /// The data are open.
    pub open: &'static str,
    /// How to ask the programming interface.
    pub api: &'static str,
    /// Leads to its description.
    pub api_link: &'static str,
    /// Names the example.
    pub example: &'static str,
    /// Whole editions to download.
    pub downloads: &'static str,
    /// Leads to the editions.
    pub downloads_link: &'static str,
    /// News and deadlines to subscribe to.
    pub subscribe: &'static str,
    /// How to name the source.
    pub cite: &'static str,
    /// How to check that a file is as it was placed.
    pub check: &'static str,
    /// Names the part on demonstration data.
    pub demonstration_title: &'static str,
    /// Where demonstration data come from, paragraph by paragraph.
    pub demonstration: [&'static str; 2],
    /// Names the part on how this site treats its readers.
    pub privacy_title: &'static str,
    /// How this site treats its readers.
    pub privacy: &'static str,
}

pub(super) const KK: About = About {
    title: "Деректер туралы",
    description: "Тізілім деректері ашық: оларды жүктеп алуға, бағдарламадан сұрауға және жаңалықтарына жазылуға болады.",
    register: [
        "Кәсіптер тізілімі — кәсіптік біліктілікті тану жүзеге асырылатын кәсіптер бойынша электрондық нысанда жүйеленген ақпарат \
         жиынтығы. Ол қазақ және орыс тілдерінде танысу үшін ашық және қолжетімді.",
        "Тізілім редакциялармен жарияланады: әр редакцияның нөмірі, орналастырылған күні және бақылау сомасы бар, ол кейін өзгермейді.",
    ],
    use_title: "Деректерді пайдалану",
    open: "Деректерді рұқсатсыз және тіркелусіз пайдалануға болады. Дереккөз бен редакция нөмірін көрсетіңіз.",
    api: "Бағдарламалық интерфейс JSON форматында жауап береді және OpenAPI 3.1 бойынша сипатталған.",
    api_link: "Интерфейс сипаттамасы",
    example: "Мысал:",
    downloads: "Әр редакцияны CSV, JSON, XLSX, JSON-LD форматтарында және ресми нысанда жүктеп алуға болады.",
    downloads_link: "Редакциялар",
    subscribe: "Жаңа редакциялар мен мерзімдерге жазылуға болады:",
    cite: "Дереккөзді былай көрсетуге болады: «Кәсіптер тізілімі, 2-редакция, 2026 жылғы 13 қараша» және беттің мекенжайы. Редакция мен \
           кәсіптің мекенжайы өзгермейді.",
    check: "Әр редакцияның бетінде CSV файлының SHA-256 бақылау сомасы және оны тексеру жолы көрсетілген.",
    demonstration_title: "Көрсетілім деректері туралы",
    demonstration: [
        "Бұл сайтта ресми тізілім емес, оның жұмысын көрсететін деректер тұр. Кәсіптердің атаулары, кодтары мен стандарттары \
         Қазақстанның ресми құжаттарынан алынған.",
        "Қай кәсіптің қандай негізде танылатыны, құжаттың қолданылу мерзімі мен бейіні сол құжаттарда жоқ, сондықтан олар көрсетілім \
         үшін белгіленген. Шешім қабылдағанда бұл мәліметтерге сүйенбеңіз.",
    ],
    privacy_title: "Құпиялық",
    privacy: "Іздегеніңіз құрылғыңыздан шықпайды: іздеу браузердің өзінде орындалады. Сайт ешкімді бақыламайды, тек таңдаған \
              тіліңізді есте сақтайды.",
};

pub(super) const RU: About = About {
    title: "О данных",
    description: "Данные реестра открыты: их можно скачать, запросить из программы и подписаться на новости.",
    register: [
        "Реестр профессий — систематизированный в электронном виде свод информации по профессиям, по которым осуществляется признание \
         профессиональных квалификаций. Он открыт и доступен для ознакомления на казахском и русском языках.",
        "Реестр выходит редакциями: у каждой есть номер, день размещения и контрольная сумма, и после размещения она не меняется.",
    ],
    use_title: "Как пользоваться данными",
    open: "Данными можно пользоваться без разрешения и регистрации. Указывайте источник и номер редакции.",
    api: "Программный интерфейс отвечает в формате JSON и описан по OpenAPI 3.1.",
    api_link: "Описание интерфейса",
    example: "Пример:",
    downloads: "Каждую редакцию можно скачать в форматах CSV, JSON, XLSX, JSON-LD и в официальной форме.",
    downloads_link: "Редакции",
    subscribe: "На новые редакции и сроки можно подписаться:",
    cite: "Источник можно указать так: «Реестр профессий, редакция № 2, 13 ноября 2026 года» и адрес страницы. Адреса редакций и \
           профессий не меняются.",
    check: "На странице каждой редакции указаны контрольная сумма SHA-256 файла CSV и способ её проверить.",
    demonstration_title: "О демонстрационных данных",
    demonstration: [
        "На этом сайте не официальный реестр, а данные, которые показывают его работу. Названия, коды и стандарты профессий взяты из \
         официальных документов Казахстана.",
        "На каком основании признаётся профессия, сколько действует документ и какой у неё профиль, из этих документов неизвестно, поэтому \
         они назначены для показа. Не опирайтесь на эти сведения, принимая решения.",
    ],
    privacy_title: "Конфиденциальность",
    privacy: "То, что вы ищете, не покидает вашего устройства: поиск идёт в самом браузере. Сайт ни за кем не следит и помнит только \
              выбранный язык.",
};
