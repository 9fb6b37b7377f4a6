//! What keeps an action from being done, and how to mend it.

use register_domain::{
    procedure::{Blocker, StateKind},
    text::Lang,
};

use super::{action, field, field_problem, role, state};
use crate::{date, term, words::Words};

/// The heading above a list of blockers.
pub const SUMMARY: Words = Words::new(
    "Бұл әрекетті әзірге орындау мүмкін емес",
    "Это действие пока невозможно",
);

/// A blocker, in a sentence or two.
#[must_use]
pub fn words(lang: Lang, blocker: &Blocker) -> String {
    match lang {
        Lang::Kk => kazakh(blocker),
        Lang::Ru => russian(blocker),
    }
}

/// States in a row, «, » between.
fn states(lang: Lang, states: &[StateKind]) -> String {
    let mut names: Vec<String> = states
        .iter()
        .map(|&kind| format!("«{}»", state::name(kind).get(lang)))
        .collect();
    names.dedup();
    names.join(", ")
}

fn kazakh(blocker: &Blocker) -> String {
    let lang = Lang::Kk;
    match blocker {
        Blocker::NotYourRole { action: kind, role: yours } => format!(
            "«{}» әрекеті сіздің рөліңізде көзделмеген ({}).",
            action::name(*kind).get(lang),
            role::name(*yours).get(lang)
        ),
        Blocker::OtherOrganisation => "Бұл әрекетті басқа ұйым орындайды.".to_owned(),
        Blocker::WrongState { state: now, possible_in } if possible_in.is_empty() => {
            format!("Істің күйі: «{}». Бұл күйде әрекет мүмкін емес.", state::name(*now).get(lang))
        }
        Blocker::WrongState { state: now, possible_in } => format!(
            "Істің күйі: «{}». Бұл әрекет мына күйде мүмкін: {}. Бетті жаңартып, не болғанын қараңыз.",
            state::name(*now).get(lang),
            states(lang, possible_in)
        ),
        Blocker::TimeRunsBack => "Сервер сағаты істің соңғы оқиғасынан артта тұр. Операторға хабарлаңыз.".to_owned(),
        Blocker::OutsideCalendar { year } => {
            format!("Жұмыс күнтізбесінде {year} жыл жоқ. Операторға хабарлаңыз.")
        }
        Blocker::NoAgreement { refused: false } => {
            "Ұсыныс салалық кеңеспен келісілмеген. Алдымен кеңестің шешімін тіркеңіз.".to_owned()
        }
        Blocker::NoAgreement { refused: true } => {
            "Салалық кеңес ұсынысты келіспеді. Ұсынысты пысықтап, кеңеспен қайта келісіңіз.".to_owned()
        }
        Blocker::Incomplete(problem) => field_problem::with_label(lang, problem.field, &problem.reason),
        Blocker::NoText => "Ұсыныс мәтіні жоқ. Ұсынысты толтырыңыз.".to_owned(),
        Blocker::TextOfAssociation => {
            "Бұл – бірлестіктің ұсынысы, оның мәтінін бірлестік қана өзгертеді. Қажет болса, пысықтауға қайтарыңыз.".to_owned()
        }
        Blocker::OtherKind => "Мәтін басқа түрдегі ұсынысқа арналған. Жаңа ұсыныс бастаңыз.".to_owned(),
        Blocker::NothingReworked => {
            "Қайтарылғаннан бері ештеңе өзгермеген. Ұсынысты түзетіңіз немесе неге өзгертпегеніңізді жазыңыз.".to_owned()
        }
        Blocker::NoComments => "Кемінде бір ұсыным немесе ескерту жазыңыз.".to_owned(),
        Blocker::TooManyComments { max } => format!("Ұсынымдар мен ескертулер саны {max}-ден аспауы тиіс."),
        Blocker::CommentEmpty { index } => format!("{}-ескертпе бос, мәтінін жазыңыз.", u32::from(*index) + 1),
        Blocker::CommentTooLong { index, max } => {
            format!("{}-ескертпе тым ұзын, {max} таңбадан аспауы тиіс.", u32::from(*index) + 1)
        }
        Blocker::CommentOnNothing { index, field: on } => format!(
            "{}-ескертпе ұсыныста жоқ өріске қатысты ({}).",
            u32::from(*index) + 1,
            field::label(lang, *on)
        ),
        Blocker::NoReason => "Себебін жазыңыз.".to_owned(),
        Blocker::ReasonTooLong { max } => format!("Мәтін тым ұзын, {max} таңбадан аспауы тиіс."),
        Blocker::NoDecisionNumber => "Шешімнің нөмірін жазыңыз.".to_owned(),
        Blocker::DecisionNumberTooLong { max } => format!("Шешімнің нөмірі {max} таңбадан аспауы тиіс."),
        Blocker::DecisionInFuture { date: day } => format!("Шешімнің күні ({}) әлі келген жоқ.", date::short(*day)),
        Blocker::DecisionTooEarly { earliest } => {
            format!("Шешімнің күні {} күнінен ерте болмауы тиіс.", date::short(*earliest))
        }
        Blocker::NotLate => "Ұсыныс кешікпеген, циклге қабылдаудың қажеті жоқ.".to_owned(),
        Blocker::MissedCycleOver { cycle } => {
            format!("Цикл аяқталған: {}. Ұсыныс келесі циклде қаралады.", term::cycle(*cycle, lang))
        }
        Blocker::LaterCycle { cycle, under_way } => format!(
            "Ұсыныс кейінгі циклге жатады ({}), ал қазір – {}. Сол циклді күтіңіз.",
            term::cycle(*cycle, lang),
            term::cycle(*under_way, lang)
        ),
        Blocker::OtherProfession => "Ұсыныс басқа кәсіпке қатысты.".to_owned(),
    }
}

fn russian(blocker: &Blocker) -> String {
    let lang = Lang::Ru;
    match blocker {
        Blocker::NotYourRole { action: kind, role: yours } => format!(
            "Действие «{}» не предусмотрено для вашей роли ({}).",
            action::name(*kind).get(lang),
            role::name(*yours).get(lang)
        ),
        Blocker::OtherOrganisation => "Это действие выполняет другая организация.".to_owned(),
        Blocker::WrongState { state: now, possible_in } if possible_in.is_empty() => {
            format!("Состояние дела: «{}». В нём действие невозможно.", state::name(*now).get(lang))
        }
        Blocker::WrongState { state: now, possible_in } => format!(
            "Состояние дела: «{}». Действие возможно в состоянии: {}. Обновите страницу и посмотрите, что произошло.",
            state::name(*now).get(lang),
            states(lang, possible_in)
        ),
        Blocker::TimeRunsBack => {
            "Часы сервера отстают от последнего события дела. Сообщите оператору.".to_owned()
        }
        Blocker::OutsideCalendar { year } => {
            format!("В рабочем календаре нет {year} года. Сообщите оператору.")
        }
        Blocker::NoAgreement { refused: false } => {
            "Предложение не согласовано с отраслевым советом. Сначала зарегистрируйте решение совета.".to_owned()
        }
        Blocker::NoAgreement { refused: true } => {
            "Отраслевой совет не согласовал предложение. Доработайте его и согласуйте с советом повторно.".to_owned()
        }
        Blocker::Incomplete(problem) => field_problem::with_label(lang, problem.field, &problem.reason),
        Blocker::NoText => "Текста предложения нет. Заполните предложение.".to_owned(),
        Blocker::TextOfAssociation => {
            "Это предложение объединения, его текст меняет только объединение. При необходимости верните на доработку."
                .to_owned()
        }
        Blocker::OtherKind => "Текст относится к предложению другого вида. Начните новое предложение.".to_owned(),
        Blocker::NothingReworked => {
            "После возврата ничего не изменилось. Исправьте предложение или напишите, почему оставили его прежним.".to_owned()
        }
        Blocker::NoComments => "Напишите хотя бы одно замечание или рекомендацию.".to_owned(),
        Blocker::TooManyComments { max } => format!("Замечаний или рекомендаций должно быть не больше {max}."),
        Blocker::CommentEmpty { index } => {
            format!("Пункт {} пуст, напишите его текст.", u32::from(*index) + 1)
        }
        Blocker::CommentTooLong { index, max } => {
            format!("Пункт {} слишком длинный, не более {max} символов.", u32::from(*index) + 1)
        }
        Blocker::CommentOnNothing { index, field: on } => format!(
            "Пункт {} относится к полю, которого в предложении нет ({}).",
            u32::from(*index) + 1,
            field::label(lang, *on)
        ),
        Blocker::NoReason => "Напишите причину.".to_owned(),
        Blocker::ReasonTooLong { max } => format!("Текст слишком длинный, не более {max} символов."),
        Blocker::NoDecisionNumber => "Укажите номер решения.".to_owned(),
        Blocker::DecisionNumberTooLong { max } => format!("Номер решения – не более {max} символов."),
        Blocker::DecisionInFuture { date: day } => format!("День решения ({}) ещё не наступил.", date::short(*day)),
        Blocker::DecisionTooEarly { earliest } => {
            format!("День решения должен быть не раньше {}.", date::short(*earliest))
        }
        Blocker::NotLate => "Предложение не опоздало, принимать его в цикл не нужно.".to_owned(),
        Blocker::MissedCycleOver { cycle } => {
            format!("Цикл завершён: {}. Предложение рассмотрят в следующем.", term::cycle(*cycle, lang))
        }
        Blocker::LaterCycle { cycle, under_way } => format!(
            "Предложение относится к более позднему циклу ({}), а сейчас идёт {}. Дождитесь того цикла.",
            term::cycle(*cycle, lang),
            term::cycle(*under_way, lang)
        ),
        Blocker::OtherProfession => "Предложение относится к другой профессии.".to_owned(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{procedure::field_problem::tests::every_reason, purity::assert_pure};
    use chrono::NaiveDate;
    use register_domain::{
        cycle::{Cycle, Half},
        procedure::ActionKind,
        proposal::{Field, FieldProblem},
        role::Role,
    };

    /// One blocker of each kind.
    pub(crate) fn every_blocker() -> Vec<Blocker> {
        let date = NaiveDate::from_ymd_opt(2026, 1, 21).unwrap();
        let (cycle, under_way) = (
            Cycle {
                year: 2026,
                half: Half::Second,
            },
            Cycle {
                year: 2026,
                half: Half::First,
            },
        );
        let field: Field = "rows.1.level".parse().unwrap();
        let possible_in = vec![StateKind::Conforms, StateKind::Remarks];
        let incomplete = every_reason()
            .into_iter()
            .map(|reason| Blocker::Incomplete(FieldProblem { field, reason }));
        let others = [
            Blocker::NotYourRole {
                action: ActionKind::Place,
                role: Role::Operator,
            },
            Blocker::OtherOrganisation,
            Blocker::WrongState {
                state: StateKind::Draft,
                possible_in,
            },
            Blocker::WrongState {
                state: StateKind::Published,
                possible_in: Vec::new(),
            },
            Blocker::TimeRunsBack,
            Blocker::OutsideCalendar { year: 2036 },
            Blocker::NoAgreement { refused: false },
            Blocker::NoAgreement { refused: true },
            Blocker::NoText,
            Blocker::TextOfAssociation,
            Blocker::OtherKind,
            Blocker::NothingReworked,
            Blocker::NoComments,
            Blocker::TooManyComments { max: 100 },
            Blocker::CommentEmpty { index: 0 },
            Blocker::CommentTooLong {
                index: 0,
                max: 10_000,
            },
            Blocker::CommentOnNothing { index: 0, field },
            Blocker::NoReason,
            Blocker::ReasonTooLong { max: 10_000 },
            Blocker::NoDecisionNumber,
            Blocker::DecisionNumberTooLong { max: 64 },
            Blocker::DecisionInFuture { date },
            Blocker::DecisionTooEarly { earliest: date },
            Blocker::NotLate,
            Blocker::MissedCycleOver { cycle },
            Blocker::LaterCycle { cycle, under_way },
            Blocker::OtherProfession,
        ];
        others.into_iter().chain(incomplete).collect()
    }

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            assert_pure(lang, SUMMARY.get(lang));
            for blocker in every_blocker() {
                let text = words(lang, &blocker);
                assert_pure(lang, &text);
                assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
            }
        }
    }
}
