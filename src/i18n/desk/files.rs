//! Files that are attached to a case.

use register_domain::text::Lang;

texts! {
    /// Heads them.
    FILES: "Қоса тіркелген файлдар", "Приложенные файлы";
    /// Chooses one.
    ADD: "Файл тіркеу", "Приложить файл";
    /// There are none.
    NONE: "Әзірге файл жоқ.", "Файлов пока нет.";
    /// A column.
    NAME: "Атауы", "Название";
    /// A column.
    KIND: "Түрі", "Вид";
    /// A column.
    SIZE: "Көлемі", "Размер";
    /// A column: what can be done.
    ACTION: "Әрекет", "Действие";
    /// Takes one away.
    REMOVE: "Алып тастау", "Убрать";
    /// It was taken away.
    REMOVED: "Файл алып тасталды.", "Файл убран.";
    /// It is kept.
    ADDED: "Файл тіркелді.", "Файл приложен.";
    /// The file was not taken.
    REFUSED: "Файл қабылданбады", "Файл не принят";
}

/// How much of a file is sent already.
#[must_use]
pub fn sending(name: &str, percent: u32, lang: Lang) -> String {
    match lang {
        Lang::Kk => format!("«{name}» жіберілуде: {percent} %"),
        Lang::Ru => format!("«{name}» отправляется: {percent} %"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    #[test]
    fn words_are_of_their_language() {
        for lang in Lang::ALL {
            assert_pure(lang, &sending("", 50, lang));
        }
    }
}
