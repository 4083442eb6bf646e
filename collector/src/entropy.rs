//! Randomness from the operating system.

use zeroize::Zeroizing;

/// Bytes that nobody can foresee; wiped when dropped.
pub(crate) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, getrandom::Error> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut bytes[..])?;
    Ok(bytes)
}
