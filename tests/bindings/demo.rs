//! The builds for phones, and the officer's phone: its own tests, and an APK.

use std::panic::catch_unwind;

use super::languages::{MAVEN, line, run, said};
use super::{COMPILERS, turn};
use crate::skip::tell;

/// One test, and the builds first: they need no turn with Maven, so that the tests of Kotlin run meanwhile.
#[test]
fn builds_for_phones_and_the_officers_phone() {
    let built = catch_unwind(|| {
        let _turn = turn(&COMPILERS);
        run("phone");
    });
    let _turn = turn(&MAVEN);
    if let Some(tested) = said("android-demo", "android-demo/test.sh", &[]) {
        let tests =
            line(&tested, "tests: ").unwrap_or_else(|| panic!("android-demo says how many tests ran\n{tested}"));
        assert!(!tests.starts_with("tests: 0 "), "android-demo: no test ran");
        tell(&format!("android-demo: {tests}"));
        if built.is_ok()
            && let Some(packed) = said("android-demo", "android-demo/apk.sh", &["--as-tested"])
        {
            tell(&line(&packed, "apk: ").unwrap_or_else(|| panic!("apk.sh says what it made\n{packed}")));
        }
    }
    assert!(built.is_ok(), "the builds for phones failed, see above");
}
