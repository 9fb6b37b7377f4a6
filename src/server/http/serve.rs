//! Listening: connections, their limits in number and in time, and an end in good order.

use std::{future::Future, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::http::Request;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::{sleep, timeout},
};

use super::{
    app::{App, Settings},
    patience::Patient,
    spool::spooling,
};
use crate::register::Register;

/// How many connections are held at once; others wait to be accepted.
const CONNECTIONS: usize = 8192;
/// How long a connection is held on which nothing is sent: between two requests, while a client sends one, while it reads
/// an answer. Longer than any answer may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How much of a request's head is held. An address of 62,000 bytes fits.
const HEAD_LIMIT_BYTES: usize = 96 * 1024;
/// How long requests may go on after the end was asked for.
const DRAIN: Duration = Duration::from_secs(10);
/// How often the database is asked whether an edition was placed by another program.
const LOOK_AGAIN: Duration = Duration::from_secs(5);
/// How long nothing is accepted when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(100);

/// Why the server cannot listen.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address}: {error}")]
pub struct CannotListen {
    /// Where.
    pub address: SocketAddr,
    /// Why: the port is in use, or only for the administrator, or the address is not this machine's.
    #[source]
    pub error: io::Error,
}

/// Listens on an address.
///
/// # Errors
///
/// When the system refuses.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, CannotListen> {
    TcpListener::bind(address)
        .await
        .map_err(|error| CannotListen { address, error })
}

/// Answers requests until `end` comes, then lets those under way finish, for a while.
pub async fn serve(
    register: Arc<Register>,
    settings: &Settings,
    listener: TcpListener,
    end: impl Future<Output = ()>,
) {
    let app = App::new(Arc::clone(&register), settings);
    let following = tokio::spawn(follow(register, app.clone()));
    let (ending, ended) = watch::channel(());
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let mut end = pin!(end);
    loop {
        let accepted = async {
            // Semaphores that nobody closes always give.
            let place = Arc::clone(&room).acquire_owned().await.ok();
            (listener.accept().await, place)
        };
        tokio::select! {
            biased;
            () = &mut end => break,
            (connection, place) = accepted => match connection {
                Ok((stream, peer)) => {
                    tokio::spawn(connected(app.clone(), stream, peer, ended.clone(), place));
                }
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    sleep(NO_ROOM).await;
                }
            },
        }
    }
    drop(listener);
    following.abort();
    drop(ended);
    // Every connection holds a receiver until it ends.
    ending.send_replace(());
    if timeout(DRAIN, ending.closed()).await.is_err() {
        tracing::warn!(
            "some requests were still under way after {} seconds",
            DRAIN.as_secs()
        );
    }
}

/// Serves one connection.
async fn connected(
    app: App,
    stream: TcpStream,
    peer: SocketAddr,
    mut ended: watch::Receiver<()>,
    _place: Option<OwnedSemaphorePermit>,
) {
    // An answer goes out at once; that it may not is no reason not to answer.
    let _slower = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| app.answer(request, Some(peer.ip())));
    let connection = http1::Builder::new()
        .max_buf_size(HEAD_LIMIT_BYTES)
        .serve_connection(TokioIo::new(Patient::new(spooling(stream), PATIENCE)), service);
    let mut connection = pin!(connection);
    let result = tokio::select! {
        result = connection.as_mut() => result,
        _ = ended.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = result {
        tracing::debug!(%error, %peer, "a connection broke off");
    }
}

/// Publishes editions that other programs place in the same database.
async fn follow(register: Arc<Register>, app: App) {
    loop {
        sleep(LOOK_AGAIN).await;
        if let Err(error) = register.refresh().await {
            tracing::warn!(%error, "cannot look for a new edition; what is published stays");
        }
        let app = app.clone();
        // Preparing compresses pages, which takes a moment.
        if let Ok(true) = tokio::task::spawn_blocking(move || app.follow()).await {
            tracing::info!("another edition is published");
        }
    }
}
