//! Sorting numbers: one small sort for everything that is searched, because each instance of the standard library's takes more
//! room in the browser's download than this crate's whole ranking.

/// Lists as short as this are sorted by insertion.
const SHORT: usize = 32;

/// Sorts numbers in ascending order, byte by byte from the lowest; bytes that all numbers share cost nothing but a look.
pub(crate) fn sort(numbers: &mut Vec<u64>) {
    if numbers.len() <= SHORT {
        insert(numbers);
        return;
    }
    let (mut all, mut any) = (u64::MAX, 0);
    for &number in numbers.iter() {
        all &= number;
        any |= number;
    }
    let varying = all ^ any;
    let mut sorted = vec![0; numbers.len()];
    for shift in (0..64).step_by(8) {
        if varying >> shift & 0xff == 0 {
            continue;
        }
        let mut ends = [0u32; 256];
        for &number in numbers.iter() {
            ends[(number >> shift & 0xff) as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        for &number in numbers.iter() {
            let end = &mut ends[(number >> shift & 0xff) as usize];
            if let Some(place) = sorted.get_mut(*end as usize) {
                *place = number;
            }
            *end += 1;
        }
        std::mem::swap(numbers, &mut sorted);
    }
}

fn insert(numbers: &mut [u64]) {
    for sorted in 1..numbers.len() {
        let mut place = sorted;
        while place > 0 && numbers[place - 1] > numbers[place] {
            numbers.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Keeps the items with the `count` smallest keys, and those whose key equals the last of them.
pub(crate) fn keep_up_to(items: &mut Vec<(u64, u32)>, count: usize) {
    if count == 0 {
        items.clear();
    }
    if count < items.len() {
        let limit = nth(items, count - 1);
        items.retain(|&(key, _)| key <= limit);
    }
}

/// The key that would stand at a place if the items were in order: found byte by byte from the highest.
fn nth(items: &[(u64, u32)], mut place: usize) -> u64 {
    let (mut known, mut mask) = (0, 0);
    for shift in (0..64).step_by(8).rev() {
        let mut counts = [0usize; 256];
        for &(key, _) in items {
            if key & mask == known {
                counts[(key >> shift & 0xff) as usize] += 1;
            }
        }
        let mut byte = 0;
        while byte < 255 && place >= counts[byte] {
            place -= counts[byte];
            byte += 1;
        }
        known |= (byte as u64) << shift;
        mask |= 0xff << shift;
    }
    known
}

/// Sorts items by keys of any length, given eight bytes at a time; the key zero ends one. Items with equal keys keep their order.
pub(crate) fn sort_by_key(items: &mut [u32], level: usize, key: &dyn Fn(u32, usize) -> u64) {
    // A key and the place of its item do not fit one number: sort the keys that occur, then deal the items out.
    let keys: Vec<u64> = items.iter().map(|&item| key(item, level)).collect();
    let mut distinct = keys.clone();
    sort(&mut distinct);
    distinct.dedup();
    if distinct.len() > 1 {
        deal(items, &keys, &distinct);
    }
    if distinct.last() == Some(&0) || level > 32 {
        return;
    }
    let mut start = 0;
    while let Some(&first) = items.get(start) {
        let shared = key(first, level);
        let length = items[start..]
            .iter()
            .take_while(|&&item| key(item, level) == shared)
            .count();
        if length > 1 && shared != 0 {
            sort_by_key(&mut items[start..start + length], level + 1, key);
        }
        start += length;
    }
}

/// Puts the items in order of their keys, of which `distinct` has each once in order.
fn deal(items: &mut [u32], keys: &[u64], distinct: &[u64]) {
    let places: Vec<usize> = keys
        .iter()
        .map(|key| distinct.binary_search(key).unwrap_or_default())
        .collect();
    let mut next = vec![0u32; distinct.len() + 1];
    for &place in &places {
        next[place + 1] += 1;
    }
    for place in 1..next.len() {
        next[place] += next[place - 1];
    }
    let before = items.to_vec();
    for (&item, &place) in before.iter().zip(&places) {
        items[next[place] as usize] = item;
        next[place] += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library(mut numbers in proptest::collection::vec(any::<u64>(), 0..200), few in any::<bool>()) {
            if few {
                numbers.iter_mut().for_each(|number| *number %= 5);
            }
            let mut wanted = numbers.clone();
            wanted.sort_unstable();
            sort(&mut numbers);
            prop_assert_eq!(numbers, wanted);
        }

        #[test]
        fn keeps_the_smallest(mut items in proptest::collection::vec((any::<u64>(), any::<u32>()), 0..200), count in 0usize..220, few in any::<bool>()) {
            if few {
                items.iter_mut().for_each(|item| item.0 %= 5);
            }
            let mut keys: Vec<u64> = items.iter().map(|item| item.0).collect();
            keys.sort_unstable();
            let limit = keys.get(count.wrapping_sub(1)).or(keys.last()).copied();
            let mut wanted = items.clone();
            wanted.retain(|item| count > 0 && Some(item.0) <= limit);
            keep_up_to(&mut items, count);
            prop_assert_eq!(items, wanted);
        }

        #[test]
        fn sorts_by_long_keys(words in proptest::collection::vec("[a-c]{0,20}", 0..100)) {
            let key = |item: u32, level: usize| {
                let mut chunk = [0; 8];
                for (place, byte) in chunk.iter_mut().zip(words[item as usize].bytes().skip(8 * level)) {
                    *place = byte;
                }
                u64::from_be_bytes(chunk)
            };
            let mut items: Vec<u32> = (0..words.len() as u32).collect();
            let mut wanted = items.clone();
            wanted.sort_by_key(|&item| &words[item as usize]);
            sort_by_key(&mut items, 0, &key);
            prop_assert_eq!(items, wanted);
        }
    }
}
