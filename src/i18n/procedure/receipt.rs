//! Receipts: what was sent, when, and its fingerprint.

use chrono::{DateTime, TimeZone};
use register_domain::{
    package::PackageReceipt,
    receipt::{Receipt, ReceiptOf},
    text::Lang,
};

use super::assembly;
use crate::{
    date,
    plural::{Noun, counted},
    term,
    words::Words,
};

/// The title of a receipt.
pub const TITLE: Words = Words::new("Қабылданғаны туралы қолхат", "Расписка о получении");

/// What the fingerprint is for.
pub const FINGERPRINT: Words = Words::new(
    "Жіберілген мәтіннің SHA-256 бақылау сомасы. Ол кейін дәл осы мәтін жіберілгенін дәлелдеуге мүмкіндік береді.",
    "Контрольная сумма SHA-256 отправленного текста. По ней позже можно доказать, что отправлен был именно этот текст.",
);

/// The lines of a receipt under its title.
#[must_use]
pub fn lines(lang: Lang, receipt: &Receipt) -> Vec<String> {
    let mut lines = vec![what(lang, &receipt.of), when(lang, &receipt.at)];
    if let ReceiptOf::Package(package) = &receipt.of {
        lines.extend(late(lang, package));
    }
    lines.push(format!("SHA-256: {}", receipt.sha256));
    lines
}

fn what(lang: Lang, of: &ReceiptOf) -> String {
    match (of, lang) {
        (ReceiptOf::Proposal { case }, Lang::Kk) => format!("Қабылданды: {}", assembly::case(lang, *case)),
        (ReceiptOf::Proposal { case }, Lang::Ru) => format!("Получено: {}", assembly::case(lang, *case)),
        (ReceiptOf::Package(package), _) => {
            let count = counted(
                u64::try_from(package.cases.len()).unwrap_or(u64::MAX),
                Noun::Proposal,
                lang,
            );
            let numbers: Vec<String> = package
                .cases
                .iter()
                .map(|case| format!("№\u{a0}{case}"))
                .collect();
            let (cycle, numbers) = (term::cycle(package.cycle, lang), numbers.join(", "));
            match lang {
                Lang::Kk => format!("Қабылданды: {count} ({numbers}), {cycle}"),
                Lang::Ru => format!("Получено: {count} ({numbers}), {cycle}"),
            }
        }
    }
}

fn when<Tz: TimeZone>(lang: Lang, at: &DateTime<Tz>) -> String {
    let at = date::date_time(at, lang);
    match lang {
        Lang::Kk => format!("Уақыты: {at} (UTC+5)"),
        Lang::Ru => format!("Время: {at} (UTC+5)"),
    }
}

fn late(lang: Lang, package: &PackageReceipt) -> Option<String> {
    package.late.then(|| match lang {
        Lang::Kk => "Мерзімі өткен: ұсыныстар келесі циклге ауысты.".to_owned(),
        Lang::Ru => "С опозданием: предложения перешли в следующий цикл.".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purity::assert_pure;
    use register_domain::{
        cycle::{Cycle, Half},
        digest::Digest,
        organisation::OrganisationId,
        procedure::CaseId,
    };

    #[test]
    fn receipts_tell_what_and_when() {
        let at = DateTime::parse_from_rfc3339("2026-02-02T18:59:59Z")
            .unwrap()
            .to_utc();
        let package = PackageReceipt {
            body: OrganisationId(10),
            cycle: Cycle {
                year: 2026,
                half: Half::Second,
            },
            cases: vec![CaseId(5), CaseId(7)],
            late: true,
        };
        let of = |of| Receipt {
            of,
            at,
            sha256: Digest([0xab; 32]),
        };
        let told = |lang, receipt: &Receipt| lines(lang, receipt).join("\n").replace('\u{a0}', " ");
        let receipt = of(ReceiptOf::Package(package));
        let sum = "ab".repeat(32);
        assert_eq!(
            told(Lang::Kk, &receipt),
            format!(
                "Қабылданды: 2 ұсыныс (№ 5, № 7), 2026 жылғы екінші цикл\nУақыты: 2026 жылғы 2 ақпан, сағат 23:59 (UTC+5)\n\
                 Мерзімі өткен: ұсыныстар келесі циклге ауысты.\nSHA-256: {sum}"
            )
        );
        assert_eq!(
            told(Lang::Ru, &of(ReceiptOf::Proposal { case: CaseId(5) })),
            format!("Получено: предложение № 5\nВремя: 2 февраля 2026 года, 23:59 (UTC+5)\nSHA-256: {sum}")
        );
        for lang in Lang::ALL {
            assert_pure(lang, TITLE.get(lang));
            assert_pure(lang, FINGERPRINT.get(lang));
            for line in lines(lang, &receipt)
                .iter()
                .filter(|line| !line.starts_with("SHA"))
            {
                assert_pure(lang, line);
            }
        }
    }
}
