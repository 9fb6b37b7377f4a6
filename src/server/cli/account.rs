//! `account`: the first operator, and the way back in for those who are locked out, by whoever has the machine.

use chrono::TimeDelta;
use register_api::cabinet::{audit::Deed, link::LinkKind, organisation::Standing};
use register_domain::{
    organisation::OrganisationKind,
    role::Role,
    text::{Bilingual, Lang},
};
use register_i18n::{
    cabinet::demonstration::{self, Name},
    cli::{account as words, trouble::Trouble},
};

use super::{
    editions::{existing, prepared},
    failure::Failure,
    options::{Account, AccountAction, Common},
    print,
};
use crate::{
    clock::{self, Chance},
    http::INVITATION_DAYS,
    people::{letters, mail_address::MailAddress, token::Token},
    store::{
        Database, Store as _, StoreError,
        audit::NewEntry,
        links::{Invitation, NewLink},
        organisations::NewOrganisation,
        people::{Change, PersonRecord},
    },
};

/// How many accounts are read at a time.
const AT_ONCE: u32 = 500;
/// How long a link to choose another password works.
const RECOVERY_HOURS: i64 = 24;

pub(super) async fn account(common: &Common, lang: Lang, options: Account) -> Result<(), Failure> {
    let database = match options.action {
        AccountAction::Create => prepared(common).await?,
        _ => existing(common).await?,
    };
    let done = run(common, lang, &database, &options).await;
    database.close().await;
    done
}

async fn run(common: &Common, lang: Lang, database: &Database, options: &Account) -> Result<(), Failure> {
    let of_store = |error| Failure::of_store(&common.database, error);
    let given = options.mail.as_deref().unwrap_or_default();
    let base_url = options.base_url.trim_end_matches('/');
    if options.action == AccountAction::List {
        return list(lang, database)
            .await
            .map_err(of_store)?
            .iter()
            .try_for_each(|line| print(line));
    }
    let mail = MailAddress::parse(given);
    let mail = mail.ok_or_else(|| {
        Failure::WrongCall(Trouble::NotAMail {
            text: given.to_owned(),
        })
    })?;
    if options.action == AccountAction::Create {
        let link = invite(database, &mail, lang, base_url).await.map_err(of_store)?;
        return print(&words::invited(lang, mail.as_str(), &link, INVITATION_DAYS));
    }
    let person = database.person_by_mail(mail.as_str()).await.map_err(of_store)?;
    let unknown = || {
        Failure::WrongCall(Trouble::NoAccount {
            mail: mail.to_string(),
        })
    };
    let person = person
        .filter(|person| !person.demonstration)
        .ok_or_else(unknown)?;
    match options.action {
        AccountAction::Disable => {
            let now = clock::now();
            let change = database.enable(person.id, false, now).await.map_err(of_store)?;
            if change == Change::LastOperator {
                return Err(Failure::Refused(Trouble::LastOperator));
            }
            record(database, Deed::EnablePerson, &format!("person:{}", person.id))
                .await
                .map_err(of_store)?;
            print(&words::disabled(lang, mail.as_str()))
        }
        _ => {
            let link = recovery(database, &person, base_url).await.map_err(of_store)?;
            print(&words::reset(lang, mail.as_str(), &link, RECOVERY_HOURS))
        }
    }
}

/// Lines of the number, the mail address, the name, whether the person may sign in, and the roles.
async fn list(lang: Lang, database: &Database) -> Result<Vec<String>, StoreError> {
    let mut lines = Vec::new();
    loop {
        let offset = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let (_, people) = database.people(None, offset, AT_ONCE).await?;
        if people.is_empty() {
            return Ok(lines);
        }
        lines.extend(people.iter().map(|person| words::listed(lang, person)));
    }
}

/// A link by which somebody becomes operator; the authorised body is added when it is not there.
async fn invite(
    database: &Database,
    mail: &MailAddress,
    lang: Lang,
    base_url: &str,
) -> Result<String, StoreError> {
    let (now, token) = (clock::now(), Token::new(&Chance::system()));
    let known = database.organisations().await?.into_iter().find(|organisation| {
        organisation.kind == OrganisationKind::AuthorisedBody && organisation.standing == Standing::Confirmed
    });
    let organisation = match known {
        Some(known) => known.id,
        None => {
            let name = demonstration::name(Name::AuthorisedBody);
            let name = Bilingual::new(name.get(Lang::Kk), name.get(Lang::Ru));
            let organisation = NewOrganisation {
                kind: OrganisationKind::AuthorisedBody,
                bin: None,
                name: name.ok_or_else(|| StoreError::Damaged("organisations".to_owned()))?,
                at_body: None,
                standing: Standing::Confirmed,
            };
            database.add_organisation(&organisation, now, None).await?
        }
    };
    let content = Invitation {
        role: Role::Operator,
        head: true,
        lang,
    };
    let link = NewLink {
        token: token.hash(),
        kind: LinkKind::Invitation,
        mail: mail.to_string(),
        person: None,
        organisation: Some(organisation),
        content: serde_json::to_string(&content).unwrap_or_default(),
        by: None,
        ends_at: now + TimeDelta::days(INVITATION_DAYS),
    };
    database.add_link(&link, &[], now).await?;
    record(
        database,
        Deed::InviteOperator,
        &format!("organisation:{organisation}"),
    )
    .await?;
    Ok(letters::link(base_url, LinkKind::Invitation, lang, &token))
}

async fn recovery(database: &Database, person: &PersonRecord, base_url: &str) -> Result<String, StoreError> {
    let (now, token) = (clock::now(), Token::new(&Chance::system()));
    let link = NewLink {
        token: token.hash(),
        kind: LinkKind::Recovery,
        mail: person.mail.clone(),
        person: Some(person.id),
        organisation: None,
        content: String::new(),
        by: None,
        ends_at: now + TimeDelta::hours(RECOVERY_HOURS),
    };
    // Whoever is locked out because the account was disabled may sign in again.
    database.enable(person.id, true, now).await?;
    database.add_link(&link, &[], now).await?;
    record(database, Deed::AskRecovery, &format!("person:{}", person.id)).await?;
    Ok(letters::link(base_url, LinkKind::Recovery, person.lang, &token))
}

/// Notes in the audit trail what was done on the command line.
pub(super) async fn record(database: &Database, deed: Deed, object: &str) -> Result<(), StoreError> {
    let entry = NewEntry {
        person: None,
        organisation: None,
        role: None,
        deed,
        object: object.to_owned(),
        outcome: "done",
        address: String::new(),
    };
    database.record(&entry, clock::now()).await
}
