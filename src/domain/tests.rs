//! The algebra of changes: what is done can be undone exactly, and indexes never drift.

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Step {
    AddAvs(u8),
    AddPupil(u8),
    AddContract(u8),
    AddAccompaniment(u8, u8),
    AddCover(u8, u8),
    Rename(u8),
    Move(u8, u8),
    Remove(u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::AddAvs),
        any::<u8>().prop_map(Step::AddPupil),
        any::<u8>().prop_map(Step::AddContract),
        (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Step::AddAccompaniment(a, b)),
        (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Step::AddCover(a, b)),
        any::<u8>().prop_map(Step::Rename),
        (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Step::Move(a, b)),
        any::<u8>().prop_map(Step::Remove),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

fn day(n: u8) -> Date {
    plus_days(jiff::civil::date(2026, 9, 1), i32::from(n))
}

fn pick<R: Record + 'static>(register: &Register, n: u8) -> Option<R::Id>
where
    Register: Shelf<R>,
{
    let ids: Vec<_> = register.all::<R>().map(|(id, _)| id).collect();
    (!ids.is_empty()).then(|| ids[usize::from(n) % ids.len()])
}

fn changes(register: &Register, step: &Step) -> Vec<Change> {
    let mut changes = Changes::of(register);
    match *step {
        Step::AddAvs(n) => {
            // A pair in one act: the second one must get the next number.
            changes.add(Avs::named(format!("A{n}"), "x"));
            changes.add(Avs::named(format!("B{n}"), "y"));
        }
        Step::AddPupil(n) => {
            let at = changes.add(Establishment::named(format!("T{n}")));
            changes.add(Pupil {
                establishment: Some(at),
                ..Pupil::named(format!("P{n}"), "z")
            });
        }
        Step::AddContract(n) => {
            if let Some(avs) = pick::<Avs>(register, n) {
                changes.add(Contract::dated(avs, Regime::Aesh, day(n), None));
            }
        }
        Step::AddAccompaniment(a, p) => {
            if let (Some(avs), Some(pupil), Some(at)) = (
                pick::<Avs>(register, a),
                pick::<Pupil>(register, p),
                pick::<Establishment>(register, p),
            ) {
                changes.add(Accompaniment {
                    avs,
                    pupil: Some(pupil),
                    establishment: at,
                    from: day(a),
                    to: None,
                    slots: Vec::new(),
                    next_slot: 1,
                });
            }
        }
        Step::AddCover(a, b) => {
            if let Some(avs) = pick::<Avs>(register, a) {
                let moment = |minute| Moment {
                    date: day(a),
                    minute,
                };
                let absence = changes.add(Absence {
                    who: Absentee::Avs(avs),
                    from: moment(Minute::START),
                    to: moment(Minute::END),
                    reason: AbsenceReason::Sickness,
                    part: crate::domain::DayPart::Whole,
                    class: None,
                    owed: Minutes::ZERO,
                });
                changes.add(Cover {
                    absence,
                    needs: Vec::new(),
                    date: day(a),
                    start: Minute(8),
                    end: Minute(9),
                    avs: pick::<Avs>(register, b),
                    status: NeedStatus::Covered,
                    contact: ContactStatus::Proposed,
                    forced: false,
                    refusals: Vec::new(),
                });
            }
        }
        Step::Rename(n) => {
            if let Some(id) = pick::<Avs>(register, n) {
                changes.set(id, Avs::named(format!("R{n}"), "w"));
            }
        }
        Step::Move(a, p) => {
            if let (Some(id), Some(pupil)) = (
                pick::<Accompaniment>(register, a),
                pick::<Pupil>(register, p),
            ) {
                let old = register.get(id).unwrap().clone();
                changes.set(
                    id,
                    Accompaniment {
                        pupil: Some(pupil),
                        ..old
                    },
                );
            }
        }
        Step::Remove(n) => {
            if let Some(id) = pick::<Accompaniment>(register, n) {
                changes.remove(id);
            }
            if let Some(id) = pick::<Pupil>(register, n) {
                changes.remove(id);
            }
        }
        Step::Undo | Step::Redo => {}
    }
    changes.done()
}

fn revisions(register: &Register) -> Vec<(Ref, u32)> {
    Kind::ALL
        .iter()
        .flat_map(|kind| (1..register.next_number(*kind)).map(|id| Ref { kind: *kind, id }))
        .map(|target| (target, register.revision_of(target)))
        .collect()
}

fn commit(
    register: &mut Register,
    journal: &mut Vec<JournalEntry>,
    kind: ActKind,
    changes: Vec<Change>,
) {
    register.apply(&changes).unwrap();
    let entry = JournalEntry {
        seq: journal.len() as u64 + 1,
        at: Instant::UNIX_EPOCH,
        who: "N".into(),
        host: "h".into(),
        command: "edit".into(),
        kind,
        reasons: Vec::new(),
        source: None,
        note: None,
        changes,
    };
    register.history_mut().push(Brief::from(&entry));
    journal.push(entry);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_is_done_in_any_order_can_be_taken_back_and_indexes_never_drift(
        steps in proptest::collection::vec(step(), 1..40)
    ) {
        let mut register = Register::default();
        let mut journal: Vec<JournalEntry> = Vec::new();
        for step in &steps {
            let before = register.clone();
            let todo = match step {
                Step::Undo => register.history().to_undo().map(|brief| {
                    let entry = &journal[brief.seq as usize - 1];
                    (ActKind::UndoOf(brief.seq), taking_back(entry, &register).unwrap())
                }),
                Step::Redo => register.history().to_redo().map(|brief| {
                    let entry = &journal[brief.seq as usize - 1];
                    (ActKind::RedoOf(brief.seq), doing_again(entry, &register).unwrap())
                }),
                _ => Some((ActKind::Act, changes(&register, step))).filter(|(_, made)| !made.is_empty()),
            };
            let Some((kind, made)) = todo else { continue };
            commit(&mut register, &mut journal, kind, made.clone());
            prop_assert_eq!(&register.rebuilt_indexes(), register.indexes());

            // The exact inverse gives the register back, revisions aside.
            let mut back = register.clone();
            let inverse: Vec<_> = made.iter().rev().cloned().map(Change::inverse).collect();
            back.apply(&inverse).unwrap();
            prop_assert!(back.same_records(&before));
            prop_assert_eq!(&back.rebuilt_indexes(), back.indexes());

            // Revisions only grow.
            for (target, old) in revisions(&before) {
                prop_assert!(old <= register.revision_of(target));
            }
        }
        // Everything taken back leaves nothing.
        while let Some(brief) = register.history().to_undo().cloned() {
            let made = taking_back(&journal[brief.seq as usize - 1], &register).unwrap();
            commit(&mut register, &mut journal, ActKind::UndoOf(brief.seq), made);
        }
        prop_assert!(Kind::ALL.iter().all(|kind| register.count(*kind) == 0));
    }

    #[test]
    fn an_act_that_cannot_be_applied_whole_changes_nothing(n in any::<u8>()) {
        let mut register = Register::default();
        let mut journal = Vec::new();
        let first = changes(&register, &Step::AddAvs(n));
        commit(&mut register, &mut journal, ActKind::Act, first);
        let before = register.clone();
        let mut half = changes(&register, &Step::Rename(n));
        half.push(half[0].clone()); // made from a revision that the first one has just left
        prop_assert!(register.apply(&half).is_err());
        prop_assert!(register.same_records(&before));
        prop_assert_eq!(revisions(&register), revisions(&before));
        prop_assert_eq!(register.indexes(), before.indexes());
    }
}

#[test]
fn a_number_is_never_given_twice() {
    let mut register = Register::default();
    let mut journal = Vec::new();
    let made = changes(&register, &Step::AddAvs(1));
    commit(&mut register, &mut journal, ActKind::Act, made);
    let back = taking_back(&journal[0], &register).unwrap();
    commit(&mut register, &mut journal, ActKind::UndoOf(1), back);
    assert_eq!(register.count(Kind::Avs), 0);
    assert_eq!(register.next_id::<Avs>(), AvsId(3));
}

#[test]
fn an_act_whose_record_was_changed_since_is_not_taken_back() {
    let mut register = Register::default();
    let mut journal = Vec::new();
    let made = changes(&register, &Step::AddAvs(1));
    commit(&mut register, &mut journal, ActKind::Act, made);
    let made = changes(&register, &Step::Rename(0));
    commit(&mut register, &mut journal, ActKind::Act, made);
    let refused = taking_back(&journal[0], &register).unwrap_err();
    assert_eq!(
        refused,
        Unmovable::TouchedSince {
            target: AvsId(1).into(),
            by: Some(2)
        }
    );
}
