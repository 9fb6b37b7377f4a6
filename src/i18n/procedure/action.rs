//! What can be done, as it stands on a button.

use register_domain::procedure::ActionKind;

use crate::words::Words;

/// The action as it stands on a button.
#[must_use]
pub const fn name(action: ActionKind) -> Words {
    match action {
        ActionKind::Begin => Words::new("Жаңа ұсыныс бастау", "Начать предложение"),
        ActionKind::Send => Words::new(
            "Салалық мемлекеттік органға жіберу",
            "Отправить в отраслевой государственный орган",
        ),
        ActionKind::Return => Words::new("Пысықтауға қайтару", "Вернуть на доработку"),
        ActionKind::TakeIntoCycle => Words::new("Циклге алу", "Взять в цикл"),
        ActionKind::Revise => Words::new("Ұсыныс мәтінін өзгерту", "Изменить текст предложения"),
        ActionKind::RecordAgreement => Words::new(
            "Салалық кеңестің шешімін тіркеу",
            "Зарегистрировать решение отраслевого совета",
        ),
        ActionKind::Submit => Words::new("Уәкілетті органға енгізу", "Внести в уполномоченный орган"),
        ActionKind::AdmitLate => Words::new(
            "Кешіккен ұсынысты циклге қабылдау",
            "Принять опоздавшее предложение в цикл",
        ),
        ActionKind::MoveToNextCycle => Words::new("Келесі циклге ауыстыру", "Перенести в следующий цикл"),
        ActionKind::Remark => Words::new("Ескертулер жіберу", "Направить замечания"),
        ActionKind::Rework => Words::new(
            "Пысықталған ұсынысты жіберу",
            "Отправить доработанное предложение",
        ),
        ActionKind::FindConforming => {
            Words::new("Толық әрі сәйкес деп тану", "Признать полным и соответствующим")
        }
        ActionKind::SubmitToNationalCouncil => Words::new(
            "Ұлттық кеңестің қарауына енгізу",
            "Внести на рассмотрение Национального совета",
        ),
        ActionKind::RecordRecommendation => Words::new(
            "Ұлттық кеңестің шешімін тіркеу",
            "Зарегистрировать решение Национального совета",
        ),
        ActionKind::Place => Words::new("Тізілімді орналастыру", "Разместить реестр"),
        ActionKind::Decline => Words::new("Қабылдамау", "Отклонить"),
        ActionKind::Withdraw => Words::new("Қайтарып алу", "Отозвать"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::text::Lang;

    #[test]
    fn words_are_of_their_language() {
        for action in ActionKind::ALL {
            for lang in Lang::ALL {
                assert_pure(lang, name(action).get(lang));
            }
        }
    }
}
