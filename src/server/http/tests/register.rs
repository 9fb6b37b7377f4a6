//! The register and the site that the tests ask.

use std::{path::Path, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, HeaderName, Request, StatusCode},
};
use chrono::NaiveDate;
use register_domain::edition::Standing;
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    clock::{Chance, Clock},
    http::{
        app::{App, CabinetSettings, Settings},
        site::Embedded,
    },
    import,
    people::password::Cost,
    placement::Terms,
    register::Register,
    store::{Database, Opening, Store as _, sqlite::SqliteStore},
};

const HEADER: &str = "id,basis,name_kk,name_ru,nkz_code,ground_kk,ground_ru,ground_kind,level,validity_kk,validity_ru,\
                      body_kk,body_ru,profile,synonyms_kk,synonyms_ru\n";
const NOTARY: &str = "1,mandatory,Нотариус,Нотариус,2619-9-003,«Нотариат туралы» Заң,Закон «О нотариате»,act,7,мерзімсіз,\
                      бессрочно,Әділет министрлігі,Министерство юстиции,socio_humanitarian,,\n";
const WELDER: &str = "2,voluntary,Дәнекерлеуші,Сварщик,7212-0-005,Дәнекерлеу ісі,Сварочное дело,standard,3,5 жыл,5 лет,\
                      Өнеркәсіп министрлігі,Министерство промышленности,technical,,Газосварщик\n";
const DRIVER: &str = "3,voluntary,Жүргізуші,Водитель <1 кат.>,,Талаптар,Требования,requirements,2,3 жыл,3 года,\
                      Көлік министрлігі,Министерство транспорта,technical,,\n";
const CUTTER: &str = "4,voluntary,Кескіш,Резчик,7212-0-009,Дәнекерлеу ісі,Сварочное дело,standard,3,5 жыл,5 лет,\
                      Өнеркәсіп министрлігі,Министерство промышленности,technical,,\n";

/// An index.html with all gaps and an inline script.
pub(super) const INDEX: &str = "<!doctype html><html lang=\"kk\"><head><title>…</title><!-- page -->\
    <script>start();</script></head><body><div id=\"app\"><main id=\"main\"><!-- content --></main></div></body></html>";

/// The cabinet's index.html, with another inline script.
const CABINET_INDEX: &str = "<html lang=\"kk\"><head><title>…</title><meta name=\"robots\" content=\"noindex\">\
    <script>enter();</script></head><body id=\"cabinet\"></body></html>";

const CABINET: &[Embedded] = &[Embedded {
    path: "index.html",
    media: "text/html; charset=utf-8",
    sha256: "4444444444444444444444444444444444444444444444444444444444444444",
    named_by_content: false,
    identity: CABINET_INDEX.as_bytes(),
    br: None,
    gz: None,
}];

const SITE: &[Embedded] = &[
    Embedded {
        path: "index.html",
        media: "text/html; charset=utf-8",
        sha256: "0000000000000000000000000000000000000000000000000000000000000000",
        named_by_content: false,
        identity: INDEX.as_bytes(),
        br: None,
        gz: None,
    },
    Embedded {
        path: "register-web-0123456789abcdef_bg.wasm",
        media: "application/wasm",
        sha256: "1111111111111111111111111111111111111111111111111111111111111111",
        named_by_content: true,
        identity: b"\0asm plain",
        br: Some(b"br"),
        gz: Some(b"gzip"),
    },
    Embedded {
        path: "boot.js",
        media: "text/javascript; charset=utf-8",
        sha256: "2222222222222222222222222222222222222222222222222222222222222222",
        named_by_content: false,
        identity: b"start()",
        br: None,
        gz: None,
    },
];

/// An application over a register of its own, which goes when it does.
pub(super) struct Asked {
    pub(super) app: App,
    folder: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Asked {
    /// Two editions: the second includes the cutter, changes the welder's document and excludes the driver.
    pub(super) async fn new() -> Asked {
        let (folder, database) = two_editions().await;
        Asked {
            app: app(database, SITE).await,
            folder,
        }
    }

    /// A register in which nothing was placed, without a site.
    pub(super) async fn empty() -> Asked {
        let folder = TempDir::new().unwrap();
        let app = app(open(folder.path()).await, &[]).await;
        Asked { app, folder }
    }

    /// Takes the database away.
    pub(super) fn lose_database(&self) {
        for file in std::fs::read_dir(self.folder.path()).unwrap() {
            let path = file.unwrap().path();
            let length = path.metadata().unwrap().len();
            std::fs::write(path, vec![0; usize::try_from(length).unwrap()]).unwrap();
        }
    }

    pub(super) async fn get(&self, address: &str) -> Answer {
        self.ask("GET", address, &[]).await
    }

    pub(super) async fn ask(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.app.answer(request, None).await.unwrap().into_parts();
        let body = to_bytes(body.into(), usize::MAX).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }
}

/// A database with the two editions of [`Asked::new`].
async fn two_editions() -> (TempDir, Database) {
    let folder = TempDir::new().unwrap();
    let database = open(folder.path()).await;
    let changed = WELDER.replace("5 жыл,5 лет", "3 жыл,3 года");
    for (day, rows) in [
        ("2025-11-14", [NOTARY, WELDER, DRIVER].concat()),
        ("2026-04-10", [NOTARY, &changed, CUTTER].concat()),
    ] {
        let file = folder.path().join("rows.csv");
        std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
        let placed_on: NaiveDate = day.parse().unwrap();
        import::import(
            &database,
            &file,
            Terms {
                placed_on,
                standing: Standing::Official,
            },
        )
        .await
        .unwrap();
    }
    (folder, database)
}

/// A register with the two editions of [`Asked::new`], in a folder that goes with the first of the pair.
pub(super) async fn small_register() -> (TempDir, Arc<Register>) {
    let (folder, database) = two_editions().await;
    (folder, register(database).await)
}

async fn open(folder: &Path) -> Database {
    let store = SqliteStore::open(&folder.join("register.db"), Opening::Create)
        .await
        .unwrap();
    store.migrate().await.unwrap();
    Database::Sqlite(store)
}

async fn app(database: Database, site: &[Embedded]) -> App {
    let cabinet = if site.is_empty() { &[] } else { CABINET };
    App::with_site(register(database).await, &settings(), site, cabinet)
}

async fn register(database: Database) -> Arc<Register> {
    Arc::new(
        Register::open(database, "https://register.example")
            .await
            .unwrap(),
    )
}

/// An empty register, in a folder that goes with the first of the pair.
pub(super) async fn empty_register() -> (TempDir, Arc<Register>) {
    let folder = TempDir::new().unwrap();
    let register = register(open(folder.path()).await).await;
    (folder, register)
}

/// The least that a client may be allowed, and a proxy that names its clients.
pub(super) fn settings() -> Settings {
    Settings {
        requests_per_second: 1,
        client_header: Some(HeaderName::from_static("x-forwarded-for")),
        run: 0xab,
        cabinet: CabinetSettings {
            clock: Clock::wall(),
            chance: Chance::system(),
            password_cost: Cost::Least,
            keeps_mail: true,
            link_base: "https://register.example".to_owned(),
        },
    }
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.text()))
    }

    /// The code of a problem and of its fields: `bad_parameter page:out_of_range`.
    pub(super) fn problem(&self) -> String {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{self:?}"
        );
        let problem = self.json();
        assert_eq!(problem["type"], "about:blank");
        assert_eq!(problem["status"], self.status.as_u16());
        assert_eq!(problem["request_id"], self.header("x-request-id"));
        assert!(!problem["title"].as_str().unwrap().is_empty());
        let mut told = problem["code"].as_str().unwrap().to_owned();
        for field in problem["fields"].as_array().unwrap_or(&Vec::new()) {
            assert!(!field["detail"].as_str().unwrap().is_empty());
            told.push_str(&format!(
                " {}:{}",
                field["field"].as_str().unwrap(),
                field["code"].as_str().unwrap()
            ));
        }
        told
    }
}
