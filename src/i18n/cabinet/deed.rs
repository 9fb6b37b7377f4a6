//! What people did, as the audit trail tells it.

use register_api::cabinet::audit::Deed;

use crate::words::Words;

/// A deed in a few words.
#[must_use]
pub const fn deed(deed: Deed) -> Words {
    match deed {
        Deed::SignIn => Words::new("Кіру", "Вход"),
        Deed::SignInForDemonstration => Words::new("Көрсетілім үшін кіру", "Вход для демонстрации"),
        Deed::SignOut => Words::new("Шығу", "Выход"),
        Deed::ChooseRole => Words::new("Рөлді таңдау", "Выбор роли"),
        Deed::SeeSessions => Words::new("Өз сеанстарын қарау", "Просмотр своих сеансов"),
        Deed::EndSession => Words::new("Сеансты аяқтау", "Завершение сеанса"),
        Deed::ChangeProfile => Words::new("Атын немесе тілін өзгерту", "Изменение имени или языка"),
        Deed::ChangePassword => Words::new("Құпиясөзді өзгерту", "Изменение пароля"),
        Deed::AskRecovery => Words::new(
            "Құпиясөзді қалпына келтіруді сұрау",
            "Запрос на восстановление пароля",
        ),
        Deed::Recover => Words::new("Құпиясөзді қалпына келтіру", "Восстановление пароля"),
        Deed::Register => Words::new("Бірлестікті тіркеу", "Регистрация объединения"),
        Deed::ConfirmMail => Words::new(
            "Электрондық пошта мекенжайын растау",
            "Подтверждение адреса электронной почты",
        ),
        Deed::SeeInvitations => Words::new("Шақыруларды қарау", "Просмотр приглашений"),
        Deed::Invite => Words::new("Шақыру", "Приглашение"),
        Deed::WithdrawInvitation => Words::new("Шақыруды кері қайтарып алу", "Отзыв приглашения"),
        Deed::AcceptInvitation => Words::new("Шақыруды қабылдау", "Принятие приглашения"),
        Deed::SeeOrganisations => Words::new("Ұйымдарды қарау", "Просмотр организаций"),
        Deed::AddOrganisation => Words::new("Ұйымды қосу", "Добавление организации"),
        Deed::RenameOrganisation => Words::new("Ұйымның атауын өзгерту", "Изменение названия организации"),
        Deed::DecideOrganisation => Words::new("Тіркелу туралы шешім", "Решение о регистрации"),
        Deed::SeePeople => Words::new("Адамдар мен рөлдерді қарау", "Просмотр людей и ролей"),
        Deed::EnablePerson => Words::new(
            "Кіруге рұқсат беру немесе тыйым салу",
            "Разрешение или запрет входа",
        ),
        Deed::GiveRole => Words::new("Рөл беру", "Назначение роли"),
        Deed::TakeRole => Words::new("Рөлді алып тастау", "Снятие роли"),
        Deed::SeeAudit => Words::new("Әрекеттер журналын қарау", "Просмотр журнала действий"),
        Deed::SeeMail => Words::new("Қалтадағы хаттарды оқу", "Чтение писем из папки"),
        Deed::SeeCases => Words::new("Ұсыныстарды қарау", "Просмотр предложений"),
        Deed::BeginCase => Words::new("Ұсынысты бастау", "Начало предложения"),
        Deed::TakeStep => Words::new("Ұсыныс бойынша қадам жасау", "Шаг по предложению"),
        Deed::SaveDraft => Words::new("Ұсыныс мәтінін сақтау", "Сохранение текста предложения"),
        Deed::AttachFile => Words::new(
            "Файлды тіркеу немесе алып тастау",
            "Прикрепление или удаление файла",
        ),
        Deed::SubmitPackage => Words::new(
            "Ұсыныстарды уәкілетті органға енгізу",
            "Внесение предложений в уполномоченный орган",
        ),
        Deed::FormRegister => Words::new("Тізілім жобасын қалыптастыру", "Формирование проекта реестра"),
        Deed::RecordRecommendations => Words::new(
            "Ұлттық кеңестің ұсынымдарын жазу",
            "Запись рекомендаций Национального совета",
        ),
        Deed::PlaceRegister => Words::new("Тізілімді орналастыру", "Размещение реестра"),
        Deed::WorkOnRelease => Words::new("Баспасөз релизін дайындау", "Подготовка пресс-релиза"),
        Deed::SeeCalendar => Words::new("Жұмыс күнтізбесін қарау", "Просмотр рабочего календаря"),
        Deed::AmendCalendar => Words::new("Жұмыс күнтізбесін өзгерту", "Изменение рабочего календаря"),
        Deed::ChangeCalendarFeed => Words::new("Жеке күнтізбенің мекенжайы", "Адрес личного календаря"),
        Deed::InviteOperator => Words::new(
            "Операторды командалық жолдан шақыру",
            "Приглашение оператора из командной строки",
        ),
        Deed::MakeDemonstration => Words::new(
            "Көрсетілімге қатысушыларды жасау",
            "Создание участников демонстрации",
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
            for each in Deed::ALL {
                assert_pure(lang, deed(each).get(lang));
            }
        }
    }
}
