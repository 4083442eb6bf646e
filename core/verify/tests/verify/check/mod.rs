//! The rules held to what the design says of them, each test named by the sentence that it keeps.

mod days;
mod documents;
mod earlier;
mod fixture;
mod lawful;
mod poison;
mod reasons;
mod shown;
mod signing;
mod standing;
mod table;
mod voices;
