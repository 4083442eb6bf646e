//! Asking for a secret.

use std::io::{IsTerminal as _, Write as _};

use zeroize::Zeroizing;

use crate::output::Failure;

/// Asks for a secret on a terminal, which does not show it; nothing where nobody could answer.
pub(crate) fn in_secret(question: &str) -> Result<Option<Zeroizing<String>>, Failure> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Ok(None);
    }
    let mut screen = std::io::stderr();
    write!(screen, "{} ", question.replace('\n', " / ")).and_then(|()| screen.flush()).map_err(Failure::new)?;
    rpassword::read_password().map(Zeroizing::new).map(Some).map_err(Failure::new)
}
