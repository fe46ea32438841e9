//! The records as they stood earlier: the acts done since, taken back in a copy of the register.
//!
//! It is exact for as long as the history was kept without a gap. Of a person erased since nothing
//! comes back: the history no longer knows her.

use super::record::for_each_record;
use super::*;

/// Why the records of a day are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The kept history begins then.
    KeptSince(Instant),
    /// No history is kept.
    NothingKept,
}

/// The records at one moment, and what taking back showed of one of them.
#[derive(Debug)]
pub struct Stood {
    /// The records, with the history up to then.
    pub register: Register,
    /// When the record asked for was made, if that was later.
    pub made: Option<Instant>,
}

/// The acts done after `until`, newest first; `last` is the sequence of the store's last act.
///
/// # Errors
/// The kept history does not reach back that far.
pub fn done_since(history: &History, last: u64, until: Instant) -> Result<Vec<u64>, Unknown> {
    let mut acts = Vec::new();
    let (mut next, mut known) = (last, None);
    for brief in history.acts().iter().rev() {
        if brief.seq != next {
            break;
        }
        if brief.at <= until {
            return Ok(acts);
        }
        acts.push(brief.seq);
        (next, known) = (next - 1, Some(brief.at));
    }
    match (next, known) {
        // All there ever was lies behind that moment.
        (0, _) => Ok(acts),
        (_, Some(at)) => Err(Unknown::KeptSince(at)),
        (_, None) => Err(Unknown::NothingKept),
    }
}

/// A copy of `register` in which `acts` were not yet done; `about` is the record that is looked at.
///
/// # Errors
/// Those of `entry`, which reads an act.
pub fn before<E>(
    register: &Register,
    acts: &[u64],
    about: Ref,
    mut entry: impl FnMut(u64) -> Result<JournalEntry, E>,
) -> Result<Stood, E> {
    let mut stood = register.clone();
    let mut made = None;
    for seq in acts {
        let entry = entry(*seq)?;
        for change in entry.changes.iter().rev() {
            if change.target() == about && change.effect() == ChangeEffect::Made {
                made = Some(entry.at);
            }
            put_back(&mut stood, change);
        }
    }
    let first = acts.last().copied().unwrap_or(u64::MAX);
    let mut history = History::default();
    let earlier = register.history().acts().iter();
    for brief in earlier.take_while(|brief| brief.seq < first) {
        history.push(brief.clone());
    }
    *stood.history_mut() = history;
    Ok(Stood {
        register: stood,
        made,
    })
}

macro_rules! put_back {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// A record as the change found it. What an erasure took out of it since does not matter:
        /// an act names all of its record.
        fn put_back(register: &mut Register, change: &Change) {
            match change {
                $(Change::$record(edit) => {
                    let record = edit.before.clone();
                    register.place(edit.id, SlabRow { revision: edit.revision, record });
                })*
            }
        }
    };
}
for_each_record!(put_back);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::convert::Infallible;

    /// Acts that make, change and delete AVS and pupils, one a minute.
    fn lived(steps: &[(u8, u8)]) -> (Vec<Register>, Vec<JournalEntry>) {
        let mut register = Register::default();
        let (mut states, mut entries) = (vec![register.clone()], Vec::new());
        for (n, (what, whom)) in steps.iter().enumerate() {
            let mut changes = Changes::of(&register);
            let id = AvsId(u32::from(*whom % 4) + 1);
            match (what % 4, register.get(id).cloned()) {
                (0, Some(_)) => changes.remove(id),
                (1 | 2, Some(mut avs)) => {
                    avs.phone = Some(format!("{n}").into());
                    changes.set(id, avs);
                }
                _ => {
                    changes.add(Avs::named(format!("A{n}"), "Inès"));
                    changes.add(Pupil::named(format!("P{n}"), "Léa"));
                }
            }
            let entry = JournalEntry {
                seq: n as u64 + 1,
                at: at(n as u64 + 1),
                who: "Inès".into(),
                host: "bureau".into(),
                command: "edit".into(),
                kind: ActKind::Act,
                reasons: Vec::new(),
                source: None,
                note: None,
                changes: changes.done(),
            };
            register.apply(&entry.changes).unwrap();
            register.history_mut().push(Brief::from(&entry));
            states.push(register.clone());
            entries.push(entry);
        }
        (states, entries)
    }

    fn at(seq: u64) -> Instant {
        Instant::from_second(1_794_000_000 + seq as i64 * 60).unwrap()
    }

    const ABOUT: Ref = Ref {
        kind: Kind::Avs,
        id: 1,
    };

    proptest! {
        #[test]
        fn the_records_of_any_moment_come_back_exactly(
            steps in proptest::collection::vec((0u8..4, 0u8..8), 1..24), back in 0usize..24,
        ) {
            let (states, entries) = lived(&steps);
            let (now, last) = (states.last().unwrap(), entries.len() as u64);
            let then = last.saturating_sub(back as u64);
            let acts = done_since(now.history(), last, at(then)).unwrap();
            prop_assert_eq!(acts.len() as u64, last - then);
            let read = |seq: u64| Ok::<_, Infallible>(entries[seq as usize - 1].clone());
            let stood = before(now, &acts, ABOUT, read).unwrap();
            let was = &states[then as usize];
            prop_assert!(stood.register.same_records(was));
            prop_assert_eq!(stood.register.history().acts(), was.history().acts());
            prop_assert_eq!(stood.register.indexes(), was.indexes());
            prop_assert_eq!(stood.made.is_some(), then == 0);
        }
    }

    #[test]
    fn what_was_before_the_kept_history_is_not_guessed() {
        let (states, entries) = lived(&[(3, 0), (1, 0), (1, 0), (3, 0)]);
        let mut kept = History::default();
        for entry in &entries[2..] {
            kept.push(Brief::from(entry));
        }
        assert_eq!(done_since(&kept, 4, at(3)), Ok(vec![4]));
        assert_eq!(
            done_since(&kept, 4, at(2)),
            Err(Unknown::KeptSince(at(3))),
            "the act before may be of that very moment"
        );
        assert_eq!(
            done_since(&History::default(), 4, at(2)),
            Err(Unknown::NothingKept)
        );
        // Nothing was there before the first act of all.
        let all = states.last().unwrap().history();
        assert_eq!(done_since(all, 4, at(0)), Ok(vec![4, 3, 2, 1]));
    }

    #[test]
    fn a_gap_in_the_history_ends_what_is_known() {
        let (_, entries) = lived(&[(3, 0), (3, 0), (3, 0)]);
        let mut kept = History::default();
        kept.push(Brief::from(&entries[0]));
        kept.push(Brief::from(&entries[2]));
        assert_eq!(done_since(&kept, 3, at(1)), Err(Unknown::KeptSince(at(3))));
    }
}
