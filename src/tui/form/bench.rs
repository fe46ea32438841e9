//! For tests: a form over a small register, driven by keys, with a host around it that keeps its
//! drafts and saves in memory.

use jiff::tz::TimeZone;

use super::{Drafts, Form, Ground, Stage};
use crate::command::Command;
use crate::department::Department;
use crate::domain::*;
use crate::keymap::script::script;
use crate::keymap::{Edit, Key, KeyOutcome, Keymap, Preset, Resolver};
use crate::text::{Id, Lang, Text};
use crate::tui::action::{Action, Answer, Question, Tag};
use crate::tui::component::{Component, Reply};
use crate::tui::context::{Cx, Known, Look, Size};

/// A Tuesday.
pub const TODAY: Date = jiff::civil::date(2026, 11, 10);

/// A form, and who shows it.
pub struct Bench {
    pub department: Department,
    pub text: Text,
    pub size: Size,
    pub acts: Vec<Act>,
    /// What is committed is refused by the store.
    pub refuses: bool,
    /// What the form asks.
    pub asks: Option<(Tag, Question)>,
    /// What it answered to whoever asked for it.
    pub answer: Option<Answer>,
    shown: Option<Form>,
    drafts: Drafts,
    status: String,
    keymap: Keymap,
    known: Known,
}

#[allow(clippy::new_without_default)] // a test says what it makes
impl Bench {
    /// In French, 120×36, with no form yet.
    pub fn new() -> Self {
        Self::speaking(Lang::French)
    }

    /// The same in a language.
    pub fn speaking(lang: Lang) -> Self {
        Self {
            department: Department::new(register(), TODAY),
            text: Text::new(lang),
            size: Size {
                width: 120,
                height: 36,
            },
            acts: Vec::new(),
            refuses: false,
            asks: None,
            answer: None,
            shown: None,
            drafts: Drafts::default(),
            status: String::new(),
            keymap: Keymap::preset(Preset::Default),
            known: Known::default(),
        }
    }

    /// What its texts are read against.
    pub fn ground(&self) -> Ground<'_> {
        Ground {
            department: &self.department,
            text: &self.text,
            today: TODAY,
        }
    }

    /// Lets the form that shows do something with what it may read.
    pub fn with<R>(&mut self, what: impl FnOnce(&mut Form, &Cx<'_>) -> R) -> R {
        let cx = Cx {
            department: &self.department,
            text: &self.text,
            keymap: &self.keymap,
            contexts: &[],
            signature: None,
            look: Look::default(),
            now: TODAY.at(7, 31, 0, 0),
            today: TODAY,
            size: self.size,
            keyboard: None,
            read_only: false,
            store: &self.known,
            zone: &TimeZone::UTC,
            clocks: None,
            meeting: false,
            panes: true,
            held: false,
        };
        what(self.shown.as_mut().expect("no form"), &cx)
    }

    /// Shows a form, with what was typed in it before.
    pub fn show(&mut self, form: Form) -> &mut Self {
        let mut form = form;
        let mut drafts = std::mem::take(&mut self.drafts);
        drafts.restore(&mut form, &self.ground());
        self.drafts = drafts;
        self.shown = Some(form);
        self
    }

    /// Opens the form of a new record, about another or about none.
    pub fn begin(&mut self, command: Command, about: Option<Ref>) -> &mut Self {
        let kind = match command {
            Command::NewAvs => Kind::Avs,
            Command::NewPupil => Kind::Pupil,
            Command::NewEstablishment => Kind::Establishment,
            Command::NewContract => Kind::Contract,
            Command::NewDecision => Kind::Decision,
            Command::NewAccompaniment => Kind::Accompaniment,
            other => panic!("{other:?} begins no record"),
        };
        let form = Form::of_new(kind, about, command, &self.ground());
        self.show(form)
    }

    /// Opens the form of a record.
    pub fn edit(&mut self, target: impl Into<Ref>) -> &mut Self {
        let form = Form::of_record(target.into(), Command::Edit, &self.ground());
        self.show(form.unwrap())
    }

    /// Takes the form off, as it stands, for somebody else's.
    pub fn take_off(&mut self) -> Form {
        self.shown.take().expect("no form")
    }

    /// Puts it on again as it was.
    pub fn put_on(&mut self, form: Form) -> &mut Self {
        self.shown = Some(form);
        self
    }

    /// Presses keys: names parted by spaces; in `"…"` what is typed letter by letter.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in script(keys) {
            self.press(key);
        }
        self
    }

    fn press(&mut self, key: Key) {
        let contexts = self.with(|form, _| form.contexts());
        self.status.clear();
        let outcome = Resolver::default().press(&self.keymap, key, contexts);
        let reply = match outcome {
            KeyOutcome::Command(command) => self.with(|form, cx| form.command(cx, command)),
            KeyOutcome::Typed(key) => {
                let edit = Edit::of(key).unwrap();
                self.with(|form, cx| form.typed(cx, &edit))
            }
            other => panic!("{key:?}: {other:?}"),
        };
        self.perform(reply);
    }

    /// Types a text at once.
    pub fn paste(&mut self, raw: &str) -> &mut Self {
        let edit = Edit::Paste(raw.to_owned());
        let reply = self.with(|form, cx| form.typed(cx, &edit));
        self.perform(reply);
        self
    }

    fn perform(&mut self, reply: Reply) {
        let Reply::Did(actions) = reply else {
            panic!("not the form's own");
        };
        for action in actions {
            match action {
                Action::Say(status) => self.status = status.words,
                Action::Ask(tag, question) => self.asks = Some((tag, question)),
                Action::Answer(answer) => {
                    self.answer = Some(answer);
                    self.shown = None;
                }
                Action::Write(write) => {
                    self.drafts
                        .sent(self.shown.as_ref().unwrap(), &self.department.register);
                    let answer = match self.refuses {
                        true => Answer::Refused,
                        false => {
                            self.apply(&write.act.changes);
                            self.acts.push(write.act);
                            self.status = write.said.unwrap_or_default();
                            Answer::Saved
                        }
                    };
                    let told = self.with(|form, cx| form.answered(cx, Tag::WRITTEN, answer));
                    self.perform(Reply::Did(told));
                }
                Action::Close | Action::CloseAll => {
                    self.drafts.keep(&self.shown.take().unwrap());
                }
                other => panic!("{other:?}"),
            }
        }
    }

    /// Answers what the form asked.
    pub fn answered(&mut self, tag: Tag, answer: Answer) -> &mut Self {
        let told = self.with(|form, cx| form.answered(cx, tag, answer));
        self.perform(Reply::Did(told));
        self
    }

    /// A change of the register, by whomever.
    pub fn apply(&mut self, changes: &[Change]) {
        self.department.register.apply(changes).unwrap();
        self.department.changed(changes);
    }

    /// The form that shows.
    pub fn form(&self) -> &Form {
        self.shown.as_ref().expect("no form")
    }

    /// Whether one shows.
    pub fn is_closed(&self) -> bool {
        self.shown.is_none()
    }

    /// Puts the cursor on a field and types over it.
    pub fn fill(&mut self, id: Id, text: &str) -> &mut Self {
        self.on(id);
        self.with(|form, _| select(form, id));
        self.paste(text)
    }

    /// Puts the cursor on a field.
    pub fn on(&mut self, id: Id) -> &mut Self {
        self.with(|form, _| go_to(form, id));
        self
    }

    /// What is typed in a field.
    pub fn value(&self, id: Id) -> &str {
        typed(self.form(), id)
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
        difference(self.form(), &self.text)
    }

    /// What the form said last.
    pub fn status(&self) -> &str {
        &self.status
    }
}

/// Puts the cursor on a field.
pub fn go_to(form: &mut Form, id: Id) {
    let at = form.fields.iter().position(|field| field.id == id);
    form.go(at.expect("no such field"));
}

/// Selects what is in a field: what is typed replaces it.
pub fn select(form: &mut Form, id: Id) {
    let field = form.field_mut(id).unwrap();
    field.selected = !field.input.is_empty();
}

/// What is typed in a field.
pub fn typed(form: &Form, id: Id) -> &str {
    form.field(id).unwrap().input.value()
}

/// The field under the cursor.
pub fn under_cursor(form: &Form) -> Id {
    form.focused().unwrap().id
}

/// The lines of the difference: `par semaine : 12 h → 18 h`.
pub fn difference(form: &Form, text: &Text) -> Vec<String> {
    let Stage::Difference(lines) = &form.stage else {
        panic!("no difference")
    };
    let line = |line: &crate::words::FieldChange| {
        format!("{} : {} → {}", text.get(line.id), line.before, line.after)
    };
    lines.iter().map(line).collect()
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
pub fn register() -> Register {
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
