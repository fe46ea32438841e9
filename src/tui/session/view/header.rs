//! The head of every screen: whose store, which day, whether it is saved; the tabs.

use crate::domain::{Kind, SettingKey};
use crate::text::Id;
use crate::tui::action::Tab;
use crate::tui::component::Component;
use crate::tui::context::Cx;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::week_letter;

/// Columns from which the words are not the short ones.
const WIDE: u16 = 100;

/// The first line: program, store, date, whether what shows is on disk.
pub fn identity(painter: &mut Painter<'_>, session: &Session, cx: &Cx<'_>) {
    let text = cx.text;
    let wide = cx.size.width >= WIDE;
    // Today's, whatever day a card tells of.
    let today = cx.now.date();
    let time = format!("{:02}:{:02}", cx.now.hour(), cx.now.minute());
    let (saved, meaning) = save_state(session, wide);
    let end = painter.width();
    let at = painter.right(end - u16::from(end > 0), 0, saved, meaning);
    let date = if wide {
        let number = i32::from(today.iso_week_date().week());
        // Before the store is read there is nobody whose week it is.
        let letter = session
            .ready
            .then(|| cx.department.letter_everywhere(today));
        let week = match letter.flatten() {
            Some(letter) => text.week_short_letter(number, week_letter::letter(letter, text)),
            None => text.week_short(number),
        };
        format!("{} · {week} · {time}", text.date_medium(today))
    } else {
        format!("{} {time}", text.weekday_date(today))
    };
    let gap = if wide { 3 } else { 2 };
    let before = painter
        .right(at.saturating_sub(gap), 0, &date, Meaning::Quiet)
        .saturating_sub(1);
    // The name of the store takes what the date leaves.
    let program = text.get(Id::AppName);
    let x = painter.fitted(1, 0, program, before.saturating_sub(1), Meaning::Heading);
    let Some(name) = cx.department.register.text(SettingKey::Name) else {
        return;
    };
    let room = before.min(painter.width() / 2).saturating_sub(x + 2);
    let x = painter.fitted(x + 2, 0, name, room, Meaning::Text);
    if wide {
        let year = crate::law::hours::school_year_end(today).year();
        painter.text(x, 0, &format!(" · {}-{year}", year - 1), Meaning::Quiet);
    }
}

/// Whether what shows is on disk; in a meeting nothing is written, and that others look on counts.
fn save_state(session: &Session, wide: bool) -> (&str, Meaning) {
    let text = &session.around.text;
    let words = |long: Id, short: Id| text.get(if wide { long } else { short });
    // A question over a draft leaves it as unwritten as it was.
    let mut floats = session.overlays.iter().map(|placed| &placed.shown);
    let draft = session.screen().is_draft() || floats.any(Component::is_draft);
    if session.open_failure.is_some() {
        ("", Meaning::Text)
    } else if !session.ready {
        (text.get(Id::Opening), Meaning::Quiet)
    } else if session.in_meeting() {
        (text.get(Id::MeetingMark), Meaning::Attention)
    } else if session.around.read_only.is_some() {
        (text.get(Id::ReadOnlyMark), Meaning::Attention)
    } else if draft {
        let words = words(Id::NothingWritten, Id::NothingWrittenTiny);
        (words, Meaning::Quiet)
    } else {
        (words(Id::Saved, Id::SavedTiny), Meaning::Ok)
    }
}

/// The second line: the tabs, the one that shows marked.
pub fn tabs(painter: &mut Painter<'_>, session: &Session, cx: &Cx<'_>) {
    let (text, register) = (cx.text, &cx.department.register);
    let wide = cx.size.width >= WIDE;
    let nearing = if session.ready {
        cx.department.clocks().nearing()
    } else {
        0
    };
    let alarm = match nearing {
        0 => String::new(),
        n => format!(" {}{n}", painter.glyphs().attention()),
    };
    let schools = if wide {
        Id::TabEstablishments
    } else {
        Id::TabEstablishmentsShort
    };
    let of = |kind| match wide && session.ready {
        true => format!(" {}", register.count(kind)),
        false => String::new(),
    };
    let all = [
        (Tab::Home, Id::TabHome, String::new()),
        (Tab::Avs, Id::TabAvs, of(Kind::Avs)),
        (Tab::Pupils, Id::TabPupils, of(Kind::Pupil)),
        (Tab::Establishments, schools, of(Kind::Establishment)),
        (Tab::Contracts, Id::TabContracts, alarm),
        (Tab::Journal, Id::TabJournal, String::new()),
    ];
    let gap = if wide { 2 } else { 1 };
    let here = session.screen().tab();
    let (left, right) = (painter.glyphs().tab_left(), painter.glyphs().tab_right());
    let mut x = 1;
    for (tab, name, extra) in all {
        let name = text.get(name);
        if here == Some(tab) {
            x = painter.text(x, 1, left, Meaning::Accent);
            x = painter.text(x, 1, &format!("{name}{extra}"), Meaning::Accent);
            x = painter.text(x, 1, right, Meaning::Accent);
        } else {
            x = painter.text(x + 1, 1, name, Meaning::Text);
            let meaning = match tab {
                Tab::Contracts => Meaning::Attention,
                _ => Meaning::Quiet,
            };
            x = painter.text(x, 1, &extra, meaning) + 1;
        }
        x += gap;
    }
}
