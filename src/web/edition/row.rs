//! One row of the official form.

use register_api::{page::profession_path, profession::Row};
use register_domain::{profile::Profile, text::Lang};
use register_i18n::{form, site::site};

use crate::document::{Markup, html};

/// The row: eight cells, each of which knows its column's short name for narrow screens.
pub(super) fn row(row: &Row, lang: Lang) -> Markup {
    let cells = Cells::of(row, lang);
    let [number, name, code, ground, level, validity, body, profile] = site(lang).edition.columns;
    let meaning = Profile::from_code(&row.profile).map(|profile| site(lang).facets.profile_name(profile));
    html! {
        tr .form__row role="row" {
            td .form__number role="cell" data-label=(number) { (cells.number) }
            th .form__name scope="row" role="rowheader" data-label=(name) { a href=(cells.address) { (cells.name) } }
            td .form__code role="cell" data-label=(code) { (cells.code) }
            td role="cell" data-label=(ground) { (cells.ground) }
            td role="cell" data-label=(level) { (cells.level) }
            td role="cell" data-label=(validity) { (cells.validity) }
            td role="cell" data-label=(body) { (cells.body) }
            td role="cell" data-label=(profile) { abbr title=[meaning] { (cells.profile) } }
        }
    }
}

/// What stands in the cells of a row, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cells {
    /// Column 1.
    number: String,
    /// Column 2.
    name: String,
    /// Where the name leads.
    address: String,
    /// Column 3.
    code: String,
    /// Column 4.
    ground: String,
    /// Column 5.
    level: String,
    /// Column 6.
    validity: String,
    /// Column 7.
    body: String,
    /// Column 8, as the annex abbreviates it.
    profile: String,
}

impl Cells {
    fn of(row: &Row, lang: Lang) -> Cells {
        let name = row.name.get(lang);
        let profile = Profile::from_code(&row.profile).map(|profile| form::profile(profile).get(lang));
        Cells {
            number: row.number.to_string(),
            name: name.to_owned(),
            address: profession_path(row.profession, name, lang),
            code: row
                .nkz_code
                .clone()
                .unwrap_or_else(|| form::NO_CODE.get(lang).to_owned()),
            ground: row.ground.get(lang).to_owned(),
            level: row.level.to_string(),
            validity: row.validity.get(lang).to_owned(),
            body: row.body.get(lang).to_owned(),
            profile: profile.unwrap_or(&row.profile).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use register_api::text::Text;

    use super::*;

    fn text(kk: &str, ru: &str) -> Text {
        Text {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        }
    }

    #[test]
    fn cells_are_of_the_language() {
        let row = Row {
            number: 12,
            profession: 7,
            basis: "voluntary".to_owned(),
            name: text("Дәнекерлеуші", "Сварщик"),
            nkz_code: None,
            ground_kind: "standard".to_owned(),
            ground: text("Дәнекерлеу", "Сварка"),
            level: 3,
            validity: text("5 жыл", "5 лет"),
            body: text("Министрлік", "Министерство"),
            profile: "socio_humanitarian".to_owned(),
        };
        let cells = Cells::of(&row, Lang::Ru);
        assert_eq!((cells.number.as_str(), cells.level.as_str()), ("12", "3"));
        assert_eq!(
            (cells.name.as_str(), cells.code.as_str(), cells.profile.as_str()),
            ("Сварщик", "кода нет", "сг")
        );
        assert_eq!(cells.address, "/ru/professions/7/svarshchik");
        let cells = Cells::of(
            &Row {
                profile: "other".to_owned(),
                ..row
            },
            Lang::Kk,
        );
        assert_eq!(
            (
                cells.name.as_str(),
                cells.validity.as_str(),
                cells.profile.as_str()
            ),
            ("Дәнекерлеуші", "5 жыл", "other")
        );
    }
}
