//! What floated over a screen, as it is kept: whatever holds typed text. A choice, help or an
//! explanation is one key away and is not kept.

use serde::{Deserialize, Serialize};

use super::line::KeptLine;
use crate::app::form::{Form, Ground};
use crate::app::model::{Model, Overlay};
use crate::app::notice_step;
use crate::app::prompt;
use crate::app::screen::Screen;
use crate::app::{absence, forms, kept, shown};
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{AccompanimentId, AvsId, ContractId, Date, Kind, Ref};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::{Asked, Question};
use crate::tui::component::Component;
use crate::tui::context::{Cx, Look};
use crate::tui::overlays::notice_step::Happening;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::reassign::Reassign;
use crate::tui::screens::plan;

/// What floated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Float {
    /// The finder; for what, and what was typed.
    Finder(Sought, String),
    /// The palette.
    Palette(String),
    /// One line.
    Line(KeptLine, String),
    /// A form; what was typed in its fields lies among the drafts.
    Form {
        #[serde(with = "kept")]
        kind: Kind,
        #[serde(with = "kept")]
        target: Option<Ref>,
        #[serde(with = "kept")]
        about: Option<Ref>,
        command: String,
        focus: usize,
        /// The text under the cursor, not yet written in full.
        typed: Option<String>,
        reason: String,
    },
    /// A reassignment: what, from when, to whom.
    Reassign {
        #[serde(with = "kept")]
        ids: Vec<AccompanimentId>,
        #[serde(with = "kept")]
        from: Date,
        #[serde(with = "kept")]
        to: Option<AvsId>,
        confirming: bool,
        reason: String,
    },
    /// A step of a renewal, its day as typed.
    NoticeStep(#[serde(with = "kept")] ContractId, Happening, String),
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
    pub fn of(overlay: &Overlay, model: &Model, cx: &Cx<'_>) -> Option<Self> {
        Some(match overlay {
            Overlay::Finder(finder) => {
                let sought = match finder.asked().map(|asked| asked.by) {
                    None => Sought::Anything,
                    Some(Asked::SESSION) => Sought::Absentee,
                    Some(shown::SCREEN) => Sought::Beside,
                    Some(_) => Sought::ForField,
                };
                Self::Finder(sought, finder.line().to_owned())
            }
            Overlay::Palette(palette) => Self::Palette(palette.line().to_owned()),
            Overlay::Prompt(prompt) => {
                let line = KeptLine::from(prompt.asked);
                let typed = prompt.input.value().to_owned();
                (line != KeptLine::Setting).then_some(Self::Line(line, typed))?
            }
            Overlay::Form(form) => Self::Form {
                kind: form.kind(),
                target: form.target,
                about: form.about,
                command: form.command.id().to_owned(),
                focus: form.focus,
                typed: (form.focused())
                    .filter(|field| field.is_changed() && !field.kind.is_choice())
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
                let kept = KeptLine::of_asker(shown::asker(model, by)?, cx, tag)?;
                Self::Line(kept, line.value().to_owned())
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
            Self::Finder(sought, typed) => find(model, desk, sought, typed),
            Self::Palette(typed) => {
                let palette = Palette::new(typed, &model.text);
                model.overlays.push(Overlay::Palette(palette));
            }
            Self::Line(line, typed) => again(model, desk, line, typed),
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
            Self::NoticeStep(contract, happening, typed) => {
                if desk.register.get(contract).is_none() {
                    return;
                }
                notice_step::open(model, desk, (contract, happening), &typed);
            }
        }
    }
}

/// Asks for a line again, with what was typed: as what floats on top asks it or the screen does,
/// else as the prompt does.
fn again(model: &mut Model, desk: &Desk, line: KeptLine, typed: String) {
    let cx = model.cx(desk, Look::default());
    let top = shown::SCREEN + model.overlays.len() as u32;
    let asked = [top, shown::SCREEN].into_iter().find_map(|by| {
        let asker = shown::asker(model, by)?;
        let tag = line.of_whom(asker, &cx)?;
        Some((Asked { by, tag }, asker.line(&cx, tag)?))
    });
    match (asked, prompted(line)) {
        (Some((asked, title)), _) => {
            let question = Question::Line { title, typed };
            shown::pose(model, desk, asked, question);
        }
        (None, Some(asked)) => prompt::open_with(model, asked, typed),
        (None, None) => {}
    }
}

/// What it is to the prompt, where no component asks it.
fn prompted(line: KeptLine) -> Option<prompt::Asked> {
    match line {
        KeptLine::BackUpTo => Some(prompt::Asked::BackUpTo),
        KeptLine::LawDate => Some(prompt::Asked::LawDate),
        _ => None,
    }
}

impl From<prompt::Asked> for KeptLine {
    fn from(asked: prompt::Asked) -> Self {
        match asked {
            prompt::Asked::BackUpTo => Self::BackUpTo,
            prompt::Asked::Setting(_) => Self::Setting,
            prompt::Asked::LawDate => Self::LawDate,
        }
    }
}

/// Opens the finder again for whoever asked, if that is still there.
fn find(model: &mut Model, desk: &Desk, sought: Sought, typed: String) {
    let people = |title| Question::Record {
        title,
        kinds: Kinds::PEOPLE,
        typed: typed.clone(),
        first: None,
    };
    match (sought, model.screen(), model.overlay()) {
        (Sought::Anything, ..) => shown::find(model, desk, typed),
        (Sought::Absentee, ..) => {
            shown::pose(model, desk, absence::WHO, people(Id::FinderAbsence));
        }
        (Sought::Beside, Screen::Absence(_), _) => {
            let (by, tag) = (shown::SCREEN, plan::asked::JOIN);
            let asked = Asked { by, tag };
            shown::pose(model, desk, asked, people(Id::FinderJoin));
        }
        (Sought::ForField, _, Some(Overlay::Form(form))) => {
            if let Some(kind) = form.focused().and_then(|field| field.kind.names()) {
                forms::fill_from(model, desk, kind, typed);
            }
        }
        (Sought::Beside | Sought::ForField, ..) => {}
    }
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
        return Some(forms::of_absence(plan, desk, model));
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
