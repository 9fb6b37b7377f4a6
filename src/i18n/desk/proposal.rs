//! The form of a proposal, around its fields.

use register_domain::{
    basis::Basis, ground::GroundKind, profile::Profile, proposal::ProposalKind, text::Lang,
};

use crate::words::Words;

texts! {
    /// Names the navigation between the sections.
    SECTIONS: "Нысанның бөлімдері", "Разделы формы";
    /// A section has nothing wrong.
    DONE: "дайын", "готово";
    /// Something is still to be filled.
    OPEN: "толтырылмаған", "не заполнено";
    /// Something is wrong.
    WRONG: "қатесі бар", "есть ошибки";
    /// Adds a row.
    ADD_ROW: "Тағы бір деңгей қосу", "Добавить ещё уровень";
    /// Takes a row away.
    REMOVE_ROW: "Осы жолды алып тастау", "Убрать эту строку";
    /// It was taken away.
    ROW_REMOVED: "Жол алып тасталды.", "Строка убрана.";
    /// Puts it back.
    PUT_BACK: "Жолды қайтару", "Вернуть строку";
    /// Looks at everything at once.
    CHECK: "Нысанды тексеру", "Проверить форму";
    /// Nothing is wrong.
    COMPLETE: "Нысан толық толтырылған.", "Форма заполнена полностью.";
    /// Heads the rows as they will stand.
    PREVIEW: "Тізілімде осылай тұрады", "Так это будет стоять в реестре";
    /// There is no preview yet.
    NO_PREVIEW: "Барлық міндетті өріс толтырылғанда мұнда тізілім жолдары шығады.",
        "Когда все обязательные поля будут заполнены, здесь появятся строки реестра.";
    /// It cannot be kept.
    NOT_SAVED: "Бұл браузерде сақтау мүмкін емес: беттен шықсаңыз, тергеніңіз жоғалады.",
        "В этом браузере сохранить нельзя: если уйти со страницы, введённое пропадёт.";
}

/// The title of the form.
#[must_use]
pub const fn title(kind: ProposalKind) -> Words {
    match kind {
        ProposalKind::Include => Words::new(
            "Тізілімге енгізу туралы ұсыныс",
            "Предложение о включении в реестр",
        ),
        ProposalKind::Change { .. } => Words::new(
            "Тізілімге өзгеріс енгізу туралы ұсыныс",
            "Предложение об изменении в реестре",
        ),
        ProposalKind::Exclude { .. } => Words::new(
            "Тізілімнен алып тастау туралы ұсыныс",
            "Предложение об исключении из реестра",
        ),
    }
}

/// A basis in a word.
#[must_use]
pub const fn basis(basis: Basis) -> Words {
    match basis {
        Basis::Mandatory => Words::new("міндетті", "обязательная"),
        Basis::Voluntary => Words::new("ерікті", "добровольная"),
    }
}

/// A profile in a word.
#[must_use]
pub const fn profile(profile: Profile) -> Words {
    match profile {
        Profile::Technical => Words::new("техникалық", "технический"),
        Profile::SocioHumanitarian => Words::new("әлеуметтік-гуманитарлық", "социально-гуманитарный"),
    }
}

/// A kind of ground.
#[must_use]
pub const fn ground_kind(kind: GroundKind) -> Words {
    match kind {
        GroundKind::Act => Words::new("нормативтік құқықтық акт", "нормативный правовой акт"),
        GroundKind::Standard => Words::new("кәсіптік стандарт", "профессиональный стандарт"),
        GroundKind::Requirements => Words::new("біліктілік талаптары", "квалификационные требования"),
    }
}

/// The number of a row, from 1.
#[must_use]
pub fn row(number: u16, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("{number}-жол"),
        Lang::Ru => format!("Строка {number}"),
    }
}

/// The title of a case's form, with its number.
#[must_use]
pub fn numbered_title(kind: ProposalKind, case: u32, lang: Lang) -> String {
    format!("{}, №\u{a0}{case}", title(kind).get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        use register_domain::entry::ProfessionId;
        let profession = ProfessionId(1);
        for lang in Lang::ALL {
            for kind in [
                ProposalKind::Include,
                ProposalKind::Change { profession },
                ProposalKind::Exclude { profession },
            ] {
                assert_pure(lang, title(kind).get(lang));
            }
            for each in Basis::ALL {
                assert_pure(lang, basis(each).get(lang));
            }
            for each in Profile::ALL {
                assert_pure(lang, profile(each).get(lang));
            }
            for each in GroundKind::ALL {
                assert_pure(lang, ground_kind(each).get(lang));
            }
            assert_pure(lang, &row(2, lang));
            assert_pure(lang, &numbered_title(ProposalKind::Include, 12, lang));
        }
    }
}
