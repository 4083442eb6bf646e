//! The harms that a report names: what a certificate speaks of, and what it does not.
//!
//! `data/harms.json` holds the same list with the document each comes from; a test keeps the two equal.

use roughcheck_format::base::coded;

coded! {
    /// Whether the Kimberley Process covers a harm.
    pub enum Covered {
        /// The definition of conflict diamonds itself.
        Yes = "yes",
        /// Not in the definition.
        No = "no",
        /// Overlaps with it, or its inclusion was proposed and blocked.
        Contested = "contested",
    }
}

/// One harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Harm {
    /// Stable code.
    pub code: &'static str,
    /// Whether the Kimberley Process covers it.
    pub covered: Covered,
}

const fn harm(code: &'static str, covered: Covered) -> Harm {
    Harm { code, covered }
}

/// Every harm there is.
pub const HARMS: &[Harm] = &[
    harm("KP.REBEL", Covered::Yes),
    harm("H.SEXUAL_VIOLENCE", Covered::No),
    harm("H.TORTURE", Covered::No),
    harm("H.INHUMANE", Covered::No),
    harm("H.ENVIRONMENT", Covered::No),
    harm("H.VIOLENCE_NONREBEL", Covered::No),
    harm("H.PUBLIC_SECURITY", Covered::No),
    harm("H.PRIVATE_SECURITY", Covered::Contested),
    harm("H.STATE_AGGRESSION", Covered::No),
    harm("A2.1.i", Covered::No),
    harm("A2.1.ii", Covered::No),
    harm("A2.1.iii", Covered::No),
    harm("A2.1.iv", Covered::No),
    harm("A2.1.v", Covered::No),
    harm("A2.2", Covered::No),
    harm("A2.3", Covered::Contested),
    harm("A2.4", Covered::No),
    harm("A2.5", Covered::No),
    harm("A2.10", Covered::No),
    harm("A2.11", Covered::Contested),
    harm("A2.12", Covered::No),
    harm("A2.13", Covered::No),
];
