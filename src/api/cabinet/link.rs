//! The addresses of the cabinet's pages that stand in letters. The secret follows `#`, so that no server writes it into a
//! log.

use register_domain::text::Lang;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Accepting an invitation.
    Invitation,
    /// Choosing another password.
    Recovery,
    /// Confirming the mail address of a registration.
    Registration,
}

impl LinkKind {
    /// The stable text id, which is the last part of the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            LinkKind::Invitation => "invitation",
            LinkKind::Recovery => "recovery",
            LinkKind::Registration => "registration",
        }
    }

    /// The address with its secret, in one language.
    #[must_use]
    pub fn path(self, lang: Lang, token: &str) -> String {
        format!("/{}/cabinet/{}#{token}", lang.code(), self.id())
    }
}
