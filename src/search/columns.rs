//! What is known of each row beside its names: codes, what it can be filtered by.

use crate::format::{IndexError, Reader};
use crate::nkz;

/// Everything about rows but their names.
pub(crate) struct Columns {
    pub(crate) ids: Vec<u32>,
    /// Codes of all rows, and where each row's start.
    pub(crate) codes: Vec<[u8; 8]>,
    pub(crate) codes_at: Vec<u32>,
    pub(crate) facts: Vec<Facts>,
}

/// What a row can be filtered by, in one word, so that counting touches memory once a row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts(u32);

impl Facts {
    /// Bases in bits 0–1, profiles in bits 2–3, levels in bits 4–11.
    #[inline]
    pub(crate) fn traits(self) -> u16 {
        (self.0 & 0xfff) as u16
    }

    /// Bit n − 1 is level n.
    #[inline]
    pub(crate) fn levels(self) -> u8 {
        (self.0 >> 4) as u8
    }

    /// NKZ major group; 11 for none.
    #[inline]
    pub(crate) fn group(self) -> u8 {
        (self.0 >> 12 & 15) as u8
    }

    /// The place of the sectoral body.
    #[inline]
    pub(crate) fn body(self) -> u16 {
        (self.0 >> 16) as u16
    }
}

impl Columns {
    pub(crate) fn read(reader: &mut Reader<'_>, rows: usize) -> Result<Columns, IndexError> {
        let mut ids = Vec::with_capacity(rows);
        let mut id = 0u32;
        for row in 0..rows {
            let distance = reader.number()?;
            id = id
                .checked_add(distance)
                .filter(|_| row == 0 || distance > 0)
                .ok_or(IndexError::Content)?;
            ids.push(id);
        }
        let counts = reader.take(rows)?;
        let mut codes_at = Vec::with_capacity(rows + 1);
        let mut total = 0u32;
        codes_at.push(0);
        for &count in counts {
            total = total.checked_add(u32::from(count)).ok_or(IndexError::Content)?;
            codes_at.push(total);
        }
        let codes = reader
            .take((total as usize).checked_mul(8).ok_or(IndexError::Content)?)?
            .as_chunks::<8>()
            .0
            .to_vec();
        let is_code = |code: &[u8; 8]| code.iter().all(|byte| matches!(byte, 0 | b'0'..=b'9' | b'X'));
        if !codes.iter().all(is_code) {
            return Err(IndexError::Content);
        }
        let (mixed, levels) = (reader.take(rows)?, reader.take(rows)?);
        let (low, high) = (reader.take(rows)?, reader.take(rows)?);
        let mut facts = Vec::with_capacity(rows);
        for row in 0..rows {
            let (start, end) = (codes_at[row] as usize, codes_at[row + 1] as usize);
            let group = codes[start..end]
                .first()
                .and_then(|&code| nkz::group(code))
                .unwrap_or(11);
            facts.push(Facts(
                u32::from(mixed[row] & 15)
                    | u32::from(levels[row]) << 4
                    | u32::from(group) << 12
                    | u32::from(low[row]) << 16
                    | u32::from(high[row]) << 24,
            ));
        }
        Ok(Columns {
            ids,
            codes,
            codes_at,
            facts,
        })
    }

    /// The codes of one row.
    pub(crate) fn codes_of(&self, row: u32) -> &[[u8; 8]] {
        let row = row as usize;
        match (self.codes_at.get(row), self.codes_at.get(row + 1)) {
            (Some(&start), Some(&end)) => self.codes.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}
