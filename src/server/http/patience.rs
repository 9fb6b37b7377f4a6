//! A connection that breaks off when nothing was sent on it for too long: because its client is silent, sends a request
//! drop by drop, or does not read its answer.
//!
//! One timer per connection is enough: it is set once and looked at when it rings, so that a request costs a look at the
//! time and no more.

use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// A connection on which something must be sent from time to time.
#[derive(Debug)]
pub(crate) struct Patient<S> {
    stream: S,
    patience: Duration,
    /// When something was sent last, or the connection was made.
    sent: Instant,
    timer: Pin<Box<Sleep>>,
}

impl<S> Patient<S> {
    pub(crate) fn new(stream: S, patience: Duration) -> Patient<S> {
        Patient {
            stream,
            patience,
            sent: Instant::now(),
            timer: Box::pin(sleep(patience)),
        }
    }

    /// Passes on what came of reading; while nothing comes, looks whether it is too late.
    fn reading<T>(&mut self, context: &mut Context<'_>, read: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if read.is_ready() || !self.is_late(context) {
            read
        } else {
            Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
        }
    }

    /// The same for writing, which is what counts.
    fn writing<T>(&mut self, context: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.sent = Instant::now();
        }
        self.reading(context, written)
    }

    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        while self.timer.as_mut().poll(context).is_ready() {
            let until = self.sent + self.patience;
            if until <= Instant::now() {
                return true;
            }
            self.timer.as_mut().reset(until);
        }
        false
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(context, into);
        self.reading(context, read)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.writing(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.writing(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.reading(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(context);
        self.reading(context, shut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, duplex};

    const PATIENCE: Duration = Duration::from_secs(30);

    /// A connection whose pipe holds four bytes.
    fn connection() -> (Patient<DuplexStream>, DuplexStream) {
        let (here, there) = duplex(4);
        (Patient::new(here, PATIENCE), there)
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_stops_reading_is_left() {
        let (mut patient, mut there) = connection();
        let reader = tokio::spawn(async move {
            let mut read = [0; 4];
            for _ in 0..3 {
                sleep(Duration::from_secs(29)).await;
                there.read_exact(&mut read).await.unwrap();
            }
            sleep(Duration::from_secs(31)).await;
        });
        let started = Instant::now();
        let error = patient.write_all(&[7; 32]).await.unwrap_err();
        assert_eq!(
            (error.kind(), started.elapsed().as_secs()),
            (io::ErrorKind::TimedOut, 3 * 29 + 30)
        );
        reader.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_sends_drop_by_drop_is_left() {
        let (mut patient, mut there) = connection();
        let writer = tokio::spawn(async move {
            while there.write_all(b".").await.is_ok() {
                sleep(Duration::from_secs(10)).await;
            }
        });
        let started = Instant::now();
        let mut read = [0; 100];
        let error = patient.read_exact(&mut read).await.unwrap_err();
        assert_eq!(
            (error.kind(), started.elapsed().as_secs()),
            (io::ErrorKind::TimedOut, 30)
        );
        drop(patient);
        writer.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_is_answered_stays() {
        let (mut patient, mut there) = connection();
        for _ in 0..10 {
            sleep(Duration::from_secs(20)).await;
            there.write_all(b"?").await.unwrap();
            patient.read_u8().await.unwrap();
            patient.write_all(b"!").await.unwrap();
            there.read_u8().await.unwrap();
        }
    }
}
