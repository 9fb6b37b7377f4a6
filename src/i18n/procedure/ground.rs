//! What a step rests on: the clause, or that the Rules are silent and what was decided instead.

use register_domain::{
    procedure::{LegalGround, ProductDecision},
    text::Lang,
};

use crate::{rules, words::Words};

/// What a step rests on, as it is cited.
#[must_use]
pub fn words(lang: Lang, ground: LegalGround) -> String {
    match ground {
        LegalGround::Law(provision) => rules::citation_of_the_rules(provision, lang),
        LegalGround::Product(decision) => self::decision(decision).get(lang).to_owned(),
    }
}

/// What the product has decided, and why.
#[must_use]
pub const fn decision(decision: ProductDecision) -> Words {
    match decision {
        ProductDecision::WithdrawalByAuthor => Words::new(
            "Қағидаларда ұсынысты қайтарып алу көзделмеген; бұл жүйеде автор ұсынысты уәкілетті органға енгізілгенге дейін \
             қайтарып ала алады.",
            "Правила не говорят об отзыве; в этой системе автор может отозвать предложение, пока оно не внесено в \
             уполномоченный орган.",
        ),
        ProductDecision::DeclineBySectoralBody => Words::new(
            "Қағидаларда бас тарту тәртібі көзделмеген; уәкілетті органға не енгізетінін салалық мемлекеттік орган 7-тармаққа \
             сәйкес өзі айқындайды, сондықтан себебін көрсетіп, ұсынысты қабылдамауы мүмкін.",
            "Правила не говорят об отказе; что вносить в уполномоченный орган, отраслевой государственный орган по пункту 7 \
             определяет сам и потому может отклонить предложение, указав причину.",
        ),
        ProductDecision::DeclineByAuthorisedBody => Words::new(
            "Қағидаларда бас тарту тәртібі көзделмеген; 8-тармаққа сәйкес келмейтін ұсынысты уәкілетті орган себебін көрсетіп \
             қабылдамауы мүмкін.",
            "Правила не говорят об отказе; предложение, которое не соответствует пункту 8, уполномоченный орган может \
             отклонить, указав причину.",
        ),
        ProductDecision::NextCycle => Words::new(
            "Қағидаларда кешіккен ұсыныс туралы айтылмаған; бұл жүйеде ол келесі циклге өтеді.",
            "Правила не говорят об опоздавшем предложении; в этой системе оно переходит в следующий цикл.",
        ),
        ProductDecision::LateAdmission => Words::new(
            "Тізілімді 5-тармаққа сәйкес уәкілетті орган қалыптастырады, сондықтан ол себебін көрсетіп, кешіккен ұсынысты \
             өткізіп алған циклге қабылдай алады.",
            "Реестр по пункту 5 формирует уполномоченный орган, поэтому он может принять опоздавшее предложение в пропущенный \
             цикл, указав причину.",
        ),
        ProductDecision::RevisionBeforeSubmission => Words::new(
            "Салалық мемлекеттік орган өз ұсынысын енгізгенге дейін өзгерте алады; содан кейін оны салалық кеңеспен қайта \
             келіседі.",
            "Своё предложение отраслевой государственный орган может изменить до внесения; после этого он вновь согласует его \
             с отраслевым советом.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::procedure::TABLE;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for ground in TABLE.iter().flat_map(|row| row.grounds) {
                assert_pure(lang, &words(lang, *ground));
            }
        }
    }
}
