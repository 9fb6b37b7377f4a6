//! The search index of an edition: made from it, kept in the store, opened once.

use std::{collections::HashMap, fmt, sync::Arc};

use register_domain::{
    basis::Basis,
    edition::Edition,
    entry::{Entry, ProfessionId},
    profile::Profile,
    text::{Bilingual, Lang},
};
use register_search::{Body, Document, Index};

use crate::{
    artifact::Artifact,
    published::LoadError,
    store::{ArtifactKey, Record, Store},
};

/// The version of what is kept. An index that this program cannot open is made again in any case.
const VERSION: u32 = 1;

/// The index of the current edition.
pub struct SearchIndex {
    /// The file that the browser fetches.
    pub file: Arc<Artifact>,
    /// The same file opened, for the server's own search.
    pub index: Index,
}

impl fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SearchIndex")
            .field("file", &self.file.fingerprint)
            .finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// Makes the index of an edition.
    #[must_use]
    pub fn of(edition: &Edition) -> Option<SearchIndex> {
        SearchIndex::open(Artifact::of(bytes(edition)))
    }

    /// Takes the index from the store, or makes it and keeps it there. That it cannot be kept is no reason not to answer.
    ///
    /// # Errors
    ///
    /// When the index of the edition cannot be made.
    pub async fn load(
        store: &impl Store,
        record: &Record,
        edition: &Arc<Edition>,
    ) -> Result<SearchIndex, LoadError> {
        if let Some(kept) = SearchIndex::kept(store, record).await {
            return Ok(kept);
        }
        let of = Arc::clone(edition);
        let made = tokio::task::spawn_blocking(move || SearchIndex::of(&of)).await;
        let made = made.ok().flatten().ok_or(LoadError::Damaged {
            number: record.number,
        })?;
        if let Err(error) = store.keep_artifact(&key(record), &made.file.to_stored()).await {
            tracing::warn!(%error, "the search index is not kept and will be made again at the next start");
        }
        Ok(made)
    }

    /// Takes the index from the store; `None` when it is not there, or is not of this program's format.
    pub async fn kept(store: &impl Store, record: &Record) -> Option<SearchIndex> {
        let stored = store.artifact(&key(record)).await.unwrap_or_default()?;
        Artifact::from_stored(stored).and_then(SearchIndex::open)
    }

    fn open(file: Artifact) -> Option<SearchIndex> {
        let index = Index::open(file.bytes.to_vec()).ok()?;
        Some(SearchIndex {
            file: Arc::new(file),
            index,
        })
    }
}

fn key(record: &Record) -> ArtifactKey {
    ArtifactKey {
        edition: record.fingerprint,
        kind: "search-index".to_owned(),
        variant: String::new(),
        version: VERSION,
    }
}

/// The index of an edition as a file.
fn bytes(edition: &Edition) -> Vec<u8> {
    let professions = edition.professions();
    let codes: HashMap<ProfessionId, Vec<String>> = professions
        .iter()
        .map(|profession| (profession.id, codes(&profession.entries)))
        .collect();
    let mut bodies: Vec<&Bilingual> = Vec::new();
    let mut places: HashMap<&Bilingual, u16> = HashMap::new();
    for entry in edition.entries() {
        places.entry(&entry.body).or_insert_with(|| {
            bodies.push(&entry.body);
            u16::try_from(bodies.len() - 1).unwrap_or(u16::MAX)
        });
    }
    let documents: Vec<Document<'_>> = professions
        .iter()
        .filter_map(|profession| {
            let first = *profession.entries.first()?;
            let body = places.get(&first.body).copied()?;
            let codes = codes.get(&profession.id)?;
            Some(document(profession.id, first, &profession.entries, codes, body))
        })
        .collect();
    let bodies: Vec<Body<'_>> = bodies
        .into_iter()
        .map(|body| Body {
            name_kk: body.get(Lang::Kk),
            name_ru: body.get(Lang::Ru),
        })
        .collect();
    register_search::build(&documents, &bodies)
}

fn codes(entries: &[&Entry]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in entries.iter().filter_map(|entry| entry.nkz_code) {
        let code = code.to_string();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn document<'a>(
    id: ProfessionId,
    first: &'a Entry,
    entries: &[&'a Entry],
    codes: &'a [String],
    body: u16,
) -> Document<'a> {
    let synonyms = |lang: Lang| {
        let mut names: Vec<&str> = Vec::new();
        for name in entries.iter().flat_map(|entry| entry.about.synonyms.get(lang)) {
            if !names.contains(&&**name) {
                names.push(name);
            }
        }
        names
    };
    Document {
        id: id.0,
        name_kk: first.name.get(Lang::Kk),
        name_ru: first.name.get(Lang::Ru),
        nkz_codes: codes.iter().map(String::as_str).collect(),
        synonyms_kk: synonyms(Lang::Kk),
        synonyms_ru: synonyms(Lang::Ru),
        bases: bits(
            entries
                .iter()
                .map(|entry| u8::from(entry.basis() == Basis::Voluntary)),
        ),
        levels: bits(entries.iter().map(|entry| entry.level.number() - 1)),
        profiles: bits(
            entries
                .iter()
                .map(|entry| u8::from(entry.profile == Profile::SocioHumanitarian)),
        ),
        body,
    }
}

/// One bit for each number 0–7.
fn bits(numbers: impl Iterator<Item = u8>) -> u8 {
    numbers.fold(0, |bits, number| {
        bits | 1_u8.checked_shl(number.into()).unwrap_or(0)
    })
}
