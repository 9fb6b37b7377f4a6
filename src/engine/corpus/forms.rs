//! Words in other forms, by the rules of school grammars: written for measuring, apart from the rules that the engine has.

/// Forms of a Kazakh word, by kind: the plural, possession and the six oblique cases, with harmony and assimilation.
pub(super) fn kazakh(word: &str) -> Vec<(&'static str, String)> {
    let Some(last) = word.chars().last() else {
        return Vec::new();
    };
    let vowel = word
        .chars()
        .rev()
        .find(|letter| "аәеёиоөуұүыіэюя".contains(*letter));
    let soft = vowel.is_some_and(|vowel| "әеөүіэи".contains(vowel));
    let pick = |hard: &'static str, front: &'static str| if soft { front } else { hard };
    // After у and и the endings of consonants follow.
    let is_vowel = "аәеоөұүыіэюя".contains(last);
    let voiceless = "бвгдкқпстфхцчшщ".contains(last);
    let sonorous = "лмнңжз".contains(last);
    let plural = match last {
        _ if voiceless => pick("тар", "тер"),
        _ if sonorous => pick("дар", "дер"),
        _ => pick("лар", "лер"),
    };
    let genitive = match last {
        _ if voiceless => pick("тың", "тің"),
        _ if is_vowel || "мнң".contains(last) => pick("ның", "нің"),
        _ => pick("дың", "дің"),
    };
    let dative = if voiceless {
        pick("қа", "ке")
    } else {
        pick("ға", "ге")
    };
    let accusative = match last {
        _ if voiceless => pick("ты", "ті"),
        _ if is_vowel => pick("ны", "ні"),
        _ => pick("ды", "ді"),
    };
    let ablative = match last {
        _ if voiceless => pick("тан", "тен"),
        _ if "мнң".contains(last) => pick("нан", "нен"),
        _ => pick("дан", "ден"),
    };
    let instrumental = match last {
        _ if voiceless => "пен",
        'ж' | 'з' => "бен",
        _ => "мен",
    };
    let plural = format!("{word}{plural}");
    let mut found: Vec<(&'static str, String)> = [
        ("genitive", genitive),
        ("dative", dative),
        ("accusative", accusative),
        ("ablative", ablative),
        ("instrumental", instrumental),
    ]
    .map(|(kind, ending)| (kind, format!("{word}{ending}")))
    .into();
    found.push(("plural_dative", format!("{plural}{}", pick("ға", "ге"))));
    found.push(("plural_possessive", format!("{plural}{}", pick("ы", "і"))));
    found.push(("plural", plural));
    found
}

/// Forms of a Russian noun or adjective, by kind; none of a word whose declension its ending does not tell.
pub(super) fn russian(word: &str) -> Vec<(&'static str, String)> {
    const KINDS: [&str; 5] = ["genitive", "dative", "instrumental", "plural", "plural_genitive"];
    let ends = |endings: [&str; 5], cut: usize| {
        let count = word.chars().count().saturating_sub(cut);
        let stem: String = word.chars().take(count).collect();
        KINDS
            .into_iter()
            .zip(endings)
            .map(|(kind, ending)| (kind, format!("{stem}{ending}")))
            .collect()
    };
    let last_two: String = word
        .chars()
        .skip(word.chars().count().saturating_sub(2))
        .collect();
    match last_two.as_str() {
        "ый" => ends(["ого", "ому", "ым", "ые", "ых"], 2),
        "ий" => ends(["его", "ему", "им", "ие", "их"], 2),
        "ца" | "жа" | "ша" => ends(["ы", "е", "ей", "ы", ""], 1),
        "ка" | "га" | "ха" => ends(["и", "е", "ой", "и", "ам"], 1),
        "ия" => ends(["ии", "ии", "ией", "ии", "ий"], 2),
        "ие" => ends(["ия", "ию", "ием", "ия", "ий"], 2),
        "ец" => Vec::new(),
        "ик" | "ак" | "рг" | "ог" | "ок" => ends(["а", "у", "ом", "и", "ов"], 0),
        "ль" | "рь" => ends(["я", "ю", "ем", "и", "ей"], 1),
        _ if last_two.ends_with('а') => ends(["ы", "е", "ой", "ы", "ам"], 1),
        _ if last_two.ends_with(['т', 'р', 'м', 'ф', 'н', 'д', 'л', 'в']) => {
            ends(["а", "у", "ом", "ы", "ов"], 0)
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(forms: &[(&str, String)], kind: &str, wanted: &str) {
        let form = forms.iter().find(|(own, _)| *own == kind);
        assert_eq!(form.map(|(_, form)| form.as_str()), Some(wanted));
    }

    #[test]
    fn words_are_declined() {
        check(&kazakh("жүргізуші"), "genitive", "жүргізушінің");
        check(&kazakh("құмыра"), "plural", "құмыралар");
        check(&kazakh("қыш"), "plural_dative", "қыштарға");
        check(&kazakh("шебер"), "accusative", "шеберді");
        check(&kazakh("адвокат"), "instrumental", "адвокатпен");
        check(&russian("судебный"), "dative", "судебному");
        check(&russian("гончар"), "plural_genitive", "гончаров");
        check(&russian("краснодеревщик"), "plural", "краснодеревщики");
        check(&russian("доярка"), "instrumental", "дояркой");
        assert_eq!(russian("такси"), []);
    }
}
