//! What a station noticed of its own past, or was set to.

use crate::check::Post;
use roughcheck_format::base::{Digest, Timestamp, coded};

coded! {
    /// What was noticed.
    pub enum Notice: u64 {
        /// What is in force is older than what once was, or nothing is in force any more.
        RolledBack = "rolled-back" => 0,
        /// Documents that were in force are gone or others, under the same head.
        Lost = "lost" => 1,
        /// Signed times were gone from the store, and were put back.
        Floor = "floor" => 2,
        /// The post was set otherwise.
        Post = "post" => 3,
        /// The enrolment names another root than before, which is not believed.
        Root = "root" => 4,
        /// The host's copy of the newest head is gone or damaged, and the journal is not new: an older one may lie in its place.
        Copy = "copy" => 5,
        /// Signed times were stored that nothing proves, and that no head of the journal knows: they count for nothing.
        Unproved = "unproved" => 6,
    }
}

/// What was noticed, and against what. What holds now stands in the entry itself: its post, its floor, what it trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticedBody {
    /// See [`Notice::RolledBack`].
    RolledBack {
        /// The newest version of a head that was in force.
        known: u64,
        /// The version in force now; none where nothing is.
        installed: Option<u64>,
    },
    /// See [`Notice::Lost`].
    Lost {
        /// The digest of everything that was trusted.
        known: Digest,
    },
    /// See [`Notice::Floor`].
    Floor {
        /// The floor that was put back.
        known: Timestamp,
    },
    /// See [`Notice::Post`].
    Post {
        /// The post before.
        before: Post,
    },
    /// See [`Notice::Root`].
    Root {
        /// The root that the enrolment names.
        other: Digest,
    },
    /// See [`Notice::Copy`].
    Copy,
    /// See [`Notice::Unproved`].
    Unproved {
        /// The latest of these times.
        stored: Timestamp,
    },
}

impl NoticedBody {
    /// What was noticed.
    #[must_use]
    pub const fn notice(&self) -> Notice {
        match self {
            Self::RolledBack { .. } => Notice::RolledBack,
            Self::Lost { .. } => Notice::Lost,
            Self::Floor { .. } => Notice::Floor,
            Self::Post { .. } => Notice::Post,
            Self::Root { .. } => Notice::Root,
            Self::Copy => Notice::Copy,
            Self::Unproved { .. } => Notice::Unproved,
        }
    }
}
