//! Why a command could not do its work: what has happened, that nothing is lost, what to do.

use chrono::NaiveDate;
use register_domain::text::Lang;

use crate::date;

/// Why a command could not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no database where the option says.
    NoDatabase {
        /// The address, without secrets.
        database: String,
    },
    /// The file is something else.
    NotADatabase {
        /// The address.
        database: String,
    },
    /// The database is damaged.
    DamagedDatabase {
        /// The address.
        database: String,
        /// What the database says.
        detail: String,
    },
    /// An edition in the database is not what its SHA-256 says.
    DamagedEdition {
        /// The number of the edition.
        edition: u32,
    },
    /// No rights to read or to write.
    NoRights {
        /// The database or the file.
        place: String,
    },
    /// No space is left.
    NoSpace {
        /// The database or the file.
        place: String,
    },
    /// Someone else holds the database.
    Busy {
        /// The address.
        database: String,
    },
    /// The database cannot be reached.
    Unreachable {
        /// The address.
        database: String,
        /// What the system says.
        detail: String,
    },
    /// The tables are missing or old.
    NotMigrated {
        /// The address.
        database: String,
    },
    /// A newer program has changed the tables.
    NewerDatabase {
        /// The address.
        database: String,
    },
    /// The tables were made otherwise than this program makes them.
    OtherMigrations {
        /// The address.
        database: String,
        /// The number of the migration that differs.
        migration: i64,
    },
    /// Others placed editions all the time.
    Overtaken,
    /// Official editions are there, and a demonstration was to be placed.
    HasOfficial,
    /// Editions are there, and the database should be empty.
    NotEmpty {
        /// The address.
        database: String,
    },
    /// The register has no edition.
    NoEditions,
    /// There is no such edition.
    NoSuchEdition {
        /// The number asked for.
        edition: u32,
        /// The number of the current edition.
        current: u32,
    },
    /// The edition would be placed before the current one.
    PlacedBefore {
        /// The day on which the current edition was placed.
        current: NaiveDate,
    },
    /// A file cannot be read or written.
    File {
        /// Its path.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// A file that should be written is there.
    FileExists {
        /// Its path.
        path: String,
    },
    /// A file is not a backup, or a damaged one.
    NotABackup {
        /// Its path.
        path: String,
        /// On which edition the reading ended, where it was in one.
        edition: Option<u32>,
    },
    /// Someone listens on the port.
    PortInUse {
        /// The address.
        address: String,
    },
    /// The text is no mail address.
    NotAMail {
        /// The text.
        text: String,
    },
    /// There is no account of the mail address.
    NoAccount {
        /// The mail address.
        mail: String,
    },
    /// Without this person the register would have no operator.
    LastOperator,
    /// The mail server or the sender of letters is no address.
    NoMailServer {
        /// What is wrong with it.
        detail: String,
    },
    /// The address cannot be listened on.
    CannotListen {
        /// The address.
        address: String,
        /// What the system says.
        detail: String,
    },
    /// Anything else.
    Other {
        /// What the system says.
        detail: String,
    },
}

/// A trouble in a paragraph.
#[must_use]
pub fn words(lang: Lang, trouble: &Trouble) -> String {
    match lang {
        Lang::Kk => kazakh(trouble),
        Lang::Ru => russian(trouble),
    }
}

fn kazakh(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NoDatabase { database } => format!(
            "Дерекқор табылмады: {database}. Жолды тексеріңіз, немесе оны register import не register demo командасымен жасаңыз."
        ),
        Trouble::NotADatabase { database } => format!(
            "{database} – тізілімнің дерекқоры емес. Оған ештеңе жазылған жоқ; --database параметрінде басқа жолды көрсетіңіз."
        ),
        Trouble::DamagedDatabase { database, detail } => format!(
            "{database} дерекқоры бүлінген ({detail}). Оған ештеңе жазылған жоқ. Файлды көшіріп сақтап қойып, сақтық \
             көшірмені бос дерекқорға register restore командасымен қайтарыңыз."
        ),
        Trouble::DamagedEdition { edition } => format!(
            "{edition}-редакция бүлінген: оның файлы SHA-256 мәніне сәйкес келмейді. Тізілім ашылмайды, деректер \
             өзгертілген жоқ. Сақтық көшірмені бос дерекқорға register restore командасымен қайтарыңыз."
        ),
        Trouble::NoRights { place } => format!(
            "{place}: оқуға немесе жазуға рұқсат жоқ. Файл мен оның қалтасының иесін және құқықтарын тексеріңіз; ештеңе өзгертілген жоқ."
        ),
        Trouble::NoSpace { place } => {
            format!("{place}: дискіде орын жоқ. Ештеңе жазылған жоқ; орын босатып, команданы қайталаңыз.")
        }
        Trouble::Busy { database } => format!(
            "{database} дерекқоры бос емес: оған басқа бағдарлама жазып жатыр. Ештеңе өзгертілген жоқ; кейінірек қайталаңыз."
        ),
        Trouble::Unreachable { database, detail } => format!(
            "{database} дерекқорына қосылу мүмкін болмады ({detail}). Сервердің іске қосылғанын, мекенжайы мен құпиясөзін тексеріңіз."
        ),
        Trouble::NotMigrated { database } => format!(
            "{database} дерекқорының кестелері жасалмаған немесе ескі. Оларды register migrate командасымен жаңартыңыз."
        ),
        Trouble::NewerDatabase { database } => format!(
            "{database} дерекқорын осы бағдарламаның жаңарақ нұсқасы жасаған. Деректер өзгертілген жоқ; сол нұсқаны пайдаланыңыз."
        ),
        Trouble::OtherMigrations { database, migration } => format!(
            "{database} дерекқорының кестелері басқаша жасалған ({migration}-қадам). Деректер өзгертілген жоқ; сақтық \
             көшірмені бос дерекқорға register restore командасымен қайтарыңыз."
        ),
        Trouble::Overtaken => {
            "Сол уақытта басқа редакция орналастырылды, сондықтан бұл редакция орналастырылған жоқ. \
             Команданы қайталаңыз."
                .to_owned()
        }
        Trouble::HasOfficial => {
            "Дерекқорда ресми редакциялар бар: олардың үстіне көрсетілім орналастырылмайды. Көрсетілім \
             үшін --database параметрінде басқа дерекқорды көрсетіңіз."
                .to_owned()
        }
        Trouble::NotEmpty { database } => {
            format!(
                "{database} дерекқоры бос емес. Сақтық көшірме тек бос дерекқорға қайтарылады; ештеңе өзгертілген жоқ."
            )
        }
        Trouble::NoEditions => {
            "Тізілімде әлі бірде-бір редакция жоқ. Оны register import ФАЙЛ.csv немесе register demo \
             командасымен жасаңыз."
                .to_owned()
        }
        Trouble::NoSuchEdition { edition, current } => {
            format!("{edition}-редакция жоқ. Болатын нөмірлер: 1–{current}.")
        }
        Trouble::PlacedBefore { current } => format!(
            "Орналастыру күні ағымдағы редакция орналастырылған күннен ({}) ерте болмауы тиіс. Ештеңе өзгертілген жоқ; \
             --placed-on параметрін түзетіңіз.",
            date::short(*current)
        ),
        Trouble::File { path, detail } => {
            format!("{path}: файлды оқу немесе жазу мүмкін болмады ({detail}).")
        }
        Trouble::FileExists { path } => {
            format!("{path}: мұндай файл бар, ол өзгертілген жоқ. Басқа атау көрсетіңіз.")
        }
        Trouble::NotABackup { path, edition: None } => {
            format!(
                "{path} – тізілімнің сақтық көшірмесі емес, немесе ол соңына дейін жазылмаған. Ештеңе өзгертілген жоқ."
            )
        }
        Trouble::NotABackup {
            path,
            edition: Some(edition),
        } => format!(
            "{path}: сақтық көшірме бүлінген ({edition}-редакция). Ештеңе өзгертілген жоқ; басқа көшірмені алыңыз."
        ),
        Trouble::PortInUse { address } => format!(
            "{address} мекенжайын басқа бағдарлама пайдаланып тұр. Оны тоқтатыңыз немесе --port параметрінде басқа порт көрсетіңіз."
        ),
        Trouble::NotAMail { text } => {
            format!("«{text}» – электрондық пошта мекенжайы емес. Оны name@example.kz үлгісімен жазыңыз.")
        }
        Trouble::NoAccount { mail } => {
            format!("{mail} мекенжайымен тіркелгі жоқ. Тізімі: register account list.")
        }
        Trouble::LastOperator => {
            "Бұл – соңғы оператор. Алдымен басқасын шақырыңыз: register account create.".to_owned()
        }
        Trouble::NoMailServer { detail } => format!(
            "Пошта сервері немесе жіберуші дұрыс көрсетілмеген ({detail}). --smtp және --mail-from параметрлерін тексеріңіз."
        ),
        Trouble::CannotListen { address, detail } => {
            format!(
                "{address} мекенжайын тыңдау мүмкін болмады ({detail}). --host және --port параметрлерін тексеріңіз."
            )
        }
        Trouble::Other { detail } => format!("Күтпеген қате: {detail}. Ештеңе өзгертілген жоқ."),
    }
}

fn russian(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NoDatabase { database } => format!(
            "Базы данных нет: {database}. Проверьте путь или создайте её командой register import либо register demo."
        ),
        Trouble::NotADatabase { database } => format!(
            "{database} — не база данных реестра. В неё ничего не записано; укажите в параметре --database другой путь."
        ),
        Trouble::DamagedDatabase { database, detail } => format!(
            "База данных {database} повреждена ({detail}). В неё ничего не записано. Сохраните копию файла и верните \
             резервную копию в пустую базу командой register restore."
        ),
        Trouble::DamagedEdition { edition } => format!(
            "Редакция № {edition} повреждена: её файл не соответствует SHA-256. Реестр не открыт, данные не изменены. \
             Верните резервную копию в пустую базу командой register restore."
        ),
        Trouble::NoRights { place } => format!(
            "{place}: нет прав на чтение или запись. Проверьте владельца и права файла и его папки; ничего не изменено."
        ),
        Trouble::NoSpace { place } => {
            format!("{place}: на диске нет места. Ничего не записано; освободите место и повторите команду.")
        }
        Trouble::Busy { database } => format!(
            "База данных {database} занята: в неё пишет другая программа. Ничего не изменено; повторите позже."
        ),
        Trouble::Unreachable { database, detail } => format!(
            "Не удалось подключиться к базе данных {database} ({detail}). Проверьте, запущен ли сервер, его адрес и пароль."
        ),
        Trouble::NotMigrated { database } => format!(
            "Таблицы базы данных {database} не созданы или устарели. Обновите их командой register migrate."
        ),
        Trouble::NewerDatabase { database } => format!(
            "База данных {database} создана более новой версией программы. Данные не изменены; используйте ту версию."
        ),
        Trouble::OtherMigrations { database, migration } => format!(
            "Таблицы базы данных {database} созданы иначе (шаг {migration}). Данные не изменены; верните резервную копию в \
             пустую базу командой register restore."
        ),
        Trouble::Overtaken => {
            "Тем временем была размещена другая редакция, поэтому эта не размещена. Повторите команду."
                .to_owned()
        }
        Trouble::HasOfficial => {
            "В базе данных есть официальные редакции: демонстрация поверх них не размещается. Укажите для \
             неё другую базу в параметре --database."
                .to_owned()
        }
        Trouble::NotEmpty { database } => format!(
            "База данных {database} не пуста. Резервная копия возвращается только в пустую базу; ничего не изменено."
        ),
        Trouble::NoEditions => {
            "В реестре ещё нет ни одной редакции. Создайте её командой register import ФАЙЛ.csv или \
             register demo."
                .to_owned()
        }
        Trouble::NoSuchEdition { edition, current } => {
            format!("Редакции № {edition} нет. Возможные номера: 1–{current}.")
        }
        Trouble::PlacedBefore { current } => format!(
            "День размещения не может быть раньше дня размещения текущей редакции ({}). Ничего не изменено; исправьте \
             параметр --placed-on.",
            date::short(*current)
        ),
        Trouble::File { path, detail } => {
            format!("{path}: не удалось прочитать или записать файл ({detail}).")
        }
        Trouble::FileExists { path } => {
            format!("{path}: такой файл уже есть, он не изменён. Укажите другое имя.")
        }
        Trouble::NotABackup { path, edition: None } => {
            format!("{path} — не резервная копия реестра, или она записана не до конца. Ничего не изменено.")
        }
        Trouble::NotABackup {
            path,
            edition: Some(edition),
        } => format!(
            "{path}: резервная копия повреждена (редакция № {edition}). Ничего не изменено; возьмите другую копию."
        ),
        Trouble::PortInUse { address } => format!(
            "Адрес {address} занят другой программой. Остановите её или укажите другой порт в параметре --port."
        ),
        Trouble::NotAMail { text } => {
            format!("«{text}» — не адрес электронной почты. Укажите его в виде name@example.kz.")
        }
        Trouble::NoAccount { mail } => {
            format!("Учётной записи с адресом {mail} нет. Перечень: register account list.")
        }
        Trouble::LastOperator => {
            "Это последний оператор. Сначала пригласите другого: register account create.".to_owned()
        }
        Trouble::NoMailServer { detail } => format!(
            "Почтовый сервер или отправитель указан неверно ({detail}). Проверьте параметры --smtp и --mail-from."
        ),
        Trouble::CannotListen { address, detail } => {
            format!(
                "Не удалось принимать соединения на {address} ({detail}). Проверьте параметры --host и --port."
            )
        }
        Trouble::Other { detail } => format!("Неожиданная ошибка: {detail}. Ничего не изменено."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;

    fn every_trouble() -> Vec<Trouble> {
        let text = || "X".to_owned();
        vec![
            Trouble::NoDatabase { database: text() },
            Trouble::NotADatabase { database: text() },
            Trouble::DamagedDatabase {
                database: text(),
                detail: text(),
            },
            Trouble::DamagedEdition { edition: 2 },
            Trouble::NoRights { place: text() },
            Trouble::NoSpace { place: text() },
            Trouble::Busy { database: text() },
            Trouble::Unreachable {
                database: text(),
                detail: text(),
            },
            Trouble::NotMigrated { database: text() },
            Trouble::NewerDatabase { database: text() },
            Trouble::OtherMigrations {
                database: text(),
                migration: 1,
            },
            Trouble::Overtaken,
            Trouble::HasOfficial,
            Trouble::NotEmpty { database: text() },
            Trouble::NoEditions,
            Trouble::NoSuchEdition {
                edition: 3,
                current: 2,
            },
            Trouble::PlacedBefore {
                current: NaiveDate::MIN,
            },
            Trouble::File {
                path: text(),
                detail: text(),
            },
            Trouble::FileExists { path: text() },
            Trouble::NotABackup {
                path: text(),
                edition: None,
            },
            Trouble::NotABackup {
                path: text(),
                edition: Some(1),
            },
            Trouble::PortInUse { address: text() },
            Trouble::NotAMail { text: text() },
            Trouble::NoAccount { mail: text() },
            Trouble::LastOperator,
            Trouble::NoMailServer { detail: text() },
            Trouble::CannotListen {
                address: text(),
                detail: text(),
            },
            Trouble::Other { detail: text() },
        ]
    }

    #[test]
    fn every_trouble_is_told_in_both_languages() {
        for trouble in every_trouble() {
            for lang in Lang::ALL {
                let told = words(lang, &trouble);
                assert_pure(lang, &told.replace("register", ""));
                assert!(told.ends_with('.'), "{told}");
            }
        }
    }
}
