//! The names of the demonstration's organisations and people. The people and the associations are invented.

use crate::words::Words;

/// An organisation or a person of the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// An association that may act.
    Machinery,
    /// Another association that may act.
    PowerEngineers,
    /// An association that waits for the operator.
    Carriers,
    /// The sectoral council at the first sectoral body.
    SectoralCouncil,
    /// The authorised body.
    AuthorisedBody,
    /// The National Council.
    NationalCouncil,
    /// Who acts for the association that may act.
    Member,
    /// Who acts for the other association that may act.
    PowerMember,
    /// Who acts for the association that waits.
    Newcomer,
    /// An officer of the body of industry.
    Industry,
    /// An officer of the body of energy.
    Energy,
    /// An officer of the body of transport.
    Transport,
    /// The secretary of the sectoral council.
    CouncilSecretary,
    /// An officer of the authorised body.
    AuthorisedOfficer,
    /// The operator.
    Operator,
    /// The secretary of the National Council.
    NationalSecretary,
}

impl Name {
    /// Every name.
    pub const ALL: [Name; 16] = [
        Name::Machinery,
        Name::PowerEngineers,
        Name::Carriers,
        Name::SectoralCouncil,
        Name::AuthorisedBody,
        Name::NationalCouncil,
        Name::Member,
        Name::PowerMember,
        Name::Newcomer,
        Name::Industry,
        Name::Energy,
        Name::Transport,
        Name::CouncilSecretary,
        Name::AuthorisedOfficer,
        Name::Operator,
        Name::NationalSecretary,
    ];

    /// A word of Latin letters, for a mail address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Name::Machinery => "machinery",
            Name::PowerEngineers => "power-engineers",
            Name::Carriers => "carriers",
            Name::SectoralCouncil => "sectoral-council",
            Name::AuthorisedBody => "authorised-body",
            Name::NationalCouncil => "national-council",
            Name::Member => "aigerim",
            Name::PowerMember => "baurzhan",
            Name::Newcomer => "serik",
            Name::Industry => "daniyar",
            Name::Energy => "gulnara",
            Name::Transport => "yerlan",
            Name::CouncilSecretary => "madina",
            Name::AuthorisedOfficer => "asel",
            Name::Operator => "timur",
            Name::NationalSecretary => "saule",
        }
    }
}

/// The name in both languages; that of a person is the same in both.
#[must_use]
pub const fn name(name: Name) -> Words {
    match name {
        Name::Machinery => Words::new(
            "«Машина жасаушылар» жұмыс берушілер бірлестігі (көрсетілім)",
            "Объединение работодателей «Машиностроители» (демонстрация)",
        ),
        Name::PowerEngineers => Words::new(
            "«Энергетиктер» жұмыс берушілер бірлестігі (көрсетілім)",
            "Объединение работодателей «Энергетики» (демонстрация)",
        ),
        Name::Carriers => Words::new(
            "«Тасымалдаушылар» жұмыс берушілер одағы (көрсетілім)",
            "Союз работодателей «Перевозчики» (демонстрация)",
        ),
        Name::SectoralCouncil => Words::new(
            "Өнеркәсіп және құрылыс министрлігі жанындағы кәсіптік біліктіліктер жөніндегі салалық кеңес",
            "Отраслевой совет по профессиональным квалификациям при Министерстве промышленности и строительства",
        ),
        Name::AuthorisedBody => Words::new(
            "Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігі",
            "Министерство труда и социальной защиты населения Республики Казахстан",
        ),
        Name::NationalCouncil => Words::new(
            "Кәсіптік біліктілік жөніндегі ұлттық кеңес",
            "Национальный совет по профессиональным квалификациям",
        ),
        Name::Member => Words::new("Айгерим Омарова", "Айгерим Омарова"),
        Name::PowerMember => Words::new("Бауржан Есенов", "Бауржан Есенов"),
        Name::Newcomer => Words::new("Серик Ахметов", "Серик Ахметов"),
        Name::Industry => Words::new("Данияр Касымов", "Данияр Касымов"),
        Name::Energy => Words::new("Гульнара Сатпаева", "Гульнара Сатпаева"),
        Name::Transport => Words::new("Ерлан Жумабаев", "Ерлан Жумабаев"),
        Name::CouncilSecretary => Words::new("Мадина Оразова", "Мадина Оразова"),
        Name::AuthorisedOfficer => Words::new("Асель Нурланова", "Асель Нурланова"),
        Name::Operator => Words::new("Тимур Садыков", "Тимур Садыков"),
        Name::NationalSecretary => Words::new("Сауле Ибраева", "Сауле Ибраева"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::text::Lang;

    #[test]
    fn names_are_of_their_language() {
        for lang in Lang::ALL {
            for each in Name::ALL {
                assert_pure(lang, name(each).get(lang));
            }
        }
    }
}
