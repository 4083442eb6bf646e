//! Cases at the border, each with the answer that a competent authority would give, named by its words.

mod names;
mod numbers;
mod spelling;
mod texts;
