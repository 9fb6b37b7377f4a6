//! What happened, as it stands in a timeline.

use register_domain::{
    cycle::Cycle,
    edition::EditionNumber,
    overview::PublicStep,
    procedure::{ActionKind, Decision, Event, MoveCause},
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
        Event::Published { edition: number, .. } => format!("{plain}: {}", edition(lang, *number)),
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
        Event::MovedToNextCycle {
            cause: MoveCause::Late,
            ..
        } => MOVED_LATE,
        Event::NotAgreed { .. } | Event::NotRecommended { .. } => done(event.action(), true),
        _ => done(event.action(), false),
    }
}

/// A proposal missed its date.
pub const MOVED_LATE: Words = Words::new(
    "Мерзімі өткендіктен келесі циклге ауысты",
    "Из-за опоздания перешло в следующий цикл",
);

/// A step as everybody may see it.
#[must_use]
pub fn public(lang: Lang, step: &PublicStep) -> String {
    let made = step.decision.as_ref().map(|(number, date)| Decision {
        number: number.clone(),
        date: *date,
        file: None,
    });
    let plain = done(step.action, step.refused);
    with_facts(lang, plain, made.as_ref(), step.cycle, step.edition)
}

/// What was done, with the decision, the cycle or the edition that it is about.
#[must_use]
pub fn with_facts(
    lang: Lang,
    plain: Words,
    made: Option<&Decision>,
    cycle: Option<Cycle>,
    placed: Option<EditionNumber>,
) -> String {
    let plain = plain.get(lang);
    if let Some(made) = made {
        return format!("{plain}: {}", decision(lang, made));
    }
    match (cycle, placed) {
        (Some(cycle), _) => format!("{plain}: {}", term::cycle(cycle, lang)),
        (None, Some(number)) => format!("{plain}: {}", edition(lang, number)),
        (None, None) => plain.to_owned(),
    }
}

fn edition(lang: Lang, number: EditionNumber) -> String {
    match lang {
        Lang::Kk => format!("{number}-редакция"),
        Lang::Ru => format!("редакция №\u{a0}{number}"),
    }
}

/// What an action has done; `refused` where a council decided against.
#[must_use]
pub const fn done(action: ActionKind, refused: bool) -> Words {
    match (action, refused) {
        (ActionKind::Begin, _) => Words::new("Ұсыныс басталды", "Предложение начато"),
        (ActionKind::Send, _) => Words::new(
            "Ұсыныс салалық мемлекеттік органға жіберілді",
            "Предложение отправлено в отраслевой государственный орган",
        ),
        (ActionKind::Return, _) => Words::new(
            "Пысықтау бойынша ұсынымдармен қайтарылды",
            "Возвращено с рекомендациями по доработке",
        ),
        (ActionKind::TakeIntoCycle, _) => Words::new("Циклге алынды", "Взято в цикл"),
        (ActionKind::Revise, _) => Words::new("Ұсыныс мәтіні өзгертілді", "Текст предложения изменён"),
        (ActionKind::RecordAgreement, false) => {
            Words::new("Салалық кеңес келісті", "Отраслевой совет согласовал")
        }
        (ActionKind::RecordAgreement, true) => {
            Words::new("Салалық кеңес келіспеді", "Отраслевой совет не согласовал")
        }
        (ActionKind::Submit, _) => {
            Words::new("Уәкілетті органға енгізілді", "Внесено в уполномоченный орган")
        }
        (ActionKind::AdmitLate, _) => Words::new(
            "Кешіккен ұсыныс циклге қабылданды",
            "Опоздавшее предложение принято в цикл",
        ),
        (ActionKind::MoveToNextCycle, _) => {
            Words::new("Келесі циклге ауыстырылды", "Перенесено в следующий цикл")
        }
        (ActionKind::Remark, _) => Words::new(
            "Уәкілетті органның ескертулері алынды",
            "Получены замечания уполномоченного органа",
        ),
        (ActionKind::Rework, _) => Words::new("Ескертулер бойынша пысықталды", "Доработано по замечаниям"),
        (ActionKind::FindConforming, _) => Words::new(
            "Толық әрі сәйкес деп танылды",
            "Признано полным и соответствующим",
        ),
        (ActionKind::SubmitToNationalCouncil, _) => Words::new(
            "Ұлттық кеңестің қарауына енгізілді",
            "Внесено на рассмотрение Национального совета",
        ),
        (ActionKind::RecordRecommendation, false) => {
            Words::new("Ұлттық кеңес оң ұсыным берді", "Национальный совет рекомендовал")
        }
        (ActionKind::RecordRecommendation, true) => Words::new(
            "Ұлттық кеңес оң ұсыным бермеді",
            "Национальный совет не рекомендовал",
        ),
        (ActionKind::Place, _) => Words::new("Тізілімде орналастырылды", "Размещено в реестре"),
        (ActionKind::Decline, _) => Words::new("Ұсыныс қабылданбады", "Предложение отклонено"),
        (ActionKind::Withdraw, _) => Words::new("Автор ұсынысты қайтарып алды", "Автор отозвал предложение"),
    }
}

#[cfg(test)]
pub(crate) mod tests;
