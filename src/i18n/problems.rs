//! What is wrong with a file of rows, one line for each problem: where, what, and what would be right.

use register_domain::{
    basis::Basis,
    column::Column,
    ground::GroundKind,
    intake::{Problem, Reason, Warning},
    text::Lang,
};

use crate::number;

/// A problem: «12-жол, name_kk бағаны: … («мәні»)», «строка 12, столбец name_kk: … («значение»)».
#[must_use]
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let column = problem.column.map(Column::name);
    let place = place(lang, problem.line, column);
    let reason = reason(lang, &problem.reason);
    if problem.value.is_empty() {
        format!("{place}: {reason}")
    } else {
        format!("{place}: {reason} («{}»)", problem.value)
    }
}

/// A warning, in the form of a problem.
#[must_use]
pub fn warning(lang: Lang, warning: &Warning) -> String {
    let place = place(lang, warning.line, Some(warning.column.name()));
    let word = &warning.word;
    match lang {
        Lang::Kk => format!(
            "{place}: ескерту: сөзде кирилл мен латын әріптері аралас тұр, іздегенде табылмауы мүмкін («{word}»)"
        ),
        Lang::Ru => format!(
            "{place}: предупреждение: в слове смешаны кириллица и латиница, при поиске его могут не найти («{word}»)"
        ),
    }
}

/// How many problems there were beyond those that are listed.
#[must_use]
pub fn unlisted(lang: Lang, count: u64) -> String {
    let count = number::whole(count);
    match lang {
        Lang::Kk => format!("… және тағы {count} қате"),
        Lang::Ru => format!("… и ещё ошибок: {count}"),
    }
}

fn place(lang: Lang, line: u64, column: Option<&str>) -> String {
    match (lang, column) {
        (Lang::Kk, Some(column)) => format!("{line}-жол, {column} бағаны"),
        (Lang::Kk, None) => format!("{line}-жол"),
        (Lang::Ru, Some(column)) => format!("строка {line}, столбец {column}"),
        (Lang::Ru, None) => format!("строка {line}"),
    }
}

/// What is wrong, without the place.
#[must_use]
pub fn reason(lang: Lang, reason: &Reason) -> String {
    match lang {
        Lang::Kk => kazakh(reason),
        Lang::Ru => russian(reason),
    }
}

fn kazakh(reason: &Reason) -> String {
    match reason {
        Reason::NoRows => "файлда бірде-бір кәсіп жолы жоқ".to_owned(),
        Reason::MissingColumn => "тақырып жолында міндетті баған жоқ".to_owned(),
        Reason::UnknownColumn => "мұндай баған жоқ; баған атауларын экспортталған файлдан көшіріп алыңыз".to_owned(),
        Reason::RepeatedColumn => "баған тақырып жолында екі рет аталған".to_owned(),
        Reason::CellCount { expected, found } => {
            format!("тақырып жолында {expected} ұяшық бар, ал бұл жолда {found}; үтірлер мен тырнақшаларды тексеріңіз")
        }
        Reason::NotUtf8 => "таңбалар UTF-8 кодтамасында емес; файлды UTF-8 түрінде сақтаңыз".to_owned(),
        Reason::Unreadable => "тырнақша ашылып, файл соңына дейін жабылмаған".to_owned(),
        Reason::Empty => "ұяшық бос болмауы тиіс; мәтін екі тілде де толтырылады".to_owned(),
        Reason::TooLong { max } => format!("мәтін тым ұзын: {max} таңбадан аспауы тиіс"),
        Reason::ControlCharacter { code } => format!("мәтінде басқару таңбасы бар (U+{code:04X}); оны өшіріңіз"),
        Reason::NotAnId => "сәйкестендіргіш 0-ден 4294967295-ке дейінгі бүтін сан болуы тиіс".to_owned(),
        Reason::NotABasis => "mandatory (міндетті) немесе voluntary (ерікті) деп жазыңыз".to_owned(),
        Reason::NotAnNkzCode => "ҰКС коды DDDD-D-DDD немесе DDDD-D түрінде жазылады, мысалы 2634-9-004".to_owned(),
        Reason::NotAGroundKind => {
            "act (нормативтік құқықтық акт), standard (кәсіптік стандарт) немесе requirements (біліктілік талаптары) деп жазыңыз"
                .to_owned()
        }
        Reason::GroundAgainstBasis { basis, kind } => {
            let (basis, other) = match basis {
                Basis::Mandatory => ("міндетті негізге нормативтік құқықтық акт (act)", *kind),
                Basis::Voluntary => {
                    ("ерікті негізге кәсіптік стандарт (standard) немесе біліктілік талаптары (requirements)", *kind)
                }
            };
            format!("{basis} керек, ал мұнда {} тұр (нысанның 4-бағаны)", kazakh_kind(other))
        }
        Reason::NotALevel => "біліктілік деңгейі 1-ден 8-ге дейінгі сан болуы тиіс".to_owned(),
        Reason::NotAProfile => {
            "technical (техникалық) немесе socio_humanitarian (әлеуметтік-гуманитарлық) деп жазыңыз".to_owned()
        }
        Reason::Repeated { first_line } => {
            format!("бұл кәсіп осы негізде және осы деңгейде {first_line}-жолда тұр")
        }
        Reason::NameHasAnotherId { id, first_line } => {
            format!("{first_line}-жолда дәл осы кәсіптің сәйкестендіргіші басқа: {id}")
        }
        Reason::IdHasAnotherName { first_line } => {
            format!("{first_line}-жолда бұл сәйкестендіргіш атауы басқа кәсіпке берілген")
        }
    }
}

const fn kazakh_kind(kind: GroundKind) -> &'static str {
    match kind {
        GroundKind::Act => "нормативтік құқықтық акт (act)",
        GroundKind::Standard => "кәсіптік стандарт (standard)",
        GroundKind::Requirements => "біліктілік талаптары (requirements)",
    }
}

fn russian(reason: &Reason) -> String {
    match reason {
        Reason::NoRows => "в файле нет ни одной строки с профессией".to_owned(),
        Reason::MissingColumn => "в строке заголовков нет обязательного столбца".to_owned(),
        Reason::UnknownColumn => {
            "такого столбца нет; названия столбцов можно взять из экспортированного файла".to_owned()
        }
        Reason::RepeatedColumn => "столбец назван в строке заголовков дважды".to_owned(),
        Reason::CellCount { expected, found } => {
            format!("в строке заголовков ячеек {expected}, а здесь {found}; проверьте запятые и кавычки")
        }
        Reason::NotUtf8 => "символы не в кодировке UTF-8; сохраните файл как UTF-8".to_owned(),
        Reason::Unreadable => "кавычка открыта и до конца файла не закрыта".to_owned(),
        Reason::Empty => "ячейка не может быть пустой; текст нужен на обоих языках".to_owned(),
        Reason::TooLong { max } => format!("текст слишком длинный: допустимо знаков не более {max}"),
        Reason::ControlCharacter { code } => {
            format!("в тексте управляющий символ (U+{code:04X}); удалите его")
        }
        Reason::NotAnId => "идентификатор — целое число от 0 до 4294967295".to_owned(),
        Reason::NotABasis => "укажите mandatory (обязательная) или voluntary (добровольная)".to_owned(),
        Reason::NotAnNkzCode => {
            "код по НКЗ пишется как DDDD-D-DDD или DDDD-D, например 2634-9-004".to_owned()
        }
        Reason::NotAGroundKind => {
            "укажите act (нормативный правовой акт), standard (профессиональный стандарт) или \
                                   requirements (квалификационные требования)"
                .to_owned()
        }
        Reason::GroundAgainstBasis { basis, kind } => {
            let basis = match basis {
                Basis::Mandatory => "для обязательной основы нужен нормативный правовой акт (act)",
                Basis::Voluntary => {
                    "для добровольной основы нужны профессиональный стандарт (standard) или \
                                     квалификационные требования (requirements)"
                }
            };
            format!(
                "{basis}, а здесь указано: {} (графа 4 формы)",
                russian_kind(*kind)
            )
        }
        Reason::NotALevel => "уровень квалификации — число от 1 до 8".to_owned(),
        Reason::NotAProfile => {
            "укажите technical (технический) или socio_humanitarian (социально-гуманитарный)".to_owned()
        }
        Reason::Repeated { first_line } => {
            format!("эта профессия на этой основе и этом уровне уже есть в строке {first_line}")
        }
        Reason::NameHasAnotherId { id, first_line } => {
            format!("в строке {first_line} у этой же профессии другой идентификатор: {id}")
        }
        Reason::IdHasAnotherName { first_line } => {
            format!("в строке {first_line} этот идентификатор дан профессии с другим наименованием")
        }
    }
}

const fn russian_kind(kind: GroundKind) -> &'static str {
    match kind {
        GroundKind::Act => "нормативный правовой акт (act)",
        GroundKind::Standard => "профессиональный стандарт (standard)",
        GroundKind::Requirements => "квалификационные требования (requirements)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::entry::ProfessionId;

    fn every_reason() -> Vec<Reason> {
        vec![
            Reason::NoRows,
            Reason::MissingColumn,
            Reason::UnknownColumn,
            Reason::RepeatedColumn,
            Reason::CellCount {
                expected: 13,
                found: 12,
            },
            Reason::NotUtf8,
            Reason::Unreadable,
            Reason::Empty,
            Reason::TooLong { max: 500 },
            Reason::ControlCharacter { code: 0 },
            Reason::NotAnId,
            Reason::NotABasis,
            Reason::NotAnNkzCode,
            Reason::NotAGroundKind,
            Reason::GroundAgainstBasis {
                basis: Basis::Mandatory,
                kind: GroundKind::Standard,
            },
            Reason::GroundAgainstBasis {
                basis: Basis::Voluntary,
                kind: GroundKind::Act,
            },
            Reason::NotALevel,
            Reason::NotAProfile,
            Reason::Repeated { first_line: 2 },
            Reason::NameHasAnotherId {
                id: ProfessionId(7),
                first_line: 2,
            },
            Reason::IdHasAnotherName { first_line: 2 },
        ]
    }

    #[test]
    fn reasons_stand_in_both_languages() {
        for told in every_reason() {
            let [kk, ru] = Lang::ALL.map(|lang| reason(lang, &told));
            assert_ne!(kk, ru);
            assert_pure(Lang::Kk, &kk);
            assert_pure(Lang::Ru, &ru);
        }
    }

    #[test]
    fn a_problem_tells_the_place_and_the_value() {
        let empty = Problem {
            line: 12,
            column: Some(Column::Level),
            value: "9".to_owned(),
            reason: Reason::NotALevel,
        };
        assert_eq!(
            problem(Lang::Kk, &empty),
            "12-жол, level бағаны: біліктілік деңгейі 1-ден 8-ге дейінгі сан болуы тиіс («9»)"
        );
        assert_eq!(
            problem(Lang::Ru, &empty),
            "строка 12, столбец level: уровень квалификации — число от 1 до 8 («9»)"
        );
        let none = Problem {
            line: 1,
            column: None,
            value: String::new(),
            reason: Reason::NoRows,
        };
        assert_eq!(
            problem(Lang::Ru, &none),
            "строка 1: в файле нет ни одной строки с профессией"
        );
    }
}
