//! Signing in, registering, passwords, sessions, the choice of an organisation.

texts! {
    /// Names the page.
    SIGN_IN: "Жеке кабинетке кіру", "Вход в личный кабинет";
    /// The session has ended while the person was at work.
    EXPIRED: "Сеанс аяқталды. Қайта кіріңіз: теріп қойғаныңыз осы бетте сақталып тұр.",
        "Сеанс закончился. Войдите снова: всё, что вы ввели, осталось на этой странице.";
    /// A field: the mail address.
    MAIL: "Электрондық пошта", "Электронная почта";
    /// A field: the password.
    PASSWORD: "Құпиясөз", "Пароль";
    /// Leads to another password.
    FORGOTTEN: "Құпиясөзді ұмыттыңыз ба?", "Забыли пароль?";
    /// Leads to the registration.
    TO_REGISTRATION: "Жұмыс берушілер бірлестігін тіркеу", "Зарегистрировать объединение работодателей";
    /// Heads the demonstration's people.
    DEMONSTRATION: "Көрсетілім қатысушылары", "Участники демонстрации";
    /// What they are for.
    DEMONSTRATION_HINT: "Құпиясөзсіз кіріп, кез келген рөлді байқап көріңіз. Мұндағы деректер шынайы емес.",
        "Войдите без пароля и попробуйте любую роль. Данные здесь ненастоящие.";
    /// Names the page.
    REGISTRATION: "Жұмыс берушілер бірлестігін тіркеу", "Регистрация объединения работодателей";
    /// What comes after.
    REGISTRATION_HINT: "Тіркеуді уәкілетті органның операторы растайды. Содан кейін тізілімге ұсыныс енгізе аласыз.",
        "Регистрацию подтверждает оператор уполномоченного органа. После этого можно вносить предложения в реестр.";
    /// A field: the business identification number.
    BIN: "Бизнес-сәйкестендіру нөмірі (БСН)", "Бизнес-идентификационный номер (БИН)";
    /// How it looks.
    BIN_HINT: "12 цифр", "12 цифр";
    /// A pair of fields: the name of an organisation.
    ORGANISATION_NAME: "Ұйымның атауы", "Название организации";
    /// Its Kazakh one.
    NAME_KK: "Қазақша атауы", "Название на казахском";
    /// Its Russian one.
    NAME_RU: "Орысша атауы", "Название на русском";
    /// A field: the name of the person.
    PERSON: "Тегіңіз, атыңыз, әкеңіздің аты", "Фамилия, имя, отчество";
    /// Why it is asked.
    PERSON_HINT: "Бірлестік атынан әрекет ететін адам", "Кто будет действовать от имени объединения";
    /// Why the mail address is asked.
    MAIL_HINT: "Осы мекенжаймен кіресіз, хаттар да осында келеді", "С этим адресом вы будете входить, сюда придут письма";
    /// What a password must be.
    PASSWORD_HINT: "Кемінде 12 таңба. Бірнеше сөзден тұратын ұзын құпиясөз берік болады.",
        "Не короче 12 символов. Длинный пароль из нескольких слов надёжнее.";
    /// Sends the registration.
    REGISTER: "Тіркелу", "Зарегистрироваться";
    /// A letter was sent.
    LETTER_SENT: "Поштаңызды тексеріңіз", "Проверьте почту";
    /// What to do with it.
    LETTER_SENT_HELP: "Хаттағы сілтемені ашыңыз. Хат келмесе, «Спам» қалтасын қарап, бірнеше минуттан соң қайталаңыз.",
        "Откройте ссылку из письма. Если письма нет, посмотрите в папке «Спам» и повторите через несколько минут.";
    /// Names the page.
    CONFIRM_MAIL: "Поштаны растау", "Подтверждение почты";
    /// Does it.
    CONFIRM: "Растау", "Подтвердить";
    /// Names the page.
    RECOVERY: "Құпиясөзді қалпына келтіру", "Восстановление пароля";
    /// What happens.
    RECOVERY_HINT: "Есептік жазбаңыздың поштасын көрсетіңіз: оған жаңа құпиясөз таңдайтын сілтеме жібереміз.",
        "Укажите почту учётной записи: мы пришлём на неё ссылку, чтобы задать новый пароль.";
    /// A field: the new password.
    NEW_PASSWORD: "Жаңа құпиясөз", "Новый пароль";
    /// A field: the password until now.
    OLD_PASSWORD: "Қазіргі құпиясөз", "Нынешний пароль";
    /// Changes it.
    CHANGE_PASSWORD: "Құпиясөзді өзгерту", "Изменить пароль";
    /// It was changed.
    PASSWORD_CHANGED: "Құпиясөз өзгертілді, басқа сеанстар аяқталды", "Пароль изменён, другие сеансы завершены";
    /// Names the page.
    INVITATION: "Шақыруды қабылдау", "Принять приглашение";
    /// Does it.
    ACCEPT: "Қабылдау", "Принять";
    /// The page was opened without its link.
    NO_LINK: "Бұл бет хаттағы сілтеме арқылы ашылады.", "Эта страница открывается по ссылке из письма.";
    /// Heads the roles of the person.
    ROLES: "Ұйымдар мен рөлдер", "Организации и роли";
    /// The role in which the person acts.
    ACTING: "Қазір осы рөлдесіз", "Вы действуете в этой роли";
    /// Chooses another.
    CHOOSE: "Осы рөлге ауысу", "Перейти к этой роли";
    /// The person has no role.
    NO_ROLES: "Сізде әзірге рөл жоқ.", "У вас пока нет ролей.";
    /// Heads the sessions.
    SESSIONS: "Менің сеанстарым", "Мои сеансы";
    /// The session that is open here.
    THIS_SESSION: "осы құрылғы", "это устройство";
    /// A column: when it was last used.
    SEEN: "Соңғы әрекет", "Последнее действие";
    /// A column: when it began.
    BEGAN: "Басталуы", "Начало";
    /// A column: from where.
    ADDRESS: "Желілік мекенжай", "Сетевой адрес";
    /// A column: with what.
    BROWSER: "Браузер", "Браузер";
    /// A column: what can be done.
    ACTION: "Әрекет", "Действие";
    /// Ends a session.
    END: "Аяқтау", "Завершить";
    /// Ends all others.
    END_OTHERS: "Басқа сеанстардың бәрін аяқтау", "Завершить все другие сеансы";
    /// It has ended.
    ENDED: "Сеанс аяқталды", "Сеанс завершён";
    /// The organisation waits.
    WAITING: "Ұйым оператордың растауын күтіп тұр. Шешім туралы хат келеді.",
        "Организация ждёт подтверждения оператора. О решении придёт письмо.";
    /// The organisation was refused.
    REFUSED: "Ұйым расталмады.", "Организация не подтверждена.";
    /// The text is not a mail address.
    NOT_A_MAIL: "Электрондық пошта мекенжайын name@example.kz үлгісімен жазыңыз.",
        "Укажите адрес электронной почты в виде name@example.kz.";
    /// Too short.
    SHORT_PASSWORD: "Кемінде 12 таңба болуы тиіс.", "Не короче 12 символов.";
    /// Nothing was typed.
    EMPTY: "Бұл өрісті толтырыңыз.", "Заполните это поле.";
}
