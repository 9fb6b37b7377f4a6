//! What happened, as it stands in a timeline.

use register_domain::{
    procedure::{Decision, Event, MoveCause},
    proposal::ProposalKind,
    text::Lang,
};

use crate::{date, term, words::Words};

/// What a proposal asks for: «кәсіпті тізілімге енгізу», «включить профессию в реестр».
#[must_use]
pub const fn proposal(kind: ProposalKind) -> Words {
    match kind {
        ProposalKind::Include => Words::new("Кәсіпті тізілімге енгізу", "Включение профессии в реестр"),
        ProposalKind::Change { .. } => Words::new(
            "Тізілімдегі кәсіп туралы мәліметтерді өзгерту",
            "Изменение сведений о профессии в реестре",
        ),
        ProposalKind::Exclude { .. } => Words::new(
            "Кәсіпті тізілімнен алып тастау",
            "Исключение профессии из реестра",
        ),
    }
}

/// A decision as it is cited: «2026 жылғы 20 қаңтардағы № 12 шешім», «решение от 20 января 2026 года № 12».
#[must_use]
pub fn decision(lang: Lang, decision: &Decision) -> String {
    let (day, number) = (date::of(decision.date, lang), &decision.number);
    match lang {
        Lang::Kk => format!("{day} №\u{a0}{number} шешім"),
        Lang::Ru => format!("решение {day} №\u{a0}{number}"),
    }
}

/// What happened, in a line.
#[must_use]
pub fn line(lang: Lang, event: &Event) -> String {
    let plain = plain(event).get(lang);
    match event {
        Event::TakenIntoCycle { cycle, .. } | Event::AdmittedLate { cycle, .. } => {
            format!("{plain}: {}", term::cycle(*cycle, lang))
        }
        Event::MovedToNextCycle { to, .. } => format!("{plain}: {}", term::cycle(*to, lang)),
        Event::Agreed { decision: made }
        | Event::NotAgreed { decision: made, .. }
        | Event::Recommended { decision: made }
        | Event::NotRecommended { decision: made, .. } => format!("{plain}: {}", decision(lang, made)),
        Event::Published { edition, .. } => match lang {
            Lang::Kk => format!("{plain}: {edition}-редакция"),
            Lang::Ru => format!("{plain}: редакция №\u{a0}{edition}"),
        },
        _ => plain.to_owned(),
    }
}

/// The reason that was given with it, or the answer.
#[must_use]
pub fn reason(event: &Event) -> Option<&str> {
    match event {
        Event::NotAgreed { reason, .. }
        | Event::AdmittedLate { reason, .. }
        | Event::MovedToNextCycle {
            cause: MoveCause::Decided { reason },
            ..
        }
        | Event::NotRecommended { reason, .. }
        | Event::Declined { reason } => Some(reason),
        Event::Withdrawn { reason } => reason.as_deref(),
        Event::Sent { reply, .. } | Event::Reworked { reply, .. } => reply.as_deref(),
        _ => None,
    }
}

/// What happened, without its data.
#[must_use]
pub const fn plain(event: &Event) -> Words {
    match event {
        Event::Begun { .. } => Words::new("Ұсыныс басталды", "Предложение начато"),
        Event::Sent { .. } => Words::new(
            "Ұсыныс салалық мемлекеттік органға жіберілді",
            "Предложение отправлено в отраслевой государственный орган",
        ),
        Event::Returned { .. } => Words::new(
            "Пысықтау бойынша ұсынымдармен қайтарылды",
            "Возвращено с рекомендациями по доработке",
        ),
        Event::TakenIntoCycle { .. } => Words::new("Циклге алынды", "Взято в цикл"),
        Event::Revised { .. } => Words::new("Ұсыныс мәтіні өзгертілді", "Текст предложения изменён"),
        Event::Agreed { .. } => Words::new("Салалық кеңес келісті", "Отраслевой совет согласовал"),
        Event::NotAgreed { .. } => Words::new("Салалық кеңес келіспеді", "Отраслевой совет не согласовал"),
        Event::Submitted => Words::new("Уәкілетті органға енгізілді", "Внесено в уполномоченный орган"),
        Event::AdmittedLate { .. } => Words::new(
            "Кешіккен ұсыныс циклге қабылданды",
            "Опоздавшее предложение принято в цикл",
        ),
        Event::MovedToNextCycle {
            cause: MoveCause::Late,
            ..
        } => Words::new(
            "Мерзімі өткендіктен келесі циклге ауысты",
            "Из-за опоздания перешло в следующий цикл",
        ),
        Event::MovedToNextCycle { .. } => {
            Words::new("Келесі циклге ауыстырылды", "Перенесено в следующий цикл")
        }
        Event::Remarked { .. } => Words::new(
            "Уәкілетті органның ескертулері алынды",
            "Получены замечания уполномоченного органа",
        ),
        Event::Reworked { .. } => Words::new("Ескертулер бойынша пысықталды", "Доработано по замечаниям"),
        Event::FoundConforming => Words::new(
            "Толық әрі сәйкес деп танылды",
            "Признано полным и соответствующим",
        ),
        Event::SubmittedToNationalCouncil => Words::new(
            "Ұлттық кеңестің қарауына енгізілді",
            "Внесено на рассмотрение Национального совета",
        ),
        Event::Recommended { .. } => {
            Words::new("Ұлттық кеңес оң ұсыным берді", "Национальный совет рекомендовал")
        }
        Event::NotRecommended { .. } => Words::new(
            "Ұлттық кеңес оң ұсыным бермеді",
            "Национальный совет не рекомендовал",
        ),
        Event::Published { .. } => Words::new("Тізілімде орналастырылды", "Размещено в реестре"),
        Event::Declined { .. } => Words::new("Ұсыныс қабылданбады", "Предложение отклонено"),
        Event::Withdrawn { .. } => Words::new("Автор ұсынысты қайтарып алды", "Автор отозвал предложение"),
    }
}

#[cfg(test)]
pub(crate) mod tests;
