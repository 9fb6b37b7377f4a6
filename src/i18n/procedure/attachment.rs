//! Files that are attached to a case.

use register_domain::{attachment::AttachmentProblem, text::Lang};

use crate::{number, words::Words};

/// What may be attached, beside the field.
pub const HINT: Words = Words::new(
    "PDF, DOCX, XLSX, JPEG немесе PNG; 10 файлға дейін, әрқайсысы 20 МБ-тан аспайды",
    "PDF, DOCX, XLSX, JPEG или PNG; до 10 файлов, каждый не больше 20 МБ",
);

/// Why a file is not taken, and what would be.
#[must_use]
pub fn problem(lang: Lang, problem: &AttachmentProblem) -> String {
    match (problem, lang) {
        (AttachmentProblem::Empty, Lang::Kk) => "Файл бос.".to_owned(),
        (AttachmentProblem::Empty, Lang::Ru) => "Файл пуст.".to_owned(),
        (AttachmentProblem::TooBig { bytes, max }, Lang::Kk) => {
            format!(
                "Файл тым үлкен ({}), {} аспауы тиіс.",
                number::size(*bytes),
                from(*max)
            )
        }
        (AttachmentProblem::TooBig { bytes, max }, Lang::Ru) => {
            format!(
                "Файл слишком большой ({}), допускается не больше {}.",
                number::size(*bytes),
                number::size(*max)
            )
        }
        (AttachmentProblem::TooMany { max }, Lang::Kk) => {
            format!("Іске {max} файлдан артық тіркеуге болмайды. Артығын алып тастаңыз.")
        }
        (AttachmentProblem::TooMany { max }, Lang::Ru) => {
            format!("К делу можно приложить файлов: не больше {max}. Уберите лишние.")
        }
        (AttachmentProblem::UnknownKind, Lang::Kk) => {
            "Файлдың түрі мазмұны бойынша танылмады. PDF, DOCX, XLSX, JPEG немесе PNG файлын тіркеңіз."
                .to_owned()
        }
        (AttachmentProblem::UnknownKind, Lang::Ru) => {
            "Содержимое файла не опознано. Приложите PDF, DOCX, XLSX, JPEG либо PNG.".to_owned()
        }
        (AttachmentProblem::Broken { kind }, Lang::Kk) => {
            format!(
                "{} файлы бүлінген немесе толық емес. Оны қайта сақтап көріңіз.",
                kind.extension().to_uppercase()
            )
        }
        (AttachmentProblem::Broken { kind }, Lang::Ru) => {
            format!(
                "Файл {} повреждён или неполон. Сохраните его заново.",
                kind.extension().to_uppercase()
            )
        }
        (AttachmentProblem::Macros, Lang::Kk) => "Файлда макростар бар. Оны макроссыз сақтаңыз.".to_owned(),
        (AttachmentProblem::Macros, Lang::Ru) => {
            "В файле есть макросы. Сохраните его без макросов.".to_owned()
        }
    }
}

/// «20 МБ-тан».
fn from(max: u64) -> String {
    format!("{}-тан", number::size(max))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::attachment::{AttachmentKind, MAX_BYTES};

    #[test]
    fn words_are_of_their_language() {
        let problems = [
            AttachmentProblem::Empty,
            AttachmentProblem::TooBig {
                bytes: MAX_BYTES + 1,
                max: MAX_BYTES,
            },
            AttachmentProblem::TooMany { max: 10 },
            AttachmentProblem::UnknownKind,
            AttachmentProblem::Broken {
                kind: AttachmentKind::Pdf,
            },
            AttachmentProblem::Macros,
        ];
        for lang in Lang::ALL {
            for found in &problems {
                assert_pure(lang, &problem(lang, found));
            }
            assert_pure(lang, HINT.get(lang));
        }
    }
}
