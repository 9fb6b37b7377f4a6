//! Words of the page that tells what changed between two editions; [`group`] and [`field`] make the changes ready to be
//! read.

pub mod field;
pub mod group;

use register_domain::{basis::Basis, text::Lang};

use super::facets;

/// The differences between two editions.
#[derive(Debug)]
pub struct Changes {
    /// What the page is for, for search engines and previews.
    pub description: &'static str,
    /// Labels the choice of the older edition.
    pub from: &'static str,
    /// Labels the choice of the newer edition.
    pub to: &'static str,
    /// Heads the professions that the older edition lacks.
    pub included: &'static str,
    /// Heads the professions that both have and that differ.
    pub changed: &'static str,
    /// Heads the professions that the newer edition lacks.
    pub excluded: &'static str,
    /// There is no difference.
    pub none: &'static str,
    /// What that means.
    pub none_meaning: &'static str,
    /// Before what stood there.
    pub before: &'static str,
    /// Before what stands there now.
    pub after: &'static str,
    /// Stands for a field that is empty.
    pub empty: &'static str,
    /// The first edition has no older one.
    pub first: &'static str,
    /// What that means.
    pub first_meaning: &'static str,
    /// The fields that can differ.
    pub fields: Fields,
}

/// The names of the fields of a row.
#[derive(Debug)]
pub struct Fields {
    /// Column 2 of the form.
    pub name: &'static str,
    /// Column 3.
    pub nkz_code: &'static str,
    /// Column 4.
    pub ground: &'static str,
    /// What column 4 names.
    pub ground_kind: &'static str,
    /// Column 6.
    pub validity: &'static str,
    /// Column 7.
    pub body: &'static str,
    /// Column 8.
    pub profile: &'static str,
    /// Other names.
    pub synonyms: &'static str,
    /// What a person in the profession does.
    pub duties: &'static str,
    /// What education it asks for.
    pub education: &'static str,
}

impl Fields {
    /// The name of a field by its code on the wire; a field of a newer server is named by its code.
    #[must_use]
    pub fn name_of<'a>(&self, code: &'a str) -> &'a str {
        match code {
            "name" => self.name,
            "nkz_code" => self.nkz_code,
            "ground" => self.ground,
            "ground_kind" => self.ground_kind,
            "validity" => self.validity,
            "body" => self.body,
            "profile" => self.profile,
            "synonyms" => self.synonyms,
            "duties" => self.duties,
            "education" => self.education,
            _ => code,
        }
    }
}

pub(super) const KK: Changes = Changes {
    description: "Кәсіптер тізілімінің екі редакциясының айырмашылығы: енгізілген, өзгертілген және алып тасталған кәсіптер.",
    from: "Бұрынғы редакция",
    to: "Жаңа редакция",
    included: "Енгізілген кәсіптер",
    changed: "Өзгертілген кәсіптер",
    excluded: "Алып тасталған кәсіптер",
    none: "Айырмашылық жоқ",
    none_meaning: "Бұл екі редакцияның барлық жолдары бірдей.",
    before: "Бұрын:",
    after: "Енді:",
    empty: "көрсетілмеген",
    first: "Бұл – алғашқы редакция",
    first_meaning: "Одан бұрын редакция болмаған, сондықтан ондағы барлық кәсіп алғаш рет енгізілді.",
    fields: Fields {
        name: "Кәсіптің атауы",
        nkz_code: "ҰКС коды",
        ground: "Акт, стандарт немесе талаптар",
        ground_kind: "Негіздің түрі",
        validity: "Құжаттың қолданылу мерзімі",
        body: "Салалық мемлекеттік орган",
        profile: "Кәсіп бейіні",
        synonyms: "Басқа атаулары",
        duties: "Не істейді",
        education: "Білімі",
    },
};

pub(super) const RU: Changes = Changes {
    description: "Различия двух редакций реестра профессий: включённые, изменённые и исключённые профессии.",
    from: "Прежняя редакция",
    to: "Новая редакция",
    included: "Включённые профессии",
    changed: "Изменённые профессии",
    excluded: "Исключённые профессии",
    none: "Различий нет",
    none_meaning: "Все строки этих двух редакций совпадают.",
    before: "Было:",
    after: "Стало:",
    empty: "не указано",
    first: "Это первая редакция",
    first_meaning: "До неё редакций не было, поэтому все её профессии включены впервые.",
    fields: Fields {
        name: "Наименование профессии",
        nkz_code: "Код НКЗ",
        ground: "Акт, стандарт или требования",
        ground_kind: "Вид основания",
        validity: "Срок действия документа",
        body: "Отраслевой государственный орган",
        profile: "Профиль профессии",
        synonyms: "Другие названия",
        duties: "Что делает",
        education: "Образование",
    },
};

/// The title of the page: «2-редакциядағы өзгерістер», «Изменения в редакции № 2».
#[must_use]
pub fn title(number: u32, lang: Lang) -> String {
    let number = number.to_string();
    match lang {
        Lang::Kk => [&number, "-редакциядағы өзгерістер"].concat(),
        Lang::Ru => ["Изменения в\u{a0}редакции №\u{a0}", &number].concat(),
    }
}

/// With which edition it is compared: «1-редакциямен салыстырғанда», «по сравнению с редакцией № 1».
#[must_use]
pub fn compared_with(number: u32, lang: Lang) -> String {
    let number = number.to_string();
    match lang {
        Lang::Kk => [&number, "-редакциямен салыстырғанда"].concat(),
        Lang::Ru => ["по сравнению с\u{a0}редакцией №\u{a0}", &number].concat(),
    }
}

/// What happened to a row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// The newer edition has a row that the older one lacks.
    Added,
    /// The newer edition lacks it.
    Removed,
    /// Both have it, and its fields differ.
    Edited,
}

/// Which rows changed and how, rows of several levels at once: «Жол қосылды: ерікті негіз, 4-деңгей», «Изменены строки:
/// добровольная основа, уровни 1–4».
#[must_use]
pub fn rows(change: RowChange, basis: Basis, levels: &[u8], lang: Lang) -> String {
    let several = levels.len() > 1;
    let (done, basis) = match lang {
        Lang::Kk => {
            let done = match (change, several) {
                (RowChange::Added, false) => "Жол қосылды: ",
                (RowChange::Added, true) => "Жолдар қосылды: ",
                (RowChange::Removed, false) => "Жол алып тасталды: ",
                (RowChange::Removed, true) => "Жолдар алып тасталды: ",
                (RowChange::Edited, false) => "Жол өзгертілді: ",
                (RowChange::Edited, true) => "Жолдар өзгертілді: ",
            };
            let basis = match basis {
                Basis::Mandatory => "міндетті негіз, ",
                Basis::Voluntary => "ерікті негіз, ",
            };
            (done, basis)
        }
        Lang::Ru => {
            let done = match (change, several) {
                (RowChange::Added, false) => "Добавлена строка: ",
                (RowChange::Added, true) => "Добавлены строки: ",
                (RowChange::Removed, false) => "Исключена строка: ",
                (RowChange::Removed, true) => "Исключены строки: ",
                (RowChange::Edited, false) => "Изменена строка: ",
                (RowChange::Edited, true) => "Изменены строки: ",
            };
            let basis = match basis {
                Basis::Mandatory => "обязательная основа, ",
                Basis::Voluntary => "добровольная основа, ",
            };
            (done, basis)
        }
    };
    [done, basis, &facets::levels(levels, lang)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn rows_are_told() {
        #[track_caller]
        fn check(change: RowChange, basis: Basis, levels: &[u8], kk: &str, ru: &str) {
            assert_eq!(rows(change, basis, levels, Lang::Kk), kk);
            assert_eq!(rows(change, basis, levels, Lang::Ru), ru);
        }
        check(
            RowChange::Added,
            Basis::Voluntary,
            &[4],
            "Жол қосылды: ерікті негіз, 4-деңгей",
            "Добавлена строка: добровольная основа, уровень 4",
        );
        check(
            RowChange::Edited,
            Basis::Mandatory,
            &[1, 2, 3, 5],
            "Жолдар өзгертілді: міндетті негіз, 1–3, 5-деңгей",
            "Изменены строки: обязательная основа, уровни 1–3, 5",
        );
    }

    #[test]
    fn an_unknown_field_is_named_by_its_code() {
        assert_eq!(KK.fields.name_of("body"), "Салалық мемлекеттік орган");
        assert_eq!(KK.fields.name_of("salary"), "salary");
    }

    #[test]
    fn words_are_of_their_language() {
        for (lang, words) in [(Lang::Kk, &KK), (Lang::Ru, &RU)] {
            for text in [
                words.description,
                words.included,
                words.changed,
                words.excluded,
                words.none,
                words.none_meaning,
                words.first_meaning,
                words.fields.ground,
                words.fields.education,
            ] {
                assert_pure(lang, text);
            }
            assert_pure(lang, &title(2, lang));
            assert_pure(lang, &compared_with(1, lang));
        }
    }
}
