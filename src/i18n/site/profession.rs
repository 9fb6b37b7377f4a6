//! Words of the page of one profession.

use register_domain::{basis::Basis, ground::GroundKind, text::Lang};

/// The page of one profession.
#[derive(Debug)]
pub struct Profession {
    /// Leads back to the results.
    pub back: &'static str,
    /// What recognition on a basis means for a person: mandatory, voluntary.
    pub meanings: [Meaning; 2],
    /// Names the code of the classifier.
    pub code: &'static str,
    /// What the abbreviation of the classifier stands for.
    pub classifier: &'static str,
    /// The profession has no code.
    pub no_code: &'static str,
    /// Copies the code.
    pub copy_code: &'static str,
    /// Names the major group.
    pub group: &'static str,
    /// Names the levels.
    pub levels: &'static str,
    /// What kind of levels.
    pub levels_hint: &'static str,
    /// Names the ground: a legal act, a professional standard, qualification requirements.
    pub grounds: [&'static str; 3],
    /// Names how long the document is valid.
    pub validity: &'static str,
    /// Names the sectoral body.
    pub body: &'static str,
    /// Names the profile.
    pub profile: &'static str,
    /// Names the other names.
    pub synonyms: &'static str,
    /// Names the duties.
    pub duties: &'static str,
    /// Names the education.
    pub education: &'static str,
    /// The text stands only in the other language.
    pub only_other_language: &'static str,
    /// Names the history.
    pub history: &'static str,
    /// Leads to how it came into the register.
    pub proposals: &'static str,
    /// What an edition did: included, changed, excluded.
    pub events: [&'static str; 3],
    /// Names the professions near to this one.
    pub related: &'static str,
    /// Shares the address.
    pub share: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// Leads to the data of the profession.
    pub json: &'static str,
    /// The address was copied.
    pub address_copied: &'static str,
    /// The code was copied.
    pub code_copied: &'static str,
    /// The current edition lacks the profession.
    pub excluded: &'static str,
    /// What that means.
    pub excluded_meaning: &'static str,
}

/// What recognition on a basis means for a person.
#[derive(Debug)]
pub struct Meaning {
    /// In one sentence.
    pub headline: &'static str,
    /// What follows from it.
    pub explanation: &'static str,
}

impl Profession {
    /// What recognition on a basis means for a person.
    #[must_use]
    pub const fn meaning(&self, basis: Basis) -> &Meaning {
        let [mandatory, voluntary] = &self.meanings;
        match basis {
            Basis::Mandatory => mandatory,
            Basis::Voluntary => voluntary,
        }
    }

    /// The name of a kind of ground.
    #[must_use]
    pub const fn ground(&self, kind: GroundKind) -> &'static str {
        let [act, standard, requirements] = self.grounds;
        match kind {
            GroundKind::Act => act,
            GroundKind::Standard => standard,
            GroundKind::Requirements => requirements,
        }
    }
}

pub(super) const KK: Profession = Profession {
    back: "Нәтижелерге оралу",
    meanings: [
        Meaning {
            headline: "Міндетті негізде танылады",
            explanation: "Бұл кәсіппен жұмыс істеу үшін біліктілікті растау — заң талабы. Растау тәртібін (лицензия, аттестаттау, \
                          емтихан немесе басқа жол) төменде аталған нормативтік құқықтық акт белгілейді.",
        },
        Meaning {
            headline: "Ерікті негізде танылады",
            explanation: "Құжат алу міндетті емес: біліктілікті өз еркіңізбен немесе жұмыс берушінің жолдамасымен тану \
                          орталығында растай аласыз.",
        },
    ],
    code: "ҰКС коды",
    classifier: "Ұлттық кәсіптер сыныптауышы",
    no_code: "код берілмеген",
    copy_code: "Кодты көшіру",
    group: "Негізгі тобы",
    levels: "Біліктілік деңгейі",
    levels_hint: "ҰБШ және СБШ бойынша",
    grounds: [
        "Нормативтік құқықтық акт",
        "Кәсіптік стандарт",
        "Біліктілік талаптары",
    ],
    validity: "Құжаттың қолданылу мерзімі",
    body: "Салалық мемлекеттік орган",
    profile: "Кәсіп бейіні",
    synonyms: "Басқа атаулары",
    duties: "Не істейді",
    education: "Білімі",
    only_other_language: "Бұл мәтіннің тек орысшасы белгілі.",
    history: "Тарихы",
    proposals: "Тізілімге қалай енгізілді",
    events: ["енгізілді", "өзгертілді", "алып тасталды"],
    related: "Жақын кәсіптер",
    share: "Бөлісу",
    print: "Басып шығару",
    json: "JSON деректері",
    address_copied: "Мекенжай көшірілді",
    code_copied: "Код көшірілді",
    excluded: "Кәсіп тізілімнен алып тасталған",
    excluded_meaning: "Төменде ол соңғы рет болған редакцияның мәліметтері берілген.",
};

pub(super) const RU: Profession = Profession {
    back: "Вернуться к результатам",
    meanings: [
        Meaning {
            headline: "Признаётся на обязательной основе",
            explanation: "Чтобы работать по этой профессии, квалификацию нужно подтвердить: этого требует закон. Порядок \
                          подтверждения (лицензия, аттестация, экзамен или иной путь) устанавливает нормативный правовой акт, \
                          названный ниже.",
        },
        Meaning {
            headline: "Признаётся на добровольной основе",
            explanation: "Получать документ необязательно: квалификацию можно подтвердить в центре признания по своему желанию \
                          или по направлению работодателя.",
        },
    ],
    code: "Код НКЗ",
    classifier: "Национальный классификатор занятий",
    no_code: "код не присвоен",
    copy_code: "Скопировать код",
    group: "Основная группа",
    levels: "Уровень квалификации",
    levels_hint: "по НРК и ОРК",
    grounds: [
        "Нормативный правовой акт",
        "Профессиональный стандарт",
        "Квалификационные требования",
    ],
    validity: "Срок действия документа",
    body: "Отраслевой государственный орган",
    profile: "Профиль профессии",
    synonyms: "Другие названия",
    duties: "Что делает",
    education: "Образование",
    only_other_language: "Этот текст известен только на казахском языке.",
    history: "История",
    proposals: "Как включалась в реестр",
    events: ["включена", "изменена", "исключена"],
    related: "Близкие профессии",
    share: "Поделиться",
    print: "Печать",
    json: "Данные JSON",
    address_copied: "Адрес скопирован",
    code_copied: "Код скопирован",
    excluded: "Профессия исключена из реестра",
    excluded_meaning: "Ниже — сведения последней редакции, в которой она была.",
};

/// What an edition did to the profession, as one of [`Profession::events`] names it: «2-редакцияда енгізілді»,
/// «включена в редакции 2».
#[must_use]
pub fn in_edition(number: u32, event: &str, lang: Lang) -> String {
    let number = number.to_string();
    match lang {
        Lang::Kk => [&number, "-редакцияда ", event].concat(),
        Lang::Ru => [event, " в редакции ", &number].concat(),
    }
}
