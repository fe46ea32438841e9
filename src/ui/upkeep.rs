//! The store: what its files say, then what can be done with it.

use crate::app::geometry::{self, UPKEEP_HEAD};
use crate::app::model::Model;
use crate::app::upkeep::{Accounts, Row, Upkeep, value};
use crate::department::Desk;
use crate::domain::{SettingKey, days_between};
use crate::text::Id;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;
use crate::words::size;

/// Where the values of the facts begin.
const VALUES: u16 = 17;
/// Where what a row does begins.
const WHAT: u16 = 28;

/// Draws the screen.
pub fn draw(body: &mut Pen<'_>, shown: &Upkeep, model: &Model, desk: &Desk) {
    let text = &model.text;
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let x = body.text(3, 0, text.get(Id::UpkeepTitle), Meaning::Heading);
    if let Some(name) = desk.register.text(SettingKey::Name) {
        body.fitted(x + 2, 0, name, width.saturating_sub(x + 3), Meaning::Quiet);
    }
    let mut y = 1;
    if model.size.layout() != Layout::Compact {
        rule(body, 1);
        for (line, (label, (words, meaning))) in (2..).zip(facts(model, desk)) {
            body.text(3, line, text.get(label), Meaning::Quiet);
            let room = width.saturating_sub(VALUES + 1);
            body.fitted(VALUES, line, &words, room, meaning);
        }
        rule(body, UPKEEP_HEAD - 1);
        y = UPKEEP_HEAD;
    }
    let window = shown
        .scroll
        .window(Row::ALL.len(), geometry::upkeep_rows(model.size));
    let rows = Row::ALL.iter().enumerate();
    for (at, row) in rows.skip(window.start).take(window.len()) {
        self::row(body, y, *row, at == shown.scroll.cursor, model, desk);
        y += 1;
    }
    // What replaces the store cannot be done under the program that has it open.
    if y + 1 < body.height() {
        let words = text.get(Id::UpkeepOutside);
        let room = width.saturating_sub(4);
        body.fitted(3, y + 1, words, room, Meaning::Quiet);
    }
}

fn rule(body: &mut Pen<'_>, y: u16) {
    let rule = body.glyphs().rule();
    let width = body.width().saturating_sub(2);
    body.rule_between(1, y, width, rule, Meaning::Quiet);
}

fn row(body: &mut Pen<'_>, y: u16, row: Row, here: bool, model: &Model, desk: &Desk) {
    let text = &model.text;
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let meaning = if here { Meaning::Cursor } else { Meaning::Text };
    body.fitted(3, y, text.get(row.title()), WHAT - 4, meaning);
    let running = row.command().is_some() && row.command() == model.upkeep.running;
    let (words, meaning) = match row.what() {
        _ if running => (text.get(Id::UpkeepRunning).to_owned(), Meaning::Attention),
        Some(_) if model.size.layout() == Layout::Compact => return,
        Some(what) => (text.get(what).to_owned(), Meaning::Quiet),
        None => (setting(row, model, desk), Meaning::Text),
    };
    let room = body.width().saturating_sub(WHAT + 1);
    body.fitted(WHAT, y, &words, room, meaning);
}

fn setting(row: Row, model: &Model, desk: &Desk) -> String {
    let (text, register) = (&model.text, &desk.register);
    match row {
        Row::Kept => text.upkeep_kept_how(
            register.number(SettingKey::BackupDays),
            register.number(SettingKey::BackupWeeks),
            register.number(SettingKey::BackupMonths),
        ),
        Row::Retention => value(register, text, SettingKey::RetentionMonths),
        _ if register.flag(SettingKey::AutoCompact) => text.get(Id::UpkeepByItselfYes).to_owned(),
        _ => text.get(Id::UpkeepByItselfNo).to_owned(),
    }
}

type Fact = (Id, (String, Meaning));

fn facts(model: &Model, desk: &Desk) -> Vec<Fact> {
    let text = &model.text;
    let known = |of: &dyn Fn(&Accounts) -> (String, Meaning)| match &model.upkeep.accounts {
        Some(accounts) => of(accounts),
        None => ("…".to_owned(), Meaning::Quiet),
    };
    vec![
        (Id::FactFolder, (model.folder.clone(), Meaning::Text)),
        (Id::FactSize, known(&|of| (files(of, model), Meaning::Text))),
        (Id::FactHistory, history(model, desk)),
        (Id::FactBackups, known(&|of| backups(of, model, desk))),
        (Id::FactChecked, checked(model, desk)),
        (
            Id::FactKey,
            known(&|of| {
                let shown = desk.register.flag(SettingKey::RecoveryShown);
                let how = of.passphrase.map(|passphrase| match passphrase {
                    true => text.get(Id::UpkeepPassphrase),
                    false => text.get(Id::UpkeepKeyFile),
                });
                let noted = if shown {
                    Id::UpkeepKeyNoted
                } else {
                    Id::UpkeepKeyToNote
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

fn files(accounts: &Accounts, model: &Model) -> String {
    model.text.upkeep_size(
        size(accounts.bytes),
        size(accounts.journal),
        accounts.seq.to_string(),
        accounts.epoch.to_string(),
    )
}

fn history(model: &Model, desk: &Desk) -> (String, Meaning) {
    let text = &model.text;
    let acts = desk.register.history().acts();
    let words = match acts.first() {
        Some(first) => {
            let day = first.at.to_zoned_datetime(model.zone.clone()).date();
            text.upkeep_history(acts.len(), text.date(day))
        }
        None => text.get(Id::UpkeepNoHistory).to_owned(),
    };
    (words, Meaning::Text)
}

fn backups(accounts: &Accounts, model: &Model, desk: &Desk) -> (String, Meaning) {
    let text = &model.text;
    let Some(newest) = accounts.newest else {
        return (text.get(Id::UpkeepNoBackup).to_owned(), Meaning::Attention);
    };
    let words = text.upkeep_backups(
        accounts.backups,
        size(accounts.backup_bytes),
        text.moment(newest, desk.today()),
    );
    // One is made every day that the program is open.
    let meaning = match days_between(newest.date(), desk.today()) {
        ..=1 => Meaning::Text,
        _ => Meaning::Attention,
    };
    (words, meaning)
}

fn checked(model: &Model, desk: &Desk) -> (String, Meaning) {
    let text = &model.text;
    match model.upkeep.checked {
        None => (text.get(Id::UpkeepNotChecked).to_owned(), Meaning::Quiet),
        Some((at, sound)) => {
            let when = text.moment(at, desk.today());
            if sound {
                (text.upkeep_sound(when), Meaning::Ok)
            } else {
                (text.upkeep_unsound(when), Meaning::Critical)
            }
        }
    }
}
