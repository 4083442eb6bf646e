//! The officer's phone: its own tests, and an APK.

use std::sync::PoisonError;

use super::languages::{MAVEN, line, phone, said, tell};

#[test]
fn android_demo() {
    // First, since it needs no turn with Maven: the tests of Kotlin run meanwhile.
    let has_libraries = phone();
    let _turn = MAVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(tested) = said("android-demo", "android-demo/test.sh", &[]) else { return };
    // A part that could not run says so by name.
    if let Some(part) = line(&tested, "skipped: ") {
        tell(&part);
    }
    let tests = line(&tested, "tests: ").unwrap_or_else(|| panic!("android-demo says how many tests ran\n{tested}"));
    assert!(!tests.starts_with("tests: 0 "), "android-demo: no test ran");
    tell(&format!("android-demo: {tests}"));

    assert!(has_libraries, "an APK needs the builds for phones, which failed");
    let Some(packed) = said("android-demo", "android-demo/apk.sh", &["--as-tested"]) else { return };
    tell(&line(&packed, "apk: ").unwrap_or_else(|| panic!("apk.sh says what it made\n{packed}")));
}
