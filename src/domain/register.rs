//! The register: every record in memory, with the indexes that the screens need.

use std::collections::BTreeSet;

use super::absence::is_same_class;
use super::change::RecordEdit;
use super::fold::folded;
use super::index::{Index, Indexed, Indexes};
use super::record::{Record, for_each_record};
use super::slab::{Slab, SlabRow};
use super::{
    Absence, AbsenceId, Absentee, Accompaniment, AccompanimentId, Avs, AvsId, Brief, Change, Clean,
    Contract, ContractId, Cover, CoverId, Date, Decision, DecisionId, Establishment,
    EstablishmentId, History, Holiday, HolidayId, Kind, Letter, Letters, Meeting, MeetingId,
    Minute, Pupil, PupilId, RecordId, Ref, Setting, SettingId, SettingKey, Slot, Weekday, Weeks,
};

/// Access to the records of one type.
pub trait Shelf<R> {
    /// Its records.
    fn shelf(&self) -> &Slab<R>;
    #[doc(hidden)]
    fn shelf_mut(&mut self) -> &mut Slab<R>;
}

/// Why a change cannot be applied: the record is not as the change found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{target} is at revision {found}, the change was made from {expected}")]
pub struct Stale {
    /// The record.
    pub target: Ref,
    /// The revision the change names.
    pub expected: u32,
    /// The revision the record has.
    pub found: u32,
}

macro_rules! register {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// Every record, the history of acts, and the indexes over both.
        #[derive(Clone, Debug, Default)]
        pub struct Register {
            $($field: Slab<$record>,)*
            indexes: Indexes,
            history: History,
            letters: Letters,
        }

        $(impl Shelf<$record> for Register {
            fn shelf(&self) -> &Slab<$record> { &self.$field }
            fn shelf_mut(&mut self) -> &mut Slab<$record> { &mut self.$field }
        })*

        impl Register {
            /// The revision of any record; 0 when it was never made.
            pub fn revision_of(&self, target: Ref) -> u32 {
                match target.kind { $(Kind::$record => self.$field.revision(target.id),)* }
            }

            /// Whether that record is there.
            pub fn holds(&self, target: Ref) -> bool {
                match target.kind { $(Kind::$record => self.$field.get(target.id).is_some(),)* }
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$record => self.$field.len(),)* }
            }

            /// The number the next new record of a kind gets.
            pub fn next_number(&self, kind: Kind) -> u32 {
                match kind { $(Kind::$record => self.$field.next_id(),)* }
            }

            /// Whether the record a change targets is as the change found it, or as it left it.
            pub fn stands(&self, change: &Change, after: bool) -> bool {
                match change { $(Change::$record(edit) => {
                    let found = self.$field.get(edit.id);
                    if after { found == edit.after.as_ref() } else { found == edit.before.as_ref() }
                })* }
            }

            fn apply_one(&mut self, change: &Change) -> Result<(), Stale> {
                match change { $(Change::$record(edit) => self.edit::<$record>(edit),)* }
            }

            /// The same records under the same ids, whatever their revisions.
            pub fn same_records(&self, other: &Self) -> bool {
                true $(&& self.$field.same_records(&other.$field))*
            }

            /// Indexes made anew from the records; always equal to the ones kept (a property test).
            pub fn rebuilt_indexes(&self) -> Indexes {
                let mut indexes = Indexes::default();
                $(for (id, record) in self.$field.iter() { indexes.enter(id, record); })*
                indexes
            }
        }
    };
}
for_each_record!(register);

impl Register {
    /// The record of that id.
    pub fn get<I>(&self, id: I) -> Option<&<I as OfRecord>::Record>
    where
        I: OfRecord,
        Self: Shelf<<I as OfRecord>::Record>,
    {
        self.shelf().get(id.number())
    }

    /// All records of a type, in order of id.
    pub fn all<R: Record + 'static>(&self) -> impl DoubleEndedIterator<Item = (R::Id, &R)>
    where
        Self: Shelf<R>,
    {
        self.shelf()
            .iter()
            .map(|(id, record)| (R::Id::from_number(id), record))
    }

    /// The revision of a record; 0 when it was never made.
    pub fn revision(&self, id: impl RecordId) -> u32 {
        self.revision_of(id.into())
    }

    /// The number the next new record gets.
    pub fn next_id<R: Record>(&self) -> R::Id
    where
        Self: Shelf<R>,
    {
        R::Id::from_number(Shelf::<R>::shelf(self).next_id())
    }

    /// Applies all changes or none.
    ///
    /// # Errors
    /// The first record that is not as its change found it; the register is then as it was.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), Stale> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(stale) = self.apply_one(change) {
                self.take_back(changes.get(..done).unwrap_or_default());
                return Err(stale);
            }
        }
        Ok(())
    }

    /// Puts back rows as they were before `done`, revisions included.
    fn take_back(&mut self, done: &[Change]) {
        for change in done.iter().rev() {
            let undo = change.clone().inverse();
            let revision = change.revision();
            let target = change.target();
            if self.apply_one(&undo).is_ok() {
                self.set_revision(target, revision);
            }
        }
    }

    fn edit<R: Record + Indexed>(&mut self, edit: &RecordEdit<R>) -> Result<(), Stale>
    where
        Self: Shelf<R>,
    {
        let found = Shelf::<R>::shelf(self).revision(edit.id);
        if found != edit.revision || Shelf::<R>::shelf(self).get(edit.id) != edit.before.as_ref() {
            let target = R::Id::from_number(edit.id).into();
            return Err(Stale {
                target,
                expected: edit.revision,
                found,
            });
        }
        self.place(
            edit.id,
            SlabRow {
                revision: edit.revision + 1,
                record: edit.after.clone(),
            },
        );
        Ok(())
    }

    /// Puts a row in its place and keeps the indexes right. For the store, which reads rows from disk.
    pub fn place<R: Record + Indexed>(&mut self, id: u32, row: SlabRow<R>)
    where
        Self: Shelf<R>,
    {
        if let Some(old) = Shelf::<R>::shelf(self).get(id).cloned() {
            self.indexes.leave(id, &old);
        }
        if let Some(new) = &row.record {
            self.indexes.enter(id, new);
        }
        self.shelf_mut().put(id, row);
    }

    /// Makes the indexes anew; for a store that has filled the shelves directly.
    pub fn reindex(&mut self) {
        self.indexes = self.rebuilt_indexes();
    }

    /// The indexes kept.
    pub fn indexes(&self) -> &Indexes {
        &self.indexes
    }

    /// The acts so far.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The acts so far, for the store that appends to them.
    pub fn history_mut(&mut self) -> &mut History {
        &mut self.history
    }

    /// The acts on a record, and on every record that is about it, newest first.
    pub fn acts_about(&self, target: Ref) -> impl Iterator<Item = &Brief> {
        let about = self.about(target);
        let acts = self.history.acts().iter().rev();
        acts.filter(move |brief| {
            // Of an act of many, only its first records are known: it is told on those alone.
            if brief.is_bulk() {
                return brief.touched.contains(&target);
            }
            let mut named = brief.touched.iter().chain(&brief.whom);
            named.any(|named| about.contains(named))
        })
    }

    /// A record and those that are about it.
    fn about(&self, target: Ref) -> BTreeSet<Ref> {
        let mut about = BTreeSet::from([target]);
        match target.kind {
            Kind::Avs => {
                let avs = AvsId(target.id);
                about.extend(self.contracts_of(avs).map(|(id, _)| Ref::from(id)));
                about.extend(self.accompaniments_by(avs).map(|(id, _)| Ref::from(id)));
                about.extend(self.absences_of_avs(avs).map(|(id, _)| Ref::from(id)));
                about.extend(self.covers_by(avs).map(|(id, _)| Ref::from(id)));
            }
            Kind::Pupil => {
                let pupil = PupilId(target.id);
                about.extend(self.decisions_of(pupil).map(|(id, _)| Ref::from(id)));
                about.extend(self.accompaniments_of(pupil).map(|(id, _)| Ref::from(id)));
                about.extend(self.absences_of_pupil(pupil).map(|(id, _)| Ref::from(id)));
                about.extend(self.meetings_of(pupil).map(|(id, _)| Ref::from(id)));
            }
            Kind::Establishment => {
                let at = EstablishmentId(target.id);
                about.extend(self.absences_at(at).map(|(id, _)| Ref::from(id)));
            }
            _ => {}
        }
        about
    }

    /// Contracts of an AVS, in order of id.
    pub fn contracts_of(&self, avs: AvsId) -> impl Iterator<Item = (ContractId, &Contract)> {
        self.listed(Index::ContractsOfAvs, avs.0)
    }

    /// Decisions about a pupil, in order of id.
    pub fn decisions_of(&self, pupil: PupilId) -> impl Iterator<Item = (DecisionId, &Decision)> {
        self.listed(Index::DecisionsOfPupil, pupil.0)
    }

    /// The decision that counts on `on`: of those valid that day, the one with the latest start.
    pub fn decision_on(&self, pupil: PupilId, on: Date) -> Option<(DecisionId, &Decision)> {
        self.decisions_of(pupil)
            .filter(|(_, d)| d.from <= on && on <= d.to)
            .max_by_key(|(id, d)| (d.from, d.date(), *id))
    }

    /// Accompaniments by an AVS, in order of id.
    pub fn accompaniments_by(
        &self,
        avs: AvsId,
    ) -> impl Iterator<Item = (AccompanimentId, &Accompaniment)> {
        self.listed(Index::AccompanimentsOfAvs, avs.0)
    }

    /// Accompaniments of a pupil, in order of id.
    pub fn accompaniments_of(
        &self,
        pupil: PupilId,
    ) -> impl Iterator<Item = (AccompanimentId, &Accompaniment)> {
        self.listed(Index::AccompanimentsOfPupil, pupil.0)
    }

    /// Accompaniments at a school, in order of id.
    pub fn accompaniments_at(
        &self,
        at: EstablishmentId,
    ) -> impl Iterator<Item = (AccompanimentId, &Accompaniment)> {
        self.listed(Index::AccompanimentsAt, at.0)
    }

    /// Absences of an AVS, in order of id.
    pub fn absences_of_avs(&self, avs: AvsId) -> impl Iterator<Item = (AbsenceId, &Absence)> {
        self.listed(Index::AbsencesOfAvs, avs.0)
    }

    /// Those of them in which she is away: where two people swap hours nobody is.
    pub fn times_away(&self, avs: AvsId) -> impl Iterator<Item = (AbsenceId, &Absence)> {
        self.absences_of_avs(avs)
            .filter(|(_, absence)| !absence.is_swap())
    }

    /// Absences of a pupil, in order of id.
    pub fn absences_of_pupil(&self, pupil: PupilId) -> impl Iterator<Item = (AbsenceId, &Absence)> {
        self.listed(Index::AbsencesOfPupil, pupil.0)
    }

    /// Absences of a school and of its classes, in order of id.
    pub fn absences_at(&self, at: EstablishmentId) -> impl Iterator<Item = (AbsenceId, &Absence)> {
        self.listed(Index::AbsencesAt, at.0)
    }

    /// Absences by which nobody is needed at a school for a pupil, or for a group without one: the
    /// pupil's own, those of the school, those of the pupil's class there.
    pub fn absences_freeing(
        &self,
        pupil: Option<PupilId>,
        at: EstablishmentId,
    ) -> impl Iterator<Item = (AbsenceId, &Absence)> {
        let own = pupil.into_iter();
        let own = own.flat_map(|pupil| self.absences_of_pupil(pupil));
        let of_place = self.absences_at(at);
        let of_place = of_place.filter(move |(_, absence)| self.is_freeing(absence, pupil, at));
        own.chain(of_place)
    }

    /// Whether nobody is needed at a school for a pupil, or for a group without one, while that
    /// absence lasts.
    pub fn is_freeing(
        &self,
        absence: &Absence,
        pupil: Option<PupilId>,
        at: EstablishmentId,
    ) -> bool {
        let pupils_class = || self.get(pupil?)?.class.as_ref();
        match (absence.who, &absence.class) {
            (Absentee::Avs(_), _) => false,
            (Absentee::Pupil(away), _) => pupil == Some(away),
            (Absentee::Establishment(away), None) => away == at,
            (Absentee::Establishment(away), Some(class)) => {
                away == at && pupils_class().is_some_and(|own| is_same_class(own, class))
            }
        }
    }

    /// The letter of the week that holds a day, at a school.
    pub fn letter(&self, at: EstablishmentId, date: Date) -> Option<Letter> {
        self.letters.on(at, date)
    }

    /// From now on weeks have these letters: told by whoever knows the school calendar.
    pub fn tell_letters(&mut self, letters: Letters) {
        self.letters = letters;
    }

    /// Whether a slot of an accompaniment happens in the week that holds a day.
    pub fn in_week_of(&self, link: &Accompaniment, slot: &Slot, date: Date) -> bool {
        slot.weeks == Weeks::Every || slot.in_week(self.letter(link.establishment, date))
    }

    /// The slots of an accompaniment that happen on a day: of its weekday and week, inside their own
    /// dates. Whether the accompaniment holds then is not looked at.
    pub fn slots_of<'a>(
        &'a self,
        link: &'a Accompaniment,
        on: Date,
    ) -> impl Iterator<Item = &'a Slot> {
        let day = Weekday::of(on);
        let of_day = link.slots.iter().filter(move |slot| slot.day == day);
        of_day.filter(move |slot| slot.valid_on(on) && self.in_week_of(link, slot, on))
    }

    /// When mornings end and afternoons begin.
    pub fn noon(&self) -> Minute {
        Minute(self.number(SettingKey::Noon).clamp(0, 1440) as u16)
    }

    /// Covers that answer an absence, in order of id.
    pub fn covers_of(&self, absence: AbsenceId) -> impl Iterator<Item = (CoverId, &Cover)> {
        self.listed(Index::CoversOfAbsence, absence.0)
    }

    /// Covers taken by an AVS, in order of id.
    pub fn covers_by(&self, avs: AvsId) -> impl Iterator<Item = (CoverId, &Cover)> {
        self.listed(Index::CoversOfAvs, avs.0)
    }

    /// The classes of a school in which somebody is accompanied, that day or later, in order.
    pub fn classes_at(&self, at: EstablishmentId, day: Date) -> Vec<Clean> {
        let links = self.accompaniments_at(at);
        let lasting = links.filter(|(_, link)| link.to.is_none_or(|to| day <= to));
        let pupils = lasting.filter_map(|(_, link)| self.get(link.pupil?));
        let mut classes: Vec<Clean> = pupils.filter_map(|pupil| pupil.class.clone()).collect();
        classes.sort_by_key(|class| folded(class));
        classes.dedup_by_key(|class| folded(class));
        classes
    }

    /// Pupils of a school, in order of id.
    pub fn pupils_at(&self, at: EstablishmentId) -> impl Iterator<Item = (PupilId, &Pupil)> {
        self.listed(Index::PupilsAt, at.0)
    }

    /// AVS whose base a school is, in order of id.
    pub fn avs_based_at(&self, at: EstablishmentId) -> impl Iterator<Item = (AvsId, &Avs)> {
        self.listed(Index::AvsBasedAt, at.0)
    }

    /// Follow-up meetings about a pupil, in order of id.
    pub fn meetings_of(&self, pupil: PupilId) -> impl Iterator<Item = (MeetingId, &Meeting)> {
        self.listed(Index::MeetingsOfPupil, pupil.0)
    }

    /// A number that is set, or its built-in value.
    pub fn number(&self, key: SettingKey) -> i64 {
        match self.get(key.id()) {
            Some(Setting::Number(number)) => *number,
            Some(Setting::Flag(flag)) => i64::from(*flag),
            _ => key.default_number(),
        }
    }

    /// A yes or no that is set, or its built-in value.
    pub fn flag(&self, key: SettingKey) -> bool {
        self.number(key) != 0
    }

    /// A text that is set.
    pub fn text(&self, key: SettingKey) -> Option<&Clean> {
        match self.get(key.id()) {
            Some(Setting::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn listed<R: Record + 'static>(
        &self,
        index: Index,
        of: u32,
    ) -> impl Iterator<Item = (R::Id, &R)>
    where
        Self: Shelf<R>,
    {
        self.indexes
            .list(index, of)
            .iter()
            .filter_map(|id| Some((R::Id::from_number(*id), Shelf::<R>::shelf(self).get(*id)?)))
    }
}

/// A typed id that knows its record.
pub trait OfRecord: RecordId {
    /// The record it numbers.
    type Record: Record<Id = Self>;
}

macro_rules! of_record {
    ($($record:ident $id:ident $field:ident,)*) => {
        $(impl OfRecord for $id { type Record = $record; })*

        impl Register {
            fn set_revision(&mut self, target: Ref, revision: u32) {
                match target.kind { $(Kind::$record => {
                    let record = self.$field.get(target.id).cloned();
                    self.$field.put(target.id, SlabRow { revision, record });
                })* }
            }
        }
    };
}
for_each_record!(of_record);
