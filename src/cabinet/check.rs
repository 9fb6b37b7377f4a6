//! What is wrong with a field, as far as the browser can know; in the words of the server, which decides.

use chrono::NaiveDate;
use register_api::{cabinet::refusal::FormFault, refusal::FaultKind};
use register_domain::{
    bin::Bin,
    text::{Lang, clean},
};
use register_i18n::{desk::forming, refusal};

/// How many characters a password has at least.
const PASSWORD: usize = 12;

fn told(lang: Lang, fault: FormFault) -> Option<String> {
    Some(refusal::fault(lang, &FaultKind::Form(fault)))
}

/// Something must stand in the field.
pub fn filled(lang: Lang) -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    move |text| {
        if clean(text).is_empty() {
            told(lang, FormFault::Empty)
        } else {
            None
        }
    }
}

/// A business identification number, by the domain.
pub fn bin(lang: Lang) -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    move |text| {
        let problem = text.parse::<Bin>().err()?;
        told(lang, FormFault::Bin(problem))
    }
}

/// A mail address, roughly: whether it exists only a letter can tell.
pub fn mail(lang: Lang) -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    move |text| {
        let text = clean(text);
        if text.is_empty() {
            return told(lang, FormFault::Empty);
        }
        let whole = text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
        if whole && !text.contains(' ') {
            None
        } else {
            told(lang, FormFault::NotAMail)
        }
    }
}

/// A day, as a browser's field for days gives it.
pub fn day(lang: Lang) -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    move |text| {
        text.trim()
            .parse::<NaiveDate>()
            .is_err()
            .then(|| forming::NOT_A_DAY.get(lang).to_owned())
    }
}

/// A new password.
pub fn password(lang: Lang) -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    move |text| {
        if text.is_empty() {
            told(lang, FormFault::Empty)
        } else if text.chars().count() < PASSWORD {
            told(lang, FormFault::TooShort { limit: PASSWORD })
        } else {
            None
        }
    }
}

/// Anything, nothing included.
pub fn anything() -> impl Fn(&str) -> Option<String> + Send + Sync + 'static {
    |_| None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_told_in_words_or_there_are_none() {
        type Check = Box<dyn Fn(&str) -> Option<String>>;
        let cases: [(&str, Check, bool); 13] = [
            ("941240000193", Box::new(bin(Lang::Kk)), true),
            ("941240000194", Box::new(bin(Lang::Kk)), false),
            ("", Box::new(bin(Lang::Kk)), false),
            ("a@example.kz", Box::new(mail(Lang::Ru)), true),
            ("a@example", Box::new(mail(Lang::Ru)), false),
            ("a b@example.kz", Box::new(mail(Lang::Ru)), false),
            (" ", Box::new(mail(Lang::Ru)), false),
            ("two long words", Box::new(password(Lang::Kk)), true),
            ("short", Box::new(password(Lang::Kk)), false),
            (" \u{a0}", Box::new(filled(Lang::Ru)), false),
            ("2026-03-20", Box::new(day(Lang::Kk)), true),
            ("2026-02-30", Box::new(day(Lang::Kk)), false),
            ("", Box::new(anything()), true),
        ];
        for (text, check, sound) in cases {
            assert_eq!(check(text).is_none(), sound, "{text:?}");
        }
    }
}
