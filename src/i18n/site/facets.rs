//! Words of the filters beside the results, and of the values that a profession has.

use register_domain::{basis::Basis, profile::Profile, text::Lang};

/// The filters.
#[derive(Debug)]
pub struct Facets {
    /// Names them all.
    pub title: &'static str,
    /// Opens them on a narrow screen.
    pub open: &'static str,
    /// Takes one filter off; its value follows.
    pub remove: &'static str,
    /// Takes all filters off.
    pub clear: &'static str,
    /// The basis of recognition.
    pub basis: &'static str,
    /// No choice of a basis.
    pub any_basis: &'static str,
    /// The sectoral state body.
    pub body: &'static str,
    /// The qualification level.
    pub level: &'static str,
    /// What kind of level.
    pub level_hint: &'static str,
    /// The profile.
    pub profile: &'static str,
    /// The major group of the classifier.
    pub group: &'static str,
    /// The major groups of the classifier: 1–9, then X.
    pub groups: [&'static str; 10],
    /// The bases, as one word: mandatory, voluntary.
    pub bases: [&'static str; 2],
    /// The same within a sentence.
    pub bases_within: [&'static str; 2],
    /// The profiles: technical, socio-humanitarian.
    pub profiles: [&'static str; 2],
}

impl Facets {
    /// A basis as one word.
    #[must_use]
    pub const fn basis_name(&self, basis: Basis) -> &'static str {
        let [mandatory, voluntary] = self.bases;
        match basis {
            Basis::Mandatory => mandatory,
            Basis::Voluntary => voluntary,
        }
    }

    /// A profile.
    #[must_use]
    pub const fn profile_name(&self, profile: Profile) -> &'static str {
        let [technical, socio_humanitarian] = self.profiles;
        match profile {
            Profile::Technical => technical,
            Profile::SocioHumanitarian => socio_humanitarian,
        }
    }
}

pub(super) const KK: Facets = Facets {
    title: "Сүзгілер",
    open: "Сүзгілер",
    remove: "Сүзгіні алып тастау:",
    clear: "Бәрін тазалау",
    basis: "Тану негізі",
    any_basis: "Барлығы",
    body: "Салалық мемлекеттік орган",
    level: "Біліктілік деңгейі",
    level_hint: "ҰБШ және СБШ бойынша",
    profile: "Кәсіп бейіні",
    group: "ҰКС негізгі тобы",
    groups: [
        "Басшылар және мемлекеттік қызметшілер",
        "Кәсіби мамандар",
        "Техник-мамандар және өзге де қосалқы кәсіби персонал",
        "Әкімшілендіру саласындағы қызметшілер",
        "Қызмет көрсету және сату саласының жұмысшылары",
        "Фермерлер және ауыл, орман шаруашылығы, балық өсіру және балық аулау жұмысшылары",
        "Өнеркәсіп, құрылыс, көлік және басқа туыстас кәсіптердің жұмысшылары",
        "Өндірістік жабдықтың операторлары, құрастырушылар және жүргізушілер",
        "Біліктілігі жоқ жұмысшылар",
        "Басқа топтарға кірмейтін жұмысшылар",
    ],
    bases: ["Міндетті", "Ерікті"],
    bases_within: ["міндетті", "ерікті"],
    profiles: ["Техникалық", "Әлеуметтік-гуманитарлық"],
};

pub(super) const RU: Facets = Facets {
    title: "Фильтры",
    open: "Фильтры",
    remove: "Снять фильтр:",
    clear: "Сбросить все",
    basis: "Основание признания",
    any_basis: "Все",
    body: "Отраслевой государственный орган",
    level: "Уровень квалификации",
    level_hint: "по НРК и ОРК",
    profile: "Профиль профессии",
    group: "Основная группа НКЗ",
    groups: [
        "Руководители и государственные служащие",
        "Специалисты-профессионалы",
        "Специалисты-техники и иной вспомогательный профессиональный персонал",
        "Служащие в области администрирования",
        "Работники сферы услуг и продаж",
        "Фермеры и рабочие сельского и лесного хозяйства, рыбоводства и рыболовства",
        "Рабочие промышленности, строительства, транспорта и других родственных занятий",
        "Операторы производственного оборудования, сборщики и водители",
        "Неквалифицированные рабочие",
        "Работники, не входящие в другие группы",
    ],
    bases: ["Обязательная", "Добровольная"],
    bases_within: ["обязательная", "добровольная"],
    profiles: ["Технический", "Социально-гуманитарный"],
};

/// The levels of a profession on one line: «2–4-деңгей», «уровни 2–4», «5, 7-деңгей», «уровень 6»; nothing for none.
#[must_use]
pub fn levels(levels: &[u8], lang: Lang) -> String {
    let list = level_list(levels);
    match (lang, levels) {
        (_, []) => String::new(),
        (Lang::Kk, _) => [&list, "-деңгей"].concat(),
        (Lang::Ru, [_]) => ["уровень ", &list].concat(),
        (Lang::Ru, _) => ["уровни ", &list].concat(),
    }
}

/// Rising levels, three and more in a row joined: `2–4`, `5, 7`, `1–3, 6`.
#[must_use]
pub fn level_list(levels: &[u8]) -> String {
    let mut list = String::new();
    let mut rest = levels;
    while let [first, ..] = rest {
        let run = rest
            .iter()
            .zip(*first..)
            .take_while(|(level, next)| **level == *next)
            .count();
        let run = if run == 2 { 1 } else { run };
        let (head, tail) = rest.split_at(run);
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&first.to_string());
        if let [_, .., last] = head {
            list.push('–');
            list.push_str(&last.to_string());
        }
        rest = tail;
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_told() {
        #[track_caller]
        fn check(given: &[u8], kk: &str, ru: &str) {
            assert_eq!(levels(given, Lang::Kk), kk);
            assert_eq!(levels(given, Lang::Ru), ru);
        }
        check(&[], "", "");
        check(&[6], "6-деңгей", "уровень 6");
        check(&[6, 7], "6, 7-деңгей", "уровни 6, 7");
        check(&[2, 3, 4], "2–4-деңгей", "уровни 2–4");
        check(&[1, 2, 3, 5, 7, 8], "1–3, 5, 7, 8-деңгей", "уровни 1–3, 5, 7, 8");
    }
}
