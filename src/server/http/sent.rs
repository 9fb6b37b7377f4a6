//! The body of an answer: bytes that stand ready go out as they are, without a box around them.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};

/// The body of an answer.
#[derive(Debug)]
pub enum Sent {
    /// Bytes that stand ready; empty once they are sent.
    Ready(Bytes),
    /// A body that the router made.
    Routed(Body),
}

impl HttpBody for Sent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.get_mut() {
            Sent::Ready(bytes) if bytes.is_empty() => Poll::Ready(None),
            Sent::Ready(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Sent::Routed(body) => Pin::new(body).poll_frame(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Sent::Ready(bytes) => bytes.is_empty(),
            Sent::Routed(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Sent::Ready(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Sent::Routed(body) => body.size_hint(),
        }
    }
}

impl From<Sent> for Body {
    fn from(sent: Sent) -> Body {
        match sent {
            Sent::Ready(bytes) => Body::from(bytes),
            Sent::Routed(body) => body,
        }
    }
}
