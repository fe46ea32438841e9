//! For tests: a session over a small register, driven by keys, saving in memory.

use std::rc::Rc;

use crate::app::form::{Form, Ground, Stage};
use crate::app::model::{Model, Overlay};
use crate::app::msg::{Effect, Msg, Opening};
use crate::app::update;
use crate::department::Desk;
use crate::domain::*;
use crate::keymap::{Key, Keymap, Preset};
use crate::text::{Id, Lang, Text};
use crate::tui::context::size::Size;

/// A Tuesday.
pub const TODAY: Date = jiff::civil::date(2026, 11, 10);

/// A session.
pub struct Bench {
    pub model: Model,
    pub desk: Desk,
    pub acts: Vec<Act>,
    /// What is committed is refused by the store.
    pub refuses: bool,
}

#[allow(clippy::new_without_default)] // a test says what it makes
impl Bench {
    /// A session in French, 120×36.
    pub fn new() -> Self {
        Self::speaking(Lang::French)
    }

    /// What its texts are read against.
    pub fn ground(&self) -> Ground<'_> {
        Ground::of(&self.desk, &self.model)
    }

    /// A session in a language.
    pub fn speaking(lang: Lang) -> Self {
        let size = Size {
            width: 120,
            height: 36,
        };
        let keymap = Rc::new(Keymap::preset(Preset::Default));
        let mut model = Model::new(
            TODAY.at(7, 31, 0, 0),
            size,
            Rc::new(Text::new(lang)),
            keymap,
        );
        let desk = Desk::new(register(), TODAY);
        let opening = Opening {
            read_only: None,
            notices: Vec::new(),
            folder: String::new(),
            bookmark: None,
        };
        update(&mut model, &desk, Msg::Opened(opening));
        model.overlays.clear();
        Self {
            model,
            desk,
            acts: Vec::new(),
            refuses: false,
        }
    }

    /// Presses keys: names parted by spaces; in `"…"` what is typed letter by letter.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys.trim();
        while !rest.is_empty() {
            if let Some(text) = rest.strip_prefix('"') {
                let (text, after) = text.split_once('"').unwrap();
                text.chars().for_each(|c| self.press(Key::char(c)));
                rest = after.trim_start();
            } else {
                let (key, after) = rest.split_once(' ').unwrap_or((rest, ""));
                self.press(key.parse().unwrap());
                rest = after.trim_start();
            }
        }
        self
    }

    fn press(&mut self, key: Key) {
        let effects = update(&mut self.model, &self.desk, Msg::Key(key));
        self.perform(effects);
    }

    pub fn paste(&mut self, raw: &str) -> &mut Self {
        let effects = update(&mut self.model, &self.desk, Msg::Pasted(raw.to_owned()));
        self.perform(effects);
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Commit(act) = effect else {
                continue;
            };
            if self.refuses {
                update(&mut self.model, &self.desk, Msg::Refused("no".into()));
                continue;
            }
            self.save(*act);
        }
    }

    fn save(&mut self, act: Act) {
        self.apply(&act.changes);
        let entry = JournalEntry {
            seq: self.acts.len() as u64 + 1,
            at: Instant::UNIX_EPOCH,
            who: "N".into(),
            host: "h".into(),
            command: act.command.id().into(),
            kind: ActKind::Act,
            reasons: act.reasons.clone(),
            source: None,
            note: None,
            changes: act.changes.clone(),
        };
        self.acts.push(act);
        update(
            &mut self.model,
            &self.desk,
            Msg::Saved(Box::new(Brief::from(&entry))),
        );
    }

    /// Somebody else's act.
    pub fn apply(&mut self, changes: &[Change]) {
        self.desk.register.apply(changes).unwrap();
        self.desk.changed(changes);
    }

    /// Opens the form of a record.
    pub fn edit(&mut self, target: impl Into<Ref>) -> &mut Self {
        crate::app::forms::edit(&mut self.model, &self.desk, target.into());
        self
    }

    /// The form that shows.
    pub fn form(&self) -> &Form {
        match self.model.overlay() {
            Some(Overlay::Form(form)) => form,
            other => panic!("no form but {other:?}"),
        }
    }

    /// Puts the cursor on a field and types over it.
    pub fn fill(&mut self, id: Id, text: &str) -> &mut Self {
        self.on(id);
        let Some(Overlay::Form(form)) = self.model.overlays.last_mut() else {
            panic!("no form")
        };
        let field = form.field_mut(id).unwrap();
        field.selected = !field.input.is_empty();
        self.paste(text)
    }

    /// Puts the cursor on a field.
    pub fn on(&mut self, id: Id) -> &mut Self {
        let Some(Overlay::Form(form)) = self.model.overlays.last_mut() else {
            panic!("no form")
        };
        assert!(form.field(id).is_some(), "no such field");
        let at = form.fields.iter().position(|field| field.id == id).unwrap();
        form.go(at);
        self
    }

    /// What is wrong with a field, in words.
    pub fn fault(&self, id: Id) -> String {
        let field = self.form().field(id).unwrap();
        field
            .fault(true)
            .map(|fault| fault.words.clone())
            .unwrap_or_default()
    }

    /// What a field says back.
    pub fn echo(&self, id: Id) -> String {
        self.form()
            .field(id)
            .unwrap()
            .said(false)
            .unwrap_or_default()
    }

    /// The lines of the difference: `par semaine : 12 h → 18 h`.
    pub fn difference(&self) -> Vec<String> {
        let Stage::Difference(lines) = &self.form().stage else {
            panic!("no difference")
        };
        let line = |line: &crate::words::FieldChange| {
            format!(
                "{} : {} → {}",
                self.model.text.get(line.id),
                line.before,
                line.after
            )
        };
        lines.iter().map(line).collect()
    }

    /// The words of the status line.
    pub fn status(&self) -> &str {
        self.model
            .status
            .as_ref()
            .map_or("", |status| &status.words)
    }

    pub fn pupils(&self) -> usize {
        self.desk.register.count(Kind::Pupil)
    }
}

pub const VALMY: EstablishmentId = EstablishmentId(1);
pub const PASTEUR: EstablishmentId = EstablishmentId(2);
pub const ROUX: AvsId = AvsId(1);
pub const MARTIN: AvsId = AvsId(2);
pub const NOE: PupilId = PupilId(1);
pub const LEA: PupilId = PupilId(2);

fn school(name: &str, commune: &str) -> Establishment {
    let mut school = Establishment::named(name);
    school.commune = Some(commune.into());
    school
}

fn pupil(last: &str, first: &str, at: EstablishmentId) -> Pupil {
    let mut pupil = Pupil::named(last, first);
    pupil.establishment = Some(at);
    pupil.class = Some("6e B".into());
    pupil
}

pub fn decision(pupil: PupilId, hours: i32) -> Decision {
    Decision {
        pupil,
        commission: Commission::Cdaph,
        number: Some("2025-118".into()),
        taken: None,
        mode: Mode::Individual(Minutes::hours(hours)),
        from: jiff::civil::date(2025, 9, 1),
        to: jiff::civil::date(2027, 8, 31),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// Two schools, two AVS, two pupils with a decision each; ROUX Inès accompanies Noé on Mondays.
fn register() -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    changes.add(school("Collège Valmy", "Villevert"));
    changes.add(school("École Pasteur", "Bourg-Neuf"));
    let mut roux = Avs::named("ROUX", "Inès");
    roux.base = Some(VALMY);
    roux.diploma = Diploma::LevelIV;
    changes.add(roux);
    changes.add(Avs::named("MARTIN", "Sophie"));
    changes.add(pupil("PETIT", "Noé", VALMY));
    changes.add(pupil("DUBOIS", "Léa", PASTEUR));
    changes.add(decision(NOE, 12));
    changes.add(decision(LEA, 9));
    let mut link = Accompaniment {
        avs: ROUX,
        pupil: Some(NOE),
        establishment: VALMY,
        from: jiff::civil::date(2026, 9, 1),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    let (start, end) = (Minute::at(8, 30), Minute::at(11, 30));
    link.add_slot(
        WeeklySpan {
            day: Weekday::Monday,
            start,
            end,
        },
        Weeks::Every,
        Activity::Class,
    );
    changes.add(link);
    let contract = Contract {
        weekly: Some(Minutes::hours(24)),
        ..Contract::dated(
            ROUX,
            Regime::EducationAssistant,
            jiff::civil::date(2023, 9, 1),
            Some(jiff::civil::date(2026, 8, 31)),
        )
    };
    changes.add(contract);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}
