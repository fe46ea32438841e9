//! Findings in words: in both languages, with where each rule is written.

use crate::department::findings::of;
use crate::domain::{Kind, Ref};
use crate::law::LawDay;
use crate::law::{Law, Values};
use crate::text::Lang;
use crate::text::Text;
use crate::tui::form::bench::{Bench, NOE};
use crate::words::findings::*;

fn has_text<T>(values: &Values<T>, text: &Text) {
    for dated in values.all() {
        let key = dated.text.as_deref().unwrap();
        assert!(text.of_key(key).is_some(), "{key}");
    }
}

#[test]
fn every_rule_of_this_file_has_its_sentence_in_both_languages() {
    for lang in [Lang::French, Lang::English] {
        let text = Text::new(lang);
        let law = Law::embedded();
        let common = &law.common;
        has_text(&law.aed.renewed_by_amendment, &text);
        for values in [
            &common.leave_in_holidays,
            &common.schools_near,
            &common.contracted_only,
            &common.agreement,
            &common.employer_by_kind,
            &common.service_apart,
        ] {
            has_text(values, &text);
        }
    }
}

#[test]
fn an_explanation_names_rule_date_and_source_and_what_says_nothing_adds_nothing() {
    let bench = Bench::new();
    let noe = lines(NOE.into(), LawDay::Own, &bench.text, &bench.department);
    assert_eq!(noe, []);
    for target in [
        Kind::Avs,
        Kind::Contract,
        Kind::Decision,
        Kind::Accompaniment,
    ] {
        for id in 0..5 {
            let target = Ref { kind: target, id };
            let found = of(target, LawDay::Own, &bench.department);
            let said = lines(target, LawDay::Own, &bench.text, &bench.department);
            assert_eq!(found.is_empty(), said.is_empty(), "{target}");
            for finding in &found {
                let words = told_of(target, finding, &bench.department.register, &bench.text);
                assert!(words.contains(finding.rule.id()), "{words}");
                assert!(
                    said.iter().any(|line| line.what.ends_with(&words)),
                    "{said:?}"
                );
            }
        }
    }
}
