//! Bytes made once and answered many times, in every encoding that a client may ask for.

use bytes::Bytes;

use crate::{compress, fingerprint::Fingerprint, store::StoredArtifact};

/// Something made from an edition, ready to be sent.
#[derive(Clone, Debug)]
pub struct Artifact {
    /// The SHA-256 of the bytes: their entity tag, and their address where they are addressed by content.
    pub fingerprint: Fingerprint,
    /// The bytes themselves.
    pub bytes: Bytes,
    /// The bytes compressed by brotli.
    pub br: Bytes,
    /// The bytes compressed by gzip.
    pub gzip: Bytes,
}

impl Artifact {
    /// Prepares some bytes. It takes long for long ones: not on a thread that answers requests.
    #[must_use]
    pub fn of(bytes: Vec<u8>) -> Artifact {
        Artifact {
            fingerprint: Fingerprint::of(&bytes),
            br: compress::brotli(&bytes).into(),
            gzip: compress::gzip(&bytes).into(),
            bytes: bytes.into(),
        }
    }

    /// Takes an artifact out of the store; `None` when it is damaged, and is to be made again.
    #[must_use]
    pub fn from_stored(stored: StoredArtifact) -> Option<Artifact> {
        let bytes = compress::unbrotli(&stored.br, usize::try_from(stored.size_bytes).ok()?).ok()?;
        (Fingerprint::of(&bytes) == stored.fingerprint).then(|| Artifact {
            fingerprint: stored.fingerprint,
            bytes: bytes.into(),
            br: stored.br.into(),
            gzip: stored.gzip.into(),
        })
    }

    /// The artifact as it is stored.
    #[must_use]
    pub fn to_stored(&self) -> StoredArtifact {
        StoredArtifact {
            fingerprint: self.fingerprint,
            size_bytes: self.bytes.len() as u64,
            br: self.br.to_vec(),
            gzip: self.gzip.to_vec(),
        }
    }

    /// How much memory it takes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.bytes.len() + self.br.len() + self.gzip.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_artifact_comes_back_unless_damaged() {
        let artifact = Artifact::of(b"dombyra".repeat(100));
        let back = Artifact::from_stored(artifact.to_stored()).unwrap();
        assert_eq!(
            (back.fingerprint, &back.bytes),
            (artifact.fingerprint, &artifact.bytes)
        );
        let mut damaged = artifact.to_stored();
        damaged.fingerprint = Fingerprint::of(b"");
        assert!(Artifact::from_stored(damaged).is_none());
    }
}
