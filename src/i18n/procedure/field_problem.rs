//! What is wrong with an answer, and what would be right.

use register_domain::{
    basis::Basis,
    proposal::{Field, FieldReason},
    text::Lang,
};

use super::field;
use crate::{date, words::Words};

/// A problem with its field: «1-жол: біліктілік деңгейі – 1-ден 8-ге дейінгі санды жазыңыз.».
#[must_use]
pub fn with_label(lang: Lang, field: Field, reason: &FieldReason) -> String {
    format!("{} – {}", field::label(lang, field), words(lang, reason))
}

/// What is wrong, without the field.
#[must_use]
pub fn words(lang: Lang, reason: &FieldReason) -> String {
    match lang {
        Lang::Kk => kazakh(reason),
        Lang::Ru => russian(reason),
    }
}

/// Letters that look alike.
#[must_use]
pub fn lookalike(lang: Lang, word: &str) -> String {
    match lang {
        Lang::Kk => {
            format!("«{word}» сөзінде кирилл және латын әріптері аралас тұр, оны іздегенде таппауы мүмкін.")
        }
        Lang::Ru => format!("В слове «{word}» смешаны кириллица и латиница, при поиске его могут не найти."),
    }
}

fn kazakh(reason: &FieldReason) -> String {
    match reason {
        FieldReason::Empty => "өрісті толтырыңыз.".to_owned(),
        FieldReason::OnlySpaces => "тек бос орындар жазылған, мәтін енгізіңіз.".to_owned(),
        FieldReason::TooLong { max } => format!("мәтін тым ұзын, {max} таңбадан аспауы тиіс."),
        FieldReason::ControlCharacter { code_point } => {
            format!("мәтінде көрінбейтін басқару таңбасы бар (U+{code_point:04X}), оны өшіріңіз.")
        }
        FieldReason::WrongScript { lang: Lang::Kk } => "қазақша, кирилл әріптерімен жазыңыз.".to_owned(),
        FieldReason::WrongScript { lang: Lang::Ru } => "орысша, кирилл әріптерімен жазыңыз.".to_owned(),
        FieldReason::WrongLanguage { lang: Lang::Kk, word } => {
            format!("бұл өрісте қазақша мәтін болуы тиіс, ал «{word}» – басқа тілдің сөзі.")
        }
        FieldReason::WrongLanguage { lang: Lang::Ru, word } => {
            format!("бұл өрісте орысша мәтін болуы тиіс, ал «{word}» – басқа тілдің сөзі.")
        }
        FieldReason::NotAChoice => "ұсынылған нұсқалардың бірін таңдаңыз.".to_owned(),
        FieldReason::NotAnNkzCode => {
            "ҰКС коды DDDD-D-DDD немесе DDDD-D түрінде жазылады, мысалы 2634-9-004.".to_owned()
        }
        FieldReason::NotALevel => "1-ден 8-ге дейінгі санды жазыңыз.".to_owned(),
        FieldReason::NotANumber => "бүтін санды цифрмен жазыңыз, мысалы 1450.".to_owned(),
        FieldReason::NotAPeriod => {
            "жылды немесе жылдарды сызықша арқылы жазыңыз, мысалы 2027–2029.".to_owned()
        }
        FieldReason::PeriodPast { until } => {
            format!("кезең {until} жылы аяқталған, болашақ кезеңді көрсетіңіз.")
        }
        FieldReason::NotADate => "мұндай күн жоқ, күнді 31.07.2024 үлгісімен жазыңыз.".to_owned(),
        FieldReason::FutureDate { date } => format!("{} әлі келген жоқ.", date::short(*date)),
        FieldReason::EarlyDate { earliest } => {
            format!("күн {} күнінен ерте болмауы тиіс.", date::short(*earliest))
        }
        FieldReason::NotAMail => "электрондық пошта мекенжайын name@example.kz үлгісімен жазыңыз.".to_owned(),
        FieldReason::NotAPhone => "телефон нөмірін +7 7172 55 01 02 үлгісімен жазыңыз.".to_owned(),
        FieldReason::GroundAgainstBasis {
            basis: Basis::Mandatory,
            ..
        } => "міндетті негізде тануға нормативтік құқықтық акт қана негіз болады.".to_owned(),
        FieldReason::GroundAgainstBasis {
            basis: Basis::Voluntary,
            ..
        } => "ерікті негізде тануға кәсіптік стандарт немесе біліктілік талаптары негіз болады.".to_owned(),
        FieldReason::Repeated { first_row } => {
            format!(
                "{}-жолда дәл осы негіз бен деңгей көрсетілген.",
                u16::from(*first_row) + 1
            )
        }
        FieldReason::AlreadyInRegister { .. } => {
            "кәсіп тізілімде осы негізде және осы деңгейде бар; мәліметтерін өзгерту туралы ұсыныс жіберіңіз."
                .to_owned()
        }
        FieldReason::NameTaken { .. } => "тізілімде осындай атаумен басқа кәсіп бар.".to_owned(),
        FieldReason::UnknownProfession { .. } => {
            "тізілімнің қолданыстағы редакциясында мұндай кәсіп жоқ.".to_owned()
        }
        FieldReason::NothingChanged => {
            "тізілімдегіден айырмашылығы жоқ, кемінде бір мәліметті өзгертіңіз.".to_owned()
        }
        FieldReason::NoRows => {
            "кемінде бір жол қажет; кәсіпті түгел алып тастау үшін бөлек ұсыныс жіберіңіз.".to_owned()
        }
        FieldReason::TooManyRows { max } => format!("жолдар саны {max}-дан аспауы тиіс."),
    }
}

fn russian(reason: &FieldReason) -> String {
    match reason {
        FieldReason::Empty => "заполните поле.".to_owned(),
        FieldReason::OnlySpaces => "введены только пробелы, введите текст.".to_owned(),
        FieldReason::TooLong { max } => format!("текст слишком длинный, не более {max} символов."),
        FieldReason::ControlCharacter { code_point } => {
            format!("в тексте есть невидимый управляющий символ (U+{code_point:04X}), удалите его.")
        }
        FieldReason::WrongScript { lang: Lang::Kk } => "напишите по-казахски, кириллицей.".to_owned(),
        FieldReason::WrongScript { lang: Lang::Ru } => "напишите по-русски, кириллицей.".to_owned(),
        FieldReason::WrongLanguage { lang: Lang::Kk, word } => {
            format!("в этом поле должен быть текст на казахском языке, а «{word}» – слово другого языка.")
        }
        FieldReason::WrongLanguage { lang: Lang::Ru, word } => {
            format!("в этом поле должен быть текст на русском языке, а «{word}» – слово другого языка.")
        }
        FieldReason::NotAChoice => "выберите один из предложенных вариантов.".to_owned(),
        FieldReason::NotAnNkzCode => "код НКЗ пишется как DDDD-D-DDD или DDDD-D, например 2634-9-004.".to_owned(),
        FieldReason::NotALevel => "укажите число от 1 до 8.".to_owned(),
        FieldReason::NotANumber => "укажите целое число цифрами, например 1450.".to_owned(),
        FieldReason::NotAPeriod => "укажите год или годы через тире, например 2027–2029.".to_owned(),
        FieldReason::PeriodPast { until } => format!("период закончился в {until} году, укажите будущий период."),
        FieldReason::NotADate => "такой даты нет, укажите дату в виде 31.07.2024.".to_owned(),
        FieldReason::FutureDate { date } => format!("{} ещё не наступило.", date::short(*date)),
        FieldReason::EarlyDate { earliest } => format!("дата должна быть не раньше {}.", date::short(*earliest)),
        FieldReason::NotAMail => "укажите адрес электронной почты в виде name@example.kz.".to_owned(),
        FieldReason::NotAPhone => "укажите номер телефона в виде +7 7172 55 01 02.".to_owned(),
        FieldReason::GroundAgainstBasis { basis: Basis::Mandatory, .. } => {
            "основанием признания на обязательной основе бывает только нормативный правовой акт.".to_owned()
        }
        FieldReason::GroundAgainstBasis { basis: Basis::Voluntary, .. } => {
            "основанием признания на добровольной основе бывают профессиональный стандарт или квалификационные требования."
                .to_owned()
        }
        FieldReason::Repeated { first_row } => {
            format!("в строке {} указаны та же основа и тот же уровень.", u16::from(*first_row) + 1)
        }
        FieldReason::AlreadyInRegister { .. } => {
            "профессия уже есть в реестре на этой основе и этом уровне; направьте предложение об изменении сведений."
                .to_owned()
        }
        FieldReason::NameTaken { .. } => "в реестре есть другая профессия с таким наименованием.".to_owned(),
        FieldReason::UnknownProfession { .. } => "в действующей редакции реестра такой профессии нет.".to_owned(),
        FieldReason::NothingChanged => {
            "отличий от реестра нет, измените хотя бы одно сведение.".to_owned()
        }
        FieldReason::NoRows => {
            "нужна хотя бы одна строка; чтобы исключить профессию целиком, направьте отдельное предложение.".to_owned()
        }
        FieldReason::TooManyRows { max } => format!("строк должно быть не больше {max}."),
    }
}

/// The heading above the list of problems.
pub const SUMMARY: Words = Words::new("Алдымен мыналарды түзетіңіз", "Сначала исправьте следующее");

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use chrono::NaiveDate;
    use register_domain::{
        entry::{EntryKey, ProfessionId},
        ground::GroundKind,
        level::Level,
    };

    /// One problem of each kind.
    pub(crate) fn every_reason() -> Vec<FieldReason> {
        let date = NaiveDate::from_ymd_opt(2026, 1, 21).unwrap();
        let profession = ProfessionId(7);
        let level = Level::new(3).unwrap();
        let key = EntryKey {
            profession,
            basis: Basis::Voluntary,
            level,
        };
        let mut reasons = vec![
            FieldReason::Empty,
            FieldReason::OnlySpaces,
            FieldReason::TooLong { max: 500 },
            FieldReason::ControlCharacter { code_point: 0 },
            FieldReason::NotAChoice,
            FieldReason::NotAnNkzCode,
            FieldReason::NotALevel,
            FieldReason::NotANumber,
            FieldReason::NotAPeriod,
            FieldReason::PeriodPast { until: 2025 },
            FieldReason::NotADate,
            FieldReason::FutureDate { date },
            FieldReason::EarlyDate { earliest: date },
            FieldReason::NotAMail,
            FieldReason::NotAPhone,
            FieldReason::Repeated { first_row: 0 },
            FieldReason::AlreadyInRegister { key },
            FieldReason::NameTaken { profession },
            FieldReason::UnknownProfession { profession },
            FieldReason::NothingChanged,
            FieldReason::NoRows,
            FieldReason::TooManyRows { max: 16 },
        ];
        for lang in Lang::ALL {
            reasons.push(FieldReason::WrongScript { lang });
            reasons.push(FieldReason::WrongLanguage {
                lang,
                word: "12".to_owned(),
            });
        }
        for basis in Basis::ALL {
            reasons.push(FieldReason::GroundAgainstBasis {
                basis,
                kind: GroundKind::Standard,
            });
        }
        reasons
    }

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for reason in every_reason() {
                let text = words(lang, &reason);
                assert_pure(lang, &text);
                assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
            }
            assert_pure(lang, &lookalike(lang, "12"));
            assert_pure(lang, SUMMARY.get(lang));
        }
    }

    #[test]
    fn a_problem_names_its_field() {
        let told = |lang| with_label(lang, "rows.0.level".parse().unwrap(), &FieldReason::NotALevel);
        assert_eq!(
            told(Lang::Kk),
            "1-жол: біліктілік деңгейі – 1-ден 8-ге дейінгі санды жазыңыз."
        );
        assert_eq!(
            told(Lang::Ru),
            "Строка 1: уровень квалификации – укажите число от 1 до 8."
        );
    }
}
