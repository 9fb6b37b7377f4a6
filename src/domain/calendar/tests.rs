//! The calendar against an independent one, against days worked out by hand, and the checks of edited data.

use super::*;

/// Made by another program from other sources; the file says which.
const INDEPENDENT: &str = include_str!("independent_2021_2035.csv");

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn all_days() -> impl Iterator<Item = NaiveDate> {
    ymd("2021-01-01")
        .iter_days()
        .take_while(|date| YEARS.contains(&date.year()))
}

#[test]
fn the_shipped_data_have_no_problems() {
    assert_eq!(
        WorkingCalendar::new(data::TRANSFERS, data::KURBAN_AIT),
        Ok(WorkingCalendar::official())
    );
}

#[test]
fn every_day_agrees_with_an_independent_calendar() {
    let rows: Vec<(NaiveDate, bool)> = INDEPENDENT
        .lines()
        .filter(|line| line.starts_with("20"))
        .map(|line| {
            let (date, kind) = line.split_once(',').unwrap();
            (ymd(date), kind == "worked")
        })
        .collect();
    assert_eq!(rows.len(), 228);
    let calendar = WorkingCalendar::official();
    let differences: Vec<NaiveDate> = all_days()
        .filter(|&date| {
            let listed = rows.iter().find(|row| row.0 == date).map(|row| row.1);
            let expected = listed.unwrap_or(!is_weekend(date));
            calendar.is_working(date).unwrap() != expected
        })
        .collect();
    assert_eq!(differences, []);
}

#[test]
fn each_kind_of_day_is_told_apart_with_its_status_and_source() {
    let calendar = WorkingCalendar::official();
    let check = |date: &str, kind, status, source: &str| {
        let day = calendar.day(ymd(date)).unwrap();
        assert_eq!(
            (day.kind, day.status, day.source.to_string()),
            (kind, status, source.to_owned()),
            "{date}"
        );
    };
    use Status::{Computed, Estimated, Official};
    check("2026-03-20", DayKind::Working, Official, "labour-code:84");
    check("2026-11-22", DayKind::Weekend, Official, "labour-code:84");
    check("2027-11-21", DayKind::Weekend, Computed, "labour-code:84");
    check(
        "2026-03-23",
        DayKind::Holiday(Holiday::Nauryz),
        Official,
        "267-II:2-3",
    );
    // A holiday on a Sunday is a holiday, and moves.
    check(
        "2026-03-22",
        DayKind::Holiday(Holiday::Nauryz),
        Official,
        "267-II:2-3",
    );
    let shifted = |holiday, of| DayKind::ShiftedHoliday { holiday, of: ymd(of) };
    check(
        "2026-03-24",
        shifted(Holiday::Nauryz, "2026-03-21"),
        Official,
        "267-II:5",
    );
    check(
        "2026-03-25",
        shifted(Holiday::Nauryz, "2026-03-22"),
        Official,
        "267-II:5",
    );
    // 7 May on a Saturday, the 9th on a Monday: the next free day is the 10th.
    check(
        "2022-05-10",
        shifted(Holiday::DefenderDay, "2022-05-07"),
        Official,
        "267-II:5",
    );
    check(
        "2033-01-03",
        shifted(Holiday::NewYear, "2033-01-01"),
        Computed,
        "267-II:5",
    );
    check(
        "2033-01-04",
        shifted(Holiday::NewYear, "2033-01-02"),
        Computed,
        "267-II:5",
    );
    // Religious days do not move.
    let religious = DayKind::ReligiousHoliday;
    check(
        "2024-01-07",
        religious(ReligiousHoliday::OrthodoxChristmas),
        Official,
        "labour-code:84",
    );
    check("2024-01-08", DayKind::Working, Official, "labour-code:84");
    check(
        "2024-06-16",
        religious(ReligiousHoliday::KurbanAit),
        Official,
        "labour-code:84:announced",
    );
    check("2024-06-17", DayKind::Working, Official, "labour-code:84");
    check(
        "2028-05-05",
        religious(ReligiousHoliday::KurbanAit),
        Estimated,
        "labour-code:84:estimated:umm-al-qura",
    );
    // Kurban Ait on a day of Nauryz: the holiday stands.
    check(
        "2032-03-22",
        DayKind::Holiday(Holiday::Nauryz),
        Computed,
        "267-II:2-3",
    );
    // Moved by act, a Sunday too.
    let worked = |to| DayKind::TransferredWorkingDay { to: ymd(to) };
    let off = |from| DayKind::TransferredDayOff { from: ymd(from) };
    check(
        "2025-01-05",
        worked("2025-01-03"),
        Official,
        "labour-ministry:2024-11-21:436",
    );
    check(
        "2025-01-03",
        off("2025-01-05"),
        Official,
        "labour-ministry:2024-11-21:436",
    );
    check(
        "2022-10-24",
        off("2022-10-22"),
        Official,
        "government:2021-10-06:713",
    );
    check(
        "2021-07-03",
        worked("2021-07-05"),
        Official,
        "government:2020:930",
    );
}

#[test]
fn holidays_begin_and_end_with_their_years() {
    let calendar = WorkingCalendar::official();
    let check = |date: &str, working| {
        assert_eq!(calendar.is_working(ymd(date)), Ok(working), "{date}");
    };
    // Constitution Day: 30 August until 2025 (a Saturday, so 1 September was off), 15 March from 2027.
    check("2024-08-30", false);
    check("2025-09-01", false);
    check("2026-08-31", true);
    check("2028-08-30", true);
    check("2027-03-15", false);
    check("2028-03-15", false);
    check("2029-03-15", false);
    // Republic Day from 2022; 1 and 17 December until 2021.
    check("2021-10-25", true);
    check("2022-10-25", false);
    check("2021-12-01", false);
    check("2022-12-01", true);
    check("2021-12-17", false);
    check("2024-12-17", true);
}

#[test]
fn a_year_lists_every_day_off_and_every_weekend_day_that_is_worked() {
    let calendar = WorkingCalendar::official();
    let check = |year, off, worked| {
        let days: Vec<Day> = calendar.year(year).unwrap().collect();
        assert!(days.is_sorted_by_key(|day| day.date));
        let count = |working| days.iter().filter(|day| day.is_working() == working).count();
        assert_eq!((count(false), count(true)), (off, worked), "{year}");
    };
    // 104 days of weekends less the worked one, and 16 weekdays.
    check(2025, 119, 1);
    // 104 days of weekends, 7 holidays on weekdays, 5 shifted ones, Christmas and Kurban Ait.
    check(2026, 118, 0);
    for year in [2020, 2036, i32::MIN, i32::MAX] {
        assert_eq!(
            calendar.year(year).err(),
            Some(CalendarError::OutsideYears { year })
        );
    }
    let listed: Vec<NaiveDate> = YEARS
        .flat_map(|year| {
            calendar
                .year(year)
                .unwrap()
                .map(|day| day.date)
                .collect::<Vec<_>>()
        })
        .collect();
    let expected: Vec<NaiveDate> = all_days()
        .filter(|&date| is_weekend(date) || !calendar.is_working(date).unwrap())
        .collect();
    assert_eq!(listed, expected);
}

#[test]
fn working_days_are_found_and_added() {
    let calendar = WorkingCalendar::official();
    let check = |from: &str, days, expected: &str| {
        assert_eq!(
            calendar.add_working_days(ymd(from), days),
            Ok(ymd(expected)),
            "{from} + {days}"
        );
    };
    check("2026-03-20", 10, "2026-04-08");
    check("2026-03-20", 0, "2026-03-20");
    check("2026-03-21", 0, "2026-03-26");
    check("2026-03-21", 1, "2026-03-26");
    check("2025-01-03", 1, "2025-01-05");
    assert_eq!(
        calendar.next_working_day(ymd("2026-03-19")),
        Ok(ymd("2026-03-20"))
    );
    assert_eq!(
        calendar.next_working_day(ymd("2026-03-20")),
        Ok(ymd("2026-03-26"))
    );
    assert_eq!(calendar.on_or_after(ymd("2026-03-20")), Ok(ymd("2026-03-20")));
    assert_eq!(
        calendar.working_days_between(ymd("2026-03-20"), ymd("2026-04-08")),
        Ok(10)
    );
    assert_eq!(
        calendar.working_days_between(ymd("2026-04-08"), ymd("2026-03-20")),
        Ok(-10)
    );
}

#[test]
fn edited_data_are_refused_with_every_problem() {
    let act = data::TRANSFERS[0].act.clone();
    let transfer = |worked: &str, off: &str| Transfer {
        worked: ymd(worked),
        off: ymd(off),
        act: act.clone(),
    };
    let added = |more: &[Transfer]| {
        let all: Vec<Transfer> = data::TRANSFERS.iter().chain(more).cloned().collect();
        WorkingCalendar::new(&all, data::KURBAN_AIT)
    };

    let moved = added(&[transfer("2027-05-15", "2027-05-11")]).unwrap();
    assert_eq!(moved.is_working(ymd("2027-05-15")), Ok(true));
    assert_eq!(moved.day(ymd("2027-05-11")).unwrap().status, Status::Official);

    use CalendarProblem::{AitMissing, AitTwice, NotAWeekend, NotAWorkingDay, OutsideYears};
    let problems = added(&[
        transfer("2027-05-11", "2027-05-15"),
        // A holiday on a weekend cannot be worked, nor a day off be off twice.
        transfer("2027-03-21", "2027-03-22"),
        transfer("2025-01-05", "2025-01-03"),
        transfer("2036-01-05", "2036-01-07"),
    ]);
    let expected = vec![
        NotAWeekend(ymd("2027-05-11")),
        NotAWorkingDay(ymd("2027-05-15")),
        NotAWeekend(ymd("2027-03-21")),
        NotAWorkingDay(ymd("2027-03-22")),
        NotAWeekend(ymd("2025-01-05")),
        NotAWorkingDay(ymd("2025-01-03")),
        OutsideYears(ymd("2036-01-05")),
        OutsideYears(ymd("2036-01-07")),
    ];
    assert_eq!(problems, Err(expected));

    let mut ait = data::KURBAN_AIT.to_vec();
    ait[6].date = ymd("2028-05-17");
    ait[14].date = ymd("2036-02-07");
    assert_eq!(
        WorkingCalendar::new(data::TRANSFERS, &ait),
        Err(vec![
            AitMissing(2027),
            AitTwice(ymd("2028-05-05")),
            AitMissing(2035),
            OutsideYears(ymd("2036-02-07"))
        ])
    );
}
