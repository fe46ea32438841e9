//! The form of a swap: two people, a day and a part of it.

use crate::cover::{self, Taking};
use crate::domain::{AvsId, Change, Changes, Date, DayPart, Kind, Minute};
use crate::law::Urgency;
use crate::record::{Type, record};
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::outlook::Prospect;
use crate::tui::form::sheet::Sheet;
use crate::typed::Looking;
use crate::words::{self, Became, FieldChange, label};

/// Who swaps with whom, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// Whose hours were looked at.
    pub avs: AvsId,
    /// With whom; of no record while nobody is named.
    pub with: AvsId,
    /// The day.
    pub on: Date,
    /// Its morning, its afternoon, or from this minute to that.
    pub part: (DayPart, Minute, Minute),
}

record! { Swap, form: [];
    avs => [];
    with: FieldSwapWith, Type::Record(Kind::Avs), Shown.required();
    on: FieldDate, Type::Date(Looking::Ahead), Shown.required();
    part: FormPart, Type::Part, Shown;
}

impl Swap {
    fn made(&self) -> cover::Swap {
        cover::Swap {
            one: self.avs,
            other: self.with,
            date: self.on,
            part: self.part,
        }
    }

    fn is_between_two(&self, ground: &Ground<'_>) -> bool {
        self.avs != self.with && ground.department.register.get(self.with).is_some()
    }

    /// What each takes, a line each: `ROUX Inès · 08:30–10:30 DUBOIS Léa`.
    fn taken(&self, ground: &Ground<'_>) -> Vec<String> {
        let (department, text) = (ground.department, ground.text);
        let register = &department.register;
        let takings = self.made().takings(register, &department.open_days());
        let mut lines = Vec::new();
        for taking in &takings {
            let by = label::avs(register, taking.by);
            for need in &taking.needs {
                let hours = text.span(need.span.start, need.span.end);
                let whom = need.parts.iter().map(|part| match part.pupil {
                    Some(pupil) => label::pupil(register, pupil),
                    None => text.activity(part.activity).to_owned(),
                });
                let whom: Vec<String> = whom.collect();
                let at = label::school_short(register, need.place);
                lines.push(format!("{by} · {hours} {} · {at}", whom.join(", ")));
            }
        }
        lines
    }

    /// What the difference says beside the fields.
    pub fn lines(&self, ground: &Ground<'_>) -> Vec<FieldChange> {
        let taken = self.taken(ground).into_iter();
        taken
            .map(|after| FieldChange {
                id: Id::SwapTakes,
                sign: Became::Added,
                before: String::new(),
                after,
            })
            .collect()
    }

    /// Whom to tell: the schools where somebody else comes.
    pub fn to_tell(&self, ground: &Ground<'_>) -> Option<String> {
        let department = ground.department;
        let register = &department.register;
        let takings = self.made().takings(register, &department.open_days());
        let mut schools: Vec<String> = Vec::new();
        for need in takings.iter().flat_map(|taking| &taking.needs) {
            let name = label::school_short(register, need.place);
            if !schools.contains(&name) {
                schools.push(name);
            }
        }
        let schools = schools.join(", ");
        (!schools.is_empty()).then(|| ground.text.tell_them(schools))
    }

    /// The records that say it.
    pub fn changes(&self, ground_of: &crate::department::Department) -> Vec<Change> {
        let register = &ground_of.register;
        let mut changes = Changes::of(register);
        let open = ground_of.open_days();
        self.made()
            .write(register, ground_of.survey(), &mut changes, &open);
        changes.done()
    }
}

impl Sheet for Swap {
    fn faults(&self, _: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let (department, text) = (ground.department, ground.text);
        if self.with == self.avs {
            let words = text.get(Id::SwapWithHerself);
            return vec![(Id::FieldSwapWith, Fault::refuse(words))];
        }
        if !self.is_between_two(ground) {
            return vec![(Id::FieldSwapWith, Fault::missing(text.get(Id::FaultEmpty)))];
        }
        let register = &department.register;
        let open = department.open_days();
        let takings = self.made().takings(register, &open);
        if takings.iter().all(|taking| taking.needs.is_empty()) {
            let words = text.get(Id::SwapOfNothing);
            return vec![(Id::FieldDate, Fault::refuse(words))];
        }
        let objections = self.made().objections(register, department.survey(), &open);
        let mut faults: Vec<(Id, Fault)> = Vec::new();
        for (who, _, why) in &objections {
            let said = words::filter(department, text, why);
            let words = text.swap_against(label::avs(register, *who), said);
            let fault = Fault::of_filter(why, words);
            if faults.iter().all(|(_, known)| *known != fault) {
                faults.push((Id::FieldSwapWith, fault));
            }
        }
        faults
    }

    fn outlook(&self, _: Option<u32>, ground: &Ground<'_>) -> Vec<Prospect> {
        if !self.is_between_two(ground) {
            return Vec::new();
        }
        let (department, text) = (ground.department, ground.text);
        let takings = self
            .made()
            .takings(&department.register, &department.open_days());
        let line = |taking: &Taking| Prospect {
            label: Id::SwapTakes,
            words: text.swap_sum(
                label::avs(&department.register, taking.by),
                taking.needs.len(),
                text.minutes(taking.needs.iter().map(|need| need.span.length()).sum()),
            ),
            urgency: Urgency::Quiet,
        };
        takings.iter().map(line).collect()
    }
}
