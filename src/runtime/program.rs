//! One person at one terminal: a session, the world it acts on, a surface it shows on.

use std::collections::VecDeque;
use std::io::Write;

use super::open_store::Loaded;
use super::outlet::Outlet;
use super::surface::Surface;
use super::world::World;
use crate::store::StoreError;
use crate::tui::session::Opening;
use crate::tui::session::{Msg, Session, update};
use crate::words::faults;

/// A session, its world and its surface.
pub struct Program<W: Write = Outlet> {
    /// What the person sees.
    pub session: Session,
    /// What her acts touch.
    pub world: World,
    /// Where it shows.
    pub surface: Surface<W>,
}

/// Feeds messages through `update` until no effect is left to perform.
pub fn settle(session: &mut Session, world: &mut World, msgs: impl IntoIterator<Item = Msg>) {
    let mut inbox = VecDeque::from_iter(msgs);
    while let Some(msg) = inbox.pop_front() {
        // A reader looks for what others saved before each key, and each minute.
        let minute = matches!(msg, Msg::Ticked(_));
        if matches!(msg, Msg::Key(_) | Msg::Held(_)) && world.follow(session.around.now.date()) {
            update(session, world.department(), Msg::Changed);
        }
        let effects = update(session, world.department(), msg);
        inbox.extend(
            effects
                .into_iter()
                .filter_map(|effect| world.perform(effect)),
        );
        inbox.extend(world.ended_beside(None));
        inbox.extend(world.stands());
        if minute {
            inbox.extend(world.perform(crate::tui::session::Effect::AskAgain));
            if world.follow(session.around.now.date()) {
                inbox.push_back(Msg::Changed);
            }
        }
    }
}

/// Hands the opened store to the world; what the session must hear of it, with the `problems` of the
/// person's own files, which are told once.
pub fn opened(
    session: &Session,
    world: &mut World,
    loaded: Result<Loaded, StoreError>,
    problems: &mut Vec<String>,
) -> Msg {
    let text = &session.around.text;
    match loaded {
        Ok(loaded) => {
            let mut notices = loaded.notices(text);
            notices.append(problems);
            let read_only = loaded.read_only(text);
            world.take(loaded);
            Msg::Opened(Opening {
                read_only,
                notices,
                folder: session.around.store.folder.clone(),
                bookmark: world.bookmark(),
            })
        }
        Err(error) => Msg::OpenFailed(faults::error(text, &error)),
    }
}
