//! Real connections: answers one after another, bad requests, an end in good order.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
    task::JoinHandle,
};

use super::register::{empty_register, settings};
use crate::http::{listen, serve};

/// A server that ends when it is told to.
struct Served {
    address: SocketAddr,
    end: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Served {
    async fn start() -> Served {
        let (folder, register) = empty_register().await;
        let listener = listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (end, ended) = oneshot::channel();
        let server = tokio::spawn(async move {
            serve(register, &settings(), listener, async { drop(ended.await) }).await;
            drop(folder);
        });
        Served { address, end, server }
    }
}

/// Sends bytes and reads until the head of an answer is there; gives its first line.
async fn first_line(stream: &mut TcpStream, request: &[u8]) -> String {
    stream.write_all(request).await.unwrap();
    let mut read = Vec::new();
    let mut buffer = [0; 1024];
    while !read.windows(4).any(|window| window == b"\r\n\r\n") {
        let count = stream.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the connection was closed");
        read.extend_from_slice(&buffer[..count]);
    }
    String::from_utf8_lossy(&read)
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn whatever_comes_over_a_connection_is_answered() {
    let served = Served::start().await;
    let long = [
        b"GET /healthz?",
        "x".repeat(100_000).as_bytes(),
        b" HTTP/1.1\r\nhost: x\r\n\r\n",
    ]
    .concat();
    for (request, expected) in [
        (
            &b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n"[..],
            "HTTP/1.1 200 OK",
        ),
        (b"GET /healthz HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK"),
        (
            b"BREW /healthz HTTP/1.1\r\nhost: x\r\n\r\n",
            "HTTP/1.1 405 Method Not Allowed",
        ),
        (b"GET /%ff HTTP/1.1\r\nhost: x\r\n\r\n", "HTTP/1.1 404 Not Found"),
        (
            b"GET /\xff HTTP/1.1\r\nhost: x\r\n\r\n",
            "HTTP/1.1 400 Bad Request",
        ),
        (b"nonsense\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        (&long, "HTTP/1.1 414 URI Too Long"),
    ] {
        let mut stream = TcpStream::connect(served.address).await.unwrap();
        let line = first_line(&mut stream, request).await;
        assert_eq!(
            line,
            expected,
            "{:?}",
            String::from_utf8_lossy(&request[..request.len().min(40)])
        );
    }
}

#[tokio::test]
async fn connections_that_say_nothing_do_not_hold_the_end_up() {
    let served = Served::start().await;
    let mut silent = TcpStream::connect(served.address).await.unwrap();
    let mut used = TcpStream::connect(served.address).await.unwrap();
    let request = b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    assert_eq!(first_line(&mut used, request).await, "HTTP/1.1 200 OK");
    served.end.send(()).unwrap();
    served.server.await.unwrap();
    assert_eq!(silent.read(&mut [0; 1]).await.unwrap(), 0, "it was closed");
    assert!(
        TcpStream::connect(served.address).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test]
async fn a_port_in_use_is_told() {
    let first = listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let address = first.local_addr().unwrap();
    let refused = listen(address).await.unwrap_err();
    assert_eq!(
        (refused.address, refused.error.kind()),
        (address, std::io::ErrorKind::AddrInUse)
    );
}
