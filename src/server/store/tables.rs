//! All that is kept, table by table, for `backup` and `restore`: read as of one moment, written all of it or nothing.
//!
//! Which columns a table has is asked of the database, so that a column that is added is kept without a word here. A table
//! that is added must be named in [`KEPT`] or `LEFT`; a test says so.

use register_domain::edition::EditionNumber;
use sqlx::{AssertSqlSafe, Row as _};

use super::{Database, Placing, Record, StoreError, both::damaged, sql};

/// The tables that a backup holds beside the editions, so that each stands after those that it refers to.
pub(crate) const KEPT: [&str; 17] = [
    "people",
    "organisations",
    "memberships",
    "links",
    "audit",
    "outgoing_mail",
    "chain",
    "case_events",
    "cases",
    "drafts",
    "attachments",
    "settlements",
    "press_releases",
    "calendar_amendments",
    "answered",
    "reminders",
    "calendar_feeds",
];

/// The tables that it does not: editions are kept with their own seals, the rest is made again or ends.
#[cfg(test)]
pub(crate) const LEFT: [&str; 5] = [
    "editions",
    "artifacts",
    "sessions",
    "attempts",
    "_sqlx_migrations",
];

const EMPTY: &str =
    "SELECT (SELECT count(*) FROM editions) + (SELECT count(*) FROM people) + (SELECT count(*) FROM cases)";
/// A new database has the head of an empty chain.
const NO_CHAIN: &str = "DELETE FROM chain";
const SQLITE_COLUMNS: &str = "SELECT name, lower(type) FROM pragma_table_info($1) ORDER BY cid";
const POSTGRES_COLUMNS: &str = "SELECT column_name::text, data_type::text FROM information_schema.columns \
     WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
/// The columns that PostgreSQL counts by itself.
const COUNTED: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns \
     WHERE table_schema = current_schema() AND is_identity = 'YES'";

/// How many rows are read at a time; of a table with files, one.
const AT_ONCE: i64 = 500;

/// What stands in one column of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Null,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// Something that is kept.
#[derive(Debug)]
pub(crate) enum Kept<'a> {
    Edition(&'a Record, &'a [u8]),
    Row {
        table: &'a str,
        columns: &'a [String],
        cells: Vec<Cell>,
    },
}

/// Something that comes back.
#[derive(Debug)]
pub(crate) enum Restored {
    Edition(Placing),
    Row {
        table: String,
        columns: Vec<String>,
        cells: Vec<Cell>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Text,
    Bytes,
}

/// The columns of a table with their kinds.
struct Columns {
    names: Vec<String>,
    kinds: Vec<Kind>,
}

impl Columns {
    fn of(table: &str, found: Vec<(String, String)>) -> Result<Columns, StoreError> {
        let mut columns = Columns {
            names: Vec::new(),
            kinds: Vec::new(),
        };
        for (name, kind) in found {
            columns.kinds.push(match kind.as_str() {
                "integer" | "bigint" => Kind::Number,
                "text" => Kind::Text,
                "blob" | "bytea" => Kind::Bytes,
                other => return Err(damaged(table, other)),
            });
            columns.names.push(name);
        }
        Ok(columns)
    }

    fn page(&self) -> i64 {
        if self.kinds.contains(&Kind::Bytes) {
            1
        } else {
            AT_ONCE
        }
    }

    fn select(&self, table: &str, offset: i64) -> String {
        let (names, page) = (self.names.join(", "), self.page());
        format!("SELECT {names} FROM {table} ORDER BY 1, 2 LIMIT {page} OFFSET {offset}")
    }

    /// The statement that adds a row with some of the columns, and their kinds; `None` when the table lacks one of them.
    fn insert(&self, table: &str, given: &[String], overriding: &str) -> Option<(String, Vec<Kind>)> {
        let kind = |name: &String| {
            let place = self.names.iter().position(|known| known == name)?;
            self.kinds.get(place).copied()
        };
        let kinds = given.iter().map(kind).collect::<Option<Vec<Kind>>>()?;
        let places: Vec<String> = (1..=given.len()).map(|place| format!("${place}")).collect();
        let insert = format!(
            "INSERT INTO {table} ({}) {overriding} VALUES ({})",
            given.join(", "),
            places.join(", ")
        );
        Some((insert, kinds))
    }
}

/// The columns of a table of the database that a transaction is of.
macro_rules! columns {
    ($transaction:expr, $query:expr, $table:expr) => {{
        let found: Vec<(String, String)> = sqlx::query_as($query)
            .bind($table)
            .fetch_all(&mut *$transaction)
            .await?;
        Columns::of($table, found)?
    }};
}

/// A row as cells.
macro_rules! cells {
    ($row:expr, $kinds:expr) => {{
        let mut cells = Vec::new();
        for (place, kind) in $kinds.iter().enumerate() {
            let cell = match kind {
                Kind::Number => $row.try_get::<Option<i64>, _>(place)?.map(Cell::Number),
                Kind::Text => $row.try_get::<Option<String>, _>(place)?.map(Cell::Text),
                Kind::Bytes => $row.try_get::<Option<Vec<u8>>, _>(place)?.map(Cell::Bytes),
            };
            cells.push(cell.unwrap_or(Cell::Null));
        }
        cells
    }};
}

/// Hands everything to `keep`, as one transaction sees it.
macro_rules! read_all {
    ($transaction:expr, $columns:expr, $keep:expr) => {{
        let records: Vec<sql::RecordRow> = sqlx::query_as(sql::RECORDS).fetch_all(&mut *$transaction).await?;
        for row in records {
            let record = row.read()?;
            let number: EditionNumber = record.number;
            let csv: Vec<u8> = sqlx::query_scalar(sql::CSV)
                .bind(i64::from(number.get()))
                .fetch_one(&mut *$transaction)
                .await?;
            $keep(Kept::Edition(&record, &csv))?;
        }
        for table in KEPT {
            let columns = columns!($transaction, $columns, table);
            let mut offset = 0;
            loop {
                let select = AssertSqlSafe(columns.select(table, offset));
                let rows = sqlx::query(select).fetch_all(&mut *$transaction).await?;
                for row in &rows {
                    let cells = cells!(row, columns.kinds);
                    $keep(Kept::Row {
                        table,
                        columns: &columns.names,
                        cells,
                    })?;
                }
                if i64::try_from(rows.len()).unwrap_or(0) < columns.page() {
                    break;
                }
                offset += columns.page();
            }
        }
    }};
}

/// Writes everything that `next` gives.
macro_rules! write_all {
    ($transaction:ident, $columns:expr, $overriding:expr, $next:expr) => {{
        sqlx::query(NO_CHAIN).execute(&mut *$transaction).await?;
        let mut of: Option<(String, Columns)> = None;
        while let Some(restored) = $next()? {
            match restored {
                Restored::Edition(placing) => {
                    let placed: Result<(), StoreError> = async {
                        sql::place_one!($transaction, &placing);
                        Ok(())
                    }
                    .await;
                    placed?;
                }
                Restored::Row {
                    table,
                    columns,
                    cells,
                } => {
                    let Some(table) = KEPT.into_iter().find(|kept| *kept == table) else {
                        return Err(damaged("table", table).into());
                    };
                    let known = match of.take() {
                        Some((before, known)) if before == table => known,
                        _ => columns!($transaction, $columns, table),
                    };
                    let insert = known.insert(table, &columns, $overriding);
                    let (insert, kinds) = insert.ok_or_else(|| damaged("columns of", table))?;
                    of = Some((table.to_owned(), known));
                    let mut query = sqlx::query(AssertSqlSafe(insert));
                    for (cell, kind) in cells.into_iter().zip(kinds) {
                        query = match (cell, kind) {
                            (Cell::Number(number), _) => query.bind(number),
                            (Cell::Text(text), _) => query.bind(text),
                            (Cell::Bytes(bytes), _) => query.bind(bytes),
                            (Cell::Null, Kind::Number) => query.bind(None::<i64>),
                            (Cell::Null, Kind::Text) => query.bind(None::<String>),
                            (Cell::Null, Kind::Bytes) => query.bind(None::<Vec<u8>>),
                        };
                    }
                    query.execute(&mut *$transaction).await?;
                }
            }
        }
    }};
}

impl Database {
    /// Whether nobody and nothing was ever kept here.
    pub(crate) async fn is_empty(&self) -> Result<bool, StoreError> {
        let count: i64 =
            super::both::reading!(self, pool => sqlx::query_scalar(EMPTY).fetch_one(pool).await?);
        Ok(count == 0)
    }

    /// Hands all that is kept to `keep`, as it was at one moment.
    pub(crate) async fn read_all<E: From<StoreError> + From<sqlx::Error>>(
        &self,
        mut keep: impl FnMut(Kept<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Database::Sqlite(store) => {
                let mut transaction = store.readers.begin().await?;
                read_all!(transaction, SQLITE_COLUMNS, keep);
            }
            Database::Postgres(store) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
                let mut transaction = store.pool.begin_with(begin).await?;
                read_all!(transaction, POSTGRES_COLUMNS, keep);
            }
        }
        Ok(())
    }

    /// Writes all that `next` gives into an empty database, in one transaction.
    pub(crate) async fn write_all<E: From<StoreError> + From<sqlx::Error>>(
        &self,
        mut next: impl FnMut() -> Result<Option<Restored>, E>,
    ) -> Result<(), E> {
        match self {
            Database::Sqlite(store) => {
                let mut transaction = store.writer.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query("PRAGMA defer_foreign_keys = ON")
                    .execute(&mut *transaction)
                    .await?;
                write_all!(transaction, SQLITE_COLUMNS, "", next);
                transaction.commit().await?;
            }
            Database::Postgres(store) => {
                let mut transaction = store.pool.begin().await?;
                write_all!(transaction, POSTGRES_COLUMNS, "OVERRIDING SYSTEM VALUE", next);
                let counted: Vec<(String, String)> =
                    sqlx::query_as(COUNTED).fetch_all(&mut *transaction).await?;
                for (table, column) in counted {
                    let go_on = format!(
                        "SELECT setval(pg_get_serial_sequence('{table}', '{column}'), \
                         (SELECT coalesce(max({column}), 1) FROM {table}), (SELECT count(*) > 0 FROM {table}))"
                    );
                    sqlx::query(AssertSqlSafe(go_on))
                        .execute(&mut *transaction)
                        .await?;
                }
                transaction.commit().await?;
            }
        }
        Ok(())
    }
}
