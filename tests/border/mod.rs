//! Cases at the border, each with the answer that a competent authority would give, named by its words.

mod dates;
mod inputs;
mod issuers;
mod names;
mod numbers;
mod origin;
mod parcel;
mod phone;
mod seen;
mod spelling;
mod texts;
mod world;
mod zones;
