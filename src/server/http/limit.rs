//! How many requests one address in the network may send: generous, so that only a runaway program meets it.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::StateInformationMiddleware,
    state::keyed::DefaultKeyedStateStore,
};
use register_api::refusal::Refusal;

/// A burst may be so many seconds' worth of requests.
const BURST_SECONDS: u32 = 10;
/// After so many requests those are forgotten who have not come for a while.
const FORGET_EVERY: u32 = 4096;
/// So many addresses are told apart at once; beyond, all others share one account.
const ADDRESSES: usize = 100_000;

/// The rate limit of the API.
#[derive(Debug)]
pub(crate) struct RateLimit {
    accounts: Option<Accounts>,
    /// Where the proxy in front of the server names its client.
    client_header: Option<HeaderName>,
    policy: HeaderValue,
    since_forgotten: AtomicU32,
}

type Accounts = RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock, StateInformationMiddleware>;

/// Who sends a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Client {
    /// The network address, where it is known.
    pub(crate) address: Option<String>,
    /// The network that attempts are counted against; none for this machine itself.
    pub(crate) network: Option<IpAddr>,
}

/// What is left to a client; nothing is counted for one that is not limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Left(Option<u32>);

impl RateLimit {
    /// So many requests per second and address in the long run; 0 for no limit.
    pub(crate) fn new(requests_per_second: u32, client_header: Option<HeaderName>) -> RateLimit {
        let burst = requests_per_second.saturating_mul(BURST_SECONDS);
        let quota = NonZeroU32::new(requests_per_second)
            .zip(NonZeroU32::new(burst))
            .map(|(rate, burst)| Quota::per_second(rate).allow_burst(burst));
        // A text of digits and ASCII letters is a header value.
        let policy = HeaderValue::from_str(&format!("\"client\";q={burst};w={BURST_SECONDS}"));
        RateLimit {
            accounts: quota.map(|quota| RateLimiter::keyed(quota).with_middleware()),
            client_header,
            policy: policy.unwrap_or(HeaderValue::from_static("\"client\"")),
            since_forgotten: AtomicU32::new(0),
        }
    }

    /// Counts a request from a peer.
    ///
    /// # Errors
    ///
    /// When its client has sent too many.
    pub(crate) fn check(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> Result<Left, Refusal> {
        let (Some(accounts), Some(client)) = (&self.accounts, self.limited(peer, headers)) else {
            return Ok(Left(None));
        };
        if self.since_forgotten.fetch_add(1, Ordering::Relaxed) >= FORGET_EVERY {
            self.since_forgotten.store(0, Ordering::Relaxed);
            accounts.retain_recent();
        }
        let crowded = accounts.len() >= ADDRESSES;
        let account = if crowded {
            Ipv4Addr::UNSPECIFIED.into()
        } else {
            network(client)
        };
        match accounts.check_key(&account) {
            Ok(state) => Ok(Left(Some(state.remaining_burst_capacity()))),
            Err(until) => {
                let wait = until.wait_time_from(DefaultClock::default().now());
                Err(Refusal::TooManyRequests {
                    retry_after_seconds: wait.as_secs() + 1,
                })
            }
        }
    }

    /// Who is counted: whom the proxy names, else the peer. This machine itself is not limited unless a proxy on it names
    /// others.
    fn limited(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> Option<IpAddr> {
        self.named(headers)
            .or_else(|| peer.filter(|peer| !peer.to_canonical().is_loopback()))
    }

    /// Who sends a request, and whether attempts are counted against the address: not on this machine itself.
    pub(crate) fn client(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> Client {
        let address = self.named(headers).or(peer);
        Client {
            address: address.map(|address| address.to_canonical().to_string()),
            network: self.limited(peer, headers).map(network),
        }
    }

    fn named(&self, headers: &HeaderMap) -> Option<IpAddr> {
        let named = self
            .client_header
            .as_ref()
            .and_then(|name| headers.get_all(name).iter().next_back());
        // The last address is the one that the nearest proxy saw; those before it are what the client claimed.
        named.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok())
    }

    /// Tells a client what is left to it.
    pub(crate) fn tell(&self, left: Left, headers: &mut HeaderMap) {
        let Left(Some(left)) = left else { return };
        headers.insert(HeaderName::from_static("ratelimit-policy"), self.policy.clone());
        if let Ok(value) = HeaderValue::from_str(&format!("\"client\";r={left}")) {
            headers.insert(HeaderName::from_static("ratelimit"), value);
        }
    }
}

/// One account for a network that one subscriber has whole: an IPv4 address, 64 bits of an IPv6 address.
fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(
            HeaderName::from_static("x-forwarded-for"),
            HeaderValue::from_static(value),
        )])
    }

    #[test]
    fn clients_are_told_apart() {
        let proxied = RateLimit::new(1, Some(HeaderName::from_static("x-forwarded-for")));
        let direct = RateLimit::new(1, None);
        let here: IpAddr = Ipv4Addr::LOCALHOST.into();
        let there: IpAddr = "203.0.113.7".parse().unwrap();
        for (limit, peer, headers, expected) in [
            (&direct, here, HeaderMap::new(), None),
            (&direct, "::1".parse().unwrap(), HeaderMap::new(), None),
            (&direct, there, named("198.51.100.1"), Some("203.0.113.7")),
            (
                &proxied,
                here,
                named("9.9.9.9, 198.51.100.1"),
                Some("198.51.100.1"),
            ),
            (&proxied, here, named("nonsense"), None),
            (&proxied, there, HeaderMap::new(), Some("203.0.113.7")),
        ] {
            let client = limit
                .limited(Some(peer), &headers)
                .map(|client| client.to_string());
            assert_eq!(client.as_deref(), expected, "{peer} {headers:?}");
        }
        for (client, expected) in [
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
        ] {
            assert_eq!(network(client.parse().unwrap()).to_string(), expected, "{client}");
        }
    }

    #[test]
    fn too_many_requests_are_refused() {
        let limit = RateLimit::new(1, None);
        let peer = Some("203.0.113.7".parse().unwrap());
        for left in (0..BURST_SECONDS).rev() {
            assert_eq!(limit.check(peer, &HeaderMap::new()), Ok(Left(Some(left))));
        }
        let refusal = limit.check(peer, &HeaderMap::new());
        assert!(
            matches!(
                refusal,
                Err(Refusal::TooManyRequests {
                    retry_after_seconds: 1..=2
                })
            ),
            "{refusal:?}"
        );
        assert!(
            limit
                .check(Some("203.0.113.8".parse().unwrap()), &HeaderMap::new())
                .is_ok()
        );
        assert_eq!(
            RateLimit::new(0, None).check(peer, &HeaderMap::new()),
            Ok(Left(None))
        );
    }
}
