//! Both databases behind the same answers, and the answers without either.

use register_tests::programs;
use register_tests::register::Register;
use serde_json::Value;

/// A register of one profession, as it would be imported.
pub(crate) const ROWS: &str = "basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,validity_kk,\
    validity_ru,body_kk,body_ru,profile\n\
    voluntary,Аспаз,Повар,5120-1-001,«Аспаздық» кәсіптік стандарты,Профессиональный стандарт «Повар»,standard,3,5 жыл,5 лет,\
    Министрлік,Министерство,technical\n";

/// What the public reads, of which every byte depends on the data alone.
const READS: [&str; 6] = [
    "/api/v1/professions?q=%D0%BC%D1%83%D2%93%D0%B0%D0%BB%D1%96%D0%BC&lang=kk",
    "/api/v1/professions/1",
    "/api/v1/editions",
    "/api/v1/editions/2.csv",
    "/api/v1/editions/2/changes?from=1",
    "/ru/editions",
];

#[test]
fn postgres_and_sqlite_answer_with_the_same_bytes() {
    let sqlite = Register::demonstration();
    let postgres = Register::on_postgres(&programs::postgres());
    for path in READS {
        let (one, other) = (sqlite.get(path), postgres.get(path));
        assert_eq!(one.status(), 200, "{path}");
        assert!(
            one.bytes().expect("a body") == other.bytes().expect("a body"),
            "{path} differs"
        );
    }
}

#[test]
fn public_reads_go_on_without_the_database() {
    let register = Register::demonstration();
    let expected: Vec<_> = READS
        .map(|path| register.get(path).bytes().expect("a body"))
        .into();
    for name in ["register.db", "register.db-wal"] {
        let file = register.folder().join(name);
        let Ok(length) = file.metadata().map(|data| data.len()) else {
            continue;
        };
        // As long as before, for the server may have it open.
        std::fs::write(&file, vec![0; usize::try_from(length).expect("a small file")])
            .expect("it is overwritten");
    }
    for (path, expected) in READS.iter().zip(expected) {
        assert!(
            register.get(path).bytes().expect("a body") == expected,
            "{path} differs"
        );
    }
}

#[test]
fn imported_rows_are_the_register_and_no_demonstration() {
    let register = Register::with_rows(ROWS);
    let list: Value = register
        .get("/api/v1/professions?q=%D0%BF%D0%BE%D0%B2%D0%B0%D1%80&lang=ru")
        .json()
        .expect("a list");
    assert_eq!(list["total"], 1);
    assert_eq!(list["items"][0]["name"]["kk"], "Аспаз");
    let editions: Value = register.get("/api/v1/editions").json().expect("editions");
    assert!(editions.to_string().contains("\"official\""), "{editions}");
    assert!(!editions.to_string().contains("\"demonstration\""), "{editions}");
}
