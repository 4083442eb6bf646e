//! Damaged and missing files.
