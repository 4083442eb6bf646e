//! HTTP: one request, one reply, to an address that the library allows.

use std::io::Read;
use std::time::Duration;

use roughcheck::address_words;
use roughcheck::sync::{CollectorAddress, MAX_ANSWER, Reply};
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
    address: CollectorAddress,
}

impl Transport {
    /// A collector at this address.
    pub(crate) fn new(url: &str) -> Result<Self, Failure> {
        let address =
            CollectorAddress::parse(url).map_err(|error| Failure::about(url, address_words(error)).misuse())?;
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .user_agent("roughcheck")
            .build();
        Ok(Self { agent: config.into(), address })
    }

    /// Sends a request, and waits for the reply at most as long as is left.
    pub(crate) fn post(&self, body: &[u8], left: Duration) -> Reply {
        let request = self.agent.post(self.address.route()).config().timeout_global(Some(left.min(PATIENCE))).build();
        let Ok(mut response) = request.content_type(TYPE).send(body) else { return Reply::Nothing };
        let retry_after =
            response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let status = response.status().as_u16();
        // A body that breaks off or does not end is not an answer, whatever its status.
        match read_limited(response.body_mut().as_reader()) {
            Some(body) => Reply::Answered { status, retry_after, body },
            None => Reply::Nothing,
        }
    }
}

/// The whole body; none where it breaks off or is longer than any answer. Memory is taken for what arrives, never for
/// what is announced.
fn read_limited(source: impl Read) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    let limit = u64::try_from(MAX_ANSWER).unwrap_or(u64::MAX).saturating_add(1);
    source.take(limit).read_to_end(&mut body).ok()?;
    (body.len() <= MAX_ANSWER).then_some(body)
}

#[cfg(test)]
mod tests {
    use std::io::{Write as _, repeat};
    use std::net::{TcpListener, TcpStream};

    use super::*;

    #[test]
    fn each_address_of_the_table_is_taken_or_refused() {
        let rows: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../tests/vectors/data/addresses.json")).expect("a table");
        assert_eq!(rows.len(), 137);
        for row in rows {
            let url = row["url"].as_str().expect("a text");
            let route = Transport::new(url).ok().map(|transport| transport.address.route().to_owned());
            assert_eq!(route.as_deref(), row.get("route").and_then(serde_json::Value::as_str), "{url}");
        }
    }

    #[test]
    fn an_answer_is_read_up_to_the_largest() {
        let most = u64::try_from(MAX_ANSWER).expect("a length");
        assert_eq!(read_limited(repeat(7).take(most)).map(|body| body.len()), Some(MAX_ANSWER));
        assert_eq!(read_limited(repeat(7)), None);
    }

    /// Serves one request, and gives the address.
    fn serve(answer: String) -> (String, std::thread::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("listens");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a caller");
            read_request(&mut stream);
            stream.write_all(answer.as_bytes()).expect("answers");
        });
        (address, server)
    }

    fn read_request(stream: &mut TcpStream) {
        let mut seen = Vec::new();
        let mut byte = [0];
        while !seen.ends_with(b"\r\n\r\nsecret") && stream.read(&mut byte).expect("reads") == 1 {
            seen.extend_from_slice(&byte);
        }
    }

    #[test]
    fn a_redirect_is_not_followed() {
        let elsewhere = TcpListener::bind("127.0.0.1:0").expect("listens");
        elsewhere.set_nonblocking(true).expect("does not wait");
        let target = elsewhere.local_addr().expect("an address");
        for status in [301, 302, 303, 307, 308] {
            let (address, server) = serve(format!(
                "HTTP/1.1 {status} Elsewhere\r\nLocation: http://{target}/v1/sync\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ));
            let reply = Transport::new(&address).expect("an address").post(b"secret", PATIENCE);
            server.join().expect("no panic");
            assert_eq!(reply, Reply::Answered { status, retry_after: None, body: Vec::new() });
            assert!(elsewhere.accept().is_err(), "{status} was followed");
        }
    }

    #[test]
    fn an_announced_length_takes_no_memory_and_a_body_that_breaks_off_is_no_answer() {
        let (address, server) = serve(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\nshort", u64::MAX / 2));
        let reply = Transport::new(&address).expect("an address").post(b"secret", PATIENCE);
        server.join().expect("no panic");
        assert_eq!(reply, Reply::Nothing);
    }
}
