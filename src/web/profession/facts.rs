//! What the page shows of a profession: the rows of the form joined where they say the same.

use register_api::profession::{Profession, Row};
use register_domain::{basis::Basis, ground::GroundKind, nkz::NkzCode, profile::Profile, text::Lang};

use crate::search::result::level_numbers;

/// A profession, ready to be drawn in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its name.
    pub name: String,
    /// Its name in the other language.
    pub other_name: String,
    /// Its code.
    pub code: Option<String>,
    /// Its major group in the classifier, 1–10.
    pub group: Option<u8>,
    /// How it is recognised, mandatory before voluntary.
    pub recognitions: Vec<Recognition>,
}

/// The rows of one basis, joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    /// The basis.
    pub basis: Basis,
    /// The levels, rising.
    pub levels: Vec<u8>,
    /// What column 4 names; each once.
    pub grounds: Vec<(GroundKind, String)>,
    /// For how long the document is valid; each once, with the levels it is so for where they differ.
    pub validity: Vec<(String, Vec<u8>)>,
    /// The sectoral bodies; each once.
    pub bodies: Vec<String>,
    /// The profiles; each once.
    pub profiles: Vec<Profile>,
}

impl Facts {
    /// From all that the server knows.
    #[must_use]
    pub fn of(profession: &Profession, lang: Lang) -> Facts {
        let code = profession.rows.iter().find_map(|row| row.nkz_code.clone());
        Facts {
            name: profession.name.get(lang).to_owned(),
            other_name: profession.name.get(lang.other()).to_owned(),
            group: group_of(code.as_deref()),
            code,
            recognitions: Basis::ALL
                .into_iter()
                .filter_map(|basis| Recognition::of(profession, basis, lang))
                .collect(),
        }
    }

    /// From what the index knows, until the server has answered.
    #[must_use]
    pub fn known(row: &register_search::Row, body: Option<&[String; 2]>, lang: Lang) -> Facts {
        let in_lang = |kk: &String, ru: &String| match lang {
            Lang::Kk => kk.clone(),
            Lang::Ru => ru.clone(),
        };
        let profiles = (0..)
            .zip(Profile::ALL)
            .filter(|(bit, _)| row.profiles >> bit & 1 == 1);
        let profiles: Vec<Profile> = profiles.map(|(_, profile)| profile).collect();
        let bases = (0..).zip(Basis::ALL).filter(|(bit, _)| row.bases >> bit & 1 == 1);
        let recognitions = bases.map(|(_, basis)| Recognition {
            basis,
            levels: level_numbers(row.levels),
            grounds: Vec::new(),
            validity: Vec::new(),
            bodies: body.map(|[kk, ru]| in_lang(kk, ru)).into_iter().collect(),
            profiles: profiles.clone(),
        });
        Facts {
            name: in_lang(&row.name_kk, &row.name_ru),
            other_name: in_lang(&row.name_ru, &row.name_kk),
            code: row.nkz_code.clone(),
            group: row.group,
            recognitions: recognitions.collect(),
        }
    }
}

impl Recognition {
    fn of(profession: &Profession, basis: Basis, lang: Lang) -> Option<Recognition> {
        let mut joined: Option<Recognition> = None;
        for row in profession.rows.iter().filter(|row| row.basis == basis.code()) {
            joined
                .get_or_insert_with(|| Recognition {
                    basis,
                    levels: Vec::new(),
                    grounds: Vec::new(),
                    validity: Vec::new(),
                    bodies: Vec::new(),
                    profiles: Vec::new(),
                })
                .add(row, lang);
        }
        joined
    }

    fn add(&mut self, row: &Row, lang: Lang) {
        once(&mut self.levels, row.level);
        if let Some(kind) = GroundKind::from_code(&row.ground_kind) {
            once(&mut self.grounds, (kind, row.ground.get(lang).to_owned()));
        }
        let validity = row.validity.get(lang);
        match self.validity.iter_mut().find(|(text, _)| text == validity) {
            Some((_, levels)) => once(levels, row.level),
            None => self.validity.push((validity.to_owned(), vec![row.level])),
        }
        once(&mut self.bodies, row.body.get(lang).to_owned());
        if let Some(profile) = Profile::from_code(&row.profile) {
            once(&mut self.profiles, profile);
        }
    }
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn group_of(code: Option<&str>) -> Option<u8> {
    let code: NkzCode = code?.parse().ok()?;
    Some(code.major_group().number())
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

    fn row(basis: Basis, level: u8, validity: &str) -> Row {
        Row {
            basis: basis.code().to_owned(),
            level,
            nkz_code: Some("X110-0-001".to_owned()),
            ground_kind: "standard".to_owned(),
            ground: text("стандарт", "стандарт"),
            validity: text(validity, validity),
            body: text("ҚР орган", "Орган РК"),
            profile: "technical".to_owned(),
            ..Row::default()
        }
    }

    #[test]
    fn rows_that_say_the_same_are_joined() {
        let profession = Profession {
            name: text("Әнші", "Певец"),
            rows: vec![
                row(Basis::Mandatory, 5, "1"),
                row(Basis::Voluntary, 4, "5"),
                row(Basis::Voluntary, 5, "5"),
                row(Basis::Voluntary, 6, "3"),
            ],
            ..Profession::default()
        };
        let facts = Facts::of(&profession, Lang::Ru);
        assert_eq!(
            (facts.name.as_str(), facts.other_name.as_str()),
            ("Певец", "Әнші")
        );
        assert_eq!(
            (facts.code.as_deref(), facts.group),
            (Some("X110-0-001"), Some(10))
        );
        let [mandatory, voluntary] = facts.recognitions.as_slice() else {
            panic!("two bases")
        };
        assert_eq!(
            (mandatory.basis, mandatory.levels.as_slice()),
            (Basis::Mandatory, &[5][..])
        );
        assert_eq!(
            (voluntary.basis, voluntary.levels.as_slice()),
            (Basis::Voluntary, &[4, 5, 6][..])
        );
        assert_eq!(
            voluntary.validity,
            [("5".to_owned(), vec![4, 5]), ("3".to_owned(), vec![6])]
        );
        assert_eq!(voluntary.grounds, [(GroundKind::Standard, "стандарт".to_owned())]);
        assert_eq!(voluntary.bodies, ["Орган РК"]);
        assert_eq!(voluntary.profiles, [Profile::Technical]);
    }

    #[test]
    fn unknown_codes_of_a_newer_server_are_passed_over() {
        let odd = Row {
            ground_kind: "newer".into(),
            profile: "newer".into(),
            nkz_code: None,
            ..row(Basis::Voluntary, 1, "1")
        };
        let facts = Facts::of(
            &Profession {
                rows: vec![odd],
                ..Profession::default()
            },
            Lang::Kk,
        );
        assert_eq!(facts.group, None);
        assert!(
            facts
                .recognitions
                .iter()
                .all(|one| one.grounds.is_empty() && one.profiles.is_empty())
        );
    }
}
