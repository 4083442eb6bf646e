//! The binding as an app meets it: the traits of a host that fails, values that are none, and a network that is not there.

mod codes;
mod host;
mod hosts;
mod sending;
mod values;
