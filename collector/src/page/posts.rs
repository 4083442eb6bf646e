//! The posts of the devices.

use std::collections::HashMap;

use maud::{Markup, html};

use super::layout;
use super::words::Words;
use crate::view::DeviceView;

/// Where devices serve, by their keys.
pub(super) struct Posts {
    words: Words,
    named: HashMap<String, Markup>,
}

impl Posts {
    pub(super) fn of(words: Words, devices: &[DeviceView]) -> Self {
        let named = |one: &DeviceView| layout::post_or_none(words, one.post.as_deref(), one.country.as_deref());
        Self { words, named: devices.iter().map(|one| (one.device.clone(), named(one))).collect() }
    }

    /// A device by its post and its key id.
    pub(super) fn device(&self, device: &str) -> Markup {
        html! {
            @if let Some(post) = self.named.get(device) { (post) br; }
            (layout::device(self.words, device))
        }
    }

    /// The post of a device.
    pub(super) fn post(&self, device: &str) -> Markup {
        self.named.get(device).cloned().unwrap_or_else(|| self.words.say("no-post"))
    }
}
