//! The form of what stands already: of a record, of an absence that is planned.

use super::draft::Draft;
use super::sheets::absence::{Days, Whose};
use super::sheets::swap::Swap;
use super::since;
use super::{Form, Ground};
use crate::command::Command;
use crate::domain::{Absence, AbsenceId, Absentee, AvsId, DayPart, Kind, Minute, Ref};
use crate::record::Type;
use crate::text::Id;
use crate::tui::action::{Asked, RenewalWay};
use crate::words::label;

impl Form {
    /// The form of a record as it stands; none when it has no form or is no more. An accompaniment
    /// is edited for its slots, the rest of it is reassigned: the cursor is ready for one more.
    pub fn of_record(target: Ref, command: Command, ground: &Ground<'_>) -> Option<Self> {
        if command == Command::Renew {
            return Self::of_amendment(target.typed()?, ground);
        }
        let draft = Draft::of(&ground.department.register, target)?;
        let draft = since::ahead(draft, ground.today);
        let name = label::of(&ground.department.register, ground.text, target);
        let title = match command {
            Command::AddSlot => ground.text.form_add_slot(name),
            _ => ground.text.form_edit(name),
        };
        let mut form = Self::new(draft, Some(target), command, title, ground);
        if target.kind == Kind::Accompaniment {
            form.ask_since(ground);
            form.ready_for_a_slot();
        }
        Some(form)
    }

    /// The form that was open: of a record, or of a new one `about` another, as its command opens
    /// it; none when what it is about is no more.
    pub fn again(
        kind: Kind,
        target: Option<Ref>,
        about: Option<Ref>,
        command: Command,
        ground: &Ground<'_>,
    ) -> Option<Self> {
        if let Some(target) = target {
            return Self::of_record(target, command, ground);
        }
        let register = &ground.department.register;
        if about.is_some_and(|about| !register.holds(about)) {
            return None;
        }
        match (command, about) {
            (Command::Renew, Some(about)) => match about.typed() {
                Some(contract) => Self::of_renewal(contract, RenewalWay::Permanent, ground),
                None => Some(Self::of_next_contract(about.typed()?, None, ground)),
            },
            (Command::Swap, Some(about)) => Some(Self::of_swap(about.typed()?, ground)),
            _ => Some(Self::of_new(kind, about, command, ground)),
        }
    }

    /// The dates and the reason of an absence, recorded or not yet, planned together with others
    /// (`joint`) or alone; of one not yet recorded Enter only answers whoever asked.
    pub fn of_absence(
        absence: &Absence,
        recorded: Option<AbsenceId>,
        joint: bool,
        asked: Asked,
        ground: &Ground<'_>,
    ) -> Self {
        let days = if joint {
            // A pupil's absence needs no plan, and has no part in one of several.
            Days::of(absence, [])
        } else {
            Days::of(absence, others(absence, ground))
        };
        let title = ground.text.get(Id::FormAbsence).to_owned();
        let draft = Draft::Absence(Box::new(days));
        let target = recorded.map(Ref::from);
        let mut form = Self::new(draft, target, Command::Absence, title, ground);
        form.asked = Some(asked);
        // Its draft is hers alone.
        form.about = Some(absence.who.into());
        form.of_absence = Some((absence.clone(), recorded, joint));
        form.focus_on(Id::FieldFrom);
        form
    }

    /// The form of a swap of her hours with somebody's, on the school day that is next.
    pub fn of_swap(avs: AvsId, ground: &Ground<'_>) -> Self {
        let swap = Swap {
            avs,
            with: AvsId(0),
            on: ground.department.school_day(),
            part: (DayPart::Whole, Minute::START, Minute::END),
        };
        let name = label::avs(&ground.department.register, avs);
        let title = ground.text.form_swap(name);
        let draft = Draft::Swap(Box::new(swap));
        let mut form = Self::new(draft, None, Command::Swap, title, ground);
        form.about = Some(avs.into());
        form
    }

    /// Puts the cursor after the last slot, ready for one more.
    fn ready_for_a_slot(&mut self) {
        self.focus_on(Id::FieldSlots);
        let at = self.focus;
        let field = self.fields.get_mut(at);
        if let Some(field) = field.filter(|field| field.kind == Type::Slots) {
            field.ready_for_more();
        }
    }
}

/// Whose absence it may as well be. Asked of a pupil, the absence proposed is that of her AVS: her
/// own is one choice away.
fn others(absence: &Absence, ground: &Ground<'_>) -> Vec<Whose> {
    let on = absence.from.date;
    match absence.who {
        Absentee::Avs(avs) => {
            let links = ground.department.register.accompaniments_by(avs);
            links
                .filter(|(_, link)| link.valid_on(on))
                .filter_map(|(_, link)| link.pupil.map(|pupil| (Absentee::Pupil(pupil), None)))
                .collect()
        }
        Absentee::Pupil(pupil) => {
            let avs = ground.department.avs_of_pupil_on(pupil, on);
            avs.map(|avs| (Absentee::Avs(avs), None))
                .into_iter()
                .collect()
        }
        Absentee::Establishment(at) => {
            let classes = ground.department.classes_at(at).into_iter().map(Some);
            let all = std::iter::once(None).chain(classes);
            all.map(|class| (absence.who, class)).collect()
        }
    }
}
