//! How the demonstration register names in column 4 of the form the documents that its rows come from, and how long a
//! document is valid.

use chrono::NaiveDate;
use register_domain::text::Lang;

use crate::{
    date,
    plural::{Noun, counted},
};

/// An approved professional standard.
#[must_use]
pub fn standard(lang: Lang, name: &str, order: &str, day: NaiveDate) -> String {
    let day = date::of(day, lang);
    match lang {
        Lang::Kk => format!("«{name}» кәсіптік стандарты, {day} № {order} бұйрық"),
        Lang::Ru => format!("Профессиональный стандарт «{name}», приказ {day} № {order}"),
    }
}

/// An issue of the unified tariff and qualification directory (БТБА, ЕТКС).
#[must_use]
pub fn directory_issue(lang: Lang, issue: u32, order: &str, day: NaiveDate) -> String {
    let day = date::of(day, lang);
    match lang {
        Lang::Kk => format!(
            "Жұмысшылардың жұмыстары мен кәсіптерінің бірыңғай тарифтік-біліктілік анықтамалығы ({issue}-шығарылым), {day} № {order} бұйрық"
        ),
        Lang::Ru => format!(
            "Единый тарифно-квалификационный справочник работ и профессий рабочих (выпуск {issue}), приказ {day} № {order}"
        ),
    }
}

/// The qualification directory of positions, under its own name.
#[must_use]
pub fn directory(lang: Lang, name: &str, order: &str, day: NaiveDate) -> String {
    let day = date::of(day, lang);
    match lang {
        Lang::Kk => format!("{name}, {day} № {order} бұйрық"),
        Lang::Ru => format!("{name}, приказ {day} № {order}"),
    }
}

/// A number of years: «5 жыл», «5 лет».
#[must_use]
pub fn years(lang: Lang, years: u32) -> String {
    counted(u64::from(years), Noun::Year, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn grounds_are_named_as_acts_are_cited() {
        let day = NaiveDate::from_ymd_opt(2024, 7, 31).unwrap();
        let told = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(
            told(standard(Lang::Kk, "Кадрлық әкімшілендіру", "284", day)),
            "«Кадрлық әкімшілендіру» кәсіптік стандарты, 2024 жылғы 31 шілдедегі № 284 бұйрық"
        );
        assert_eq!(
            told(directory_issue(Lang::Ru, 52, "201", day)),
            "Единый тарифно-квалификационный справочник работ и профессий рабочих (выпуск 52), приказ от 31 июля 2024 года № 201"
        );
        assert_pure(Lang::Kk, &directory_issue(Lang::Kk, 52, "201", day));
        assert_eq!(told(years(Lang::Ru, 3)), "3 года");
    }
}
