//! Whole answers in each language: a good one, a refused one, and names that run from right to left.

use serde_json::json;

use super::story::{Showing, Story, certificate, signed, story};

const NEW: [&str; 5] = ["pt", "es", "ru", "ar", "zh"];

pub fn stories() -> Vec<Story> {
    let good = NEW.map(|code| story(&format!("good-in-{code}"), Showing::good()).language(code));
    let altered = || {
        let text = signed(&certificate(|_| {}), "AO");
        let last = if text.ends_with('0') { "1" } else { "0" };
        Showing::text(&format!("{}{last}", &text[..text.len() - 1]))
    };
    let refused = NEW.map(|code| story(&format!("altered-in-{code}"), altered()).language(code));
    // One, two, few and many packages each have a form of their own.
    let counted = [("ru", 1), ("ru", 2), ("ru", 21), ("ar", 1), ("ar", 2), ("ar", 11)];
    let counted = counted.map(|(code, parcels)| {
        let showing = Showing::good().but(json!({ "parcels": parcels }));
        story(&format!("packages-{parcels}-in-{code}"), showing).language(code)
    });
    let named = ["en", "ar"].map(|code| {
        let showing = Showing::of(|certificate| certificate.exporter.name = Some("شركة الماس".to_owned()));
        story(&format!("exporter-from-right-to-left-in-{code}"), showing).language(code)
    });
    [good.to_vec(), refused.to_vec(), counted.to_vec(), named.to_vec()].concat()
}
