//! The page of a receipt, around what `procedure::receipt` says.

texts! {
    /// Says that it was sent.
    SENT: "Ұсыныс жіберілді.", "Предложение отправлено.";
    /// Prints the page.
    PRINT: "Басып шығару", "Распечатать";
    /// Leads to the case.
    TO_CASE: "Іске өту", "Перейти к делу";
    /// The profession.
    PROFESSION: "Кәсіп", "Профессия";
    /// Who sent it.
    AUTHOR: "Жіберуші", "Отправитель";
    /// To whom.
    BODY: "Салалық мемлекеттік орган", "Отраслевой государственный орган";
    /// Nothing was sent yet.
    NONE: "Бұл іс бойынша әзірге ештеңе жіберілмеген.", "По этому делу пока ничего не отправлено.";
    /// Leads to writing.
    TO_TEXT: "Мәтінге оралу", "Вернуться к тексту";
    /// The text cannot be written now.
    CLOSED: "Бұл ұсыныстың мәтінін қазір өзгертуге болмайды.", "Текст этого предложения сейчас изменить нельзя.";
}
