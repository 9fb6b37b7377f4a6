//! The press release of clause 12, from the facts of an edition, as the ministry would publish it; a person may edit it.

use register_domain::{
    press_release::ReleaseFacts,
    text::{Bilingual, Lang},
};

use crate::{
    date, number,
    plural::{Form, Noun, counted, russian},
    words::Words,
};

/// How many names a list has before the rest is only counted.
const LISTED: usize = 20;

/// A release in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PressRelease {
    /// Its title.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

const TITLE: Words = Words::new("Кәсіптер тізілімі жаңартылды", "Обновлён реестр профессий");

const OPEN: Words = Words::new(
    "Тізілімдегі мәліметтер қазақ және орыс тілдерінде танысу үшін ашық және қолжетімді.",
    "Сведения, содержащиеся в реестре, открыты и доступны для ознакомления на казахском и русском языках.",
);

/// Drafts the release.
#[must_use]
pub fn draft(lang: Lang, facts: &ReleaseFacts) -> PressRelease {
    let mut paragraphs = vec![lead(lang, facts)];
    paragraphs.extend(recommendation(lang, facts));
    paragraphs.extend(included(lang, facts));
    paragraphs.extend(changed(lang, &facts.changed));
    paragraphs.extend(excluded(lang, &facts.excluded));
    paragraphs.push(total(lang, facts));
    paragraphs.push(OPEN.get(lang).to_owned());
    PressRelease {
        title: TITLE.get(lang).to_owned(),
        paragraphs,
    }
}

fn lead(lang: Lang, facts: &ReleaseFacts) -> String {
    let (day, edition) = (date::on(facts.placed, lang), facts.edition);
    match lang {
        Lang::Kk => format!(
            "{day} Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігі «Кәсіптік біліктілік туралы» \
             Қазақстан Республикасының Заңына сәйкес Ұлттық біліктілік жүйесінің цифрлық платформасында кәсіптер тізілімінің \
             {edition}-редакциясын орналастырды."
        ),
        Lang::Ru => format!(
            "{day} Министерство труда и социальной защиты населения Республики Казахстан в соответствии с Законом Республики \
             Казахстан «О профессиональных квалификациях» разместило на цифровой платформе Национальной системы квалификаций \
             редакцию №\u{a0}{edition} реестра профессий."
        ),
    }
}

fn recommendation(lang: Lang, facts: &ReleaseFacts) -> Option<String> {
    let decision = facts.recommendation.as_ref()?;
    let (day, number) = (date::of(decision.date, lang), &decision.number);
    Some(match lang {
        Lang::Kk => format!(
            "Тізілім Кәсіптік біліктілік жөніндегі ұлттық кеңестің {day} №\u{a0}{number} ұсынымдары негізінде жаңартылды."
        ),
        Lang::Ru => format!(
            "Реестр обновлён на основании рекомендаций Национального совета по профессиональным квалификациям {day} \
             №\u{a0}{number}."
        ),
    })
}

fn included(lang: Lang, facts: &ReleaseFacts) -> Option<String> {
    let (mandatory, voluntary) = (&facts.included.mandatory, &facts.included.voluntary);
    let count = length(facts.included.len());
    if count == 0 {
        return None;
    }
    let professions = counted(count, Noun::Profession, lang);
    let head = match lang {
        Lang::Kk => format!("Тізілімге {professions} енгізілді"),
        Lang::Ru => format!(
            "В реестр {} {professions}",
            agreed(count, ["включена", "включены", "включено"])
        ),
    };
    let parts = [(mandatory, true), (voluntary, false)]
        .into_iter()
        .filter(|(names, _)| !names.is_empty());
    let parts: Vec<String> = parts
        .map(|(names, is_mandatory)| {
            let basis = match (lang, is_mandatory) {
                (Lang::Kk, true) => "міндетті негізде",
                (Lang::Kk, false) => "ерікті негізде",
                (Lang::Ru, true) => "на обязательной основе",
                (Lang::Ru, false) => "на добровольной основе",
            };
            format!(
                "{basis} – {} ({})",
                number::whole(length(names.len())),
                list(lang, names)
            )
        })
        .collect();
    let among = match lang {
        Lang::Kk => "оның ішінде",
        Lang::Ru => "в том числе",
    };
    Some(format!("{head}, {among} {}.", parts.join(", ")))
}

fn changed(lang: Lang, names: &[Bilingual]) -> Option<String> {
    let count = length(names.len());
    (count > 0).then(|| {
        let number = number::whole(count);
        let names = list(lang, names);
        match (lang, russian(count)) {
            (Lang::Kk, _) => format!("{number}\u{a0}кәсіп туралы мәліметтер өзгертілді: {names}."),
            (Lang::Ru, Form::One) => format!("Изменены сведения о\u{a0}{number}\u{a0}профессии: {names}."),
            (Lang::Ru, Form::Few | Form::Many) => {
                format!("Изменены сведения о\u{a0}{number}\u{a0}профессиях: {names}.")
            }
        }
    })
}

fn excluded(lang: Lang, names: &[Bilingual]) -> Option<String> {
    let count = length(names.len());
    (count > 0).then(|| {
        let professions = counted(count, Noun::Profession, lang);
        let names = list(lang, names);
        match lang {
            Lang::Kk => format!("Тізілімнен {professions} алып тасталды: {names}."),
            Lang::Ru => {
                let verb = agreed(count, ["исключена", "исключены", "исключено"]);
                format!("Из реестра {verb} {professions}: {names}.")
            }
        }
    })
}

fn total(lang: Lang, facts: &ReleaseFacts) -> String {
    let professions = counted(facts.professions, Noun::Profession, lang);
    let [mandatory, voluntary] = [facts.mandatory, facts.voluntary].map(number::whole);
    let both = (facts.mandatory + facts.voluntary).saturating_sub(facts.professions);
    let both = (both > 0).then(|| number::whole(both));
    match (lang, both) {
        (Lang::Kk, None) => format!(
            "Қазір тізілімде {professions} бар: міндетті негізде – {mandatory}, ерікті негізде – {voluntary}."
        ),
        (Lang::Kk, Some(both)) => format!(
            "Қазір тізілімде {professions} бар: міндетті негізде – {mandatory}, ерікті негізде – {voluntary}, оның ішінде екі \
             негізде де – {both}."
        ),
        (Lang::Ru, None) => format!(
            "Теперь в реестре {professions}: на обязательной основе – {mandatory}, на добровольной – {voluntary}."
        ),
        (Lang::Ru, Some(both)) => format!(
            "Теперь в реестре {professions}: на обязательной основе – {mandatory}, на добровольной – {voluntary}, из них на обеих \
             – {both}."
        ),
    }
}

/// Names in quotation marks; of a long list the first, and how many more there are.
fn list(lang: Lang, names: &[Bilingual]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(LISTED)
        .map(|name| format!("«{}»", name.get(lang)))
        .collect();
    let shown = shown.join(", ");
    match length(names.len().saturating_sub(LISTED)) {
        0 => shown,
        more => {
            let more = counted(more, Noun::Profession, lang);
            match lang {
                Lang::Kk => format!("{shown} және тағы {more}"),
                Lang::Ru => format!("{shown} и ещё {more}"),
            }
        }
    }
}

/// The verb that agrees with a number of professions.
const fn agreed(count: u64, [one, few, many]: [&'static str; 3]) -> &'static str {
    match russian(count) {
        Form::One => one,
        Form::Few => few,
        Form::Many => many,
    }
}

fn length(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use chrono::NaiveDate;
    use register_domain::{edition::EditionNumber, press_release::PerBasis, procedure::Decision};

    fn names(count: usize) -> Vec<Bilingual> {
        (1..=count)
            .map(|place| Bilingual::new(&format!("Маман {place}"), &format!("Специалист {place}")).unwrap())
            .collect()
    }

    fn facts(mandatory: usize, voluntary: usize, changed: usize, excluded: usize) -> ReleaseFacts {
        let date = NaiveDate::from_ymd_opt(2026, 3, 20).unwrap();
        ReleaseFacts {
            edition: EditionNumber::try_from(3).unwrap(),
            placed: NaiveDate::from_ymd_opt(2026, 4, 8).unwrap(),
            recommendation: Some(Decision {
                number: "12".to_owned(),
                date,
                file: None,
            }),
            professions: 1_641,
            mandatory: 120,
            voluntary: 1_530,
            included: PerBasis {
                mandatory: names(mandatory),
                voluntary: names(voluntary),
            },
            changed: names(changed),
            excluded: names(excluded),
        }
    }

    #[track_caller]
    fn check(lang: Lang, facts: &ReleaseFacts, place: usize, expected: &str) {
        let found = draft(lang, facts).paragraphs[place].replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_agree_with_their_words() {
        let kk = Lang::Kk;
        let ru = Lang::Ru;
        check(
            kk,
            &facts(1, 2, 0, 0),
            2,
            "Тізілімге 3 кәсіп енгізілді, оның ішінде міндетті негізде – 1 («Маман 1»), ерікті негізде – 2 («Маман 1», «Маман 2»).",
        );
        check(
            ru,
            &facts(1, 0, 0, 0),
            2,
            "В реестр включена 1 профессия, в том числе на обязательной основе – 1 («Специалист 1»).",
        );
        check(
            ru,
            &facts(0, 2, 0, 0),
            2,
            "В реестр включены 2 профессии, в том числе на добровольной основе – 2 («Специалист 1», «Специалист 2»).",
        );
        check(
            ru,
            &facts(0, 0, 1, 0),
            2,
            "Изменены сведения о 1 профессии: «Специалист 1».",
        );
        check(
            ru,
            &facts(0, 0, 2, 0),
            2,
            "Изменены сведения о 2 профессиях: «Специалист 1», «Специалист 2».",
        );
        check(
            ru,
            &facts(0, 0, 0, 1),
            2,
            "Из реестра исключена 1 профессия: «Специалист 1».",
        );
        check(
            kk,
            &facts(0, 0, 0, 1),
            2,
            "Тізілімнен 1 кәсіп алып тасталды: «Маман 1».",
        );
        check(
            ru,
            &facts(0, 0, 0, 0),
            2,
            "Теперь в реестре 1 641 профессия: на обязательной основе – 120, на добровольной – 1 530, из них на обеих – 9.",
        );
        let many = draft(ru, &facts(0, 25, 0, 0)).paragraphs[2].replace('\u{a0}', " ");
        assert!(many.starts_with("В реестр включено 25 профессий"), "{many}");
        assert!(many.ends_with("«Специалист 20» и ещё 5 профессий)."), "{many}");
    }

    #[test]
    fn the_first_words_say_who_placed_what_when_and_why() {
        let facts = facts(1, 0, 0, 0);
        check(
            Lang::Kk,
            &facts,
            0,
            "2026 жылғы 8 сәуірде Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігі «Кәсіптік \
             біліктілік туралы» Қазақстан Республикасының Заңына сәйкес Ұлттық біліктілік жүйесінің цифрлық платформасында \
             кәсіптер тізілімінің 3-редакциясын орналастырды.",
        );
        check(
            Lang::Kk,
            &facts,
            1,
            "Тізілім Кәсіптік біліктілік жөніндегі ұлттық кеңестің 2026 жылғы 20 наурыздағы № 12 ұсынымдары негізінде \
             жаңартылды.",
        );
        check(
            Lang::Ru,
            &facts,
            1,
            "Реестр обновлён на основании рекомендаций Национального совета по профессиональным квалификациям от 20 марта 2026 \
             года № 12.",
        );
    }

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            for facts in [facts(1, 21, 5, 1), facts(0, 0, 0, 0), facts(30, 0, 1, 30)] {
                let release = draft(lang, &facts);
                assert_pure(lang, &release.title);
                for paragraph in release.paragraphs {
                    assert_pure(lang, &paragraph);
                }
            }
        }
    }
}
