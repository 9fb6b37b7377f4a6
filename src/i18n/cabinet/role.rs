//! Roles and kinds of organisations.

use register_domain::{organisation::OrganisationKind, role::Role};

use crate::words::Words;

/// What a person is in an organisation.
#[must_use]
pub const fn role(role: Role) -> Words {
    match role {
        Role::AssociationMember => Words::new("бірлестіктің өкілі", "представитель объединения"),
        Role::SectoralOfficer => Words::new(
            "салалық мемлекеттік органның қызметкері",
            "сотрудник отраслевого государственного органа",
        ),
        Role::SectoralSecretary => Words::new("салалық кеңестің хатшысы", "секретарь отраслевого совета"),
        Role::AuthorisedOfficer => Words::new(
            "уәкілетті органның қызметкері",
            "сотрудник уполномоченного органа",
        ),
        Role::NationalSecretary => Words::new("ұлттық кеңестің хатшысы", "секретарь Национального совета"),
        Role::Operator => Words::new("оператор", "оператор"),
    }
}

/// What an organisation is.
#[must_use]
pub const fn organisation(kind: OrganisationKind) -> Words {
    match kind {
        OrganisationKind::Association => Words::new(
            "жұмыс берушілердің бірлестігі (қауымдастығы, одағы)",
            "объединение (ассоциация, союз) работодателей",
        ),
        OrganisationKind::SectoralBody => {
            Words::new("салалық мемлекеттік орган", "отраслевой государственный орган")
        }
        OrganisationKind::SectoralCouncil => Words::new(
            "кәсіптік біліктіліктер жөніндегі салалық кеңес",
            "отраслевой совет по профессиональным квалификациям",
        ),
        OrganisationKind::AuthorisedBody => Words::new("уәкілетті орган", "уполномоченный орган"),
        OrganisationKind::NationalCouncil => Words::new(
            "Кәсіптік біліктілік жөніндегі ұлттық кеңес",
            "Национальный совет по профессиональным квалификациям",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::text::Lang;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for each in Role::ALL {
                assert_pure(lang, role(each).get(lang));
                assert_pure(lang, organisation(each.organisation()).get(lang));
            }
        }
    }
}
