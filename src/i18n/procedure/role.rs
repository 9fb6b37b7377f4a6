//! Who takes part.

use register_domain::role::Role;

use crate::words::Words;

/// What a person is in an organisation.
#[must_use]
pub const fn name(role: Role) -> Words {
    match role {
        Role::AssociationMember => Words::new(
            "жұмыс берушілер бірлестігінің өкілі",
            "представитель объединения работодателей",
        ),
        Role::SectoralOfficer => Words::new(
            "салалық мемлекеттік органның қызметкері",
            "сотрудник отраслевого государственного органа",
        ),
        Role::SectoralSecretary => Words::new("салалық кеңестің хатшысы", "секретарь отраслевого совета"),
        Role::AuthorisedOfficer => Words::new(
            "уәкілетті органның қызметкері",
            "сотрудник уполномоченного органа",
        ),
        Role::NationalSecretary => Words::new("Ұлттық кеңестің хатшысы", "секретарь Национального совета"),
        Role::Operator => Words::new("уәкілетті органның операторы", "оператор уполномоченного органа"),
    }
}

/// What the role is for, in a sentence.
#[must_use]
pub const fn plain(role: Role) -> Words {
    match role {
        Role::AssociationMember => Words::new(
            "Кәсіптерді тізілімге енгізу, өзгерту немесе алып тастау туралы ұсыныстар дайындап жібереді.",
            "Готовит и направляет предложения о включении, изменении или исключении профессий.",
        ),
        Role::SectoralOfficer => Words::new(
            "Бірлестіктердің ұсыныстарын қарайды, салалық кеңеспен келіседі және уәкілетті органға енгізеді.",
            "Рассматривает предложения объединений, согласует их с отраслевым советом и вносит в уполномоченный орган.",
        ),
        Role::SectoralSecretary => Words::new(
            "Салалық кеңестің шешімдерін тіркейді.",
            "Регистрирует решения отраслевого совета.",
        ),
        Role::AuthorisedOfficer => Words::new(
            "Ұсыныстарды қарайды, тізілімді қалыптастырады, орналастырады және баспасөз релизін жариялайды.",
            "Рассматривает предложения, формирует и размещает реестр, публикует пресс-релиз.",
        ),
        Role::NationalSecretary => Words::new(
            "Ұлттық кеңестің ұсынымдарын тіркейді.",
            "Регистрирует рекомендации Национального совета.",
        ),
        Role::Operator => Words::new(
            "Ұйымдарды, адамдарды, рөлдерді және жұмыс күнтізбесін жүргізеді; ұсыныстар бойынша шешім қабылдамайды.",
            "Ведёт организации, людей, роли и рабочий календарь; решений по предложениям не принимает.",
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
        for role in Role::ALL {
            for lang in Lang::ALL {
                assert_pure(lang, name(role).get(lang));
                assert_pure(lang, plain(role).get(lang));
            }
        }
    }
}
