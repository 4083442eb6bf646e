//! The containers of a portable roaring bitmap.

/// A container has its numbers one by one up to here, and a bit for each of 65,536 beyond.
const MOST_SINGLE: u32 = 4_096;
const BITS_BYTES: usize = 8_192;

/// How a container holds its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Single,
    Bits,
    Runs,
}

/// The numbers of a bitmap that share their upper 16 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Container<'a> {
    /// Those bits.
    pub(super) key: u16,
    /// How many numbers are said to lie in it.
    pub(super) count: u32,
    form: Form,
    /// Its numbers; of runs without their count.
    body: &'a [u8],
}

impl<'a> Container<'a> {
    /// The container at this place, of which the header says so much.
    pub(super) fn read(bytes: &'a [u8], at: usize, key: u16, count: u32, of_runs: bool) -> Option<Self> {
        let (form, start, length) = if of_runs {
            (Form::Runs, at + 2, 4 * usize::from(half(bytes, at)?))
        } else if count <= MOST_SINGLE {
            (Form::Single, at, 2 * usize::try_from(count).ok()?)
        } else {
            (Form::Bits, at, BITS_BYTES)
        };
        let body = bytes.get(start..start.checked_add(length)?)?;
        Some(Self { key, count, form, body })
    }

    /// How many bytes it takes.
    pub(super) const fn length(&self) -> usize {
        self.body.len() + if matches!(self.form, Form::Runs) { 2 } else { 0 }
    }

    /// Whether its numbers ascend, and are as many as are said.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        let counted = match self.form {
            Form::Single => {
                let mut numbers = self.halves();
                let mut last = numbers.next();
                if !numbers.all(|next| last.replace(next) < Some(next)) {
                    return Err("numbers out of order");
                }
                return Ok(());
            }
            Form::Bits => self.body.iter().map(|byte| byte.count_ones()).sum::<u32>(),
            Form::Runs => {
                let (mut counted, mut next_free) = (0_u32, 0_u32);
                for (first, more) in self.pairs() {
                    let (first, more) = (u32::from(first), u32::from(more));
                    if first < next_free || first + more > u32::from(u16::MAX) {
                        return Err("runs that overlap, touch or are out of order");
                    }
                    // One number lies between two runs, or they would be one.
                    next_free = first + more + 2;
                    counted += more + 1;
                }
                counted
            }
        };
        if counted == self.count { Ok(()) } else { Err("a container of another count than it says") }
    }

    fn halves(&self) -> impl Iterator<Item = u16> + use<'a> {
        self.body.chunks_exact(2).filter_map(|two| half(two, 0))
    }

    /// First number and how many more, of each run.
    fn pairs(&self) -> impl Iterator<Item = (u16, u16)> + use<'a> {
        self.body.chunks_exact(4).filter_map(|four| Some((half(four, 0)?, half(four, 2)?)))
    }

    /// Whether it holds this number.
    pub(super) fn contains(&self, low: u16) -> bool {
        match self.form {
            Form::Bits => self.body.get(usize::from(low / 8)).is_some_and(|byte| byte >> (low % 8) & 1 == 1),
            Form::Single => self.last_up_to(low, 2).is_some_and(|at| half(self.body, at) == Some(low)),
            Form::Runs => self.last_up_to(low, 4).is_some_and(|at| {
                let run = half(self.body, at).zip(half(self.body, at + 2));
                run.is_some_and(|(first, more)| low - first <= more)
            }),
        }
    }

    /// Where the last item of so many bytes lies that does not begin above `low`.
    fn last_up_to(&self, low: u16, width: usize) -> Option<usize> {
        let (mut from, mut to) = (0, self.body.len() / width);
        while from < to {
            let middle = from + (to - from) / 2;
            if half(self.body, middle * width)? <= low { from = middle + 1 } else { to = middle }
        }
        Some(from.checked_sub(1)? * width)
    }

    /// Its numbers as runs of first and last.
    pub(super) fn runs(&self) -> Box<dyn Iterator<Item = (u16, u16)> + 'a> {
        match self.form {
            Form::Runs => Box::new(self.pairs().map(|(first, more)| (first, first.saturating_add(more)))),
            Form::Single => Box::new(joined_runs(self.halves())),
            Form::Bits => {
                let body = self.body;
                let set = move |low: &u16| body.get(usize::from(low / 8)).is_some_and(|b| b >> (low % 8) & 1 == 1);
                Box::new(joined_runs((0..=u16::MAX).filter(set)))
            }
        }
    }
}

/// Ascending numbers as runs.
fn joined_runs(numbers: impl Iterator<Item = u16>) -> impl Iterator<Item = (u16, u16)> {
    let mut numbers = numbers.peekable();
    std::iter::from_fn(move || {
        let first = numbers.next()?;
        let mut last = first;
        while let Some(next) = numbers.next_if(|next| last.checked_add(1) == Some(*next)) {
            last = next;
        }
        Some((first, last))
    })
}

/// A number of two bytes.
pub(super) fn half(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?).and_then(|two| two.try_into().ok()).map(u16::from_le_bytes)
}

/// A number of four bytes.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
}
