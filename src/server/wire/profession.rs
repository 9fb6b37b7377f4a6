//! Professions as lists and their own pages show them.

use register_api::{
    page::profession_path,
    profession::{Event, Profession, Row, Summary},
    text::{Text, Texts},
};
use register_domain::{
    edition::EditionNumber,
    entry::{Entry, PerLang, ProfessionId},
    text::Lang,
};

use super::{changes, known_text, row, text};
use crate::published::{Current, Published, What};

/// How many professions near to one are named.
const RELATED: usize = 6;

/// A profession as lists show it, from its rows; `None` when there are none.
pub fn summary(id: ProfessionId, entries: &[&Entry]) -> Option<Summary> {
    let first = *entries.first()?;
    let mut levels: Vec<u8> = entries.iter().map(|entry| entry.level.number()).collect();
    levels.sort_unstable();
    levels.dedup();
    let distinct = |code: fn(&Entry) -> &'static str| {
        let mut codes: Vec<String> = Vec::new();
        for code in entries.iter().map(|entry| code(entry)) {
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        codes
    };
    Some(Summary {
        id: id.0,
        name: text(&first.name),
        nkz_code: entries
            .iter()
            .find_map(|entry| entry.nkz_code)
            .map(|code| code.to_string()),
        bases: distinct(|entry| entry.basis().code()),
        levels,
        profiles: distinct(|entry| entry.profile.code()),
        body: text(&first.body),
    })
}

/// A profession of the current edition as lists show it.
pub fn current_summary(current: &Current, id: ProfessionId) -> Option<Summary> {
    summary(id, &current.profession(id)?.entries)
}

/// All that is known of a profession; `None` when no edition ever had it.
pub fn profession(published: &Published, id: ProfessionId) -> Option<Profession> {
    let current = published.current();
    let numbered: Vec<(u32, &Entry)> = current
        .map(|current| current.numbered(id).collect())
        .unwrap_or_default();
    if let (Some(current), false) = (current, numbered.is_empty()) {
        let rows = numbered
            .iter()
            .map(|&(number, entry)| row(number, entry))
            .collect();
        let entries: Vec<&Entry> = numbered.iter().map(|&(_, entry)| entry).collect();
        return described(published, id, current.record.number, rows, &entries);
    }
    let excluded = published.excluded(id)?;
    let entries: Vec<&Entry> = excluded.entries.iter().collect();
    // Where its rows stood in that edition is not kept.
    let rows = entries.iter().map(|entry| row(0, entry)).collect();
    described(published, id, excluded.last, rows, &entries)
}

fn described(
    published: &Published,
    id: ProfessionId,
    edition: EditionNumber,
    rows: Vec<Row>,
    entries: &[&Entry],
) -> Option<Profession> {
    let first = *entries.first()?;
    let path = |lang| profession_path(id.0, first.name.get(lang), lang);
    let current = published.current();
    Some(Profession {
        id: id.0,
        name: text(&first.name),
        path: Text {
            kk: path(Lang::Kk),
            ru: path(Lang::Ru),
        },
        edition: edition.get(),
        excluded: current.is_none_or(|current| current.record.number != edition),
        rows,
        synonyms: synonyms(entries),
        duties: first_known(entries, |entry| &entry.about.duties),
        education: first_known(entries, |entry| &entry.about.education),
        history: history(published, id),
        related: current
            .map(|current| related(current, id, first))
            .unwrap_or_default(),
    })
}

/// The other names in all rows, each once.
fn synonyms(entries: &[&Entry]) -> Texts {
    let names = |lang| {
        let mut names: Vec<String> = Vec::new();
        for name in entries.iter().flat_map(|entry| entry.about.synonyms.get(lang)) {
            if !names.iter().any(|known| **known == **name) {
                names.push(name.to_string());
            }
        }
        names
    };
    Texts {
        kk: names(Lang::Kk),
        ru: names(Lang::Ru),
    }
}

/// The text of the first row in which it is known in any language.
fn first_known<'a>(entries: &[&'a Entry], of: fn(&'a Entry) -> &'a PerLang<Box<str>>) -> Text {
    let texts = entries.iter().map(|entry| known_text(of(entry)));
    texts
        .into_iter()
        .find(|text| !text.kk.is_empty() || !text.ru.is_empty())
        .unwrap_or_default()
}

/// What editions did to a profession, newest first.
fn history(published: &Published, id: ProfessionId) -> Vec<Event> {
    let event = |event: &crate::published::Event| {
        let record = published.record(event.edition)?;
        let (kind, changes) = match &event.what {
            What::Included => ("included", Vec::new()),
            What::Changed {
                added,
                removed,
                edited,
            } => (
                "changed",
                changes::rows(added.iter().copied(), removed.iter().copied(), edited),
            ),
            What::Excluded => ("excluded", Vec::new()),
        };
        Some(Event {
            edition: event.edition.get(),
            placed_on: record.placed_on,
            kind: kind.to_owned(),
            changes,
        })
    };
    published.history(id).iter().rev().filter_map(event).collect()
}

/// Professions near to one: of its group of occupations before those on the same ground, each in the order of the form.
fn related(current: &Current, id: ProfessionId, first: &Entry) -> Vec<Summary> {
    let group = first.nkz_code.map(|code| code.group());
    let (mut same_group, mut same_ground) = (Vec::new(), Vec::new());
    for entry in current.edition.entries() {
        let known = |ids: &[ProfessionId]| ids.contains(&entry.profession);
        if entry.profession == id || known(&same_group) {
            continue;
        }
        if group.is_some() && entry.nkz_code.map(|code| code.group()) == group {
            same_group.push(entry.profession);
            if same_group.len() == RELATED {
                break;
            }
        } else if same_ground.len() < RELATED && !known(&same_ground) && entry.ground == first.ground {
            same_ground.push(entry.profession);
        }
    }
    same_ground.retain(|id| !same_group.contains(id));
    let ids = same_group.into_iter().chain(same_ground).take(RELATED);
    ids.filter_map(|id| current_summary(current, id)).collect()
}
