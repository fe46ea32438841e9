//! Where a route leads: the only place that makes screens and overlays of ids and values.

use super::messages::Effect;
use super::shown::{Overlay, Screen};
use super::{Session, absence, past, verbs};
use crate::command::Command;
use crate::cover::{Placing, Wanted, called_together};
use crate::department::Department;
use crate::domain::{
    AbsenceId, Absentee, AccompanimentId, ContractId, CoverId, DecisionId, Kind, MeetingId,
    PupilId, Ref,
};
use crate::text::Id;
use crate::tui::action::{Action, Purpose, Reason, Route, Status, Tab, Task};
use crate::tui::component::Component;
use crate::tui::form::{Form, Ground};
use crate::tui::overlays::erasing::Erasing;
use crate::tui::overlays::explain::Explain;
use crate::tui::overlays::finder::Finder;
use crate::tui::overlays::notice_step::NoticeStep;
use crate::tui::overlays::reassign::Reassign;
use crate::tui::screens::calls::Calls;
use crate::tui::screens::card::Card;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::missing::Missing;

/// What a route led to.
pub enum Way {
    /// There already, but for what must happen outside.
    There(Vec<Effect>),
    /// A verb of every screen, which asks.
    Verb(Vec<Action>),
}

/// The tabs of the header, and what goes to each.
const TABS: [(Tab, Command); 6] = [
    (Tab::Home, Command::GoHome),
    (Tab::Avs, Command::GoAvs),
    (Tab::Pupils, Command::GoPupils),
    (Tab::Establishments, Command::GoEstablishments),
    (Tab::Contracts, Command::GoContracts),
    (Tab::Journal, Command::GoJournal),
];

/// What goes to the tab after that of a screen, or before it.
pub fn next_tab(screen: &Screen, forward: bool) -> Option<Command> {
    let here = screen.tab();
    let at = TABS.iter().position(|(tab, _)| Some(*tab) == here);
    let step = if forward { 1 } else { TABS.len() - 1 };
    let next = TABS.get((at.unwrap_or(0) + step) % TABS.len());
    next.map(|(_, command)| *command)
}

/// Goes to a screen; on the same screen already, stays.
pub fn visit(session: &mut Session, screen: Screen) {
    session.close_all();
    if !screen.is_same_place(session.screen()) {
        session.go(screen);
    }
}

/// What a screen that one came to wants to know from outside.
pub fn arrived(session: &Session) -> Vec<Effect> {
    match session.screen() {
        Screen::Store(_) => vec![Effect::StoreWork(Task::Look)],
        _ => Vec::new(),
    }
}

/// Goes where a route leads.
pub fn go(session: &mut Session, department: &Department, route: Route) -> Way {
    let mut effects = Vec::new();
    match route {
        Route::Card(target) => card(session, department, target),
        Route::Absence(id) => absence::open(session, department, id),
        Route::AbsenceOf(target) => absence::of(session, department, target, None),
        Route::AbsenceOfClass(at, class) => {
            absence::of(session, department, at.into(), Some(class));
        }
        Route::Join(target) => absence::join(session, department, target),
        Route::Calls(id) => calls(session, department, id),
        Route::CallsTogether {
            absences,
            others,
            order,
        } => session.go(Box::new(Calls::of(absences, others, order))),
        Route::Deadlines(line) => {
            visit(
                session,
                line.map_or_else(Deadlines::default, Deadlines::from).into(),
            );
        }
        Route::AsOf(target, day) => effects = past::ask(session, target, day),
        Route::Act(seq) => effects.push(Effect::ReadAct(seq, Purpose::Show)),

        Route::Explained(about, law) => {
            let explain = Explain::new(&session.cx(department), about, law);
            session.show(explain);
        }
        Route::ByLaw(about, law) => {
            let explain = Explain::asked(&session.cx(department), about, law);
            session.show(explain);
        }
        Route::New(kind, about) => {
            let command = verbs::making(kind);
            let form = Form::of_new(kind, about, command, &Ground::of(&session.cx(department)));
            session.show_form(department, form);
        }
        // On an earlier day there is nothing to edit: its fields are told.
        Route::Form(target, _) if session.past().is_some() => {
            return Way::Verb(verbs::fields(&session.cx(department), target));
        }
        Route::Form(target, command) => {
            match Form::of_record(target, command, &Ground::of(&session.cx(department))) {
                Some(form) => session.show_form(department, form),
                None => session.say(Status::warning(session.around.text.get(Id::FormNoForm))),
            }
        }
        Route::Renewal(contract, way) => {
            let form = Form::of_renewal(contract, way, &Ground::of(&session.cx(department)));
            if let Some(form) = form {
                session.show_form(department, form);
            }
        }
        Route::Swap(target) => {
            if let Some(avs) = target.typed() {
                let form = Form::of_swap(avs, &Ground::of(&session.cx(department)));
                session.show_form(department, form);
            }
        }
        Route::Reassign(ids) => {
            let wanted = Wanted::whole(&ids);
            let reassign = Reassign::new(department, wanted, session.today());
            session.show(Box::new(reassign));
        }
        Route::Missing => visit(session, Missing::default().into()),
        Route::Place(pupil) => return place(session, department, pupil),
        Route::Placing(placing) => placed(session, department, placing),
        Route::Noting(contract, happening) => {
            let step = NoticeStep::new(&session.cx(department), (contract, happening), "");
            session.show(Box::new(step));
        }
        Route::Erasing(target) => {
            if let Some(erasing) = Erasing::of(&session.cx(department), target) {
                session.show(Box::new(erasing));
            }
        }
        Route::Find(typed) => {
            let finder = Finder::of_anything().with_typed(&session.cx(department), typed);
            session.show(Box::new(finder));
        }

        Route::Deleting(target) => {
            return Way::Verb(verbs::deleting(&session.cx(department), target));
        }
        Route::Setting(key) => return Way::Verb(verbs::setting(&session.cx(department), key)),
        Route::WhoIsAbsent(first) => {
            session.close_all();
            return Way::Verb(verbs::who_is_absent(&session.cx(department), first));
        }
    }
    Way::There(effects)
}

/// Goes to a record's card; what has none goes to the one it is about.
fn card(session: &mut Session, department: &Department, target: Ref) {
    let Some(target) = owner(department, target) else {
        return session.say(Status::warning(session.around.text.get(Id::RecordGone)));
    };
    let mut card = Card::new(target, department.school_day());
    // From a card of an earlier day links lead to that day.
    card.past = session.past();
    visit(session, card.into());
}

/// Shows who has hours for a pupil, unless that shows, and asks for the slots.
fn place(session: &mut Session, department: &Department, pupil: PupilId) -> Way {
    let Some(placing) = department.placing(pupil) else {
        let words = Reason::NoSchool.words(&session.around.text).to_owned();
        session.say(Status::warning(words));
        return Way::There(Vec::new());
    };
    let shown = match session.overlay() {
        Some(Overlay::Reassign(shown)) => shown.slots_of(pupil),
        _ => None,
    };
    if shown.is_none() {
        placed(session, department, placing);
    }
    let ask = verbs::placing(&session.cx(department), pupil, &shown.unwrap_or_default());
    Way::Verb(vec![ask])
}

/// Shows who can take the slots of a pupil, where her candidates show already.
fn placed(session: &mut Session, department: &Department, placing: Placing) {
    let pupil = placing.pupil;
    match session.overlays.last_mut().map(|placed| &mut placed.shown) {
        Some(Overlay::Reassign(shown)) if shown.slots_of(pupil).is_some() => {
            shown.want(department, placing.into());
        }
        _ => {
            let from = department.placed_from(pupil);
            session.show(Box::new(Reassign::new(department, placing.into(), from)));
        }
    }
}

/// The AVS, pupil or school whose card shows a record.
fn owner(department: &Department, target: Ref) -> Option<Ref> {
    let register = &department.register;
    let id = target.id;
    let owner = match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Establishment => target,
        Kind::Contract => register.get(ContractId(id))?.avs.into(),
        Kind::Decision => register.get(DecisionId(id))?.pupil.into(),
        Kind::Accompaniment => {
            let link = register.get(AccompanimentId(id))?;
            link.pupil.map_or(link.avs.into(), Ref::from)
        }
        Kind::Absence => match register.get(AbsenceId(id))?.who {
            Absentee::Avs(avs) => avs.into(),
            Absentee::Pupil(pupil) => pupil.into(),
            Absentee::Establishment(at) => at.into(),
        },
        Kind::Meeting => register.get(MeetingId(id))?.pupil.into(),
        Kind::Cover => register.get(CoverId(id))?.avs?.into(),
        Kind::Holiday | Kind::Setting => return None,
    };
    register.holds(owner).then_some(owner)
}

/// Opens the calls of an absence at the first that is not settled, with those of other absences for
/// which the same person is still to be asked: she is rung up once.
fn calls(session: &mut Session, department: &Department, absence: AbsenceId) {
    let others = called_together(&department.register, absence);
    let order = session.trail.plan_of(absence).map(|plan| plan.order);
    session.go(Box::new(Calls::of(vec![absence], others, order)));
}
