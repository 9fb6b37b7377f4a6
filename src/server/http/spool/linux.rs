//! By `memfd_create` and `sendfile`.

use std::{
    collections::BTreeMap,
    io,
    os::fd::OwnedFd,
    pin::Pin,
    sync::{Arc, PoisonError, RwLock},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use rustix::{
    fs::{MemfdFlags, memfd_create, sendfile},
    net::{SendFlags, send},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, Interest, ReadBuf},
    net::TcpStream,
};

/// Below, two calls to the kernel cost more than copying.
const LEAST_BYTES: usize = 24 << 10;
/// Beyond, a client's line is slower than any copying, and memory is dear.
const MOST_BYTES: usize = 16 << 20;

/// Files of memory by where the same bytes begin.
static SPOOLS: RwLock<BTreeMap<usize, Spool>> = RwLock::new(BTreeMap::new());

#[derive(Debug)]
struct Spool {
    length: usize,
    file: Arc<OwnedFd>,
    /// How many hold it: one file may stand ready under several addresses.
    holders: usize,
}

/// Bytes that lie in a file of memory as well, until this goes.
#[derive(Debug)]
pub(crate) struct Spooled {
    bytes: Bytes,
}

impl Spooled {
    /// Puts bytes into a file of memory; `None` where that is not worth it or the system gives none.
    pub(crate) fn new(bytes: &Bytes) -> Option<Spooled> {
        if !(LEAST_BYTES..=MOST_BYTES).contains(&bytes.len()) {
            return None;
        }
        let mut spools = SPOOLS.write().unwrap_or_else(PoisonError::into_inner);
        match spools.get_mut(&address(bytes)) {
            Some(spool) if spool.length == bytes.len() => spool.holders += 1,
            // The beginning of something longer is held: it goes without.
            Some(_) => return None,
            None => {
                let file = Arc::new(filled(bytes).ok()?);
                spools.insert(
                    address(bytes),
                    Spool {
                        length: bytes.len(),
                        file,
                        holders: 1,
                    },
                );
            }
        }
        Some(Spooled { bytes: bytes.clone() })
    }
}

impl Drop for Spooled {
    fn drop(&mut self) {
        let mut spools = SPOOLS.write().unwrap_or_else(PoisonError::into_inner);
        let start = address(&self.bytes);
        if let Some(spool) = spools.get_mut(&start) {
            spool.holders -= 1;
            if spool.holders == 0 {
                spools.remove(&start);
            }
        }
    }
}

fn address(bytes: &[u8]) -> usize {
    bytes.as_ptr().addr()
}

fn filled(bytes: &[u8]) -> io::Result<OwnedFd> {
    let file = memfd_create("register", MemfdFlags::CLOEXEC)?;
    let mut rest = bytes;
    while !rest.is_empty() {
        let count = rustix::io::write(&file, rest)?;
        rest = rest.get(count..).unwrap_or_default();
    }
    Ok(file)
}

/// The file of memory in which some bytes lie, and from where.
fn find(bytes: &[u8]) -> Option<(Arc<OwnedFd>, u64)> {
    if bytes.len() < LEAST_BYTES {
        return None;
    }
    let spools = SPOOLS.read().unwrap_or_else(PoisonError::into_inner);
    let (start, spool) = spools.range(..=address(bytes)).next_back()?;
    let offset = address(bytes) - start;
    let inside = offset
        .checked_add(bytes.len())
        .is_some_and(|end| end <= spool.length);
    inside.then(|| (Arc::clone(&spool.file), offset as u64))
}

/// A connection that sends spooled bytes without copying them.
#[derive(Debug)]
pub(crate) struct Spooling(TcpStream);

/// Makes a connection one that sends spooled bytes without copying them.
pub(crate) const fn spooling(stream: TcpStream) -> Spooling {
    Spooling(stream)
}

impl Spooling {
    /// Calls the kernel when the connection can be written to.
    fn poll_call(
        &self,
        context: &mut Context<'_>,
        mut call: impl FnMut() -> rustix::io::Result<usize>,
    ) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.0.poll_write_ready(context))?;
            match self.0.try_io(Interest::WRITABLE, || Ok(call()?)) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                result => return Poll::Ready(result),
            }
        }
    }

    fn poll_send_file(
        &self,
        context: &mut Context<'_>,
        file: &OwnedFd,
        from: u64,
        count: usize,
    ) -> Poll<io::Result<usize>> {
        self.poll_call(context, || {
            let mut offset = from;
            sendfile(&self.0, file, Some(&mut offset), count)
        })
    }
}

impl AsyncWrite for Spooling {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let spooled = |place: usize| {
            let slice = slices.get(place)?;
            find(slice).map(|(file, from)| (file, from, slice.len()))
        };
        if let Some((file, from, count)) = spooled(0) {
            return self.poll_send_file(context, &file, from, count);
        }
        // The head of an answer, then its body.
        let (Some(head), Some((file, from, count))) = (slices.first(), spooled(1)) else {
            return Pin::new(&mut self.0).poll_write_vectored(context, slices);
        };
        let flags = SendFlags::MORE | SendFlags::NOSIGNAL;
        let sent = ready!(self.poll_call(context, || send(&self.0, head, flags)))?;
        if sent < head.len() {
            return Poll::Ready(Ok(sent));
        }
        match self.poll_send_file(context, &file, from, count) {
            Poll::Ready(Ok(more)) => Poll::Ready(Ok(sent + more)),
            // The head is sent; what is wrong with the body shows when it is written next.
            Poll::Ready(Err(_)) | Poll::Pending => Poll::Ready(Ok(sent)),
        }
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

impl AsyncRead for Spooling {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    fn some(length: usize) -> Bytes {
        (0..length)
            .map(|place| u8::try_from(place * 7 % 251).unwrap())
            .collect::<Vec<u8>>()
            .into()
    }

    #[test]
    fn bytes_are_recognised_while_they_are_spooled() {
        let bytes = some(100_000);
        assert!(find(&bytes).is_none());
        let (first, second) = (Spooled::new(&bytes), Spooled::new(&bytes));
        assert!(first.is_some() && second.is_some());
        assert_eq!(find(&bytes).map(|(_, from)| from), Some(0));
        assert_eq!(find(&bytes[10_000..]).map(|(_, from)| from), Some(10_000));
        assert!(find(&bytes[..100]).is_none(), "too short to be worth it");
        assert!(find(&some(100_000)).is_none(), "the same bytes elsewhere");
        drop(first);
        assert!(find(&bytes).is_some());
        drop(second);
        assert!(find(&bytes).is_none());
        for length in [0, 100, LEAST_BYTES - 1, MOST_BYTES + 1] {
            assert!(Spooled::new(&some(length)).is_none(), "{length}");
        }
    }

    #[tokio::test]
    async fn what_is_sent_arrives() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let mut server = Spooling(listener.accept().await.unwrap().0);
        let (head, body, plain) = (some(300), some(9_000_000), some(50_000));
        let _spooled = Spooled::new(&body).unwrap();
        let expected = [&head[..], &body, &plain, &body].concat();
        let reader = tokio::spawn(async move {
            let mut client = client;
            let mut read = Vec::new();
            client.read_to_end(&mut read).await.unwrap();
            read
        });
        for parts in [vec![head, body.clone()], vec![plain, body]] {
            let mut queue = std::collections::VecDeque::from(parts);
            while !queue.is_empty() {
                let slices: Vec<io::IoSlice<'_>> = queue.iter().map(|part| io::IoSlice::new(part)).collect();
                let mut count = server.write_vectored(&slices).await.unwrap();
                while count > 0 {
                    let part = queue.front_mut().unwrap();
                    let gone = count.min(part.len());
                    drop(part.split_to(gone));
                    count -= gone;
                    if part.is_empty() {
                        queue.pop_front();
                    }
                }
            }
        }
        server.shutdown().await.unwrap();
        assert!(reader.await.unwrap() == expected);
    }
}
