//! Why a request to the cabinet was refused, and what is wrong with a field of a form.

use register_api::cabinet::refusal::{CabinetRefusal, FormFault};
use register_domain::{bin::BinProblem, text::Lang};

use crate::words::Words;

/// What went wrong, in a few words.
pub(crate) const fn title(refusal: CabinetRefusal) -> Words {
    match refusal {
        CabinetRefusal::NotJson => Words::new("Сұрау түсініксіз", "Запрос не удалось прочитать"),
        CabinetRefusal::NotSignedIn => Words::new("Жүйеге кіру қажет", "Нужно войти"),
        CabinetRefusal::WrongCredentials => Words::new(
            "Электрондық пошта немесе құпиясөз дұрыс емес",
            "Неверная электронная почта или пароль",
        ),
        CabinetRefusal::NotAllowed => {
            Words::new("Бұл әрекетке құқығыңыз жоқ", "У вас нет права на это действие")
        }
        CabinetRefusal::ForeignOrigin => {
            Words::new("Сұрау басқа сайттан келді", "Запрос пришёл с другого сайта")
        }
        CabinetRefusal::CsrfToken => Words::new("Бет ескірген", "Страница устарела"),
        CabinetRefusal::DeadLink => Words::new("Сілтеме жарамсыз", "Ссылка недействительна"),
        CabinetRefusal::Unknown => Words::new("Мұндай жазба жоқ", "Такой записи нет"),
        CabinetRefusal::Overtaken => Words::new("Бұл бұрын жасалған", "Это уже сделано"),
        CabinetRefusal::LastOperator => Words::new("Бұл – соңғы оператор", "Это последний оператор"),
        CabinetRefusal::NoDemonstration => {
            Words::new("Көрсетілім режимі өшірулі", "Режим демонстрации выключен")
        }
        CabinetRefusal::MailIsSent => Words::new("Хаттар қалтаға жазылмайды", "Письма не пишутся в папку"),
        CabinetRefusal::Busy => Words::new("Сервер бос емес", "Сервер занят"),
    }
}

/// What to do about it.
pub(crate) const fn detail(refusal: CabinetRefusal) -> Words {
    match refusal {
        CabinetRefusal::NotJson => Words::new(
            "Денесінде JSON нысаны бар сұрау жіберіңіз (content-type: application/json).",
            "Отправьте запрос с объектом JSON в теле (content-type: application/json).",
        ),
        CabinetRefusal::NotSignedIn => Words::new(
            "Сеанс аяқталған болуы мүмкін. Қайта кіріңіз.",
            "Возможно, сеанс закончился. Войдите ещё раз.",
        ),
        CabinetRefusal::WrongCredentials => Words::new(
            "Тексеріп, қайта теріңіз немесе құпиясөзді қалпына келтіріңіз.",
            "Проверьте и введите ещё раз или восстановите пароль.",
        ),
        CabinetRefusal::NotAllowed => Words::new(
            "Басқа рөлді таңдаңыз немесе операторға хабарласыңыз.",
            "Выберите другую роль или обратитесь к оператору.",
        ),
        CabinetRefusal::ForeignOrigin => Words::new(
            "Әрекетті осы сайттың өз бетінен орындаңыз.",
            "Выполните действие со страницы самого сайта.",
        ),
        CabinetRefusal::CsrfToken => {
            Words::new("Бетті жаңартып, қайталаңыз.", "Обновите страницу и повторите.")
        }
        CabinetRefusal::DeadLink => Words::new(
            "Сілтеме пайдаланылған, кері қайтарып алынған немесе мерзімі өткен. Жаңасын сұраңыз.",
            "Ссылка использована, отозвана или просрочена. Запросите новую.",
        ),
        CabinetRefusal::Unknown => Words::new(
            "Тізбеге қайта оралып, тексеріңіз.",
            "Вернитесь к перечню и проверьте.",
        ),
        CabinetRefusal::Overtaken => Words::new(
            "Бетті жаңартып, қазіргі жағдайын қараңыз.",
            "Обновите страницу и посмотрите, что изменилось.",
        ),
        CabinetRefusal::LastOperator => Words::new(
            "Алдымен басқа операторды тағайындаңыз.",
            "Сначала назначьте другого оператора.",
        ),
        CabinetRefusal::NoDemonstration => Words::new(
            "Электрондық поштаңыз бен құпиясөзіңізді теріп кіріңіз.",
            "Войдите по электронной почте и паролю.",
        ),
        CabinetRefusal::MailIsSent => Words::new(
            "Хаттар пошта сервері арқылы жіберіледі, оларды мұнда оқуға болмайды.",
            "Письма отправляются почтовым сервером, здесь их прочитать нельзя.",
        ),
        CabinetRefusal::Busy => Words::new(
            "Бірнеше секундтан кейін қайталаңыз.",
            "Повторите через несколько секунд.",
        ),
    }
}

/// What is wrong with a field.
pub(crate) fn fault(lang: Lang, fault: FormFault) -> String {
    let words = match fault {
        FormFault::Empty | FormFault::Bin(BinProblem::Empty) => {
            Words::new("Бұл өрісті толтырыңыз.", "Заполните это поле.")
        }
        FormFault::WrongType => Words::new("Мәннің түрі дұрыс емес.", "Значение не того вида."),
        FormFault::UnknownField => Words::new("Мұндай өріс жоқ.", "Такого поля нет."),
        FormFault::TooShort { limit } => {
            return match lang {
                Lang::Kk => format!("Кемінде {limit} таңба болуы тиіс."),
                Lang::Ru => format!("Не короче {limit} символов."),
            };
        }
        FormFault::NotAMail => Words::new(
            "Электрондық пошта мекенжайын name@example.kz үлгісімен жазыңыз.",
            "Укажите адрес электронной почты в виде name@example.kz.",
        ),
        FormFault::Bin(BinProblem::NotADigit { .. }) => {
            Words::new("БСН тек цифрлардан тұрады.", "БИН состоит только из цифр.")
        }
        FormFault::Bin(BinProblem::Length { found }) => {
            return match lang {
                Lang::Kk => format!("БСН 12 цифрдан тұрады, мұнда {found}."),
                Lang::Ru => format!("В БИН 12 цифр, здесь {found}."),
            };
        }
        FormFault::Bin(BinProblem::NotAMonth { .. }) => Words::new(
            "Үшінші және төртінші цифрлар айды білдіреді (01–12). БСН-ді тексеріңіз.",
            "Третья и четвёртая цифры обозначают месяц (01–12). Проверьте БИН.",
        ),
        FormFault::Bin(BinProblem::OfAPerson) => Words::new(
            "Бұл жеке тұлғаның нөмірі (ЖСН). Ұйымның БСН-ін жазыңыз.",
            "Это номер физического лица (ИИН). Укажите БИН организации.",
        ),
        FormFault::Bin(BinProblem::UnknownKind { .. }) => Words::new(
            "Бесінші цифр 4, 5 немесе 6 болуы тиіс. БСН-ді тексеріңіз.",
            "Пятая цифра должна быть 4, 5 или 6. Проверьте БИН.",
        ),
        FormFault::Bin(BinProblem::CheckDigit) => Words::new(
            "Бақылау цифры сәйкес келмейді. БСН-ді тексеріңіз.",
            "Контрольная цифра не сходится. Проверьте БИН.",
        ),
        FormFault::BinRegistered => Words::new(
            "Мұндай БСН-і бар ұйым тіркелген. Оның басшысынан шақыру сұраңыз.",
            "Организация с таким БИН уже зарегистрирована. Попросите приглашение у её руководителя.",
        ),
        FormFault::CommonPassword => Words::new(
            "Бұл құпиясөзді табу оңай. Басқасын ойлап табыңыз.",
            "Этот пароль легко подобрать. Придумайте другой.",
        ),
        FormFault::PersonalPassword => Words::new(
            "Құпиясөз атыңыздан немесе поштаңыздан құралмауы тиіс.",
            "Пароль не должен состоять из вашего имени или почты.",
        ),
        FormFault::WrongPassword => Words::new("Құпиясөз дұрыс емес.", "Пароль неверен."),
        FormFault::RoleOfAnotherKind => Words::new(
            "Мұндай ұйымда бұл рөл болмайды.",
            "В такой организации этой роли нет.",
        ),
        FormFault::Calendar(problem) => return crate::calendar::problem(problem, lang),
        FormFault::UnknownNumber => Words::new("Мұндай нөмір жоқ.", "Такого номера нет."),
    };
    words.get(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::calendar::CalendarProblem;

    #[test]
    fn words_are_of_their_language() {
        let faults = [
            FormFault::Empty,
            FormFault::WrongType,
            FormFault::UnknownField,
            FormFault::TooShort { limit: 12 },
            FormFault::NotAMail,
            FormFault::Bin(BinProblem::NotADigit { found: 'x' }),
            FormFault::Bin(BinProblem::Length { found: 11 }),
            FormFault::Bin(BinProblem::NotAMonth { found: 13 }),
            FormFault::Bin(BinProblem::OfAPerson),
            FormFault::Bin(BinProblem::UnknownKind { found: 7 }),
            FormFault::Bin(BinProblem::CheckDigit),
            FormFault::BinRegistered,
            FormFault::CommonPassword,
            FormFault::PersonalPassword,
            FormFault::WrongPassword,
            FormFault::RoleOfAnotherKind,
            FormFault::UnknownNumber,
            FormFault::Calendar(CalendarProblem::AitMissing(2027)),
        ];
        for lang in Lang::ALL {
            for refusal in CabinetRefusal::ALL {
                assert_pure(lang, title(refusal).get(lang));
                // The name of a header is of no language.
                let told = detail(refusal)
                    .get(lang)
                    .replace("(content-type: application/json)", "");
                assert_pure(lang, &told);
            }
            for kind in faults {
                assert_pure(lang, &fault(lang, kind));
            }
        }
    }
}
