//! Where the events of each case leave it, as columns by which lists are read, to be compared with the fold of the events.

use register_domain::procedure::{Case, CaseId};

use super::to_json;
use crate::{
    cases::chain,
    store::{
        Database, StoreError,
        both::{number, reading},
    },
};

const ROWS: &str =
    "SELECT id, version, author, body, state, cycle, profession, content FROM cases ORDER BY id";

/// What the columns of `cases` say, of a case.
pub(super) struct Columns {
    pub(super) author: i64,
    pub(super) body: i64,
    pub(super) state: &'static str,
    pub(super) cycle: Option<String>,
    pub(super) profession: Option<i64>,
}

impl Columns {
    pub(super) fn of(case: &Case) -> Columns {
        Columns {
            author: i64::from(case.origin.organisation().0),
            body: i64::from(case.body.0),
            state: case.state.kind().id(),
            cycle: case.cycle.map(|cycle| cycle.to_string()),
            profession: chain::profession_of(case).map(|id| i64::from(id.0)),
        }
    }
}

/// A row of `cases` as it is kept, to be compared with the fold of the case's events.
#[derive(sqlx::FromRow)]
struct RowOfCase {
    id: i64,
    version: i64,
    author: i64,
    body: i64,
    state: String,
    cycle: Option<String>,
    profession: Option<i64>,
    content: String,
}

/// What is kept of a case beside its events.
pub(crate) struct CaseRow {
    pub(crate) id: CaseId,
    row: RowOfCase,
}

impl CaseRow {
    /// Whether it says of the case what the case is.
    pub(crate) fn is(&self, case: &Case) -> bool {
        let (row, columns) = (&self.row, Columns::of(case));
        row.version == i64::from(case.version)
            && (row.author, row.body) == (columns.author, columns.body)
            && row.state == columns.state
            && row.cycle == columns.cycle
            && row.profession == columns.profession
            && row.content == to_json(case)
    }
}

impl Database {
    /// Every row of the cases, to be compared with their events.
    pub(crate) async fn case_rows(&self) -> Result<Vec<CaseRow>, StoreError> {
        let rows: Vec<RowOfCase> = reading!(self, pool => sqlx::query_as(ROWS).fetch_all(pool).await?);
        rows.into_iter()
            .map(|row| {
                Ok(CaseRow {
                    id: CaseId(number(row.id)?),
                    row,
                })
            })
            .collect()
    }
}
