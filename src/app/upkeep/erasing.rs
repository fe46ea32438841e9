//! Erasing a person from her card: effects first, then the name typed; then what still holds her.

use jiff::civil::Date;

use crate::app::choice::{self, Item, Pick};
use crate::app::form::Drafts;
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::screen::Trail;
use crate::department::Desk;
use crate::domain::mention::Mentions;
use crate::domain::{Kind, Ref, SettingKey};
use crate::text::Id;
use crate::tui::action::Task;
use crate::tui::action::status::Status;
use crate::tui::context::Look;
use crate::tui::overlays::erasing::Erasing;
use crate::words;

/// Whether a record is a person's.
pub fn is_person(target: Ref) -> bool {
    matches!(target.kind, Kind::Avs | Kind::Pupil)
}

/// Shows what erasing would do, and asks for the name.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let cx = model.cx(desk, Look::default());
    let erasing = model
        .selected(desk)
        .and_then(|target| Erasing::of(&cx, target));
    let overlay = erasing.map(|erasing| Overlay::Erasing(Box::new(erasing)));
    model.overlays.extend(overlay);
    Vec::new()
}

/// She is gone: so is all that this session still shows of her. Asks about backups of before, and
/// lists where her name stands.
pub(super) fn erased(
    model: &mut Model,
    desk: &Desk,
    (gone, named, older): (usize, &Mentions, Option<(usize, Date)>),
) {
    let text = model.text.clone();
    model.overlays.clear();
    model.trail = Trail::new();
    model.drafts = Drafts::default();
    model.status = Some(Status::done(text.erase_done(gone)));
    if !named.is_empty() {
        list(model, desk, named);
    }
    if let Some((n, until)) = older {
        let title = text.erase_older_title(n);
        let items = vec![
            Item {
                label: text.get(Id::EraseOlderGo).to_owned(),
                detail: String::new(),
                pick: Pick::Upkeep(Task::ForgetBackups),
            },
            Item {
                label: text.get(Id::EraseOlderStay).to_owned(),
                detail: text.erase_older_until(text.date(until)),
                pick: Pick::Keep,
            },
        ];
        choice::open(model, title, items, 0);
    }
}

/// The records to be mended by hand, each a step to its card; acts of the history are counted.
fn list(model: &mut Model, desk: &Desk, named: &Mentions) {
    let (register, text) = (&desk.register, model.text.clone());
    let mut items: Vec<Item> = named
        .records
        .iter()
        .map(|mention| {
            let (label, detail) = words::mention(register, &text, mention);
            let pick = Pick::Go(mention.target);
            Item {
                label,
                detail,
                pick,
            }
        })
        .collect();
    if !named.acts.is_empty() {
        let months = register.number(SettingKey::RetentionMonths);
        items.push(Item {
            label: text.erase_acts(named.acts.len()),
            detail: text.erase_acts_until(months),
            pick: Pick::Keep,
        });
    }
    let title = match named.records.as_slice() {
        [] => text.get(Id::HistoryTitle).to_owned(),
        _ => text.get(Id::EraseNamedTitle).to_owned(),
    };
    choice::open(model, title, items, 0);
}
