//! The store drawn: what its files say, then what can be done with it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Does, StoreRow, StoreScreen};
use crate::domain::{SettingKey, days_between};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::store::Accounts;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::line::wrap;
use crate::words::{setting, size};

/// Where the values of the facts begin.
const VALUES: u16 = 17;
/// Where what a row does begins.
const WHAT: u16 = 28;

/// Lines above the rows: heading, rule, facts, and a rule.
const HEAD: u16 = 9;

/// Rows that show at a size.
pub(super) fn rows(size: Size) -> usize {
    let head = match size.layout() {
        Layout::Compact => 1,
        _ => HEAD,
    };
    usize::from(size.body().saturating_sub(head).max(1))
}

impl View for StoreScreen {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, shown: &StoreScreen, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let x = body.text(3, 0, text.get(Id::StoreTitle), Meaning::Heading);
    if let Some(name) = cx.department.register.text(SettingKey::Name) {
        body.fitted(x + 2, 0, name, width.saturating_sub(x + 3), Meaning::Quiet);
    }
    let mut y = 1;
    if cx.size.layout() != Layout::Compact {
        rule(body, 1);
        for (line, (label, (words, meaning))) in (2..).zip(facts(cx)) {
            body.text(3, line, text.get(label), Meaning::Quiet);
            let room = width.saturating_sub(VALUES + 1);
            body.fitted(VALUES, line, &words, room, meaning);
        }
        rule(body, HEAD - 1);
        y = HEAD;
    }
    let window = shown.scroll.window(StoreRow::ALL.len(), rows(cx.size));
    let rows = StoreRow::ALL.iter().enumerate();
    for (at, row) in rows.skip(window.start).take(window.len()) {
        self::row(body, y, *row, at == shown.scroll.cursor, cx);
        y += 1;
    }
    if let Some(why) = &cx.store.backup_failed {
        let words = text.backup_failed(why);
        for (line, words) in (y + 1..body.height()).zip(wrap(&words, width.saturating_sub(4))) {
            body.text(3, line, &words, Meaning::Critical);
        }
        return;
    }
    // What replaces the store cannot be done under the program that has it open.
    if y + 1 < body.height() {
        let words = text.get(Id::StoreOutside);
        let room = width.saturating_sub(4);
        body.fitted(3, y + 1, words, room, Meaning::Quiet);
    }
}

fn rule(body: &mut Painter<'_>, y: u16) {
    let rule = body.glyphs().rule();
    let width = body.width().saturating_sub(2);
    body.rule_between(1, y, width, rule, Meaning::Quiet);
}

fn row(body: &mut Painter<'_>, y: u16, row: StoreRow, here: bool, cx: &Cx<'_>) {
    let text = cx.text;
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let meaning = if here { Meaning::Cursor } else { Meaning::Text };
    body.fitted(3, y, text.get(row.title()), WHAT - 4, meaning);
    let running = matches!(row.does(), Does::Verb(verb) if cx.store.running == Some(verb));
    let (words, meaning) = match row.what() {
        _ if running => (text.get(Id::StoreRunning).to_owned(), Meaning::Attention),
        Some(_) if cx.size.layout() == Layout::Compact => return,
        Some(what) => (text.get(what).to_owned(), Meaning::Quiet),
        None => (now(row, cx), Meaning::Text),
    };
    let room = body.width().saturating_sub(WHAT + 1);
    body.fitted(WHAT, y, &words, room, meaning);
}

fn now(row: StoreRow, cx: &Cx<'_>) -> String {
    let (text, register) = (cx.text, &cx.department.register);
    match row {
        StoreRow::Kept => text.store_kept_how(
            register.number(SettingKey::BackupDays),
            register.number(SettingKey::BackupWeeks),
            register.number(SettingKey::BackupMonths),
        ),
        StoreRow::Retention => setting::value(register, text, SettingKey::RetentionMonths),
        _ if register.flag(SettingKey::AutoCompact) => text.get(Id::StoreByItselfYes).to_owned(),
        _ => text.get(Id::StoreByItselfNo).to_owned(),
    }
}

type StoreLine = (Id, (String, Meaning));

fn facts(cx: &Cx<'_>) -> Vec<StoreLine> {
    let text = cx.text;
    let known = |of: &dyn Fn(&Accounts) -> (String, Meaning)| match &cx.store.accounts {
        Some(accounts) => of(accounts),
        None => ("…".to_owned(), Meaning::Quiet),
    };
    vec![
        (Id::FactFolder, (cx.store.folder.clone(), Meaning::Text)),
        (Id::FactSize, known(&|of| (files(of, cx), Meaning::Text))),
        (Id::FactHistory, history(cx)),
        (Id::FactBackups, known(&|of| backups(of, cx))),
        (Id::FactChecked, checked(cx)),
        (
            Id::FactKey,
            known(&|of| {
                let shown = cx.department.register.flag(SettingKey::RecoveryShown);
                let how = of.passphrase.map(|passphrase| match passphrase {
                    true => text.get(Id::StorePassphrase),
                    false => text.get(Id::StoreKeyFile),
                });
                let noted = if shown {
                    Id::StoreKeyNoted
                } else {
                    Id::StoreKeyToNote
                };
                let parts: Vec<&str> = how.into_iter().chain([text.get(noted)]).collect();
                let meaning = if shown {
                    Meaning::Text
                } else {
                    Meaning::Attention
                };
                (parts.join(" · "), meaning)
            }),
        ),
    ]
}

fn files(accounts: &Accounts, cx: &Cx<'_>) -> String {
    cx.text.store_size(
        size(cx.text, accounts.bytes),
        size(cx.text, accounts.journal),
        accounts.seq.to_string(),
        accounts.epoch.to_string(),
    )
}

fn history(cx: &Cx<'_>) -> (String, Meaning) {
    let text = cx.text;
    let acts = cx.department.register.history().acts();
    let words = match acts.first() {
        Some(first) => {
            let day = first.at.to_zoned_datetime(cx.zone.clone()).date();
            text.store_history(acts.len(), text.date(day))
        }
        None => text.get(Id::StoreNoHistory).to_owned(),
    };
    (words, Meaning::Text)
}

fn backups(accounts: &Accounts, cx: &Cx<'_>) -> (String, Meaning) {
    let department = cx.department;
    let text = cx.text;
    let Some(newest) = accounts.newest else {
        return (text.get(Id::StoreNoBackup).to_owned(), Meaning::Attention);
    };
    let words = text.store_backups(
        accounts.backups,
        size(text, accounts.backup_bytes),
        text.moment(newest, department.today()),
    );
    // One is made every day that the program is open.
    let meaning = match days_between(newest.date(), department.today()) {
        ..=1 => Meaning::Text,
        _ => Meaning::Attention,
    };
    (words, meaning)
}

fn checked(cx: &Cx<'_>) -> (String, Meaning) {
    let text = cx.text;
    match cx.store.checked {
        None => (text.get(Id::StoreNotChecked).to_owned(), Meaning::Quiet),
        Some((at, sound)) => {
            let when = text.moment(at, cx.department.today());
            if sound {
                (text.store_sound(when), Meaning::Ok)
            } else {
                (text.store_unsound(when), Meaning::Critical)
            }
        }
    }
}
