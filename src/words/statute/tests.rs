use std::rc::Rc;

use jiff::civil::date;

use super::super::line::Weight;
use super::provision::Provision;
use super::{Law, value};
use crate::law::RegimeTable;
use crate::text::{Id, Lang, Text};

/// The sentences that a table names.
fn named(table: &RegimeTable) -> Vec<Option<&str>> {
    macro_rules! texts {
        ($($field:ident)*) => {{
            let mut all = Vec::new();
            $(all.extend(table.$field.all().iter().map(|dated| dated.text.as_deref()));)*
            all
        }};
    }
    texts!(
        contract_months contract_months_exactly renewals short_contract_months engagement_months
        ceiling requalified reset_months new_avs_contracts avs_renewals trial notice notice_length interview answer_days
        annual_hours weekly_step weeks study_credit_hours permanent_study_credit prorated quota_step
        school_weeks authorised_made_up examinations_made_up diploma avenant
    )
}

#[test]
fn every_value_of_the_law_has_its_sentence_in_both_languages() {
    let law = Law::embedded();
    let common = &law.common;
    let mut keys = named(&law.aed);
    keys.extend(named(&law.aesh));
    keys.extend(
        common
            .circular_in_force
            .all()
            .iter()
            .map(|d| d.text.as_deref()),
    );
    keys.extend(common.usual_pupils.all().iter().map(|d| d.text.as_deref()));
    keys.extend(common.lunch.all().iter().map(|d| d.text.as_deref()));
    keys.extend(common.decision.all().iter().map(|d| d.text.as_deref()));
    keys.extend(common.shared_help.all().iter().map(|d| d.text.as_deref()));
    assert!(keys.len() > 60);
    for lang in [Lang::French, Lang::English] {
        let text = Rc::new(Text::new(lang));
        for key in &keys {
            let key = key.expect("each value names its sentence");
            assert!(text.of_key(key).is_some(), "no sentence {key} in {lang:?}");
        }
    }
}

fn ceiling_on(year: i16) -> Option<Provision> {
    let text = Text::new(Lang::French);
    let months = &Law::embedded().aesh.engagement_months;
    let about = ("R3", Id::AboutEngagement);
    Provision::read(about, months, date(year, 9, 1), &text, value::months)
}

#[test]
fn a_provision_knows_what_was_before_and_what_comes_next() {
    let text = Text::new(Lang::French);
    let word = |year| {
        let values = &Law::embedded().aed.ceiling;
        let about = ("R3", Id::AboutCeiling);
        Provision::read(about, values, date(year, 9, 1), &text, value::ceiling).unwrap()
    };
    let (then, now) = (word(2021), word(2022));
    assert_eq!(then.before, None);
    let next = then.next.unwrap();
    let value = now.now.as_ref().unwrap();
    assert_eq!(next, (date(2022, 9, 1), value.value.clone()));
    assert_eq!(value.since, date(2022, 9, 1));
    assert_eq!(now.before, then.now.map(|then| then.value));
    assert_eq!(now.next, None);
}

#[test]
fn before_its_first_value_a_rule_says_when_it_begins() {
    let text = Text::new(Lang::French);
    let none = ceiling_on(2012).unwrap();
    assert_eq!(none.now, None);
    let lines = none.lines(&text);
    assert_eq!(lines[0].value, "aucune règle");
    assert_eq!(lines[1].weight, Weight::Under);
    assert!(lines[1].what.contains("01/01/2014"), "{lines:?}");
}
