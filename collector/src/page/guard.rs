//! Who may see the page: whoever sits at this machine, and asks for it by one of its own names.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::serve::Peer;

/// What a proxy adds when it asks for somebody else.
const FORWARDED: [&str; 5] = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/// Lets a request through, or says no.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().is_some_and(|peer| peer.0.ip().to_canonical().is_loopback());
    if peer && asks_for_this_machine(request.headers()) {
        return next.run(request).await;
    }
    let text = "This page is shown on the collector's own machine alone: open it there as http://127.0.0.1 with the port, \
                or through an SSH tunnel to it.\n";
    (StatusCode::FORBIDDEN, text).into_response()
}

/// One `Host` that names this machine, and nothing that a proxy would add.
fn asks_for_this_machine(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let named = host.to_str().is_ok_and(is_this_machine);
    named && !FORWARDED.iter().any(|name| headers.contains_key(*name))
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1" || name == "[::1]"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machines_own_names_count() {
        for host in ["localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "127.0.0.2",
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
