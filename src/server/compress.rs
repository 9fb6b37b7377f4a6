//! Brotli and gzip of what is served, made once and then only copied.

use std::io::{self, Read as _, Write as _};

use flate2::{Compression, write::GzEncoder};

const MEGABYTE: usize = 1 << 20;

/// Brotli of some bytes. The smaller they are, the more often they travel and the more work is worth it: the whole
/// register of 100,000 rows must still be placed in seconds.
#[must_use]
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let quality = match bytes.len() {
        0..=MEGABYTE => 11,
        size if size <= 8 * MEGABYTE => 9,
        _ => 5,
    };
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Writing into memory cannot fail.
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut out, &parameters).unwrap_or_default();
    out
}

/// The bytes of a brotli stream, refused beyond `limit` bytes so that a damaged file cannot fill the memory.
///
/// # Errors
///
/// When the stream is damaged or longer than `limit`.
pub fn unbrotli(compressed: &[u8], limit: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(limit.min(64 * MEGABYTE));
    let mut stream = brotli::Decompressor::new(compressed, 64 * 1024);
    stream.by_ref().take(limit as u64).read_to_end(&mut out)?;
    if stream.read(&mut [0])? != 0 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(out)
}

/// Gzip of some bytes, for those who cannot read brotli.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let level = if bytes.len() <= MEGABYTE {
        Compression::best()
    } else {
        Compression::default()
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), level);
    // Writing into memory cannot fail.
    encoder.write_all(bytes).unwrap_or_default();
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_comes_back() {
        for bytes in [Vec::new(), b"abc".repeat(1000), vec![7; 2 * MEGABYTE]] {
            let compressed = brotli(&bytes);
            assert_eq!(unbrotli(&compressed, bytes.len()).unwrap(), bytes);
            if !bytes.is_empty() {
                assert!(unbrotli(&compressed, bytes.len() - 1).is_err());
                assert!(unbrotli(compressed.get(..compressed.len() / 2).unwrap(), bytes.len()).is_err());
            }
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(&gzip(&bytes)[..])
                .read_to_end(&mut read)
                .unwrap();
            assert_eq!(read, bytes);
        }
    }
}
