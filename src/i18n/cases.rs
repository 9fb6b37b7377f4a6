//! Why a step of the procedure was refused: the words of problem documents. What keeps a step from being taken is told
//! blocker by blocker in [`procedure`](crate::procedure).

use register_api::cases::refusal::CaseRefusal;

use crate::words::Words;

/// What went wrong, in a few words.
pub(crate) const fn title(refusal: &CaseRefusal) -> Words {
    match refusal {
        CaseRefusal::NotReadable { .. } => Words::new("Сұрау түсініксіз", "Запрос не удалось прочитать"),
        CaseRefusal::NoKey => Words::new("Сұраудың кілті жоқ", "У запроса нет ключа"),
        CaseRefusal::KeyTaken => Words::new(
            "Бұл кілтпен басқа сұрау орындалған",
            "С этим ключом выполнен другой запрос",
        ),
        CaseRefusal::OnlyTogether => {
            Words::new("Бұл қадам тек бірге жасалады", "Этот шаг делается только сообща")
        }
        CaseRefusal::Stale { .. } => Words::new("Ұсыныс өзгеріп кетті", "Предложение уже изменилось"),
        CaseRefusal::OtherDraft { .. } => {
            Words::new("Мәтін басқа терезеде өзгертілген", "Текст изменён в другом окне")
        }
        CaseRefusal::Blocked(_)
        | CaseRefusal::Package(_)
        | CaseRefusal::DraftEdition(_)
        | CaseRefusal::Placement(_) => Words::new("Әзірше орындау мүмкін емес", "Пока это невозможно"),
        CaseRefusal::Attachment(_) => Words::new("Файл қабылданбады", "Файл не принят"),
        CaseRefusal::NoFile => Words::new("Сұрауда файл жоқ", "В запросе нет файла"),
        CaseRefusal::FileStays => Words::new("Бұл файл жойылмайды", "Этот файл не удаляется"),
        CaseRefusal::UnknownFile => Words::new("Мұндай файл жоқ", "Такого файла нет"),
        CaseRefusal::OwnSite(_) => Words::new(
            "Жариялау туралы мәлімет дұрыс емес",
            "Сведения о публикации указаны неверно",
        ),
        CaseRefusal::ReleaseIncomplete => {
            Words::new("Баспасөз релизі толық емес", "Пресс-релиз заполнен не полностью")
        }
        CaseRefusal::ReleasePublished => {
            Words::new("Баспасөз релизі жарияланған", "Пресс-релиз уже опубликован")
        }
        CaseRefusal::OtherRelease { .. } => Words::new(
            "Баспасөз релизін басқа адам өзгертті",
            "Пресс-релиз изменил другой человек",
        ),
    }
}

/// What to do about it.
pub(crate) const fn detail(refusal: &CaseRefusal) -> Words {
    match refusal {
        CaseRefusal::NotReadable { .. } => Words::new(
            "Сұраудың денесін құжаттағы сипаттамамен салыстырыңыз.",
            "Сверьте тело запроса с его описанием.",
        ),
        CaseRefusal::NoKey => Words::new(
            "Әр қадамды idempotency-key тақырыбымен жіберіңіз: 8–100 таңба, әр қадамға жаңасы.",
            "Отправляйте каждый шаг с заголовком idempotency-key: 8–100 знаков, для каждого шага новый.",
        ),
        CaseRefusal::KeyTaken => {
            Words::new("Қадамды жаңа кілтпен жіберіңіз.", "Отправьте шаг с новым ключом.")
        }
        CaseRefusal::OnlyTogether => Words::new(
            "Тізілім Ұлттық кеңеске тұтас енгізіледі және тұтас орналастырылады.",
            "Реестр вносится в Национальный совет и размещается целиком.",
        ),
        CaseRefusal::Stale { .. } => Words::new(
            "Осы уақытта не болғанын қарап, қадамды қайталаңыз. Жазғаныңыз сақталады.",
            "Посмотрите, что произошло за это время, и повторите шаг. Написанное вами останется.",
        ),
        CaseRefusal::OtherDraft { .. } => Words::new(
            "Екі мәтінді салыстырып, қайсысы қалатынын таңдаңыз.",
            "Сравните два текста и выберите, какой останется.",
        ),
        CaseRefusal::Blocked(_)
        | CaseRefusal::Package(_)
        | CaseRefusal::DraftEdition(_)
        | CaseRefusal::Placement(_) => Words::new(
            "Төмендегі тізімде не жетіспейтіні және оны қайда түзету керегі көрсетілген.",
            "Ниже перечислено, чего не хватает и где это исправить.",
        ),
        CaseRefusal::Attachment(_) | CaseRefusal::NoFile => Words::new(
            "PDF, DOCX, XLSX, JPEG немесе PNG файлын тіркеңіз, көлемі 20 МБ-тан аспасын.",
            "Приложите файл PDF, DOCX, XLSX, JPEG или PNG не больше 20 МБ.",
        ),
        CaseRefusal::FileStays => Words::new(
            "Ұсыныспен бірге жіберілген файл сол күйінде қалады.",
            "Файл, отправленный с предложением, остаётся при нём.",
        ),
        CaseRefusal::UnknownFile => Words::new(
            "Алдымен шешімнің файлын осы ұсынысқа тіркеңіз.",
            "Сначала приложите файл решения к этому предложению.",
        ),
        CaseRefusal::OwnSite(_) => Words::new("Мекенжай мен күнді тексеріңіз.", "Проверьте адрес и дату."),
        CaseRefusal::ReleaseIncomplete => Words::new(
            "Тақырып пен мәтінді екі тілде де толтырыңыз.",
            "Заполните заголовок и текст на обоих языках.",
        ),
        CaseRefusal::ReleasePublished => Words::new(
            "Жарияланған баспасөз релизі өзгертілмейді.",
            "Опубликованный пресс-релиз не изменяется.",
        ),
        CaseRefusal::OtherRelease { .. } => Words::new(
            "Бетті жаңартып, өзгертулерді қайта енгізіңіз.",
            "Обновите страницу и внесите изменения заново.",
        ),
    }
}
