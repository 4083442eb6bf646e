//! Tests that cannot run here fail, unless `ROUGHCHECK_MAY_SKIP=1` says that they may be skipped; then each says by name
//! what was skipped. The only place in Rust that decides this; `bindings/skip.sh` decides it for scripts.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// Whether this value of `ROUGHCHECK_MAY_SKIP` allows skipping: `1` does, nothing else.
fn allows(value: Option<&OsStr>) -> bool {
    value == Some(OsStr::new("1"))
}

/// To the terminal itself, past what the test harness captures: what was skipped is for everybody to see.
pub fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Skips a test where that is allowed, else fails it. `what` names the test and what it misses.
#[track_caller]
pub fn skip(what: &str) {
    assert!(
        allows(std::env::var_os("ROUGHCHECK_MAY_SKIP").as_deref()),
        "cannot run here: {what}; ROUGHCHECK_MAY_SKIP=1 skips it"
    );
    tell(&format!("skipped: {what}"));
}

/// Whether a command is there for a test; as root on Debian its package is installed first. Where it is missing, the
/// test fails, or is skipped by name.
#[track_caller]
pub fn has(test: &str, command: &str, package: &str) -> bool {
    let need = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/need.sh");
    let there = Command::new(need).args([command, package]).status().is_ok_and(|status| status.success());
    if !there {
        skip(&format!("{test}: {command} is missing; on Debian: apt-get install {package}"));
    }
    there
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_value_allows_skipping() {
        assert!(allows(Some(OsStr::new("1"))));
        for value in [None, Some(""), Some("0"), Some("swift"), Some("11"), Some("true")] {
            assert!(!allows(value.map(OsStr::new)), "{value:?}");
        }
    }

    /// What a script says, and how it ends, where a tool is missing that nobody may install.
    fn without_a_tool(may_skip: Option<&str>) -> (Option<i32>, String) {
        let skip = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/skip.sh");
        let mut script = Command::new("bash");
        script
            .args(["-c", "suite=example; . \"$1\"; need no-such-command no-such-package; echo ran", "bash"])
            .arg(skip);
        script.env("ROUGHCHECK_NO_SETUP", "1").env_remove("ROUGHCHECK_MAY_SKIP");
        if let Some(value) = may_skip {
            script.env("ROUGHCHECK_MAY_SKIP", value);
        }
        let output = script.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).unwrap())
    }

    #[test]
    fn a_script_without_its_tool_fails_unless_it_may_skip() {
        let reason = "example: no-such-command is missing; on Debian: apt-get install no-such-package";
        for value in [None, Some("0"), Some("example")] {
            let (code, said) = without_a_tool(value);
            assert_eq!(code, Some(1), "{value:?}: {said}");
            assert_eq!(said, format!("cannot run here: {reason}; ROUGHCHECK_MAY_SKIP=1 skips it\n"));
        }
        assert_eq!(without_a_tool(Some("1")), (Some(77), format!("skipped: {reason}\n")));
    }
}
