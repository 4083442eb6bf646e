//! The page in every language: all of it in one, each link in the same, and numbers understood as people type them.

use roughcheck::messages::Language;
use tempfile::TempDir;

use super::page::{Page, ask, get, lying, serve, troubled};
use crate::sync::server::Server;

/// What stands in Latin letters whatever the language.
const NAMES: [&str; 3] = ["Roughcheck", "UTC", "SSH"];

const VOID: [&str; 4] = ["!DOCTYPE", "br", "input", "meta"];

/// The texts of a page and what it says in attributes; but not values of others, codes and times, which are isolated, and
/// nothing that is marked as English or as another language's own name.
fn said(body: &str) -> Vec<String> {
    let (mut said, mut open): (Vec<String>, Vec<(String, bool)>) = (Vec::new(), Vec::new());
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag that ends");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default().to_owned();
        let hidden = open.last().is_some_and(|(_, hidden)| *hidden);
        if tag.starts_with('/') {
            assert_eq!(open.pop().map(|(name, _)| name), Some(name), "elements end in order");
        } else if !VOID.contains(&name.as_str()) {
            let values = ["style", "code", "bdi", "time", "nav"].contains(&name.as_str());
            let foreign = name != "html" && tag.contains(" lang=");
            open.push((name, hidden || values || foreign || tag.contains("class=\"num\"")));
        }
        for attribute in ["data-name=\"", "aria-label=\"", "title=\""] {
            said.extend(tag.split(attribute).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned));
        }
        if !open.last().is_some_and(|(_, hidden)| *hidden) && !text.trim().is_empty() {
            said.push(text.trim().to_owned());
        }
    }
    assert!(open.is_empty(), "every element ends: {open:?}");
    said
}

/// Latin words of three letters and more that are no names of ours; hexadecimal digits are none.
fn latin(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_word = |word: &&str| {
        word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic()) && !word.chars().all(|c| c.is_ascii_hexdigit())
    };
    words.filter(is_word).filter(|word| !NAMES.contains(word)).collect()
}

/// Servers over a database with every problem, and over an empty one.
fn servers() -> Vec<(TempDir, Server)> {
    let empty = tempfile::tempdir().unwrap();
    let server = Server::start(&empty.path().join("collector.db"), None);
    vec![serve(troubled()), serve(lying()), (empty, server)]
}

const PATHS: [&str; 6] = [
    "/",
    "/number/AO0770431",
    "/number/AO0770431?typed=ao%200770431",
    "/?before=9.9",
    "/search?number=Nr+SL+004199",
    "/search?number=12",
];

fn in_language(path: &str, language: Language) -> String {
    format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' })
}

#[test]
fn every_page_is_in_one_language() {
    let servers = servers();
    for language in Language::ALL {
        let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
        for (server, path) in servers.iter().flat_map(|(_, server)| PATHS.map(|path| (server, path))) {
            let Page { head, body, .. } = get(server, &in_language(path, language));
            assert!(body.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")), "{language:?} {path}");
            assert!(head.contains(&format!("content-language: {language}")) && head.contains("vary: accept-language"));
            assert!(!body.contains('\u{fffd}'), "a text of ours hides something in {language:?}: {body}");
            assert!(!body.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "{body}");
            let english = said(&body).iter().map(|text| latin(text).join(" ")).collect::<Vec<_>>().join(" ");
            let other_script = matches!(language, Language::Russian | Language::Arabic | Language::Chinese);
            assert!(!other_script || english.trim().is_empty(), "{language:?} {path} has {english}");
            // Whatever can be followed or sent keeps the language.
            for link in body.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(link.contains("lang="), "{link} on {path}");
            }
            assert!(body.contains(&format!("<input type=\"hidden\" name=\"lang\" value=\"{language}\">")));
            for other in Language::ALL {
                assert!(body.contains(&format!("lang=\"{other}\" hreflang=\"{other}\"")), "{path} offers {other:?}");
            }
            let notice = language == Language::English;
            assert_eq!(notice, !body.contains("Nobody has reviewed this translation yet."), "{language:?}");
        }
    }
}

#[test]
fn the_page_speaks_what_the_browser_prefers_unless_the_address_says_otherwise() {
    let (_dir, server) = serve(troubled());
    let host = format!("Host: {}\r\n", server.address());
    let accepting = |path: &str, value: &str| ask(&server, path, &format!("{host}Accept-Language: {value}\r\n"));
    let page = accepting("/", "de-CH, ar;q=0.9, en;q=0.3");
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(!page.body.contains("name=\"lang\"") && page.body.contains("href=\"/number/AO0770431\""));
    assert!(accepting("/?lang=es", "ar").body.contains("<html lang=\"es\""));
    assert!(accepting("/", "de").body.contains("<html lang=\"en\""));
    let found = accepting("/search?number=ao0770431&lang=zh", "ar");
    assert!(found.head.contains("location: /number/ao0770431?typed=ao0770431&lang=zh"), "{}", found.head);
    // Whoever is refused is told in their own language, and nothing of the journals.
    let refused = ask(&server, "/?lang=fr", "Host: evil.example\r\n");
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("n'est montrée que sur la machine du collecteur"), "{}", refused.body);
}

#[test]
fn a_number_is_understood_as_people_type_it_and_doubt_is_asked() {
    let (_dir, server) = serve(troubled());
    for typed in ["AO-0770431", "ao+0770431", "AO.0770431", "AO%D9%A0%D9%A7%D9%A7%D9%A0%D9%A4%D9%A3%D9%A1"] {
        let found = get(&server, &format!("/search?number={typed}"));
        assert_eq!(found.status, 303, "{typed}");
        let place = found.head.split("location: ").nth(1).unwrap().lines().next().unwrap().to_owned();
        let page = get(&server, &place.replace("/number/ao", "/number/AO"));
        assert_eq!(page.status, 200, "{typed} leads to {place}");
        assert_eq!(page.body.contains("was understood as"), typed != "AO-0770431", "{typed}");
    }
    let asked = get(&server, "/search?number=Nr+SL+004199&lang=en");
    assert_eq!(asked.status, 400);
    for due in ["Which number is meant?", "<bdi>Nr SL 004199</bdi>", "href=\"/number/SL004199?lang=en\""] {
        assert!(asked.body.contains(due), "{due}\n{}", asked.body);
    }
    // An address cannot put words into somebody's mouth.
    let forged = get(&server, "/number/AO0770431?typed=AO0770432");
    assert!(!forged.body.contains("understood") && !forged.body.contains("<bdi>AO0770432"));
}
