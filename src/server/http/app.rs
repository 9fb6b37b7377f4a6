//! The application: files that stand ready are answered at once, everything else goes through the router.

use std::{
    collections::HashMap,
    convert::Infallible,
    future::Future,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError, RwLock, atomic::AtomicU64},
    task::{Context, Poll},
};

use axum::{
    Router,
    body::{Body, HttpBody},
    http::{HeaderMap, HeaderName, Method, Request, Response, Uri},
    routing::future::RouteFuture,
};
use bytes::Bytes;
use register_api::page::Page;
use register_domain::text::Lang;
use register_search::Searcher;
use tower::Service;

use super::{
    around::{Around, Peer},
    cabinet::Cabinet,
    file::{Content, File, Keep},
    kept::Kept,
    limit::RateLimit,
    page, routes,
    security::Security,
    sent::Sent,
    site::{EMBEDDED, EMBEDDED_CABINET, Embedded, Site},
};
use crate::{
    clock::{Chance, Clock},
    people::password::{Cost, Passwords},
    published::{Current, Published},
    register::Register,
};

/// How the application meets the world.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How many requests per second one client may send in the long run; 0 for no limit.
    pub requests_per_second: u32,
    /// The header in which the proxy in front of the server names its client, such as `x-forwarded-for`.
    pub client_header: Option<HeaderName>,
    /// Tells the request ids of this run of the program from those of others: the time at which it started.
    pub run: u64,
    /// How those who take part are met.
    pub cabinet: CabinetSettings,
}

/// How those who take part are met.
#[derive(Clone, Debug)]
pub struct CabinetSettings {
    /// What tells the time.
    pub clock: Clock,
    /// Where secrets come from.
    pub chance: Chance,
    /// How much work the hash of a password takes.
    pub password_cost: Cost,
    /// Whether letters go into a folder, where the operator reads them.
    pub keeps_mail: bool,
    /// What the addresses in letters begin with, without a slash at the end.
    pub link_base: String,
}

/// The application.
#[derive(Clone)]
pub struct App {
    shared: Arc<Shared>,
    router: Router,
}

/// What every handler can reach.
pub(crate) struct Shared {
    pub(crate) register: Arc<Register>,
    pub(crate) site: Site,
    pub(crate) security: Security,
    pub(crate) cabinet: Cabinet,
    placed: RwLock<Arc<Placed>>,
}

/// What was prepared from what is published.
pub(crate) struct Placed {
    pub(crate) published: Arc<Published>,
    /// Pages by their path, whatever the query.
    pages: HashMap<String, File>,
    /// Files by their path and query.
    files: HashMap<String, Arc<File>>,
    /// Files that were asked for.
    kept: Kept,
    /// Searchers that nobody uses just now.
    searchers: Mutex<Vec<Searcher>>,
}

impl App {
    /// Prepares the application over a register.
    #[must_use]
    pub fn new(register: Arc<Register>, settings: &Settings) -> App {
        App::with_site(register, settings, EMBEDDED, EMBEDDED_CABINET)
    }

    /// The same with another site and cabinet than those inside the program.
    pub(crate) fn with_site(
        register: Arc<Register>,
        settings: &Settings,
        embedded: &[Embedded],
        cabinet: &[Embedded],
    ) -> App {
        let security = Security::new(register.base_url().starts_with("https:"));
        let site = Site::new(embedded, cabinet, &security);
        match &site.shell {
            None => tracing::warn!("the program was built without the site: it answers the API alone"),
            Some(shell) if !shell.is_whole() => {
                tracing::warn!("index.html lacks a place for titles or content");
            }
            Some(_) => {}
        }
        let around = Around {
            headers: security.of_data(),
            limit: RateLimit::new(settings.requests_per_second, settings.client_header.clone()),
            run: settings.run,
            counter: AtomicU64::new(1),
        };
        let placed = Placed::new(register.published(), &site, &security, register.base_url());
        let cabinet = Cabinet {
            clock: settings.cabinet.clock.clone(),
            chance: settings.cabinet.chance.clone(),
            passwords: Passwords::new(settings.cabinet.password_cost),
            keeps_mail: settings.cabinet.keeps_mail,
            plain: register.base_url().starts_with("http:"),
            link_base: settings.cabinet.link_base.clone(),
        };
        let shared = Arc::new(Shared {
            register,
            site,
            security,
            cabinet,
            placed: RwLock::new(Arc::new(placed)),
        });
        let router = routes::router(Arc::clone(&shared), Arc::new(around));
        App { shared, router }
    }

    /// Prepares what the register publishes now, if that is something else than before; whether it is. It takes a moment: not
    /// on a thread that answers requests.
    pub fn follow(&self) -> bool {
        self.shared.follow()
    }

    /// The answer to a request for a file that stands ready.
    fn ready(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Response<Sent>> {
        if method != Method::GET && method != Method::HEAD {
            return None;
        }
        if let Some(file) = self.shared.site.files.get(uri.path()) {
            return Some(file.answer(method, headers));
        }
        let placed = self.shared.placed();
        if let Some(page) = placed.pages.get(uri.path()) {
            return Some(page.answer(method, headers));
        }
        let address = uri
            .path_and_query()
            .map_or(uri.path(), |address| address.as_str());
        placed.ready(address).map(|file| file.answer(method, headers))
    }
}

impl Shared {
    /// The day by the clock of Kazakhstan.
    pub(crate) fn today(&self) -> chrono::NaiveDate {
        crate::clock::day_of(self.cabinet.clock.now())
    }

    /// What [`App::follow`] does, for whoever has placed an edition here.
    pub(crate) fn follow(&self) -> bool {
        let published = self.register.published();
        if Arc::ptr_eq(&published, &self.placed().published) {
            return false;
        }
        let placed = Placed::new(published, &self.site, &self.security, self.register.base_url());
        *self.placed.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(placed);
        true
    }

    /// What was prepared; whoever answers a request asks once and keeps it to the end.
    pub(crate) fn placed(&self) -> Arc<Placed> {
        Arc::clone(&self.placed.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Placed {
    fn new(published: Arc<Published>, site: &Site, security: &Security, base_url: &str) -> Placed {
        let mut files = HashMap::new();
        let mut pages = HashMap::new();
        if let Some(current) = published.current() {
            let index = &current.index.file;
            let forever = Content::of(index, INDEX_MEDIA, Keep::ForEver);
            files.insert(
                index_address(current),
                Arc::new(File::standing(&forever, &site.page_headers)),
            );
            let ask = Content::of(index, INDEX_MEDIA, Keep::Ask);
            let address = register_api::path::SEARCH_INDEX.to_owned();
            files.insert(address, Arc::new(File::standing(&ask, &security.of_data())));
        }
        if let Some(shell) = &site.shell {
            for (lang, page) in Lang::ALL
                .into_iter()
                .flat_map(|lang| Page::FIXED.map(|page| (lang, page)))
            {
                let html = page::render(shell, &published, base_url, lang, &page).html;
                let file = File::standing(
                    &Content::prepared(page::MEDIA, html.into_bytes()),
                    &site.page_headers,
                );
                pages.insert(page.path(lang), file);
            }
        }
        Placed {
            published,
            pages,
            files,
            kept: Kept::default(),
            searchers: Mutex::default(),
        }
    }

    /// A file that stands ready.
    pub(crate) fn ready(&self, address: &str) -> Option<Arc<File>> {
        self.files
            .get(address)
            .cloned()
            .or_else(|| self.kept.get(address))
    }

    /// Keeps a file of an edition, to be answered at once from now on.
    pub(crate) fn keep(&self, address: String, file: Arc<File>) {
        self.kept.keep(address, file);
    }

    /// Searches with a searcher of its own.
    pub(crate) fn search<T>(&self, current: &Current, search: impl FnOnce(&mut Searcher) -> T) -> T {
        let idle = self
            .searchers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut searcher = idle.unwrap_or_else(|| Searcher::new(&current.index.index));
        let found = search(&mut searcher);
        self.searchers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(searcher);
        found
    }
}

const INDEX_MEDIA: &str = "application/octet-stream";

/// The address of the search index, which its content names.
pub(crate) fn index_address(current: &Current) -> String {
    format!("/files/{}/search.index", current.index.file.fingerprint)
}

/// An answer that stands ready, or one that the router will give.
pub enum Answering {
    /// Ready; empty once it was taken.
    Ready(Option<Response<Sent>>),
    /// On its way through the router.
    Routed(RouteFuture<Infallible>),
}

impl Future for Answering {
    type Output = Result<Response<Sent>, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Answering::Ready(answer) => answer
                .take()
                .map_or(Poll::Pending, |answer| Poll::Ready(Ok(answer))),
            Answering::Routed(routed) => Pin::new(routed)
                .poll(context)
                .map(|answer| answer.map(|answer| answer.map(Sent::Routed))),
        }
    }
}

impl App {
    /// Answers a request that came from `peer`, where that is known.
    pub fn answer<B>(&self, mut request: Request<B>, peer: Option<IpAddr>) -> Answering
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<axum::BoxError>,
    {
        match self.ready(request.method(), request.uri(), request.headers()) {
            Some(answer) => Answering::Ready(Some(answer)),
            None => {
                if let Some(peer) = peer {
                    request.extensions_mut().insert(Peer(peer));
                }
                Answering::Routed(self.router.clone().call(request.map(Body::new)))
            }
        }
    }
}
