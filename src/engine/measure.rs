//! How fast the engine answers and how well, outside of any browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
use register_domain::text::Lang;
use register_search::{Filters, Index, Searcher};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::rows::{self, Row};

/// How many rows a person sees first: what is found beyond them does not count.
const MOST: usize = 10;
/// How many keystrokes are measured at least, the sessions over and over.
const KEYSTROKES: usize = 8000;
/// How often the index is opened; the middle one counts.
const OPENINGS: usize = 9;

/// Queries that nobody types, as slow as they can be.
fn hostile() -> Vec<String> {
    let mistyped = "элетромонтёр дәнекерлушіі аппаратчкк препоодаватель машинисст құрылысшыы бақылаушшы ғылмий \
        ветеринарнный қызметкерр оператторр инспекторр";
    vec![
        "а".repeat(10_000),
        "слесарь ".repeat(1000),
        "w".repeat(300),
        "xjwcoungschio".repeat(20),
        "а б в г д е ж з и к л м н о п".to_owned(),
        "qwe rty uio asd fgh jkl zxc vbn wer ert dfg cvb".to_owned(),
        "АБВ ГДЕ ЖЗИ КЛМ НОП РСТ УФХ ЦЧШ ЩЪЫ ЬЭЮ".to_owned(),
        "техник машинист оператор инженер слесарь монтажник контролёр мастер начальник ю".to_owned(),
        "машинисттехникоператоринженерслесарьмонтажникконтролёрмастер".to_owned(),
        mistyped.to_owned(),
        mistyped.replace(' ', ""),
    ]
}

/// A query and the rows that it should find: none for nonsense.
#[derive(Deserialize)]
struct Query {
    r#type: String,
    q: String,
    rel: Vec<u32>,
}

/// Sums over the queries of one kind.
#[derive(Default)]
struct Quality {
    queries: u32,
    recall: f64,
    reciprocal_rank: f64,
}

/// Builds, opens and searches; everything in milliseconds and bytes.
///
/// # Errors
///
/// A file cannot be read, or the index that was built does not open.
pub(crate) fn measure(corpus: &[Row], keys: &Path, queries: &Path) -> Result<Value> {
    let sessions: Vec<Vec<String>> = read(keys)?;
    let queries: Vec<Query> = read(queries)?;
    let (build_ms, bytes) = timed(|| rows::index(corpus));
    let mut openings = Vec::new();
    for _ in 0..OPENINGS {
        let copy = bytes.clone();
        let (ms, opened) = timed(|| Index::open(copy));
        opened?;
        openings.push(ms);
    }
    openings.sort_by(f64::total_cmp);
    let index_bytes = bytes.len();
    let index = Index::open(bytes)?;
    let mut searcher = Searcher::new(&index);
    let (first_ms, _) = timed(|| search(&index, &mut searcher, "инженер"));
    let mut keystrokes = Vec::new();
    while keystrokes.len() < KEYSTROKES && sessions.iter().any(|session| !session.is_empty()) {
        for query in sessions.iter().flatten() {
            keystrokes.push(timed(|| search(&index, &mut searcher, query)).0);
        }
    }
    keystrokes.sort_by(f64::total_cmp);
    let hostile = hostile().into_iter();
    let hostile: Vec<f64> = hostile
        .map(|query| timed(|| search(&index, &mut searcher, &query)).0)
        .collect();
    let at = |share: f64| {
        let place = (keystrokes.len() as f64 * share) as usize;
        keystrokes
            .get(place)
            .or(keystrokes.last())
            .copied()
            .unwrap_or_default()
    };
    Ok(json!({
        "rows": corpus.len(),
        "build_ms": build_ms,
        "index_bytes": index_bytes,
        "open_ms": openings.get(OPENINGS / 2),
        "first_ms": first_ms,
        "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "max": at(1.0),
        "hostile_max": hostile.iter().copied().fold(0.0, f64::max),
        "kinds": quality(&index, &mut searcher, &queries),
    }))
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not what was expected", file.display()))
}

fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = run();
    (start.elapsed().as_secs_f64() * 1000.0, result)
}

fn search(index: &Index, searcher: &mut Searcher, query: &str) -> Vec<u32> {
    let found = searcher.search(index, query, Lang::Ru, &Filters::default(), MOST);
    found.rows.iter().filter_map(|&row| index.id(row)).collect()
}

/// Recall within the first ten and the mean reciprocal rank by kind of query; for nonsense, how often nothing was found.
fn quality(index: &Index, searcher: &mut Searcher, queries: &[Query]) -> Value {
    let mut kinds: BTreeMap<&str, Quality> = BTreeMap::new();
    for query in queries {
        let found = search(index, searcher, &query.q);
        let kind = kinds.entry(&query.r#type).or_default();
        kind.queries += 1;
        if query.rel.is_empty() {
            let right = if found.is_empty() { 1.0 } else { 0.0 };
            kind.recall += right;
            kind.reciprocal_rank += right;
            continue;
        }
        let hits = found.iter().filter(|id| query.rel.contains(id)).count();
        kind.recall += hits as f64 / query.rel.len().min(MOST) as f64;
        let place = found.iter().position(|id| query.rel.contains(id));
        kind.reciprocal_rank += place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
    }
    kinds
        .into_iter()
        .map(|(kind, sums)| {
            let queries = f64::from(sums.queries);
            let means = json!({ "queries": sums.queries, "recall": sums.recall / queries, "mrr": sums.reciprocal_rank / queries });
            (kind.to_owned(), means)
        })
        .collect()
}
