//! What the form of a proposal asks: labels, hints, headings.

use register_domain::{
    column::Column,
    proposal::{Answer, Field, RowField, Section, StandardPresence},
    text::Lang,
};

use crate::words::Words;

/// The heading of a part of the form.
#[must_use]
pub const fn section(section: Section) -> Words {
    match section {
        Section::Profession => Words::new("Кәсіп", "Профессия"),
        Section::Rows => Words::new("Тізілім жолдары", "Строки реестра"),
        Section::Reason => Words::new("Ұсыныстың себебі", "Причина предложения"),
        Section::Grounds => Words::new("Негіздеме (8 және 8-1-тармақтар)", "Обоснование (пункты 8 и 8-1)"),
        Section::Contact => Words::new("Байланыс деректері", "Контактные данные"),
    }
}

/// The label of a field; of a field in a row with the row's number: «2-жол: біліктілік деңгейі».
#[must_use]
pub fn label(lang: Lang, field: Field) -> String {
    match field {
        Field::Answer(answer) => self::answer(answer).get(lang).to_owned(),
        Field::Rows => section(Section::Rows).get(lang).to_owned(),
        Field::Row { row, field } => {
            let number = u16::from(row) + 1;
            let label = row_field(field).get(lang);
            match lang {
                Lang::Kk => format!("{number}-жол: {label}"),
                Lang::Ru => format!("Строка {number}: {label}"),
            }
        }
    }
}

/// The label of a field that a proposal has once.
#[must_use]
pub const fn answer(answer: Answer) -> Words {
    match answer {
        Answer::Name(Lang::Kk) => Words::new(
            "Кәсіптің атауы (қазақ тілінде)",
            "Наименование профессии (на казахском языке)",
        ),
        Answer::Name(Lang::Ru) => Words::new(
            "Кәсіптің атауы (орыс тілінде)",
            "Наименование профессии (на русском языке)",
        ),
        Answer::Nature => Words::new(
            "Жұмыс халықтың денсаулығына, тыныс-тіршілігін қамтамасыз етуге немесе қауіпсіздігіне байланысты ма?",
            "Связан ли род занятий со здоровьем, жизнеобеспечением или безопасностью населения?",
        ),
        Answer::NatureExplanation => Words::new("Қалай байланысты?", "Каким образом связан?"),
        Answer::DemandNow => Words::new(
            "Қазіргі сұраныс (қызметкерлер саны)",
            "Востребованность сейчас (число работников)",
        ),
        Answer::DemandAhead => Words::new(
            "Болашақ кезеңдегі сұраныс (қызметкерлер саны)",
            "Востребованность в будущем периоде (число работников)",
        ),
        Answer::DemandPeriod => Words::new("Болашақ кезең", "Будущий период"),
        Answer::DemandSource => Words::new("Деректердің көзі", "Источник данных"),
        Answer::Standard => Words::new(
            "Кәсіп кәсіптік стандартта немесе біліктілік талаптарында бар ма?",
            "Есть ли профессия в профессиональном стандарте или квалификационных требованиях?",
        ),
        Answer::StandardName => Words::new(
            "Стандарттың немесе талаптардың атауы",
            "Наименование стандарта или требований",
        ),
        Answer::StandardOrderNumber => Words::new("Бекіткен бұйрықтың нөмірі", "Номер утвердившего приказа"),
        Answer::StandardOrderDate => Words::new("Бекіткен бұйрықтың күні", "Дата утвердившего приказа"),
        Answer::Reason => Words::new("Бұл не үшін қажет?", "Почему это необходимо?"),
        Answer::ContactPerson => Words::new("Байланысатын адам", "Контактное лицо"),
        Answer::ContactPhone => Words::new("Телефоны", "Телефон"),
        Answer::ContactMail => Words::new("Электрондық поштасы", "Электронная почта"),
    }
}

/// The label of a field of a row.
#[must_use]
pub const fn row_field(field: RowField) -> Words {
    match field {
        RowField::Cell(column) => self::column(column),
        RowField::OrderNumber => Words::new("бекіткен бұйрықтың нөмірі", "номер утвердившего приказа"),
        RowField::OrderDate => Words::new("бекіткен бұйрықтың күні", "дата утвердившего приказа"),
        RowField::ActArticle => Words::new("актінің бабы немесе тармағы", "статья или пункт акта"),
        RowField::ActDemand => Words::new(
            "актіде қойылатын міндетті шарт",
            "обязательное условие, установленное актом",
        ),
    }
}

/// A column of the form as a label within a row.
#[must_use]
pub const fn column(column: Column) -> Words {
    match column {
        Column::Id => Words::new("сәйкестендіргіш", "идентификатор"),
        Column::Basis => Words::new("тану негізі", "основа признания"),
        Column::Name(Lang::Kk) => Words::new("атауы (қазақ тілінде)", "наименование (на казахском языке)"),
        Column::Name(Lang::Ru) => Words::new("атауы (орыс тілінде)", "наименование (на русском языке)"),
        Column::NkzCode => Words::new("ҰКС сәйкес код", "код согласно НКЗ"),
        Column::Ground(Lang::Kk) => Words::new(
            "актінің, стандарттың немесе талаптардың атауы (қазақ тілінде)",
            "наименование акта, стандарта или требований (на казахском языке)",
        ),
        Column::Ground(Lang::Ru) => Words::new(
            "актінің, стандарттың немесе талаптардың атауы (орыс тілінде)",
            "наименование акта, стандарта или требований (на русском языке)",
        ),
        Column::GroundKind => Words::new("негіз болатын құжат", "документ-основание"),
        Column::Level => Words::new("біліктілік деңгейі", "уровень квалификации"),
        Column::Validity(Lang::Kk) => Words::new(
            "құжаттың қолданылу мерзімі (қазақ тілінде)",
            "срок действия документа (на казахском языке)",
        ),
        Column::Validity(Lang::Ru) => Words::new(
            "құжаттың қолданылу мерзімі (орыс тілінде)",
            "срок действия документа (на русском языке)",
        ),
        Column::Body(Lang::Kk) => Words::new(
            "салалық мемлекеттік органның атауы (қазақ тілінде)",
            "наименование отраслевого государственного органа (на казахском языке)",
        ),
        Column::Body(Lang::Ru) => Words::new(
            "салалық мемлекеттік органның атауы (орыс тілінде)",
            "наименование отраслевого государственного органа (на русском языке)",
        ),
        Column::Profile => Words::new("кәсіп бейіні", "профиль профессии"),
        Column::Synonyms(Lang::Kk) => Words::new(
            "басқа атаулары (қазақ тілінде)",
            "другие наименования (на казахском языке)",
        ),
        Column::Synonyms(Lang::Ru) => Words::new(
            "басқа атаулары (орыс тілінде)",
            "другие наименования (на русском языке)",
        ),
        Column::Duties(Lang::Kk) => Words::new(
            "еңбек міндеттері (қазақ тілінде)",
            "трудовые обязанности (на казахском языке)",
        ),
        Column::Duties(Lang::Ru) => Words::new(
            "еңбек міндеттері (орыс тілінде)",
            "трудовые обязанности (на русском языке)",
        ),
        Column::Education(Lang::Kk) => Words::new(
            "қажетті білім (қазақ тілінде)",
            "требуемое образование (на казахском языке)",
        ),
        Column::Education(Lang::Ru) => Words::new(
            "қажетті білім (орыс тілінде)",
            "требуемое образование (на русском языке)",
        ),
    }
}

/// What helps to fill a field; none where the label says enough.
#[must_use]
pub const fn hint(field: Field) -> Option<Words> {
    let words = match field {
        Field::Answer(Answer::Name(Lang::Kk)) => Words::new(
            "ҰКС-тегі атауымен жазыңыз, мысалы: Дәнекерлеуші",
            "Так, как в НКЗ, например: Дәнекерлеуші",
        ),
        Field::Answer(Answer::Name(Lang::Ru)) => Words::new(
            "ҰКС-тегі атауымен жазыңыз, мысалы: Сварщик",
            "Так, как в НКЗ, например: Сварщик",
        ),
        Field::Answer(Answer::NatureExplanation) => Words::new(
            "Қателіктің адамдарға қандай зиян келтіруі мүмкін екенін жазыңыз.",
            "Напишите, какой вред людям может причинить ошибка в работе.",
        ),
        Field::Answer(Answer::DemandNow | Answer::DemandAhead) => {
            Words::new("Бүтін сан, мысалы: 1450", "Целое число, например: 1450")
        }
        Field::Answer(Answer::DemandPeriod) => Words::new(
            "Жыл немесе жылдар, мысалы: 2027–2029",
            "Год или годы, например: 2027–2029",
        ),
        Field::Answer(Answer::DemandSource) => Words::new(
            "Мысалы, еңбек нарығының кәсіптік біліктіліктерді тануға қажеттілігін қалыптастыру қорытындылары.",
            "Например, итоги формирования потребности рынка труда в признании профессиональных квалификаций.",
        ),
        Field::Answer(Answer::StandardOrderDate)
        | Field::Row {
            field: RowField::OrderDate,
            ..
        } => Words::new("Мысалы: 31.07.2024", "Например: 31.07.2024"),
        Field::Answer(Answer::ContactPhone) => {
            Words::new("Мысалы: +7 7172 55 01 02", "Например: +7 7172 55 01 02")
        }
        Field::Answer(Answer::ContactPerson) => Words::new(
            "Байланыс деректері жария беттерде көрсетілмейді.",
            "Контактные данные на открытых страницах не показываются.",
        ),
        Field::Row {
            field: RowField::Cell(column),
            ..
        } => match column {
            Column::Level => Words::new("ҰБШ және СБШ бойынша 1-ден 8-ге дейін", "По НРК и ОРК, от 1 до 8"),
            Column::NkzCode => Words::new(
                "DDDD-D-DDD немесе топ коды DDDD-D; код жоқ болса, бос қалдырыңыз",
                "DDDD-D-DDD или код группы DDDD-D; если кода нет, оставьте пустым",
            ),
            Column::Validity(Lang::Kk) => Words::new("Мысалы: 5 жыл", "Например: 5 жыл"),
            Column::Validity(Lang::Ru) => Words::new("Мысалы: 5 лет", "Например: 5 лет"),
            Column::Synonyms(_) => Words::new(
                "Атаулардың арасына | белгісін қойыңыз",
                "Между наименованиями ставьте знак |",
            ),
            _ => return None,
        },
        Field::Row {
            field: RowField::ActArticle,
            ..
        } => Words::new("Мысалы: 12-баптың 3-тармағы", "Например: пункт 3 статьи 12"),
        Field::Row {
            field: RowField::ActDemand,
            ..
        } => Words::new(
            "Осы кәсіпте жұмыс істеу үшін адам қандай талапты орындауға тиіс?",
            "Какое требование человек должен выполнить, чтобы работать по этой профессии?",
        ),
        _ => return None,
    };
    Some(words)
}

/// The answers to whether a profession stands in a standard or in requirements.
#[must_use]
pub const fn standard(presence: StandardPresence) -> Words {
    match presence {
        StandardPresence::Standard => Words::new(
            "Иә, бекітілген кәсіптік стандартта",
            "Да, в утверждённом профессиональном стандарте",
        ),
        StandardPresence::Requirements => Words::new(
            "Иә, қолданыстағы біліктілік талаптарында",
            "Да, в действующих квалификационных требованиях",
        ),
        StandardPresence::Neither => Words::new("Жоқ", "Нет"),
    }
}

/// «Иә» and «Жоқ».
pub const YES_NO: [Words; 2] = [Words::new("Иә", "Да"), Words::new("Жоқ", "Нет")];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        let rows = RowField::ALL.map(|field| Field::Row { row: 0, field });
        let fields: Vec<Field> = Answer::ALL
            .map(Field::Answer)
            .into_iter()
            .chain([Field::Rows])
            .chain(rows)
            .collect();
        for lang in Lang::ALL {
            for &field in &fields {
                assert_pure(lang, &label(lang, field));
                // What stands as an example of the other language is of that language.
                let example = matches!(
                    field,
                    Field::Answer(Answer::Name(_))
                        | Field::Row {
                            field: RowField::Cell(Column::Validity(_)),
                            ..
                        }
                );
                if let Some(hint) = hint(field).filter(|_| !example) {
                    assert_pure(lang, hint.get(lang));
                }
                assert_pure(lang, section(field.section()).get(lang));
            }
            for presence in StandardPresence::ALL {
                assert_pure(lang, standard(presence).get(lang));
            }
            for column in Column::ALL {
                assert_pure(lang, self::column(column).get(lang));
            }
        }
    }
}
