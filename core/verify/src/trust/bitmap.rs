//! Portable roaring bitmaps (RoaringFormatSpec): checked once as a whole, then searched where they lie.
//!
//! The public format of the library CRoaring and its like, so that anybody can make and read one. Nothing is unpacked:
//! what a look-up needs is found from the headers by binary search. A bitmap that a library would never write is
//! refused, so that no reader sees other numbers in it than another.

mod container;

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use container::{Container, half, word};

/// The first two bytes of a bitmap that may have containers of runs.
const WITH_RUNS: u32 = 12_347;
/// The first four bytes of one without.
const WITHOUT_RUNS: u32 = 12_346;
/// With runs, so few containers are found without a table of their places.
const NO_TABLE_BELOW: usize = 4;

/// A set of numbers below 2^32, as the bytes in which it was signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    bytes: Arc<[u8]>,
    layout: Layout,
}

/// Where the parts of a bitmap lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    containers: usize,
    /// The bits that say which containers hold runs; none where the bitmap has no such bits.
    run_bits: Option<usize>,
    /// Key and count of each container.
    keys: usize,
    /// The place of each container, where there is a table of them.
    places: Option<usize>,
    /// Where the first container lies.
    first: usize,
    count: u64,
}

impl Bitmap {
    /// Takes a bitmap, once it is found whole.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Result<Self, &'static str> {
        let bytes = bytes.into();
        let mut layout = Layout::read(&bytes)?;
        let mut at = layout.first;
        let mut last = None;
        for index in 0..layout.containers {
            if layout.places.is_some_and(|table| !says(&bytes, table + 4 * index, at)) {
                return Err("a container that lies elsewhere than its place says");
            }
            let container = layout.container(&bytes, index, at).ok_or("it ends within a container")?;
            if last >= Some(container.key) {
                return Err("containers out of order");
            }
            container.check()?;
            last = Some(container.key);
            layout.count = layout.count.saturating_add(u64::from(container.count));
            at += container.length();
        }
        match at == bytes.len() {
            true => Ok(Self { bytes, layout }),
            false => Err("bytes behind the last container"),
        }
    }

    /// The bytes of the portable format.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many numbers it holds.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.layout.count
    }

    /// Whether it holds this number.
    #[must_use]
    pub fn contains(&self, value: u32) -> bool {
        let (key, low) = halves(value);
        self.find(key).and_then(|index| self.container(index)).is_some_and(|container| container.contains(low))
    }

    /// The greatest number; none of an empty bitmap.
    #[must_use]
    pub fn last(&self) -> Option<u32> {
        let container = self.container(self.layout.containers.checked_sub(1)?)?;
        container.runs().last().map(|(_, last)| joined(container.key, last))
    }

    /// Its numbers as runs of first and last, ascending; those that touch at the edge of a container are apart.
    pub fn runs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let containers = (0..self.layout.containers).filter_map(|index| self.container(index));
        containers.flat_map(|container| {
            container.runs().map(move |(first, last)| (joined(container.key, first), joined(container.key, last)))
        })
    }

    fn find(&self, key: u16) -> Option<usize> {
        let (mut low, mut high) = (0, self.layout.containers);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.layout.key(&self.bytes, middle)?.cmp(&key) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn container(&self, index: usize) -> Option<Container<'_>> {
        let at = match self.layout.places {
            Some(table) => place(&self.bytes, table + 4 * index)?,
            // Three at most.
            None => (0..index).try_fold(self.layout.first, |at, before| {
                Some(at + self.layout.container(&self.bytes, before, at)?.length())
            })?,
        };
        self.layout.container(&self.bytes, index, at)
    }
}

impl Layout {
    fn read(bytes: &[u8]) -> Result<Self, &'static str> {
        const SHORT: &str = "it ends within its header";
        let cookie = word(bytes, 0).ok_or(SHORT)?;
        let (containers, run_bits, keys) = if cookie & 0xffff == WITH_RUNS {
            let containers = index(cookie >> 16) + 1;
            (containers, Some(4), 4 + containers.div_ceil(8))
        } else if cookie == WITHOUT_RUNS {
            (index(word(bytes, 4).ok_or(SHORT)?), None, 8)
        } else {
            return Err("no portable roaring bitmap");
        };
        if containers > 1 << 16 {
            return Err("more containers than there can be");
        }
        let spare = run_bits.and_then(|at| Some(bytes.get(at + containers / 8)? >> (containers % 8)));
        if containers % 8 != 0 && spare.is_some_and(|spare| spare != 0) {
            return Err("a container of runs that is not there");
        }
        let behind = keys + 4 * containers;
        let has_table = run_bits.is_none() || containers >= NO_TABLE_BELOW;
        let (places, first) = if has_table { (Some(behind), behind + 4 * containers) } else { (None, behind) };
        if first > bytes.len() {
            return Err(SHORT);
        }
        Ok(Self { containers, run_bits, keys, places, first, count: 0 })
    }

    fn key(&self, bytes: &[u8], index: usize) -> Option<u16> {
        half(bytes, self.keys + 4 * index)
    }

    fn container<'a>(&self, bytes: &'a [u8], index: usize, at: usize) -> Option<Container<'a>> {
        let count = u32::from(half(bytes, self.keys + 4 * index + 2)?) + 1;
        let of_runs = self.run_bits.and_then(|bits| Some(bytes.get(bits + index / 8)? >> (index % 8) & 1 == 1));
        Container::read(bytes, at, self.key(bytes, index)?, count, of_runs == Some(true))
    }
}

fn place(bytes: &[u8], at: usize) -> Option<usize> {
    word(bytes, at).map(index)
}

fn says(bytes: &[u8], at: usize, due: usize) -> bool {
    place(bytes, at) == Some(due)
}

/// Beyond what the memory of a small machine can address nothing is found.
fn index(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX / 8)
}

const fn halves(value: u32) -> (u16, u16) {
    let [b0, b1, b2, b3] = value.to_be_bytes();
    (u16::from_be_bytes([b0, b1]), u16::from_be_bytes([b2, b3]))
}

fn joined(key: u16, low: u16) -> u32 {
    u32::from(key) << 16 | u32::from(low)
}

impl fmt::Debug for Bitmap {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Bitmap({} numbers in {} bytes)", self.count(), self.bytes.len())
    }
}

impl Serialize for Bitmap {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.bytes)
    }
}

impl<'de> Deserialize<'de> for Bitmap {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Bitmap;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a portable roaring bitmap")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Bitmap, E> {
                Bitmap::new(bytes).map_err(|fault| E::custom(format_args!("a bitmap: {fault}")))
            }
        }

        from.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests;
