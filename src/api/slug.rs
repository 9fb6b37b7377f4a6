//! The part of a profession's address that is for people: its name in Latin letters. The number before it decides.

/// How long it becomes at most.
const LIMIT: usize = 60;

/// The name in small Latin letters and digits with hyphens between the words, cut at a word; may be empty.
///
/// ```
/// # use register_api::slug::slug;
/// assert_eq!(slug("Әлеуметтік психолог (жоғары санатты)"), "aleumettik-psikholog-zhogary-sanatty");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|c: char| !is_of_a_word(c)) {
        let before = slug.len();
        if before > 0 {
            slug.push('-');
        }
        let start = slug.len();
        word.chars().map(small).for_each(|c| push(&mut slug, c));
        if slug.len() > LIMIT && before > 0 {
            slug.truncate(before);
            break;
        }
        if slug.len() == start {
            slug.truncate(before);
        }
    }
    // Latin letters and digits alone: every byte is a border.
    slug.truncate(LIMIT);
    slug
}

/// A letter of the names, or a digit. Names are in Cyrillic and Latin letters: the tables of all others would weigh some
/// kilobytes in the browser.
fn is_of_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// The small letter of a Latin or Cyrillic letter.
fn small(c: char) -> char {
    let by = match c {
        'Ѐ'..='Џ' => 0x50,
        'А'..='Я' => 0x20,
        // Here small letters follow their capitals, one by one.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' if u32::from(c).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + by)
        .unwrap_or(c)
        .to_ascii_lowercase()
}

fn push(slug: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        slug.push(c);
        return;
    }
    slug.push_str(match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_slugs() {
        for (name, expected) in [
            ("", ""),
            ("…", ""),
            ("Дәнекерлеуші", "danekerleushi"),
            ("Электрогазосварщик", "elektrogazosvarshchik"),
            ("SMM-маман", "smm-maman"),
            ("ъ ь Слесарь 2-го разряда", "slesar-2-go-razryada"),
            ("Тех<script>\"&", "tekh-script"),
            (
                &"очень длинное название ".repeat(9),
                "ochen-dlinnoe-nazvanie-ochen-dlinnoe-nazvanie-ochen-dlinnoe",
            ),
            (&"щ".repeat(100), &"shch".repeat(15)),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }
}
