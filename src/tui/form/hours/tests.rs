//! Hours in the form of a contract, typed.

use crate::domain::check::Severity;
use crate::domain::{
    Change, Changes, Contract, ContractId, Minutes, Permille, Regime, Setting, SettingKey,
};
use crate::text::Id;
use crate::tui::form::bench::{Bench, ROUX};
use jiff::civil::date;

/// A session with the form of a new AESH contract of 2026 open.
fn aesh(weekly: Option<i32>, quota: Option<u16>, weeks: Option<u8>) -> Bench {
    let mut bench = Bench::new();
    let mut changes = Changes::of(&bench.department.register);
    let id = changes.add(Contract {
        weekly: weekly.map(Minutes::hours),
        quota: quota.map(|percent| Permille(percent * 10)),
        service_weeks: weeks,
        ..Contract::dated(ROUX, Regime::Aesh, date(2026, 9, 1), None)
    });
    let changes = changes.done();
    bench.apply(&changes);
    bench.edit(id);
    bench
}

/// Which rule warns at a field.
fn rule(bench: &Bench, id: Id) -> Option<&'static str> {
    let fault = bench.form().field(id).unwrap().fault(true)?;
    assert_eq!(fault.severity, Severity::Warn);
    assert!(
        fault
            .rule
            .as_ref()
            .is_none_or(|rule| !rule.source.is_empty())
    );
    fault.rule.as_ref().map(|rule| rule.code)
}

fn resting(bench: &Bench, id: Id) -> String {
    let field = bench.form().field(id).unwrap();
    field.said(true).unwrap_or_default()
}

#[test]
fn the_weekly_hours_of_an_aed_are_proposed_as_quota_weeks_and_credit_are_typed() {
    let mut bench = Bench::new();
    bench.edit(ContractId(1)).fill(Id::FieldQuota, "50");
    assert_eq!(resting(&bench, Id::FieldWeekly), "", "no weeks yet");
    bench
        .fill(Id::FieldWeeks, "39")
        .fill(Id::FieldCredit, "100");
    assert_eq!(resting(&bench, Id::FieldWeekly), "R8 : 17 h 51 par semaine");
    for id in [Id::FieldQuota, Id::FieldWeeks, Id::FieldCredit] {
        assert!(bench.echo(id).contains("R8 : 17 h 51"), "{id:?}");
        assert!(!resting(&bench, id).contains("R8"), "{id:?} at rest");
    }
    assert!(!bench.echo(Id::FieldEmployer).contains("R8"));
    bench.fill(Id::FieldWeeks, "45");
    assert_eq!(resting(&bench, Id::FieldWeekly), "R8 : 15 h 28 par semaine");
}

#[test]
fn the_contract_takes_the_law_of_its_first_school_year() {
    let mut bench = Bench::new();
    bench
        .edit(ContractId(1))
        .fill(Id::FieldStart, "01/10/2003")
        .fill(Id::FieldQuota, "100")
        .fill(Id::FieldWeeks, "39")
        .fill(Id::FieldCredit, "200");
    assert_eq!(resting(&bench, Id::FieldWeekly), "R8 : 35 h 30 par semaine");
}

#[test]
fn split_leave_is_local_practice() {
    let mut bench = Bench::new();
    let set = |register: &_| {
        let mut changes = Changes::of(register);
        changes.set(SettingKey::SplitLeave.id(), Setting::Number(0));
        changes.done()
    };
    let changes: Vec<Change> = set(&bench.department.register);
    bench.apply(&changes);
    bench
        .edit(ContractId(1))
        .fill(Id::FieldQuota, "100")
        .fill(Id::FieldWeeks, "39");
    assert_eq!(resting(&bench, Id::FieldWeekly), "R8 : 41 h 12 par semaine");
}

#[test]
fn a_credit_above_its_share_or_weeks_outside_the_year_warn_with_their_rule() {
    let mut bench = Bench::new();
    bench
        .edit(ContractId(1))
        .fill(Id::FieldQuota, "50")
        .fill(Id::FieldWeeks, "39")
        .fill(Id::FieldCredit, "101");
    assert_eq!(rule(&bench, Id::FieldCredit), Some("R8"));
    assert!(bench.fault(Id::FieldCredit).contains("au plus 100 h"));
    assert_eq!(resting(&bench, Id::FieldWeekly), "");
    bench.fill(Id::FieldWeeks, "46").fill(Id::FieldCredit, "");
    assert_eq!(rule(&bench, Id::FieldWeeks), Some("R8"));
    bench.fill(Id::FieldWeeks, "39").fill(Id::FieldQuota, "0");
    assert!(bench.fault(Id::FieldQuota).contains("plus de 0"));
}

#[test]
fn the_quota_of_an_aesh_is_proposed_with_her_connected_hours() {
    let mut bench = aesh(None, None, None);
    assert_eq!(resting(&bench, Id::FieldQuota), "");
    bench.fill(Id::FieldWeekly, "24");
    let said = "R8′ : 62 %, 120 h connexes";
    assert_eq!(
        resting(&bench, Id::FieldQuota),
        said,
        "41 weeks unless stated"
    );
    assert_eq!(bench.echo(Id::FieldWeekly), format!("24 h · {said}"));
    bench.fill(Id::FieldWeeks, "45");
    assert_eq!(
        resting(&bench, Id::FieldQuota),
        "R8′ : 68 %, 216 h connexes"
    );
    assert_eq!(rule(&bench, Id::FieldWeeks), None);
    bench.fill(Id::FieldWeeks, "40");
    assert_eq!(rule(&bench, Id::FieldWeeks), Some("R8′"));
}

#[test]
fn hours_that_a_quota_alone_gives_are_marked_as_a_guess() {
    let mut bench = aesh(None, None, Some(41));
    bench.fill(Id::FieldQuota, "62");
    assert_eq!(
        resting(&bench, Id::FieldWeekly),
        "R8′ : environ 24 h 15 par semaine, 121 h 15 connexes"
    );
    assert_eq!(rule(&bench, Id::FieldQuota), None);
}

#[test]
fn a_quota_that_the_minutes_do_not_make_warns() {
    let mut bench = aesh(Some(24), Some(62), Some(41));
    assert_eq!(rule(&bench, Id::FieldQuota), None);
    bench.fill(Id::FieldQuota, "60");
    assert_eq!(rule(&bench, Id::FieldQuota), Some("R8′"));
    assert_eq!(
        bench.fault(Id::FieldQuota),
        "24 h sur 41 semaines font 62 %, et non 60 %"
    );
    bench.fill(Id::FieldWeekly, "40");
    assert_eq!(rule(&bench, Id::FieldWeekly), Some("R8′"));
}

#[test]
fn a_text_that_means_nothing_takes_the_proposal_away() {
    let mut bench = aesh(Some(24), None, Some(41));
    assert!(resting(&bench, Id::FieldQuota).contains("62 %"));
    bench.fill(Id::FieldWeeks, "4.1");
    assert_eq!(resting(&bench, Id::FieldQuota), "");
}
