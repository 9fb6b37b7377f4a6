//! What is in no name of a profession: the right answer is none.

use super::spelling;

/// Words of other walks of life, by kind.
const LISTS: [(&str, &str); 5] = [
    (
        "none_russian",
        "погода алматы|купить диван|рецепт плова|гороскоп на завтра|кроссовки|анекдоты|доставка пиццы|телеграм|борщ со сметаной|\
         скидки на шины|чемпионат мира по футболу|смотреть сериал|скачать бесплатно|какой сегодня праздник|сонник|приворот|щенки хаски|\
         аренда квартиры посуточно|подслушано|лотерея|мемы|шаурма рядом|билеты на концерт|расписание электричек|обои на рабочий стол|\
         аквапарк|таблица умножения|колыбельная|снегурочка|варенье из крыжовника|ёжик в тумане|черепаха|тюльпаны|гирлянда|ипотека",
    ),
    (
        "none_kazakh",
        "ауа райы астана|валюта бағамы|ұшақ билеті|бауырсақ рецепті|наурыз мейрамы|жұлдызнама|ән жүктеу|жаңалықтар|тойға шақыру|\
         қымыз|бесік жыры|ертегілер|жұмбақтар|мақал-мәтелдер|көйлек сатып алу|пойыз кестесі|ойын ойнау|сүйінші|шашу|асық ату",
    ),
    (
        "none_latin",
        "iphone 17 pro|lorem ipsum|netflix|weather tomorrow|pizza delivery|cheap flights|best movies|hello world|birthday cake|\
         football scores|wikipedia|samsung galaxy|cryptocurrency|horoscope|playlist|screenshot|happy new year|umbrella",
    ),
    (
        "none_names",
        "Айгуль Сатпаева|Ерлан Жумабеков|Дмитрий Кузьменко|Өскемен|Талдықорған|Семипалатинск|Қостанай облысы|Жезқазған|Франкфурт|\
         Красноярск|Гүлнар Әбдіғалиева|Бексултан|Анастасия|Святослав|Пржевальский|Монтевидео|Ташкент|Балқаш көлі|Алатау|Шарль Азнавур",
    ),
    (
        "none_keys",
        "йцукен|фывапролдж|ячсмить|qwerty|asdfgh|zxcvbn|qqqqqq|ааааааа|хахахаха|xyzzy|йфяцыч|олджэ|asdf jkl|ййййцццц|щзхъ",
    ),
];

/// How many words of each kind are made of letters picked one after another.
const MADE: u32 = 60;

/// What is typed, by kind.
pub(super) fn all() -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for (kind, list) in LISTS {
        found.extend(list.split('|').map(|text| (kind, text.trim().to_owned())));
    }
    let mut chance = Chance(7);
    for _ in 0..MADE {
        let length = 5 + chance.below(7);
        found.push((
            "none_letters",
            (0..length)
                .map(|_| chance.of("абвгдежзиклмнопрстуфхцчшщыюя"))
                .collect(),
        ));
        let syllables: String = (0..2 + length / 3)
            .flat_map(|_| [chance.of("бвгджзклмнпрстфхчш"), chance.of("аеиоуыяіөәү")])
            .collect();
        found.push(("none_layout", spelling::on_qwerty(&syllables)));
        found.push(("none_syllables", syllables));
        found.push((
            "none_latin_letters",
            (0..length)
                .map(|_| chance.of("abcdefghijklmnopqrstuvwxyz"))
                .collect(),
        ));
    }
    found
}

/// Numbers without a pattern, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn of(&mut self, letters: &str) -> char {
        let place = self.below(letters.chars().count());
        letters.chars().nth(place).unwrap_or(' ')
    }
}
