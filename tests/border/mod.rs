//! Cases at the border, each with the answer that a competent authority would give, named by its words.

mod dates;
mod parcel;
mod phone;
mod seen;
