//! The bytes of an index: a head with magic, version, length and checksum, then numbers and texts without padding.
//!
//! Nothing in the body is trusted because the checksum fits: every read is bounded, every count is checked against what is
//! left, so that bytes made by hand end in [`IndexError`] and never in a panic, an endless loop or a great allocation.

/// First bytes of every index.
const MAGIC: [u8; 4] = *b"RPSI";
/// The version of the layout. Another version is another file: the index is rebuilt from the register, never converted.
const VERSION: u32 = 1;
/// Magic, version, length of the body, checksum.
const HEAD: usize = 4 + 4 + 4 + 8;

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// Too short for a head, or other first bytes.
    #[error("not a search index")]
    NotAnIndex,
    /// A layout that this program does not read.
    #[error("search index of version {found}, expected {VERSION}")]
    Version {
        /// The version in the head.
        found: u32,
    },
    /// Fewer or more bytes than the head says.
    #[error("search index has {found} bytes, its head says {expected}")]
    Length {
        /// Bytes that the head says follow it.
        expected: u32,
        /// Bytes that follow.
        found: usize,
    },
    /// The bytes are not those that were written.
    #[error("checksum of the search index differs")]
    Checksum,
    /// The checksum fits but the content contradicts itself.
    #[error("content of the search index contradicts itself")]
    Content,
}

/// Joins the body with its head.
pub(crate) fn seal(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend_from_slice(&checksum(body).to_le_bytes());
    bytes.extend_from_slice(body);
    bytes
}

/// Where the body starts, once head and checksum are found right.
pub(crate) fn unseal(bytes: &[u8]) -> Result<usize, IndexError> {
    let (Some(magic), Some(version), Some(length), Some(sum)) = (
        bytes.get(..4),
        bytes.get(4..8),
        bytes.get(8..12),
        bytes.get(12..HEAD),
    ) else {
        return Err(IndexError::NotAnIndex);
    };
    if magic != MAGIC {
        return Err(IndexError::NotAnIndex);
    }
    let version = u32::from_le_bytes(version.try_into().unwrap_or_default());
    if version != VERSION {
        return Err(IndexError::Version { found: version });
    }
    let expected = u32::from_le_bytes(length.try_into().unwrap_or_default());
    let body = bytes.get(HEAD..).unwrap_or_default();
    if usize::try_from(expected) != Ok(body.len()) {
        return Err(IndexError::Length {
            expected,
            found: body.len(),
        });
    }
    if checksum(body).to_le_bytes() != sum {
        return Err(IndexError::Checksum);
    }
    Ok(HEAD)
}

/// The checksum in the head: tells one index from another.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    let sum = bytes.get(12..HEAD).and_then(|sum| sum.try_into().ok());
    u64::from_le_bytes(sum.unwrap_or_default())
}

/// A sum over eight bytes at a time. Each step can be undone, so one changed word always changes the sum; it guards against
/// damage, not against malice.
fn checksum(body: &[u8]) -> u64 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut sum = body.len() as u64;
    let mut step = |word: u64| {
        sum = (sum ^ word).wrapping_mul(PRIME);
        sum ^= sum >> 29;
    };
    let (chunks, rest) = body.as_chunks::<8>();
    for chunk in chunks {
        step(u64::from_le_bytes(*chunk));
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    step(u64::from_le_bytes(last));
    sum
}

/// Puts a number at the end, seven bits a byte, the lowest first.
pub(crate) fn put_number(body: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        body.push(number as u8 | 0x80);
        number >>= 7;
    }
    body.push(number as u8);
}

/// Puts a text and the zero byte that ends it at the end. A zero byte inside the text is left out.
pub(crate) fn put_text(body: &mut Vec<u8>, text: &str) {
    body.extend(text.bytes().filter(|&byte| byte != 0));
    body.push(0);
}

/// Reads a body from its start to its end.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    /// Bytes read so far, counted from the start of the whole index.
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Reader<'a> {
        Reader { bytes, at }
    }

    /// Bytes read so far, counted from the start of the whole index.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn byte(&mut self) -> Result<u8, IndexError> {
        let byte = *self.bytes.get(self.at).ok_or(IndexError::Content)?;
        self.at += 1;
        Ok(byte)
    }

    pub(crate) fn number(&mut self) -> Result<u32, IndexError> {
        let mut number = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0xf {
                return Err(IndexError::Content);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(IndexError::Content)
    }

    /// A count of things of which each takes a byte or more: never more than the bytes left.
    pub(crate) fn count(&mut self) -> Result<usize, IndexError> {
        let count = self.number()? as usize;
        if count > self.bytes.len() - self.at {
            Err(IndexError::Content)
        } else {
            Ok(count)
        }
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], IndexError> {
        let end = self.at.checked_add(count).ok_or(IndexError::Content)?;
        let taken = self.bytes.get(self.at..end).ok_or(IndexError::Content)?;
        self.at = end;
        Ok(taken)
    }

    /// A text and the zero byte that ends it.
    pub(crate) fn text(&mut self) -> Result<&'a str, IndexError> {
        str::from_utf8(self.ending()?).map_err(|_utf8| IndexError::Content)
    }

    /// The bytes up to the next zero byte, which is read, too.
    pub(crate) fn ending(&mut self) -> Result<&'a [u8], IndexError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|&byte| byte == 0)
            .ok_or(IndexError::Content)?;
        self.at += length + 1;
        Ok(&rest[..length])
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }
}

/// The reference to a piece of a name: separators come first, then the words of the dictionary. Zero ends a name.
pub(crate) mod piece {
    /// References below this take two bytes.
    const SHORT: u32 = 250 << 8;

    /// Puts a reference at the end: a first byte from 1 to 250 with one more, or 251 with three more.
    pub(crate) fn put(body: &mut Vec<u8>, reference: u32) {
        if reference < SHORT {
            body.push(1 + (reference >> 8) as u8);
            body.push(reference as u8);
        } else {
            body.push(251);
            body.extend_from_slice(&(reference - SHORT).to_le_bytes()[..3]);
        }
    }

    /// The reference at `at` and the place after it; `None` at the end of the name or of the bytes.
    #[inline]
    pub(crate) fn get(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
        let first = *bytes.get(at)?;
        if first == 0 {
            return None;
        }
        if first <= 250 {
            let second = *bytes.get(at + 1)?;
            return Some(((u32::from(first) - 1) << 8 | u32::from(second), at + 2));
        }
        let [a, b, c] = *bytes.get(at + 1..)?.first_chunk::<3>()?;
        Some((SHORT + u32::from_le_bytes([a, b, c, 0]), at + 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            let mut body = Vec::new();
            put_number(&mut body, number);
            assert_eq!(Reader::new(&body, 0).number(), Ok(number));
        }
        assert_eq!(Reader::new(&[0xff; 5], 0).number(), Err(IndexError::Content));
    }

    #[test]
    fn references_come_back() {
        for reference in [0, 1, 255, 256, 63_999, 64_000, 70_000, 1_000_000] {
            let mut body = Vec::new();
            piece::put(&mut body, reference);
            let length = body.len();
            body.push(0);
            assert_eq!(piece::get(&body, 0), Some((reference, length)));
            assert_eq!(piece::get(&body, length), None);
        }
    }

    #[test]
    fn any_changed_bit_changes_the_checksum() {
        let body: Vec<u8> = (0..37).collect();
        let sealed = seal(&body);
        assert_eq!(unseal(&sealed), Ok(HEAD));
        for bit in 0..sealed.len() * 8 {
            let mut damaged = sealed.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(unseal(&damaged).is_err(), "bit {bit}");
        }
    }
}
