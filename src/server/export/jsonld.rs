//! An edition as linked data: each profession is an `Occupation` of schema.org and a concept of SKOS, under its permanent
//! address. What recognition asks of a person is an `EducationalOccupationalCredential`.

use std::io::{self, Write};

use register_api::page::Page;
use register_domain::{
    edition::{Edition, Profession},
    entry::Entry,
    text::{Bilingual, Lang},
    validity::Validity,
};
use register_i18n::form;
use serde_json::{Value, json};

/// The classifier's node, which has no address of its own.
const CLASSIFIER: &str = "_:nkz";

/// Writes an edition. Addresses begin with `base_url`; where it is empty they are relative to the site.
///
/// # Errors
///
/// When `out` does.
pub fn write(edition: &Edition, base_url: &str, out: &mut dyn Write) -> io::Result<()> {
    let context = json!({
        "@vocab": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "datePublished": { "@type": "xsd:date" },
        "skos:inScheme": { "@type": "@id" },
        "url": { "@type": "@id" },
    });
    out.write_all(b"{\"@context\":")?;
    serde_json::to_writer(&mut *out, &context)?;
    out.write_all(b",\"@graph\":[\n")?;
    serde_json::to_writer(&mut *out, &scheme(edition, base_url))?;
    out.write_all(b",\n")?;
    serde_json::to_writer(&mut *out, &classifier())?;
    for profession in edition.professions() {
        if let Some(occupation) = occupation(&profession, edition, base_url) {
            out.write_all(b",\n")?;
            serde_json::to_writer(&mut *out, &occupation)?;
        }
    }
    out.write_all(b"\n]}\n")
}

fn scheme(edition: &Edition, base_url: &str) -> Value {
    let titles = Lang::ALL.map(|lang| text(form::TITLE.get(lang), lang));
    json!({
        "@id": edition_address(edition, base_url),
        "@type": ["Dataset", "skos:ConceptScheme"],
        "name": titles,
        "version": edition.number.get(),
        "datePublished": edition.placed_on.to_string(),
        "creativeWorkStatus": edition.standing.code(),
    })
}

fn edition_address(edition: &Edition, base_url: &str) -> String {
    format!(
        "{base_url}{}",
        Page::Edition {
            number: edition.number.get()
        }
        .path(Lang::Kk)
    )
}

fn occupation(profession: &Profession<'_>, edition: &Edition, base_url: &str) -> Option<Value> {
    let first = *profession.entries.first()?;
    let page = Page::Profession { id: profession.id.0 };
    let entries = &profession.entries;
    let mut value = json!({
        "@id": format!("{base_url}{}", page.path(Lang::Kk)),
        "@type": ["Occupation", "skos:Concept"],
        "identifier": profession.id.to_string(),
        "name": bilingual(&first.name),
        "skos:prefLabel": bilingual(&first.name),
        "skos:inScheme": edition_address(edition, base_url),
        "url": Lang::ALL.map(|lang| format!("{base_url}{}", page.path(lang))),
        "qualifications": entries.iter().map(|entry| credential(entry)).collect::<Vec<_>>(),
    });
    let mut add = |name: &str, values: Vec<Value>| {
        if let (false, Some(object)) = (values.is_empty(), value.as_object_mut()) {
            object.insert(name.to_owned(), values.into());
        }
    };
    let synonyms = distinct(entries, |entry| {
        let of = |lang| {
            entry
                .about
                .synonyms
                .get(lang)
                .iter()
                .map(move |name| text(name, lang))
        };
        of(Lang::Kk).chain(of(Lang::Ru)).collect()
    });
    add("alternateName", synonyms.clone());
    add("skos:altLabel", synonyms);
    add(
        "occupationalCategory",
        distinct(entries, |entry| category(entry).into_iter().collect()),
    );
    add(
        "responsibilities",
        distinct(entries, |entry| {
            Lang::ALL
                .into_iter()
                .filter_map(|lang| known(entry.about.duties.get(lang), lang))
                .collect()
        }),
    );
    add(
        "educationRequirements",
        distinct(entries, |entry| {
            Lang::ALL
                .into_iter()
                .filter_map(|lang| known(entry.about.education.get(lang), lang))
                .collect()
        }),
    );
    Some(value)
}

/// The values of all rows, each once.
fn distinct(entries: &[&Entry], values: impl Fn(&Entry) -> Vec<Value>) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    for value in entries.iter().flat_map(|entry| values(entry)) {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}

/// The classifier, described once and named by its occupations.
fn classifier() -> Value {
    let names = [text("ҚР ҰЖ 01-2017", Lang::Kk), text("НК РК 01-2017", Lang::Ru)];
    json!({ "@id": CLASSIFIER, "@type": "CategoryCodeSet", "name": names })
}

fn category(entry: &Entry) -> Option<Value> {
    let code = entry.nkz_code?.to_string();
    Some(json!({ "@type": "CategoryCode", "codeValue": code, "inCodeSet": { "@id": CLASSIFIER } }))
}

fn credential(entry: &Entry) -> Value {
    let mut value = json!({
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": entry.basis().code(),
        "educationalLevel": entry.level.number().to_string(),
        "isBasedOn": { "@type": "CreativeWork", "name": bilingual(&entry.ground.name), "genre": entry.ground.kind.code() },
        "recognizedBy": { "@type": "GovernmentOrganization", "name": bilingual(&entry.body) },
        "description": bilingual(entry.validity.words()),
    });
    if let (Some(duration), Some(object)) = (duration(&entry.validity), value.as_object_mut()) {
        object.insert("validFor".to_owned(), duration.into());
    }
    value
}

/// The validity as a duration of ISO 8601, where it is a number of years.
fn duration(validity: &Validity) -> Option<String> {
    validity.years().map(|years| format!("P{years}Y"))
}

fn bilingual(words: &Bilingual) -> [Value; 2] {
    Lang::ALL.map(|lang| text(words.get(lang), lang))
}

fn known(words: &str, lang: Lang) -> Option<Value> {
    (!words.is_empty()).then(|| text(words, lang))
}

fn text(words: &str, lang: Lang) -> Value {
    json!({ "@value": words, "@language": lang.code() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    fn graph(base_url: &str) -> Vec<Value> {
        let (edition, _) = sample::edition();
        let mut out = Vec::new();
        write(&edition, base_url, &mut out).unwrap();
        let value: Value = serde_json::from_slice(&out).unwrap();
        value["@graph"].as_array().unwrap().clone()
    }

    #[test]
    fn every_profession_is_an_occupation_under_its_address() {
        let graph = graph("https://register.example");
        let ids: Vec<&str> = graph.iter().map(|node| node["@id"].as_str().unwrap()).collect();
        assert_eq!(
            ids,
            [
                "https://register.example/kk/editions/1",
                "_:nkz",
                "https://register.example/kk/professions/3",
                "https://register.example/kk/professions/1",
                "https://register.example/kk/professions/2",
            ]
        );
    }

    #[test]
    fn an_occupation_tells_all_that_is_known() {
        let graph = graph("");
        let welder = &graph[3];
        assert_eq!(
            welder["skos:prefLabel"][0],
            json!({ "@value": "Дәнекерлеуші", "@language": "kk" })
        );
        assert_eq!(welder["skos:altLabel"].as_array().unwrap().len(), 3);
        assert_eq!(welder["occupationalCategory"][0]["codeValue"], "7212-0-005");
        assert_eq!(welder["occupationalCategory"].as_array().unwrap().len(), 1);
        let levels: Vec<&Value> = welder["qualifications"]
            .as_array()
            .unwrap()
            .iter()
            .map(|q| &q["educationalLevel"])
            .collect();
        assert_eq!(levels, ["3", "4"]);
        assert_eq!(welder["qualifications"][0]["validFor"], "P5Y");
        assert_eq!(
            welder["educationRequirements"],
            json!([{ "@value": "среднее", "@language": "ru" }])
        );
        assert!(graph[2].get("skos:altLabel").is_none() && graph[4].get("occupationalCategory").is_none());
    }
}
