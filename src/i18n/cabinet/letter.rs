//! Letters: what stands in the mail that the register sends.

use register_domain::{role::Role, text::Lang};

use super::role::role;
use crate::words::Words;

/// A letter. Names of organisations are given in the language of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter<'a> {
    /// Somebody registered an association with this mail address.
    ConfirmMail {
        /// The association.
        organisation: &'a str,
        /// The link that confirms it.
        link: &'a str,
        /// For how many days it works.
        days: i64,
    },
    /// Somebody registered an association with the mail address of an account.
    HasAccount,
    /// An association may act.
    Confirmed {
        /// The association.
        organisation: &'a str,
    },
    /// An association was refused.
    Refused {
        /// The association.
        organisation: &'a str,
        /// Why.
        reason: &'a str,
    },
    /// An invitation.
    Invitation {
        /// Into which organisation.
        organisation: &'a str,
        /// In which role.
        role: Role,
        /// The link that accepts it.
        link: &'a str,
        /// For how many days it works.
        days: i64,
    },
    /// A link to choose another password.
    Recovery {
        /// The link.
        link: &'a str,
        /// For how many minutes it works.
        minutes: i64,
    },
    /// The password was changed.
    PasswordChanged,
}

/// The subject of a letter.
#[must_use]
pub const fn subject(letter: &Letter<'_>) -> Words {
    match letter {
        Letter::ConfirmMail { .. } => Words::new(
            "Кәсіптер тізілімі: поштаңызды растаңыз",
            "Реестр профессий: подтвердите почту",
        ),
        Letter::HasAccount => Words::new(
            "Кәсіптер тізілімі: сіз бұрын тіркелгенсіз",
            "Реестр профессий: вы уже зарегистрированы",
        ),
        Letter::Confirmed { .. } => Words::new(
            "Кәсіптер тізілімі: тіркелуіңіз расталды",
            "Реестр профессий: регистрация подтверждена",
        ),
        Letter::Refused { .. } => Words::new(
            "Кәсіптер тізілімі: тіркелу расталмады",
            "Реестр профессий: регистрация не подтверждена",
        ),
        Letter::Invitation { .. } => Words::new(
            "Кәсіптер тізілімі: сізді шақырады",
            "Реестр профессий: вас приглашают",
        ),
        Letter::Recovery { .. } => Words::new(
            "Кәсіптер тізілімі: құпиясөзді қалпына келтіру",
            "Реестр профессий: восстановление пароля",
        ),
        Letter::PasswordChanged => Words::new(
            "Кәсіптер тізілімі: құпиясөз өзгертілді",
            "Реестр профессий: пароль изменён",
        ),
    }
}

/// The text of a letter, paragraphs apart by an empty line.
#[must_use]
pub fn body(lang: Lang, letter: &Letter<'_>) -> String {
    let told = match lang {
        Lang::Kk => kazakh(letter),
        Lang::Ru => russian(letter),
    };
    let (greeting, foot) = match lang {
        Lang::Kk => (
            "Сәлеметсіз бе!",
            "Бұл хатқа жауап берудің қажеті жоқ.\nКәсіптер тізілімі",
        ),
        Lang::Ru => (
            "Здравствуйте!",
            "Отвечать на это письмо не нужно.\nРеестр профессий",
        ),
    };
    format!("{greeting}\n\n{told}\n\n{foot}\n")
}

fn kazakh(letter: &Letter<'_>) -> String {
    match letter {
        Letter::ConfirmMail {
            organisation,
            link,
            days,
        } => format!(
            "Осы мекенжай «{organisation}» бірлестігін тіркеу кезінде көрсетілді. Тіркеуді жалғастыру үшін сілтемені \
             ашыңыз ({days} күн жарамды):\n\n{link}\n\nСодан кейін өтінімді оператор қарайды. Егер сіз тіркелмеген \
             болсаңыз, бұл хатты елемеңіз."
        ),
        Letter::HasAccount => "Осы мекенжаймен тіркелуге әрекет жасалды, бірақ сізде тіркелгі бар. Оған өз құпиясөзіңізбен \
                               кіріңіз немесе құпиясөзді қалпына келтіріңіз. Егер бұл сіз болмасаңыз, ештеңе істеудің \
                               қажеті жоқ."
            .to_owned(),
        Letter::Confirmed { organisation } => format!(
            "«{organisation}» бірлестігінің тіркелуі расталды. Енді сіз жеке кабинетте ұсыныстар енгізе аласыз."
        ),
        Letter::Refused {
            organisation,
            reason,
        } => format!(
            "«{organisation}» бірлестігінің тіркелуі расталмады.\n\nСебебі: {reason}\n\nКемшілікті жойып, қайта тіркелуге \
             болады."
        ),
        Letter::Invitation {
            organisation,
            role: of,
            link,
            days,
        } => format!(
            "Сізді Кәсіптер тізілімінің жеке кабинетіне шақырады.\n\nҰйым: {organisation}\nРөліңіз: {}\n\nШақыруды қабылдау \
             үшін сілтемені ашыңыз ({days} күн жарамды):\n\n{link}",
            role(*of).get(Lang::Kk)
        ),
        Letter::Recovery { link, minutes } => format!(
            "Жаңа құпиясөз орнату үшін сілтемені ашыңыз ({minutes} минут жарамды):\n\n{link}\n\nЕгер сіз мұны сұрамаған \
             болсаңыз, хатты елемеңіз: құпиясөз өзгермейді."
        ),
        Letter::PasswordChanged => "Тіркелгіңіздің құпиясөзі өзгертілді, басқа сеанстар аяқталды. Егер бұл сіз болмасаңыз, \
                                    құпиясөзді дереу қалпына келтіріңіз."
            .to_owned(),
    }
}

fn russian(letter: &Letter<'_>) -> String {
    match letter {
        Letter::ConfirmMail {
            organisation,
            link,
            days,
        } => format!(
            "Этот адрес указали при регистрации объединения «{organisation}». Чтобы продолжить регистрацию, откройте ссылку \
             (срок действия в днях: {days}):\n\n{link}\n\nПосле этого заявку рассмотрит оператор. Если вы не \
             регистрировались, не обращайте внимания на это письмо."
        ),
        Letter::HasAccount => "С этим адресом попытались зарегистрироваться, но у вас уже есть учётная запись. Войдите в неё \
                               со своим паролем или восстановите пароль. Если это были не вы, ничего делать не нужно."
            .to_owned(),
        Letter::Confirmed { organisation } => format!(
            "Регистрация объединения «{organisation}» подтверждена. Теперь вы можете вносить предложения в личном кабинете."
        ),
        Letter::Refused {
            organisation,
            reason,
        } => format!(
            "Регистрация объединения «{organisation}» не подтверждена.\n\nПричина: {reason}\n\nУстраните замечание и \
             зарегистрируйтесь ещё раз."
        ),
        Letter::Invitation {
            organisation,
            role: of,
            link,
            days,
        } => format!(
            "Вас приглашают в личный кабинет Реестра профессий.\n\nОрганизация: {organisation}\nВаша роль: {}\n\nЧтобы принять \
             приглашение, откройте ссылку (срок действия в днях: {days}):\n\n{link}",
            role(*of).get(Lang::Ru)
        ),
        Letter::Recovery { link, minutes } => format!(
            "Чтобы задать новый пароль, откройте ссылку (срок действия в минутах: {minutes}):\n\n{link}\n\nЕсли вы этого не \
             просили, не обращайте внимания на письмо: пароль не изменится."
        ),
        Letter::PasswordChanged => "Пароль вашей учётной записи изменён, остальные сеансы завершены. Если это были не вы, \
                                    немедленно восстановите пароль."
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn letters_are_of_their_language_and_hold_what_they_are_for() {
        for (lang, organisation, reason) in [
            (Lang::Kk, "Құрылысшылар", "БСН сәйкес емес"),
            (Lang::Ru, "Строители", "БИН неверен"),
        ] {
            let link = "https://register.example/kk/cabinet/recovery#AbC";
            for letter in [
                Letter::ConfirmMail {
                    organisation,
                    link,
                    days: 2,
                },
                Letter::HasAccount,
                Letter::Confirmed { organisation },
                Letter::Refused { organisation, reason },
                Letter::Invitation {
                    organisation,
                    role: Role::SectoralOfficer,
                    link,
                    days: 7,
                },
                Letter::Recovery { link, minutes: 60 },
                Letter::PasswordChanged,
            ] {
                let told = body(lang, &letter);
                assert_pure(lang, subject(&letter).get(lang));
                assert_pure(lang, &told.replace(link, ""));
                assert_eq!(
                    told.contains(link),
                    format!("{letter:?}").contains(link),
                    "{told}"
                );
                assert_eq!(
                    told.contains(organisation),
                    format!("{letter:?}").contains(organisation),
                    "{told}"
                );
            }
        }
    }
}
