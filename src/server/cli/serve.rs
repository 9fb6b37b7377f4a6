//! `serve`: the server, from an open database to a good end.

use std::{future::Future, io::IsTerminal as _, net::SocketAddr, path::PathBuf, sync::Arc};

use axum::http::HeaderName;
use register_domain::edition::Standing;
use register_i18n::cli::trouble::Trouble;
use tokio::signal;
use tracing_subscriber::EnvFilter;

use super::{
    editions::{cases_for_demonstration, people_for_demonstration, prepared},
    failure::Failure,
    options::{Common, LogFormat, Serve},
};
use crate::{
    cases::{reminding, sweep},
    clock::{self, Chance, Clock},
    demonstration,
    http::{self, CabinetSettings, Settings},
    people::{
        mailing::{self, Mailer},
        password::Cost,
    },
    register::Register,
    store::{Address, Store as _},
};

pub(super) async fn serve(common: &Common, options: Serve) -> Result<(), Failure> {
    log(&options);
    // The port is taken before the database is touched: two servers started by mistake do not both prepare it.
    let address = SocketAddr::new(options.host, options.port);
    let listener = http::listen(address)
        .await
        .map_err(|error| cannot_listen(address, &error.error))?;
    let database = prepared(common).await?;
    let of_load = |error| Failure::of_load(&common.database, error);
    let records = database
        .records()
        .await
        .map_err(|error| Failure::of_store(&common.database, error))?;
    if options.demo_if_empty && records.is_empty() {
        let placed = demonstration::place(&database).await;
        placed.map_err(|error| Failure::of_import(&common.database, "".as_ref(), error))?;
        tracing::info!("the demonstration register was placed");
    }
    let demonstration = records
        .iter()
        .all(|record| record.standing == Standing::Demonstration);
    if options.demo_if_empty && demonstration {
        people_for_demonstration(common, &database).await?;
        cases_for_demonstration(common, &database).await?;
    }
    let address = listener.local_addr().unwrap_or(address);
    let mailer = mailer(common, &options)?;
    let register = Arc::new(
        Register::open(database, &options.base_url)
            .await
            .map_err(of_load)?,
    );
    let settings = Settings {
        requests_per_second: options.rate,
        client_header: options
            .trust_proxy
            .then(|| HeaderName::from_static("x-forwarded-for")),
        run: u64::try_from(clock::now().timestamp_micros()).unwrap_or_default(),
        cabinet: CabinetSettings {
            clock: Clock::wall(),
            chance: Chance::system(),
            password_cost: Cost::Full,
            keeps_mail: mailer.keeps(),
            link_base: link_base(&options.base_url, address),
        },
    };
    tracing::info!(database = %common.database, "listening on http://{address}");
    let mailing = tokio::spawn(mailing::run(
        register.database().clone(),
        Clock::wall(),
        mailer,
        || http::over(clock::now()),
    ));
    let reminding = tokio::spawn(reminding::run(
        Arc::clone(&register),
        Clock::wall(),
        settings.cabinet.link_base.clone(),
    ));
    let sweeping = tokio::spawn(sweep::run(register.database().clone(), Clock::wall()));
    http::serve(Arc::clone(&register), &settings, listener, end()).await;
    reminding.abort();
    mailing.abort();
    sweeping.abort();
    register.close().await;
    tracing::info!("ended");
    Ok(())
}

/// Where letters go: to the mail server that is named, else into a folder, beside the database unless named.
fn mailer(common: &Common, options: &Serve) -> Result<Mailer, Failure> {
    if options.smtp.is_empty() {
        let folder = options.mail_folder.clone();
        return Ok(Mailer::Folder(
            folder.unwrap_or_else(|| mail_folder(&common.database)),
        ));
    }
    Mailer::smtp(&options.smtp, &options.mail_from).map_err(|error| {
        Failure::WrongCall(Trouble::NoMailServer {
            detail: error.to_string(),
        })
    })
}

fn mail_folder(database: &Address) -> PathBuf {
    match database {
        Address::Sqlite(path) => path.with_extension("mail"),
        Address::Postgres(_) => PathBuf::from("register.mail"),
    }
}

/// What the addresses in letters begin with: the site's own, else that of this server.
fn link_base(base_url: &str, address: SocketAddr) -> String {
    if base_url.is_empty() {
        format!("http://{address}")
    } else {
        base_url.trim_end_matches('/').to_owned()
    }
}

/// Writes the log to the standard error. A filter that cannot be read is not worth a refusal.
fn log(options: &Serve) {
    let filter = EnvFilter::try_new(&options.log).unwrap_or_else(|_unreadable| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second log in one process is refused; the first one stays.
    let _second = match options.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
}

fn cannot_listen(address: SocketAddr, error: &std::io::Error) -> Failure {
    let address = address.to_string();
    Failure::Refused(match error.kind() {
        std::io::ErrorKind::AddrInUse => Trouble::PortInUse { address },
        _ => Trouble::CannotListen {
            address,
            detail: error.to_string(),
        },
    })
}

/// Comes when the process is asked to end: by Ctrl-C, or by SIGTERM where there are signals.
fn end() -> impl Future<Output = ()> {
    let interrupted = signal::ctrl_c();
    async move {
        #[cfg(unix)]
        if let Ok(mut terminated) = signal::unix::signal(signal::unix::SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
        let _told = interrupted.await;
    }
}
