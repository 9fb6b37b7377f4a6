//! As much of HTTP as measuring our own server on this machine takes.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, Result};

const PATIENCE: Duration = Duration::from_secs(10);

/// What a server answered.
pub(crate) struct Answer {
    /// The status code.
    pub(crate) status: u16,
    /// The lines of the head, the first included.
    pub(crate) head: String,
    /// The body as it came over the wire.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Everything that came over the wire, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.head.len() + "\r\n\r\n".len() + self.body.len()
    }

    /// The value of a header, named in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines
            .into_iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }
}

/// Asks the server on this machine, by HTTP/1.0, so that the body comes in one piece.
///
/// # Errors
///
/// Nobody listens there, or what answers does not speak HTTP.
pub(crate) fn get(port: u16, path: &str, encoding: &str) -> Result<Answer> {
    send(port, "GET", path, &[("Accept-Encoding", encoding)], "")
}

/// Sends something to the server on this machine, over a connection of its own.
///
/// # Errors
///
/// Nobody listens there, or what answers does not speak HTTP.
pub(crate) fn send(
    port: u16,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Answer> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).context("nobody listens")?;
    stream
        .set_read_timeout(Some(PATIENCE))
        .context("cannot set a limit of time")?;
    let mut request = format!("{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        request.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    request.push_str("\r\n");
    request.push_str(body);
    stream.write_all(request.as_bytes()).context("cannot ask")?;
    let mut bytes = Vec::new();
    stream
        .read_to_end(&mut bytes)
        .with_context(|| format!("no whole answer to {method} {path}"))?;
    parsed(&bytes).with_context(|| format!("no HTTP in the answer to {method} {path}"))
}

fn parsed(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head,
        body: body.get(4..)?.to_vec(),
    })
}

/// A port that nobody listens on at this moment.
///
/// # Errors
///
/// There is none.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr().context("no free port")?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answer_is_taken_apart() {
        let answer = parsed(b"HTTP/1.0 404 Not Found\r\nContent-Type: text/plain\r\n\r\nno\r\n\r\n").unwrap();
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("content-type"), Some("text/plain"));
        assert_eq!(answer.body, b"no\r\n\r\n");
        assert_eq!(answer.bytes(), 58);
        assert!(parsed(b"").is_none());
        assert!(parsed(b"HTTP/1.0\r\n\r\n").is_none());
    }
}
