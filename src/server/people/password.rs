//! Passwords: which are taken, and how they are kept and checked: Argon2id, off the threads that answer requests, a few at a
//! time.

use std::{sync::Arc, time::Duration};

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use register_api::{
    cabinet::refusal::{CabinetRefusal, FormFault},
    refusal::FaultKind,
};
use tokio::{sync::Semaphore, time::timeout};

/// The fewest characters.
pub(crate) const SHORTEST: usize = 12;
/// The most characters.
pub(crate) const LONGEST: usize = 200;
/// How many are checked at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;
/// How long one waits for the turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most common ones of twelve characters or more, in small letters.
const COMMON: &str = include_str!("common_passwords.txt");

/// How much work a hash takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 19 MiB, twice over, as OWASP recommends.
    Full,
    /// Next to nothing, for tests.
    #[cfg(test)]
    Least,
}

/// Hashes and checks passwords.
#[derive(Clone, Debug)]
pub(crate) struct Passwords {
    argon2: Argon2<'static>,
    room: Arc<Semaphore>,
    /// A hash that no password has, so that an unknown mail address costs the same time.
    nobody: Arc<str>,
}

impl Passwords {
    /// With so much work for a hash.
    pub(crate) fn new(cost: Cost) -> Passwords {
        let (memory_kib, rounds) = match cost {
            Cost::Full => (19 * 1024, 2),
            #[cfg(test)]
            Cost::Least => (8, 1),
        };
        // These are within the limits of the method.
        let params = Params::new(memory_kib, rounds, 1, None).unwrap_or_default();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody = hashed(&argon2, "nobody", b"sixteen bytes ..").unwrap_or_default();
        Passwords {
            argon2,
            room: Arc::new(Semaphore::new(AT_ONCE)),
            nobody: nobody.into(),
        }
    }

    /// The hash of a password, by the PHC string format.
    pub(crate) async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, CabinetRefusal> {
        let (argon2, password) = (self.argon2.clone(), password.to_owned());
        let hash = self.run(move || hashed(&argon2, &password, &salt)).await?;
        hash.ok_or(CabinetRefusal::Busy)
    }

    /// Whether a password is the one of a hash; without a hash it never is, and costs the same time.
    pub(crate) async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, CabinetRefusal> {
        let (argon2, password) = (self.argon2.clone(), password.to_owned());
        let known = hash.is_some();
        let hash = hash.unwrap_or(&self.nobody).to_owned();
        let same = self
            .run(move || argon2.verify_password(password.as_bytes(), hash.as_str()).is_ok())
            .await?;
        Ok(same && known)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, CabinetRefusal> {
        let turn = timeout(PATIENCE, Arc::clone(&self.room).acquire_owned())
            .await
            .map_err(|_elapsed| CabinetRefusal::Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|_panicked| CabinetRefusal::Busy)
    }
}

fn hashed(argon2: &Argon2<'_>, password: &str, salt: &[u8]) -> Option<String> {
    let hash = argon2.hash_password_with_salt(password.as_bytes(), salt).ok()?;
    Some(hash.to_string())
}

/// What speaks against a password for an account of this mail address and name.
pub(crate) fn fault(password: &str, mail: &str, name: &str) -> Option<FaultKind> {
    let length = password.chars().count();
    if length == 0 {
        return Some(FormFault::Empty.into());
    }
    if length < SHORTEST {
        return Some(FormFault::TooShort { limit: SHORTEST }.into());
    }
    if length > LONGEST {
        return Some(FaultKind::TooLong { limit: LONGEST });
    }
    let lower = password.to_lowercase();
    if is_common(&lower) {
        return Some(FormFault::CommonPassword.into());
    }
    is_personal(&lower, mail, name).then_some(FormFault::PersonalPassword.into())
}

fn is_common(lower: &str) -> bool {
    let mut letters: Vec<char> = lower.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    letters.len() < 5 || COMMON.lines().any(|common| common == lower)
}

/// Whether too little is left of a password without the words of the name and of the mail address.
fn is_personal(lower: &str, mail: &str, name: &str) -> bool {
    let (mail, name) = (mail.to_lowercase(), name.to_lowercase());
    let words = mail
        .split(|c: char| !c.is_alphanumeric())
        .chain(name.split_whitespace())
        .filter(|word| word.chars().count() >= 4);
    let mut left = lower.to_owned();
    let mut found = false;
    for word in words {
        if left.contains(word) {
            found = true;
            left = left.replace(word, "");
        }
    }
    found && left.chars().count() < 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_passwords_are_refused_with_the_reason() {
        for (password, expected) in [
            ("", Some("empty")),
            ("elevenchars", Some("too_short")),
            ("он же пароль", None),
            ("qwertyuiop123", Some("common_password")),
            ("QwertyUiop123", Some("common_password")),
            ("aaaabbbbaaaabbbb", Some("common_password")),
            ("aigul2026aigul", Some("personal_password")),
            ("serikova-2026", Some("personal_password")),
            ("correct horse battery", None),
            ("aigul eats six green apples", None),
        ] {
            let found = fault(password, "aigul@example.kz", "Айгүл Serikova").map(|kind| kind.code());
            assert_eq!(found, expected, "{password:?}");
        }
        assert_eq!(
            fault(&"abcdef".repeat(40), "a@b.kz", "А"),
            Some(FaultKind::TooLong { limit: LONGEST })
        );
        assert!(COMMON.lines().all(|line| line.chars().count() >= SHORTEST));
    }

    #[tokio::test]
    async fn hashes_are_verified_and_nobody_has_none() {
        let passwords = Passwords::new(Cost::Least);
        let hash = passwords.hash("correct horse battery", [1; 16]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$"), "{hash}");
        for (password, hash, expected) in [
            ("correct horse battery", Some(hash.as_str()), true),
            ("correct horse batterY", Some(&hash), false),
            ("nobody", None, false),
            ("nobody", Some("not a hash"), false),
        ] {
            assert_eq!(passwords.verify(password, hash).await, Ok(expected), "{password}");
        }
    }
}
