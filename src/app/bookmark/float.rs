//! What floated over a screen, as it is kept: whatever holds typed text. A choice, help or an
//! explanation is one key away and is not kept.

use serde::{Deserialize, Serialize};

use crate::app::finder::{self, Goal};
use crate::app::form::{FieldKind, Form, Ground};
use crate::app::forms;
use crate::app::model::{Model, Overlay};
use crate::app::notice_step;
use crate::app::prompt;
use crate::app::screen::Screen;
use crate::app::shown;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::units::compact;
use crate::domain::{AccompanimentId, AvsId, ContractId, Date, Kind, Ref};
use crate::lookup::Kinds;
use crate::tui::action::{Asked, Question, Tag};
use crate::tui::component::Component;
use crate::tui::context::Look;
use crate::tui::overlays::notice_step::Happening;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::reassign::Reassign;

/// What floated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Float {
    /// The finder; for what, and what was typed.
    Finder(Sought, String),
    /// The palette.
    Palette(String),
    /// One line.
    Prompt(prompt::Asked, String),
    /// A form; what was typed in its fields lies among the drafts.
    Form {
        kind: Kind,
        target: Option<Ref>,
        about: Option<Ref>,
        command: String,
        focus: usize,
        /// The text under the cursor, not yet written in full.
        typed: Option<String>,
        reason: String,
    },
    /// A reassignment: what, from when, to whom.
    Reassign {
        ids: Vec<AccompanimentId>,
        #[serde(with = "compact::date")]
        from: Date,
        to: Option<AvsId>,
        confirming: bool,
        reason: String,
    },
    /// A step of a renewal, its day as typed.
    NoticeStep(ContractId, Happening, String),
    /// A line that the screen asked for: which, about what, and what was typed.
    Line(u8, Option<Ref>, String),
}

/// What the finder was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Sought {
    /// Anything.
    Anything,
    /// Whoever is absent.
    Absentee,
    /// Whoever is absent beside those of the plan that shows.
    Beside,
    /// A record for a field of the form.
    ForField,
}

impl Float {
    /// What floats, to keep; none of what holds nothing typed.
    pub fn of(overlay: &Overlay) -> Option<Self> {
        Some(match overlay {
            Overlay::Finder(finder) => {
                let sought = match finder.goal {
                    Goal::Open => Sought::Anything,
                    Goal::Absence => Sought::Absentee,
                    Goal::Join => Sought::Beside,
                    Goal::Fill => Sought::ForField,
                };
                Self::Finder(sought, finder.input.value().to_owned())
            }
            Overlay::Palette(palette) => Self::Palette(palette.line().to_owned()),
            Overlay::Prompt(prompt) if matches!(prompt.asked, prompt::Asked::Setting(_)) => {
                return None;
            }
            Overlay::Prompt(prompt) => Self::Prompt(prompt.asked, prompt.input.value().to_owned()),
            Overlay::Form(form) => Self::Form {
                kind: form.kind(),
                target: form.target,
                about: form.about,
                command: form.command.id().to_owned(),
                focus: form.focus,
                typed: (form.focused())
                    .filter(|field| field.is_changed() && field.kind != FieldKind::Choice)
                    .map(|field| field.input.value().to_owned()),
                reason: form.reason.value().to_owned(),
            },
            Overlay::Reassign(reassign) => Self::Reassign {
                ids: reassign.ids.clone(),
                from: reassign.from,
                to: reassign.candidate().map(|candidate| candidate.avs),
                confirming: reassign.confirming,
                reason: reassign.reason.value().to_owned(),
            },
            Overlay::Line(line) => {
                let Asked { by, tag } = line.asked()?;
                let typed = line.value().to_owned();
                (by == shown::SCREEN).then_some(Self::Line(tag.what, tag.about, typed))?
            }
            Overlay::NoticeStep(step) => {
                let (contract, happening) = step.what();
                Self::NoticeStep(contract, happening, step.line().to_owned())
            }
            _ => return None,
        })
    }

    /// Opens it again over what shows; what it is about may be no more.
    pub fn open(self, model: &mut Model, desk: &Desk) {
        match self {
            Self::Finder(sought, typed) => find(model, desk, sought, &typed),
            Self::Palette(typed) => {
                let palette = Palette::new(typed, &model.text);
                model.overlays.push(Overlay::Palette(palette));
            }
            Self::Prompt(asked, typed) => {
                prompt::open(model, asked);
                if let Some(Overlay::Prompt(mut prompt)) = model.overlays.pop() {
                    prompt.input.set(typed);
                    prompt::echo(&mut prompt, model);
                    model.overlays.push(Overlay::Prompt(prompt));
                }
            }
            Self::Form {
                kind,
                target,
                about,
                command,
                focus,
                typed,
                reason,
            } => {
                let command = Command::from_id(&command).unwrap_or(Command::Edit);
                if let Some(form) = form(model, desk, kind, target, about, command) {
                    show(model, desk, form);
                    type_again(model, desk, focus, typed, reason);
                }
            }
            Self::Reassign {
                ids,
                from,
                to,
                confirming,
                reason,
            } => {
                if ids.iter().any(|id| desk.register.get(*id).is_none()) {
                    return;
                }
                let mut reassign = Reassign::new(desk, ids, from);
                let still = reassign.point(desk, to);
                reassign.confirming = confirming && still;
                reassign.reason.set(reason);
                model.overlays.push(Overlay::Reassign(Box::new(reassign)));
            }
            Self::Line(what, about, typed) => {
                let tag = Tag { what, about };
                let asked = Asked {
                    by: shown::SCREEN,
                    tag,
                };
                let cx = model.cx(desk, Look::default());
                let title = model.screen().component().line(&cx, tag);
                if let Some(title) = title {
                    shown::pose(model, desk, asked, Question::Line { title, typed });
                }
            }
            Self::NoticeStep(contract, happening, typed) => {
                if desk.register.get(contract).is_none() {
                    return;
                }
                notice_step::open(model, desk, (contract, happening), &typed);
            }
        }
    }
}

fn find(model: &mut Model, desk: &Desk, sought: Sought, typed: &str) {
    let (goal, kinds) = match sought {
        Sought::Anything => (Goal::Open, Kinds::ALL),
        Sought::Absentee => (Goal::Absence, Kinds::PEOPLE),
        Sought::Beside if matches!(model.screen(), Screen::Absence(_)) => {
            (Goal::Join, Kinds::PEOPLE)
        }
        Sought::Beside => return,
        Sought::ForField => {
            let Some(Overlay::Form(form)) = model.overlay() else {
                return;
            };
            match form.focused().map(|field| field.kind) {
                Some(FieldKind::Record(kind) | FieldKind::Records(kind)) => {
                    (Goal::Fill, Kinds::of(kind))
                }
                _ => return,
            }
        }
    };
    finder::open(model, desk, goal, kinds, typed);
}

/// The form as its command opens it; none when its record is no more.
fn form(
    model: &Model,
    desk: &Desk,
    kind: Kind,
    target: Option<Ref>,
    about: Option<Ref>,
    command: Command,
) -> Option<Form> {
    let ground = Ground::of(desk, model);
    if kind == Kind::Absence {
        let Screen::Absence(plan) = model.screen() else {
            return None;
        };
        return Some(Form::of_absence(plan, desk, model));
    }
    match (target, about) {
        (Some(target), _) => forms::of_record(target, command, &ground),
        (None, Some(about)) if !desk.register.holds(about) => None,
        (None, Some(about)) if command == Command::Renew => {
            let before: Option<ContractId> = about.typed();
            let avs = match before {
                Some(id) => desk.register.get(id)?.avs,
                None => about.typed()?,
            };
            Some(forms::renewal(avs, before, &ground))
        }
        (None, about) => Some(forms::new(kind, about, command, &ground)),
    }
}

/// Shows a form with its draft, over what floats already.
fn show(model: &mut Model, desk: &Desk, form: Form) {
    let below = std::mem::take(&mut model.overlays);
    forms::show(model, desk, form);
    let above = std::mem::replace(&mut model.overlays, below);
    model.overlays.extend(above);
}

/// Puts the cursor back, and before it the text as it stood: what is typed next goes on from there.
fn type_again(model: &mut Model, desk: &Desk, focus: usize, typed: Option<String>, reason: String) {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else {
        return;
    };
    form.go(focus);
    form.reason.set(reason);
    let at = form.focus;
    if let (Some(typed), Some(field)) = (typed, form.fields.get_mut(at)) {
        field.put(typed);
        form.check_field(at, &Ground::of(desk, model));
    }
    model.overlays.push(Overlay::Form(form));
}
