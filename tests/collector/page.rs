//! The page: who may see it, what it says of one certificate, and that nothing on it can harm its readers.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use roughcheck::check::{Decision, Procedure, Verdict};
use roughcheck::journal::{Body, DecisionBody};
use tempfile::TempDir;

use super::audit::{SimulatedStation, audited, good, other};
use super::fixture::Fixture;
use super::phone::{Phone, post};
use crate::support::PATIENCE;
use crate::sync::server::Server;

pub struct Page {
    pub status: u16,
    pub head: String,
    pub body: String,
}

pub fn ask(server: &Server, path: &str, headers: &str) -> Page {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").expect("an HTTP answer");
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Page { status, head: head.to_lowercase(), body: body.to_owned() }
}

pub fn get(server: &Server, path: &str) -> Page {
    ask(server, path, &format!("Host: {}\r\n", server.address()))
}

/// A server over the database of a fixture.
pub fn serve(fixture: Fixture) -> (TempDir, Server) {
    let Fixture { dir, collector } = fixture;
    drop(collector);
    let server = Server::start(&dir.path().join("collector.db"), None);
    (dir, server)
}

fn send(fixture: &mut Fixture, phone: &mut Phone) {
    let all = phone.all();
    fixture.receipt(&all);
}

/// Two posts in two countries, two certificates under one number, a decision, and a journal with two branches.
pub fn troubled() -> Fixture {
    let mut fixture = Fixture::new();
    let (mut one, mut two) = (fixture.phone(1), fixture.phone(2));
    two.post = post("AE", Procedure::Import);
    one.check("AO-0770431", "good");
    two.check("AO-0770431", "forged");
    let (target, number) = ((two.epoch, 2), Some("AO-0770431".parse().unwrap()));
    let decision = DecisionBody { target, verdict: Verdict::Refer, decision: Decision::Seize, number };
    two.write(Body::Decision(decision));
    let mut copy = one.clone();
    one.check("AO-000007", "good");
    copy.check("AO-000008", "good");
    send(&mut fixture, &mut one);
    (copy.count, copy.token) = (one.count, None);
    send(&mut fixture, &mut copy);
    send(&mut fixture, &mut two);
    fixture
}

/// A phone whose verdict does not follow from its evidence, and a pass without a parcel.
pub fn lying() -> Fixture {
    let mut fixture = Fixture::new();
    let mut station = SimulatedStation::at(&mut fixture, 1);
    assert_eq!(station.check(&good()).verdict, Verdict::Pass);
    station.check_as(&other(), |body| {
        body.verdict = Verdict::Pass;
        body.faults.clear();
        body.refusals = 0;
    });
    station.send(&mut fixture);
    assert_eq!(audited(&fixture), (1, 1, 0));
    fixture
}

#[test]
fn the_page_is_shown_to_this_machine_by_its_own_names_alone() {
    let (_dir, server) = serve(troubled());
    let port = server.address().rsplit_once(':').unwrap().1;
    for path in ["/", "/number/AO0770431", "/search?number=AO-1", "/?before=9.9"] {
        for host in ["localhost", "127.0.0.1", "[::1]"] {
            for host in [host.to_owned(), format!("{host}:{port}")] {
                let status = ask(&server, path, &format!("Host: {host}\r\n")).status;
                assert!([200, 303].contains(&status), "{path} {host}: {status}");
            }
        }
        for headers in [
            "Host: evil.example\r\n",
            "Host: localhost.evil.example\r\n",
            "Host: 192.0.2.1\r\n",
            "Host: localhost\r\nX-Forwarded-For: 192.0.2.1\r\n",
            "Host: localhost\r\nForwarded: for=192.0.2.1\r\n",
        ] {
            let page = ask(&server, path, headers);
            assert_eq!(page.status, 403, "{path} {headers}");
            assert!(!page.body.contains("0770431"), "a refusal tells nothing");
        }
    }
    // What phones need is open to all, and shows nothing of the journals.
    assert_eq!(ask(&server, "/healthz", "Host: evil.example\r\n").status, 200);
}

#[test]
fn a_page_loads_nothing_runs_nothing_and_is_kept_by_nobody() {
    let (_dir, server) = serve(troubled());
    for path in ["/", "/number/AO0770431", "/number/AO9"] {
        let page = get(&server, path);
        for due in [
            "content-type: text/html; charset=utf-8",
            "cache-control: no-store",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "content-security-policy: default-src 'none'; style-src 'nonce-",
        ] {
            assert!(page.head.contains(due), "{path}: {due}\n{}", page.head);
        }
        for banned in
            ["<script", "<img", "<link", "<iframe", " style=", " onclick", "javascript:", "http://", "https://", "url("]
        {
            assert!(!page.body.contains(banned), "{path} has {banned}");
        }
        assert!(!page.body.to_lowercase().contains(&["conflict", "free"].join("-")));
        let nonce = page.head.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        assert!(page.body.contains(&format!("<style nonce=\"{nonce}\">")), "the one style sheet is let through");
        assert!(!get(&server, path).head.contains(&nonce), "once");
    }
    assert!(get(&server, "/?live=1").head.contains("refresh: 20"));
    assert!(!get(&server, "/").head.contains("refresh:"));
}

#[test]
fn a_hostile_name_stays_a_name() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.post.name = "<script>alert('x')</script>\"><b onmouseover=\"x\">&amp;\u{202e}".to_owned();
    let mut body = Phone::check_body("AO-0770431", "good");
    body.faults = vec!["<img src=x onerror=alert(1)>".to_owned(), "\"'><i>".to_owned()];
    phone.write(Body::Check(body));
    send(&mut fixture, &mut phone);
    let (_dir, server) = serve(fixture);
    for path in ["/", "/number/AO0770431"] {
        let page = get(&server, path);
        assert_eq!(page.status, 200);
        for banned in ["<script", "<img", "<b ", "<i>", "\u{202e}"] {
            assert!(!page.body.contains(banned), "{path} has {banned}");
        }
        assert!(page.body.contains("&lt;script&gt;alert('x')&lt;/script&gt;&quot;&gt;&lt;b onmouseover"));
        assert!(page.body.contains("&lt;img src=x onerror=alert(1)&gt;"));
    }
    for typed in ["%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%3E%3Cscript%3E", "%ff%00"] {
        for path in [format!("/search?number={typed}"), format!("/number/{typed}")] {
            let page = get(&server, &path);
            assert!([400, 404].contains(&page.status), "{path}: {}", page.status);
            assert!(!page.body.contains("<script"), "{path}");
        }
    }
}

#[test]
fn the_history_of_a_number_names_every_row_and_what_does_not_fit() {
    let (_dir, server) = serve(troubled());
    let found = get(&server, "/search?number=ao+0770431");
    assert_eq!(found.status, 303);
    assert!(found.head.contains("location: /number/ao0770431?typed=ao%200770431"));
    let page = get(&server, "/number/AO0770431");
    assert_eq!(get(&server, "/number/AO-0770431").status, 200, "in any writing");
    for due in [
        "Certificate <span class=\"num\" dir=\"ltr\">AO-0770431</span>",
        "Shown 2 times, at 2 posts, on 2 phones. Seized once.",
        "This number was used twice.",
        "Two different certificates carry this number",
        "Shown for import in two countries",
        "<bdi>EU 1</bdi>, European Union (EU)",
        "<bdi>AE 1</bdi>, United Arab Emirates (AE)",
        "? refer",
        "another weight <code dir=\"ltr\">parcel.carats:differs</code>",
        "about row",
        "><bdi>A</bdi></strong>",
        "><bdi>B</bdi></strong>",
        "A pass speaks of the certificate only.",
        "sexual violence",
    ] {
        assert!(page.body.contains(due), "{due}\n{}", page.body);
    }
    // Each row that is pointed at is there to be found.
    for link in page.body.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.body.contains(&format!("id=\"{link}\"")), "{link}");
    }
    let single = get(&server, "/number/AO000007");
    assert!(single.body.contains("No double use is known") && !single.body.contains("used twice"));
}

#[test]
fn the_first_page_shows_checks_as_they_arrived_and_problems_for_a_person() {
    let (_dir, server) = serve(troubled());
    let page = get(&server, "/");
    for due in [
        "<b>1</b><a href=\"#double-use\">number used twice</a>",
        "<b>1</b><a href=\"#forks\">forked journal</a>",
        "<b>0</b>gaps",
        "id=\"forks\"",
        "id=\"alarms\"",
        "Two journals under one key",
        "AO-000007",
        "just now",
    ] {
        assert!(page.body.contains(due), "{due}\n{}", page.body);
    }
    let checks = page.body.split("id=\"checks\"").nth(1).unwrap();
    let order = ["<bdi>AE 1</bdi>", "AO-000008", "AO-000007"].map(|one| checks.find(one).expect(one));
    assert!(order.is_sorted(), "the newest first: {order:?}");
}

#[test]
fn a_wrong_verdict_is_shown_beside_the_right_one_and_a_pass_says_that_nobody_examined_the_parcel() {
    let (_dir, server) = serve(lying());
    let page = get(&server, "/").body;
    assert!(page.contains("1 came out the same, 1 different."));
    let (_, wrong) = page.split_once("<h2 id=\"verdicts\">").expect("a section of its own");
    let (wrong, _) = wrong.split_once("</table>").unwrap();
    let said = wrong.find("✓ pass").expect("what the phone said");
    let due = wrong.find("✗ refuse").expect("what follows");
    assert!(said < due && wrong.contains("seen:conflict"));
    assert!(page.contains("parcel not examined"));
}

#[test]
fn an_empty_page_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(&dir.path().join("collector.db"), None);
    let page = get(&server, "/");
    assert_eq!(page.status, 200);
    for due in ["No check has arrived yet", "roughcheck sync", "No station has enrolled yet", "roughcheck enrol"] {
        assert!(page.body.contains(due), "{due}");
    }
    let nobody = get(&server, "/number/AO0770431");
    assert_eq!(nobody.status, 404);
    assert!(nobody.body.contains("No station has sent anything about this number"));
    let older = get(&server, "/?before=1.1");
    assert!(older.body.contains("There are none."));
    let wrong = get(&server, "/search?number=12");
    assert_eq!(wrong.status, 400);
    assert!(wrong.body.contains("Not a certificate number"));
}
