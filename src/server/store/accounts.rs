//! What a person changes of the own account.

use register_domain::text::Lang;

use super::{
    Database, StoreError,
    both::writing,
    people::{END_OTHER_SESSIONS, FORGET_RECOVERIES, SET_PASSWORD},
};

const SET_PROFILE: &str = "UPDATE people SET name = $2, lang = $3 WHERE id = $1";

impl Database {
    /// Sets a password; all sessions but one end, and links to recover the old one are dead.
    pub(crate) async fn set_password(&self, person: u32, hash: &str, keep: u32) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SET_PASSWORD)
                .bind(i64::from(person))
                .bind(hash)
                .execute(&mut *tx)
                .await?;
            sqlx::query(END_OTHER_SESSIONS)
                .bind(i64::from(person))
                .bind(i64::from(keep))
                .execute(&mut *tx)
                .await?;
            sqlx::query(FORGET_RECOVERIES).bind(i64::from(person)).execute(&mut *tx).await?;
        });
        Ok(())
    }

    /// Sets a person's own name and language.
    pub(crate) async fn set_profile(&self, person: u32, name: &str, lang: Lang) -> Result<(), StoreError> {
        writing!(self, tx => {
            sqlx::query(SET_PROFILE)
                .bind(i64::from(person))
                .bind(name)
                .bind(lang.code())
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }
}
