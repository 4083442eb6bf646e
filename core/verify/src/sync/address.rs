//! Where a station may send to, and which addresses are this machine. Decided here alone, for every transport.
//!
//! A general parser of URLs mends what it reads, and no two mend alike: one takes `http://0x7f000001` for this machine,
//! the next looks up a name. This one knows the plain form alone and refuses everything else, so that whatever it lets
//! through means the same to each platform that carries the bytes:
//!
//! ```text
//! address = ("https" / "http") "://" host [":" port] *("/" segment) *"/"
//! host    = a name in ASCII / four decimal numbers / "[" an IPv6 address "]"
//! segment = 1*(letter / digit / "-" / "." / "_" / "~"), neither "." nor ".."
//! ```

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use thiserror::Error;

/// Where requests go, below a collector's address.
const ROUTE: &str = "/v1/sync";
/// The longest address that is read, in bytes.
const MAX_ADDRESS: usize = 1_024;
/// The longest name of a host and the longest part of one (RFC 1035).
const MAX_NAME: usize = 253;
const MAX_LABEL: usize = 63;

/// Why nothing is sent to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AddressError {
    /// The text is not an address in its plain form.
    #[error("not an address in its plain form, such as https://collector.example.org")]
    Form,
    /// Anybody on the way could read along.
    #[error("plain http goes to this machine alone; use https")]
    PlainHttp,
}

impl AddressError {
    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "address",
            Self::PlainHttp => "plain-http",
        }
    }
}

/// The address of a collector to which a station may send: https to anywhere, plain http to this machine alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectorAddress {
    route: String,
}

impl CollectorAddress {
    /// Reads an address, such as `https://collector.example.org`. No name is looked up.
    ///
    /// # Errors
    /// [`AddressError`]: anything that is not in the plain form (see above), and plain http to another machine.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        if text.len() > MAX_ADDRESS {
            return Err(AddressError::Form);
        }
        let (scheme, rest) = text.split_once("://").ok_or(AddressError::Form)?;
        let is_plain = match scheme.to_ascii_lowercase().as_str() {
            "https" => false,
            "http" => true,
            _ => return Err(AddressError::Form),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = split_port(authority).ok_or(AddressError::Form)?;
        let host_is_here = Host::parse(host).ok_or(AddressError::Form)?.is_this_machine();
        let path = path.trim_end_matches('/');
        if !path.split('/').skip(1).all(is_segment) {
            return Err(AddressError::Form);
        }
        if is_plain && !host_is_here {
            return Err(AddressError::PlainHttp);
        }
        let scheme = if is_plain { "http" } else { "https" };
        let port = port.map_or(String::new(), |port| format!(":{port}"));
        Ok(Self { route: format!("{scheme}://{}{port}{path}{ROUTE}", host.to_ascii_lowercase()) })
    }

    /// The URL of the one route of the protocol: where requests are posted.
    #[must_use]
    pub fn route(&self) -> &str {
        &self.route
    }
}

/// Whether a host is this machine, written as in a URL or in the header `Host`, with a port or without: `localhost`,
/// 127.0.0.0/8, or `[::1]`. Nothing is looked up, and every other spelling is another machine.
#[must_use]
pub fn is_this_machine(authority: &str) -> bool {
    split_port(authority).and_then(|(host, _)| Host::parse(host)).is_some_and(|host| host.is_this_machine())
}

/// Whether an address is loopback: 127.0.0.0/8, `::1`, or the former written as IPv6.
#[must_use]
pub const fn is_loopback(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
}

enum Host<'a> {
    Name(&'a str),
    Address(IpAddr),
}

impl<'a> Host<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        if let Some(inner) = text.strip_prefix('[') {
            let address: Ipv6Addr = inner.strip_suffix(']')?.parse().ok()?;
            return Some(Self::Address(address.into()));
        }
        if let Ok(address) = text.parse::<Ipv4Addr>() {
            return Some(Self::Address(address.into()));
        }
        let labels = || text.strip_suffix('.').unwrap_or(text).split('.');
        let is_name = text.len() <= MAX_NAME && labels().all(is_label);
        // Some parsers take `127.1`, `2130706433` or `0x7f000001` for an IPv4 address: no name ends so.
        let is_number = labels().next_back().is_none_or(|last| last.starts_with(|first: char| first.is_ascii_digit()));
        (is_name && !is_number).then_some(Self::Name(text))
    }

    fn is_this_machine(&self) -> bool {
        match self {
            Self::Name(name) => name.strip_suffix('.').unwrap_or(name).eq_ignore_ascii_case("localhost"),
            Self::Address(address) => is_loopback(*address),
        }
    }
}

/// Splits the port from a host.
fn split_port(authority: &str) -> Option<(&str, Option<u16>)> {
    // The colons of an IPv6 address stand within brackets.
    let name_end = authority.find(']').map_or(0, |bracket| bracket + 1);
    let colon = authority.get(name_end..)?.find(':').map(|at| name_end + at);
    let Some((host, port)) = colon.and_then(|at| authority.split_at_checked(at)) else {
        return Some((authority, None));
    };
    let digits = port.strip_prefix(':')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let port = digits.parse().ok().filter(|_| is_plain)?;
    Some((host, Some(port)))
}

fn is_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=MAX_LABEL).contains(&label.len())
        && label.bytes().all(is_inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn is_segment(segment: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    !matches!(segment, "" | "." | "..") && segment.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Row {
        url: String,
        route: Option<String>,
        refused: Option<String>,
    }

    /// The table that tests the transports of every language.
    const TABLE: &str = include_str!("../../../../tests/vectors/data/addresses.json");

    #[test]
    fn each_address_of_the_table_is_taken_or_refused_for_its_reason() {
        let rows: Vec<Row> = serde_json::from_str(TABLE).expect("a table");
        assert_eq!(rows.len(), 137);
        for row in rows {
            let parsed = CollectorAddress::parse(&row.url);
            let code = parsed.as_ref().err().map(|error| error.code().to_owned());
            assert_eq!((parsed.ok().map(|address| address.route), code), (row.route, row.refused), "{}", row.url);
        }
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let address = |path: usize| format!("https://example.org/{}", "a".repeat(path));
        assert!(CollectorAddress::parse(&address(MAX_ADDRESS - 20)).is_ok());
        assert_eq!(CollectorAddress::parse(&address(MAX_ADDRESS - 19)), Err(AddressError::Form));
        let host = |label: usize| format!("https://{}.org", "a".repeat(label));
        assert!(CollectorAddress::parse(&host(MAX_LABEL)).is_ok());
        assert!(CollectorAddress::parse(&host(MAX_LABEL + 1)).is_err());
        assert!(CollectorAddress::parse(&format!("https://{}org", "a.".repeat(125))).is_ok());
        assert!(CollectorAddress::parse(&format!("https://{}org", "a.".repeat(126))).is_err());
    }

    #[test]
    fn no_text_makes_it_fail_and_none_leaves_the_plain_form() {
        proptest::proptest!(|(text in "(https?://)?[a-z0-9.:@/\\[\\]%#?\\\\é -]{0,20}")| {
            if let Ok(address) = CollectorAddress::parse(&text) {
                let again = address.route().strip_suffix(ROUTE).expect("the route of the protocol");
                assert_eq!(CollectorAddress::parse(again).as_ref(), Ok(&address));
                assert!(!address.route().contains(['@', '?', '#', '%', '\\', ' ']));
            }
        });
    }

    #[test]
    fn this_machine_goes_by_few_names() {
        for here in ["localhost", "LocalHost:8080", "localhost.", "127.0.0.1", "127.255.255.254:1", "[::1]:80"] {
            assert!(is_this_machine(here), "{here}");
        }
        for elsewhere in
            ["", ":80", "::1", "0.0.0.0", "[::]", "localhost:", "localhost:80x", "user@localhost", "a.localhost"]
        {
            assert!(!is_this_machine(elsewhere), "{elsewhere}");
        }
        for (address, is_here) in
            [("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", true), ("::127.0.0.1", false)]
        {
            assert_eq!(is_loopback(address.parse().expect("an address")), is_here, "{address}");
        }
    }
}
