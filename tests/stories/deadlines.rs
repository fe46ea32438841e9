//! Deadlines: on Home one line a kind, worst first; behind a line the list, behind a row the record.

use jiff::civil::{Date, date};
use relais::domain::{
    Avs, AvsId, Changes, Commission, Contract, ContractId, Decision, Minutes, Mode, Notice, Pupil,
    PupilId, Regime,
};

use crate::support::Story;

#[test]
fn a_line_of_home_opens_its_deadlines_and_a_row_its_record() {
    Story::demo()
        .keys("down down down down down")
        .cursor_on("3 termes à notifier, en retard")
        .keys("enter")
        .shows("ÉCHÉANCES  à notifier · jusqu’au 10/02/2027")
        .shows("3 en retard")
        .shows_beside("MARTIN Sophie", "04/10/2026")
        .shows_beside("MARTIN Sophie", "ven. 02/10")
        .shows_beside("MARTIN Sophie", "−37 j")
        .keys("down down")
        .cursor_on("MARTIN Sophie")
        .shows("lui écrire : renouvelée ou non")
        .keys("enter")
        .shows("MARTIN Sophie")
        .hides("ÉCHÉANCES")
        .shows("SEMAINE")
        .keys("-")
        .cursor_on("MARTIN Sophie")
        .keys("-")
        .cursor_on("3 termes à notifier, en retard");
}

#[test]
fn home_puts_what_is_late_first_then_what_presses() {
    let text = Story::demo().resized(120, 36).text();
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}\n{text}"))
    };
    assert!(
        place("■ 3 termes à notifier, en retard") < place("AVS au plafond avant le 10/11/2027")
    );
    assert!(place("AVS au plafond") < place("· 3 contrats finissent avant le 10/02/2027"));
}

#[test]
fn what_does_not_fit_on_home_is_counted() {
    Story::demo()
        .shows_beside("ÉCHÉANCES", "1–2 / 5")
        .keys("down down down down down down down")
        .shows_beside("ÉCHÉANCES", "3–4 / 5");
}

#[test]
fn all_of_them_are_three_keys_away_by_kind_and_until_another_day() {
    Story::demo()
        .keys("space g d")
        .keys_used(3)
        .shows("ÉCHÉANCES  jusqu’au 31/08/2027")
        .shows("dont 6 en retard")
        .keys("f")
        .types("fin de contrat")
        .keys("enter")
        .shows("filtre fin de contrat  jusqu’au 31/08/2027")
        .hides("à notifier")
        .keys("t 31/12 enter")
        .shows("jusqu’au 31/12/2026")
        .shows_beside("VAILLIEU Annie", "29/11/2026")
        .hides("TESSIER Marc")
        .keys("esc f")
        .types("notification")
        .keys("enter")
        .shows("Aucune ligne")
        .keys("esc")
        .shows("TESSIER Marc");
}

fn one_year(changes: &mut Changes<'_>) -> Contract {
    let avs = changes.add(Avs::named("ROUX", "Inès"));
    let (start, end) = (date(2025, 12, 1), date(2026, 11, 30));
    let contract = Contract::dated(avs, Regime::Aesh, start, Some(end));
    changes.add(contract.clone());
    contract
}

#[test]
fn a_notice_that_is_late_goes_when_it_is_told() {
    let mut signed = None;
    let story = Story::of(|changes| signed = Some(one_year(changes)))
        .shows_beside("■ 1 terme à notifier, en retard", "depuis 11 j")
        .shows_beside("· 1 contrat finit avant le", "dans 20 j");
    let mut told = signed.unwrap();
    told.notice = Notice {
        sent: Some(date(2026, 11, 9)),
        ..Notice::default()
    };
    story
        .with(|changes| changes.set(ContractId(1), told))
        .hides("à notifier")
        .shows("· 1 contrat finit avant le")
        .keys("ctrl-z")
        .shows("■ 1 terme à notifier, en retard")
        .ends_whole();
}

#[test]
fn a_contract_that_is_followed_has_no_term() {
    Story::of(|changes| {
        one_year(changes);
    })
    .shows("· 1 contrat finit avant le")
    .with(|changes| {
        let (start, end) = (date(2026, 12, 1), date(2027, 11, 30));
        changes.add(Contract::dated(AvsId(1), Regime::Aesh, start, Some(end)));
    })
    .hides("ÉCHÉANCES");
}

fn decision(from: Date, to: Date) -> Decision {
    Decision {
        pupil: PupilId(1),
        commission: Commission::Cdaph,
        number: None,
        taken: None,
        mode: Mode::Individual(Minutes::hours(12)),
        from,
        to,
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

#[test]
fn the_end_of_a_decision_vanishes_when_another_one_follows_at_once() {
    Story::of(|changes| {
        changes.add(Avs::named("ROUX", "Inès"));
        changes.add(Pupil::named("DUBOIS", "Léa"));
        changes.add(decision(date(2024, 9, 1), date(2026, 12, 31)));
    })
    .shows_beside("1 notification expire avant le", "dans 51 j")
    .keys("down enter")
    .shows_beside("DUBOIS Léa", "31/12/2026")
    .keys("enter")
    .shows("du 01/09/2024 au 31/12/2026")
    .keys("space g h")
    .with(|changes| {
        changes.add(decision(date(2027, 1, 1), date(2028, 8, 31)));
    })
    .hides("ÉCHÉANCES");
}
