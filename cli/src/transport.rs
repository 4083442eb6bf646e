//! HTTP: one request, one reply. Plain HTTP goes to this machine alone; everything else needs TLS.

use std::io::Read as _;
use std::net::IpAddr;
use std::time::Duration;

use roughcheck::sync::{MAX_ANSWER, Reply};
use ureq::Agent;
use ureq::http::header::RETRY_AFTER;

use crate::output::Failure;

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(20);
const TYPE: &str = "application/cbor";

/// A collector at an address.
#[derive(Debug)]
pub(crate) struct Transport {
    agent: Agent,
    url: String,
}

impl Transport {
    /// A collector at this address.
    pub(crate) fn new(url: &str) -> Result<Self, Failure> {
        let wrong = |what: &str| Failure::usage(format_args!("{url}: {what}"));
        let uri: ureq::http::Uri =
            url.parse().map_err(|_| wrong("not an address, such as https://collector.example.org"))?;
        let host = uri.host().unwrap_or_default();
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if is_this_machine(host) => {}
            Some("http") => return Err(wrong("plain http goes to this machine alone; use https")),
            _ => return Err(wrong("an address begins with https://")),
        }
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .user_agent("roughcheck")
            .build();
        Ok(Self { agent: config.into(), url: format!("{}/v1/sync", url.trim_end_matches('/')) })
    }

    /// Sends a request, and waits for the reply at most as long as is left.
    pub(crate) fn post(&self, body: &[u8], left: Duration) -> Reply {
        let request = self.agent.post(&self.url).config().timeout_global(Some(left.min(PATIENCE))).build();
        let Ok(mut response) = request.content_type(TYPE).send(body) else { return Reply::Nothing };
        let retry_after =
            response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let status = response.status().as_u16();
        let mut body = Vec::new();
        let limit = u64::try_from(MAX_ANSWER).unwrap_or(u64::MAX);
        // A body that breaks off is not an answer, however much of it arrived.
        match response.body_mut().as_reader().take(limit).read_to_end(&mut body) {
            Ok(_) => Reply::Answered { status, retry_after, body },
            Err(_) => Reply::Nothing,
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_goes_to_this_machine_alone() {
        for good in ["http://127.0.0.1:8080", "http://[::1]:1/", "http://localhost", "https://collector.example.org"] {
            assert!(Transport::new(good).is_ok(), "{good}");
        }
        for bad in ["http://example.org", "http://127.0.0.1.example.org", "http://10.0.0.1", "ftp://localhost", "x"] {
            assert!(Transport::new(bad).is_err(), "{bad}");
        }
    }
}
