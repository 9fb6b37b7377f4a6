//! What `register account` has done.

use register_api::cabinet::people::Person;
use register_domain::text::Lang;

use crate::cabinet::role::role;

/// Somebody was invited to be operator.
#[must_use]
pub fn invited(lang: Lang, mail: &str, link: &str, days: i64) -> String {
    match lang {
        Lang::Kk => {
            format!("{mail} оператор болуға шақырылды. Бір рет жарамды сілтеме ({days} күн):\n{link}")
        }
        Lang::Ru => {
            format!("{mail}: приглашение стать оператором. Одноразовая ссылка (дней: {days}):\n{link}")
        }
    }
}

/// A link to choose another password was made.
#[must_use]
pub fn reset(lang: Lang, mail: &str, link: &str, hours: i64) -> String {
    match lang {
        Lang::Kk => {
            format!("{mail} үшін жаңа құпиясөз орнату сілтемесі, бір рет жарамды ({hours} сағат):\n{link}")
        }
        Lang::Ru => format!("{mail}: одноразовая ссылка для нового пароля (часов: {hours}):\n{link}"),
    }
}

/// Somebody may no longer sign in.
#[must_use]
pub fn disabled(lang: Lang, mail: &str) -> String {
    match lang {
        Lang::Kk => format!("{mail} енді кіре алмайды, барлық сеансы аяқталды."),
        Lang::Ru => format!("{mail}: вход закрыт, все сеансы завершены."),
    }
}

/// An account in a line: number, mail address, name, whether it may be used, roles; tabs between.
#[must_use]
pub fn listed(lang: Lang, person: &Person) -> String {
    let standing = match (lang, person.enabled) {
        (Lang::Kk, true) => "қосулы",
        (Lang::Ru, true) => "включена",
        (Lang::Kk, false) => "өшірулі",
        (Lang::Ru, false) => "отключена",
    };
    let roles: Vec<String> = person
        .roles
        .iter()
        .map(|of| format!("{}: {}", of.organisation.name.get(lang), role(of.role).get(lang)))
        .collect();
    let Person { id, mail, name, .. } = person;
    format!("{id}\t{mail}\t{name}\t{standing}\t{}", roles.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn lines_are_of_their_language() {
        for lang in Lang::ALL {
            for told in [
                invited(lang, "", "", 7),
                reset(lang, "", "", 24),
                disabled(lang, ""),
            ] {
                assert_pure(lang, &told);
            }
        }
        let person = Person {
            id: 3,
            mail: "a@b.kz".to_owned(),
            name: "А".to_owned(),
            enabled: false,
            demonstration: false,
            roles: Vec::new(),
        };
        assert_eq!(listed(Lang::Ru, &person), "3\ta@b.kz\tА\tотключена\t");
    }
}
