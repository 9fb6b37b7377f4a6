//! `search`: the current edition, once or query by query.

use std::{
    io::{self, BufRead as _, Write},
    time::Instant,
};

use register_domain::text::Lang;
use register_i18n::cli::{explanation, report};
use register_search::{Filters, Searcher};
use serde_json::json;

use super::{
    editions::{existing, records},
    failure::Failure,
    options::{Common, Search},
    output,
};
use crate::{
    index::SearchIndex,
    published::{LoadError, load},
    store::{Database, Record},
    wire,
};

pub(super) async fn search(common: &Common, lang: Lang, options: Search) -> Result<(), Failure> {
    let database = existing(common).await?;
    let (_, current) = records(common, &database).await?;
    let index = index(&database, &current).await;
    let index = index.map_err(|error| Failure::of_load(&common.database, error))?;
    let mut search = Searching {
        searcher: Searcher::new(&index.index),
        index,
        lang,
        limit: options.limit,
    };
    let mut out = output();
    if options.batch {
        search.batch(&mut out)?;
    } else {
        search.once(&options.query.join(" "), options.explain, &mut out)?;
    }
    Ok(out.flush()?)
}

/// The kept index of the current edition; without one, the edition is read and the index made.
async fn index(database: &Database, current: &Record) -> Result<SearchIndex, LoadError> {
    if let Some(index) = SearchIndex::kept(database, current).await {
        return Ok(index);
    }
    let edition = load::edition(database, current).await?;
    SearchIndex::load(database, current, &edition.into()).await
}

struct Searching {
    index: SearchIndex,
    searcher: Searcher,
    lang: Lang,
    limit: usize,
}

impl Searching {
    /// Answers every line of the standard input with a line, at once.
    fn batch(&mut self, out: &mut impl Write) -> Result<(), Failure> {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line)? != 0 {
            let query = String::from_utf8_lossy(&line);
            let query = query.trim_end_matches(['\n', '\r']);
            let (found, micros) = self.search(query);
            let rows = found.rows.iter().filter_map(|&row| self.index.index.row(row));
            let ids: Vec<u32> = rows.map(|row| row.id).collect();
            writeln!(out, "{}", json!({ "query": query, "ids": ids, "micros": micros }))?;
            out.flush()?;
            line.clear();
        }
        Ok(())
    }

    /// Answers one query for a person.
    fn once(&mut self, query: &str, explain: bool, out: &mut impl Write) -> Result<(), Failure> {
        let (found, _) = self.search(query);
        if let Some(suggestion) = &found.suggestion {
            writeln!(out, "{}", report::suggestion(self.lang, &suggestion.text))?;
        }
        if found.rows.is_empty() {
            writeln!(out, "{}", report::nothing_found().get(self.lang))?;
        }
        let mut explanations = Vec::new();
        if explain {
            let index = &self.index.index;
            explanations = self.searcher.explain(index, query, self.lang, &found.rows);
        }
        for (place, &row) in found.rows.iter().enumerate() {
            let Some(row) = self.index.index.row(row) else {
                continue;
            };
            let code = row.nkz_code.as_deref().unwrap_or("–");
            writeln!(out, "{}\t{} / {}\t{code}", row.id, row.name_kk, row.name_ru)?;
            if let Some(Some(why)) = explanations.get(place) {
                for line in explanation::lines(self.lang, &wire::explanation::explanation(why)) {
                    writeln!(out, "\t{line}")?;
                }
            }
        }
        Ok(())
    }

    /// What is found, and how long it took in microseconds.
    fn search(&mut self, query: &str) -> (register_search::Found, u64) {
        let started = Instant::now();
        let found = self.searcher.search(
            &self.index.index,
            query,
            self.lang,
            &Filters::default(),
            self.limit,
        );
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        (found, micros)
    }
}
