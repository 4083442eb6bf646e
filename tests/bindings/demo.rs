//! The officer's phone: its own tests, and an APK.

use std::sync::PoisonError;

use super::languages::{MAVEN, line, phone, said, tell};

#[test]
fn android_demo() {
    let tests = {
        let _turn = MAVEN.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(said) = said("android-demo", "android-demo/test.sh", &[]) else { return };
        // A part that could not run says so by name.
        if let Some(part) = line(&said, "skipped: ") {
            tell(&part);
        }
        line(&said, "tests: ").unwrap_or_else(|| panic!("android-demo says how many tests ran\n{said}"))
    };
    assert!(!tests.starts_with("tests: 0 "), "android-demo: no test ran");
    tell(&format!("android-demo: {tests}"));

    assert!(phone(), "an APK needs the builds for phones, which failed");
    let _turn = MAVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(said) = said("android-demo", "android-demo/apk.sh", &["--as-tested"]) else { return };
    tell(&line(&said, "apk: ").unwrap_or_else(|| panic!("apk.sh says what it made\n{said}")));
}
