//! Who may see the page: people at this machine, who ask for it by one of its own names.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use roughcheck_verify::sync::{is_loopback, is_this_machine};

use super::asked::Asked;

/// Headers that a proxy adds when it asks for somebody else.
const FORWARDED: [&str; 5] = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/// Lets a request through, or refuses it. A request whose peer is unknown never comes here: the extractor refuses it.
pub(super) async fn guard(ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request, next: Next) -> Response {
    if may_see(peer.ip(), request.headers()) {
        return next.run(request).await;
    }
    let words = Asked::of(request.uri(), request.headers()).words;
    let text = words.plain("page-elsewhere", &[("address", "http://127.0.0.1".into())]);
    (StatusCode::FORBIDDEN, format!("{text}\n")).into_response()
}

/// A peer on loopback, one `Host` that names this machine, and nothing that a proxy would add.
fn may_see(peer: IpAddr, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    is_loopback(peer)
        && host.to_str().is_ok_and(is_this_machine)
        && !FORWARDED.iter().any(|name| headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_peer_on_this_machine_sees_the_page() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.append(*name, header::HeaderValue::from_static(value));
            }
            headers
        };
        let peer = |text: &str| text.parse().expect("an address");
        let own = headers(&[("host", "localhost:8080")]);
        for address in ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"] {
            assert!(may_see(peer(address), &own), "{address}");
        }
        for address in ["10.0.0.1", "192.0.2.7", "0.0.0.0", "fe80::1", "::ffff:10.0.0.1"] {
            assert!(!may_see(peer(address), &own), "{address}");
        }
        let here = peer("127.0.0.1");
        assert!(!may_see(here, &HeaderMap::new()));
        assert!(!may_see(here, &headers(&[("host", "localhost"), ("host", "localhost")])));
        for name in FORWARDED {
            assert!(!may_see(here, &headers(&[("host", "localhost"), (name, "127.0.0.1")])), "{name}");
        }
    }

    #[test]
    fn only_this_machines_own_names_count() {
        for host in ["localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "127.0.0.2", "[::1]", "[::1]:8080"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "localhost:",
            "localhost:80x",
            "::1",
            "[::1",
            "0.0.0.0:8080",
            "user@localhost",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
