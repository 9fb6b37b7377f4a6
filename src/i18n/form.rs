//! The official form: the annex to the Rules, in the wording of the order of 27 January 2025 No. 22.

use register_domain::{basis::Basis, edition::EditionNumber, profile::Profile, text::Lang};

use crate::{date, words::Words};
use chrono::NaiveDate;

/// The title of the register.
pub const TITLE: Words = Words::new("Кәсіптер тізілімі", "Реестр профессий");

/// The eight columns in their order.
pub const COLUMNS: [Words; 8] = [
    Words::new("Р/с", "п/п"),
    Words::new("ҰКС сәйкес кәсіптің атауы", "Наименование профессии согласно НКЗ"),
    Words::new("ҰКС сәйкес код", "Код согласно НКЗ"),
    Words::new(
        "Нормативтік құқықтық актінің атауы (міндетті негізде) / кәсіптік стандарттың немесе біліктілік талаптарының \
         атауы (ерікті негізде)",
        "Наименование нормативных правовых актов (на обязательной основе) / профессиональных стандартов или \
         квалификационных требований (на добровольной основе)",
    ),
    Words::new(
        "ҰБШ және СБШ сәйкес біліктілік деңгейі (бірнеше деңгей болған жағдайда, кәсіп деңгейі санына сәйкес келесі \
         жолда (жолдарда) қайта көрсетіледі)",
        "Уровень квалификации согласно НРК и ОРК (при наличии нескольких уровней, профессия указывается повторно на \
         следующей строке (строках) в соответствии с количеством уровней)",
    ),
    Words::new(
        "Кәсіптік біліктілікті танудан өту қорытындылары бойынша алынатын құжаттың қолданылу мерзімі",
        "Срок действия документа, получаемого по итогам прохождения признания профессиональной квалификации",
    ),
    Words::new(
        "Салалық мемлекеттік органның атауы",
        "Наименование отраслевого государственного органа",
    ),
    Words::new(
        "Кәсіп бейіні (т – техникалық бейін, әг – әлеуметтік-гуманитарлық бейін)",
        "Профиль профессии (т – технический, сг – социально-гуманитарный)",
    ),
];

/// What stands in column 3 where the classifier has no code.
pub const NO_CODE: Words = Words::new("код жоқ", "кода нет");

/// A section that has no row.
pub const EMPTY_SECTION: Words = Words::new("Бұл бөлімде кәсіп жоқ", "В этом разделе профессий нет");

/// The mark of an edition that was made for demonstration.
pub const DEMONSTRATION: Words = Words::new(
    "Көрсетілім деректері. Бұл – ресми кәсіптер тізілімі емес.",
    "Демонстрационные данные. Это не официальный реестр профессий.",
);

/// The heading of a section.
#[must_use]
pub const fn section(basis: Basis) -> Words {
    match basis {
        Basis::Mandatory => Words::new(
            "Міндетті негізде жүзеге асырылатын кәсіптік біліктілікті тану",
            "Признание профессиональных квалификаций, осуществляемое на обязательной основе",
        ),
        Basis::Voluntary => Words::new(
            "Ерікті негізде жүзеге асырылатын кәсіптік біліктілікті тану",
            "Признание профессиональных квалификаций, осуществляемое на добровольной основе",
        ),
    }
}

/// The profile as column 8 writes it.
#[must_use]
pub const fn profile(profile: Profile) -> Words {
    match profile {
        Profile::Technical => Words::new("т", "т"),
        Profile::SocioHumanitarian => Words::new("әг", "сг"),
    }
}

/// Which edition it is, of which day: «2-редакция, цифрлық платформада 2026 жылғы 8 сәуірде орналастырылды».
#[must_use]
pub fn edition(lang: Lang, number: EditionNumber, placed_on: NaiveDate) -> String {
    let day = date::on(placed_on, lang);
    match lang {
        Lang::Kk => format!("{number}-редакция, цифрлық платформада {day} орналастырылған"),
        Lang::Ru => format!("Редакция № {number}, размещена на цифровой платформе {day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn the_form_is_of_its_language() {
        let mut all = vec![TITLE, NO_CODE, EMPTY_SECTION, DEMONSTRATION];
        all.extend(COLUMNS);
        all.extend(Basis::ALL.map(section));
        all.extend(Profile::ALL.map(profile));
        for words in all {
            for lang in Lang::ALL {
                assert_pure(lang, words.get(lang));
            }
        }
    }

    #[test]
    fn an_edition_is_named_with_its_day() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 8).unwrap();
        let told = |lang| edition(lang, EditionNumber::FIRST, day).replace('\u{a0}', " ");
        assert_eq!(
            told(Lang::Kk),
            "1-редакция, цифрлық платформада 2026 жылғы 8 сәуірде орналастырылған"
        );
        assert_eq!(
            told(Lang::Ru),
            "Редакция № 1, размещена на цифровой платформе 8 апреля 2026 года"
        );
    }
}
