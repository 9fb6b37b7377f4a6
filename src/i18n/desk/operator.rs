//! The operator's pages: organisations, people, invitations, the audit trail, mail.

texts! {
    /// Names the page.
    ORGANISATIONS: "Ұйымдар", "Организации";
    /// Names the page.
    NEW_ORGANISATION: "Ұйым қосу", "Добавить организацию";
    /// A column and a field: what it is.
    KIND: "Түрі", "Вид";
    /// A column: its name.
    NAME: "Атауы", "Название";
    /// A column: where it stands.
    STANDING: "Жағдайы", "Состояние";
    /// It has registered and waits.
    WAITING: "растауды күтіп тұр", "ждёт подтверждения";
    /// It may act.
    CONFIRMED: "расталған", "подтверждена";
    /// It was refused.
    REFUSED: "расталмаған", "не подтверждена";
    /// Heads those that wait.
    TO_DECIDE: "Шешім күткендер", "Ждут решения";
    /// None waits.
    NONE_WAITS: "Шешім күткен ұйым жоқ.", "Нет организаций, которые ждут решения.";
    /// Confirms.
    CONFIRM: "Растау", "Подтвердить";
    /// Refuses.
    REFUSE: "Растамау", "Отказать";
    /// A field: why not.
    REASON: "Себебі", "Причина";
    /// Who reads it.
    REASON_HINT: "Бірлестік осы мәтінді хатпен алады", "Объединение получит этот текст в письме";
    /// The decision was recorded.
    DECIDED: "Шешім жазылды", "Решение записано";
    /// Renames.
    RENAME: "Атауын өзгерту", "Переименовать";
    /// A field: of a sectoral council, its body.
    AT_BODY: "Қай салалық мемлекеттік органда құрылған", "При каком отраслевом государственном органе образован";
    /// Asked of sectoral councils alone.
    AT_BODY_HINT: "Тек салалық кеңес үшін", "Только для отраслевого совета";
    /// Adds.
    ADD: "Қосу", "Добавить";
    /// It was added.
    ADDED: "Қосылды", "Добавлено";
    /// Names the page.
    PEOPLE: "Адамдар мен рөлдер", "Люди и роли";
    /// A column: the person.
    PERSON: "Аты-жөні", "Имя";
    /// A column: the roles.
    ROLES: "Рөлдері", "Роли";
    /// Whether the person may sign in.
    DISABLED: "кіруге тыйым салынған", "вход запрещён";
    /// Forbids to sign in.
    DISABLE: "Кіруге тыйым салу", "Запретить вход";
    /// Permits it again.
    ENABLE: "Кіруге рұқсат беру", "Разрешить вход";
    /// Takes a role away.
    TAKE_ROLE: "Рөлден босату", "Снять роль";
    /// Done.
    DONE: "Орындалды", "Сделано";
    /// There is nobody.
    NOBODY: "Әзірге ешкім жоқ.", "Пока никого нет.";
    /// Names the page.
    INVITATIONS: "Шақырулар", "Приглашения";
    /// Heads the form.
    INVITE: "Шақыру", "Пригласить";
    /// A field: the organisation.
    ORGANISATION: "Ұйым", "Организация";
    /// A field: the role.
    ROLE: "Рөл", "Роль";
    /// A choice: may invite others.
    HEAD: "Басқаларды шақыра алады", "Может приглашать других";
    /// A field: the language of the letter.
    LETTER_LANGUAGE: "Хаттың тілі", "Язык письма";
    /// A column: until when.
    ENDS: "Жарамды мерзімі", "Действует до";
    /// Withdraws.
    WITHDRAW: "Кері қайтарып алу", "Отозвать";
    /// The letter is on its way.
    INVITED: "Шақыру жіберілді", "Приглашение отправлено";
    /// None is open.
    NO_INVITATIONS: "Жауап күткен шақыру жоқ.", "Нет приглашений, которые ждут ответа.";
    /// Names the page.
    AUDIT: "Әрекеттер журналы", "Журнал действий";
    /// A column: when.
    WHEN: "Уақыты", "Время";
    /// A column: who.
    WHO: "Кім", "Кто";
    /// A column: what.
    WHAT: "Әрекет", "Действие";
    /// A column: which object.
    OBJECT: "Нысан", "Объект";
    /// A column: how it ended.
    OUTCOME: "Нәтиже", "Результат";
    /// It was done.
    OUTCOME_DONE: "орындалды", "выполнено";
    /// It was refused.
    OUTCOME_REFUSED: "бас тартылды", "отказано";
    /// Nobody was signed in.
    STRANGER: "кірмеген адам", "без входа";
    /// Names the page.
    MAIL: "Хаттар қалтасы", "Папка писем";
    /// What it is.
    MAIL_HINT: "Пошта сервері бапталмаған: хаттар жіберілмей, осы қалтаға жазылады.",
        "Почтовый сервер не настроен: письма не отправляются, а складываются в эту папку.";
    /// A column: to whom.
    RECIPIENT: "Алушы", "Получатель";
    /// A column: about what.
    SUBJECT: "Тақырыбы", "Тема";
    /// There is none.
    NO_MAIL: "Әзірге хат жоқ.", "Писем пока нет.";
    /// Leads to older ones.
    OLDER: "Ертеректегілері", "Более ранние";
    /// Leads to newer ones.
    NEWER: "Жаңарақтары", "Более новые";
}
