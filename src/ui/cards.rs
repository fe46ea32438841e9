//! Cards: an AVS with her week, a pupil with hers, a school with its people.

use super::bars;
use super::findings;
use super::notice_step::{meaning_of, sign_of};
use super::pen::{Pen, columns};
use super::table::heading;
use super::theme::Meaning;
use super::week;
use crate::app::card::Card;
use crate::app::desk::Desk;
use crate::app::geometry::Layout;
use crate::app::label;
use crate::app::model::Model;
use crate::app::notice_state::{self, Urgency};
use crate::app::notice_step;
use crate::app::words;
use crate::domain::week::Grid;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref, plus_days};
use crate::say;
use crate::text::Id;

/// Where the values of a card's first lines begin.
const VALUES: u16 = 13;

/// Draws a card.
pub fn draw(body: &mut Pen<'_>, card: &Card, model: &Model, desk: &Desk) {
    if model.size.layout() == Layout::Compact {
        return compact(body, card, model, desk);
    }
    match card.target.kind {
        Kind::Avs => avs(body, card, AvsId(card.target.id), model, desk),
        Kind::Pupil => pupil(body, card, PupilId(card.target.id), model, desk),
        _ => school(body, card, EstablishmentId(card.target.id), model, desk),
    }
}

/// Who, the facts, today, and the people: all there is room for.
fn compact(body: &mut Pen<'_>, card: &Card, model: &Model, desk: &Desk) {
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    super::pane::summary(body, 0, card.target, model, desk);
    let head = match card.target.kind {
        Kind::Avs => Id::HeadPupils,
        Kind::Pupil => Id::HeadWhoHelps,
        _ => Id::HeadPeople,
    };
    people(body, 4, card, model.text.get(head), model, desk);
}

/// The name, what follows it, and a word at the right.
fn title(body: &mut Pen<'_>, name: &str, after: &str, right: (String, Meaning)) {
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let end = body.width().saturating_sub(1);
    let end = body.right(end, 0, &right.0, right.1).saturating_sub(1);
    let x = body.fitted(3, 0, name, end.saturating_sub(4), Meaning::Heading);
    body.fitted(x + 2, 0, after, end.saturating_sub(x + 3), Meaning::Quiet);
    let rule = body.glyphs().rule();
    let width = body.width().saturating_sub(2);
    body.rule_between(1, 1, width, rule, Meaning::Quiet);
}

fn avs(body: &mut Pen<'_>, card: &Card, id: AvsId, model: &Model, desk: &Desk) {
    let text = &model.text;
    let Some(avs) = desk.register.get(id) else {
        return;
    };
    let wide = model.size.width >= 100;
    // A narrow line of hours has no room for the year: what is owed stands beside the name.
    let owed = words::hours_sum::owed_words(id, text, desk);
    let mut after: Vec<String> = owed.into_iter().filter(|_| !wide).collect();
    after.push(text.avs_kind(avs.kind).to_owned());
    after.extend(avs.base.map(|at| label::school_short(&desk.register, at)));
    after.extend(avs.phone.iter().map(ToString::to_string));
    let state = if desk.is_absent(id.into()) {
        (text.get(Id::Absent).to_owned(), Meaning::Attention)
    } else {
        (text.get(Id::Present).to_owned(), Meaning::Quiet)
    };
    title(body, &avs.name(), &after.join(" · "), state);

    let hours = desk.avs_hours_on(id, card.week);
    body.text(3, 2, text.get(Id::FactHours), Meaning::Quiet);
    let mut x = VALUES;
    let contracted = hours.contracted.map(|contracted| contracted.weekly);
    if let Some(contracted) = contracted {
        x = bars::bar(
            body,
            x,
            2,
            if wide { 24 } else { 16 },
            hours.placed.0,
            contracted.0,
        ) + 2;
    }
    let placed = match contracted {
        Some(contracted) => say!(
            text,
            PlacedOf,
            placed = text.minutes(hours.placed),
            contracted = text.minutes(contracted)
        ),
        None => text.minutes(hours.placed),
    };
    let free = say!(
        text,
        FreeBoth,
        told = text.margin(hours.told),
        real = text.minutes(hours.real)
    );
    let width = body.width();
    let mut said = vec![placed, free];
    if wide {
        let on = desk.school_day();
        said.extend(words::hours_sum::brief(id, on, text, desk));
    }
    let x = body.fitted(
        x,
        2,
        &said.join(" · "),
        width.saturating_sub(x + 1),
        Meaning::Text,
    );
    clock(body, x, id, model, desk);
    body.text(3, 3, text.get(Id::FactContract), Meaning::Quiet);
    let contract = super::contracts::contract_words(id, model, desk);
    let x = body.fitted(
        VALUES,
        3,
        &contract,
        width.saturating_sub(x + 1),
        Meaning::Text,
    );
    let (ceiling, meaning) = super::contracts::ceiling_words(id, model, desk);
    let mut x = x;
    if !ceiling.is_empty() {
        let lead = format!("· {} ", text.get(Id::FactCeiling));
        x = body.fitted(x + 1, 3, &lead, width.saturating_sub(x + 2), Meaning::Quiet);
        x = body.fitted(x, 3, &ceiling, width.saturating_sub(x + 1), meaning);
    }
    let told = notice(id, model, desk);
    let mut y = 4;
    if wide && !told.0.is_empty() {
        with_sign(body, x + 1, 3, "· ", &told);
    } else if told.1 != Urgency::Quiet {
        // On a narrow screen a line is dear: only what presses has one.
        body.text(3, y, text.get(Id::FactNotice), Meaning::Quiet);
        with_sign(body, VALUES, y, "", &told);
        y += 1;
    }

    let found = findings::draw(body, y, card.findings.all(), model, desk);
    let open = desk.open_days();
    let grid = Grid::of_avs(&desk.register, id, card.week, &open);
    // The line it takes is that of the rule under the week: no hour of the day may go.
    let ruled = y == 4;
    let y = week_title(body, y + found, card, model);
    // The people give way before the week does.
    let foot = match (wide, ruled) {
        (true, _) => 6 - found.min(findings::CALM),
        (false, true) => 3,
        (false, false) => 2,
    };
    let room = body.height().saturating_sub(y + foot);
    let y = y + week::draw(body, y, room, &grid, Kind::Avs, model, desk);
    let legend = legend(model, body);
    let mut line = y.min(body.height().saturating_sub(foot));
    if ruled {
        body.dotted(line);
    } else {
        line = line.saturating_sub(1);
    }
    body.fitted(
        3,
        line + 1,
        &legend,
        width.saturating_sub(4),
        Meaning::Quiet,
    );
    let sums: Vec<String> = grid
        .days
        .iter()
        .take(5)
        .map(|day| match week::day_total(day).0 {
            0 => "–".to_owned(),
            _ => text.minutes(week::day_total(day)),
        })
        .collect();
    body.right(
        width.saturating_sub(1),
        line + 1,
        &format!("Σ {}", sums.join(" · ")),
        Meaning::Quiet,
    );
    people(body, line + 2, card, text.get(Id::HeadPupils), model, desk);
}

/// Her clock at the right of the hours: as many of its words as there is room for.
fn clock(body: &mut Pen<'_>, after: u16, id: AvsId, model: &Model, desk: &Desk) {
    let end = body.width().saturating_sub(1);
    let mut words = super::contracts::clock_words(id, model, desk);
    while !words.is_empty() {
        let line = words.join(" · ");
        if after + 3 + columns(&line) <= end {
            body.right(end, 2, &line, Meaning::Quiet);
            return;
        }
        words.pop();
    }
}

/// Where the notice of her contract stands; nothing without a term.
fn notice(id: AvsId, model: &Model, desk: &Desk) -> (String, Urgency) {
    let meant = notice_step::contracts(&desk.register, id.into(), model.today());
    let contract = meant.ok().and_then(|ids| ids.first().copied());
    contract.map_or((String::new(), Urgency::Quiet), |contract| {
        notice_state::words(contract, model, desk)
    })
}

/// Words that press with their sign before them.
fn with_sign(body: &mut Pen<'_>, x: u16, y: u16, lead: &str, told: &(String, Urgency)) {
    let meaning = meaning_of(told.1);
    let mut x = body.text(x, y, lead, Meaning::Quiet);
    let sign = sign_of(body, told.1);
    if !sign.is_empty() {
        x = body.text(x, y, sign, meaning) + 1;
    }
    let width = body.width().saturating_sub(x + 1);
    body.fitted(x, y, &told.0, width, meaning);
}

/// `semaine 46 · du 9 au 13 novembre`.
fn week_title(body: &mut Pen<'_>, y: u16, card: &Card, model: &Model) -> u16 {
    let text = &model.text;
    let monday = crate::domain::monday_of(card.week);
    let words = say!(
        text,
        WeekFromTo,
        n = i32::from(card.week.iso_week_date().week()),
        from = text.day_long(monday),
        to = text.day_long(plus_days(monday, 4))
    );
    body.text(3, y, text.get(Id::HeadWeek), Meaning::Heading);
    let width = body.width();
    body.right(width.saturating_sub(1), y, &words, Meaning::Quiet);
    y + 1
}

fn legend(model: &Model, body: &Pen<'_>) -> String {
    let text = &model.text;
    let glyphs = body.glyphs();
    let all = [
        (glyphs.pane(), Id::LegendPlaced),
        (glyphs.info(), Id::LegendFree),
        (glyphs.closed(), Id::LegendClosed),
    ];
    all.map(|(glyph, id)| format!("{glyph} {}", text.get(id)))
        .join("   ")
}

/// The people of a card, as many lines as there is room, the cursor's always among them.
fn people(body: &mut Pen<'_>, y: u16, card: &Card, head: &str, model: &Model, desk: &Desk) {
    let mut room = body.height().saturating_sub(y);
    if room == 0 || card.rows.is_empty() {
        return;
    }
    let width = body.width();
    let mut y = y;
    if room > 2 {
        heading(body, 0, y, width, head, false);
        (y, room) = (y + 2, room - 2);
    }
    let per_line = if width >= 100 { 3 } else { 2 };
    let column = width.saturating_sub(4) / per_line;
    let fit = usize::from(room) * usize::from(per_line);
    let page = card.scroll.cursor / fit.max(1);
    for (at, target) in card.rows.iter().enumerate().skip(page * fit).take(fit) {
        let place = at - page * fit;
        let x = 2 + (place % usize::from(per_line)) as u16 * column;
        let line = y + (place / usize::from(per_line)) as u16;
        let here = at == card.scroll.cursor;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(x, line, cursor, Meaning::Accent);
        }
        let name = label::of(&desk.register, &model.text, *target);
        let meaning = if here { Meaning::Cursor } else { Meaning::Text };
        let after = body.fitted(x + 2, line, &name, column.saturating_sub(3), meaning);
        let detail = person_detail(*target, card.target, model, desk);
        let rest = (x + column).saturating_sub(after + 2);
        body.fitted(after + 1, line, &detail, rest, Meaning::Quiet);
    }
}

/// What ties a person to the card: hours a week together, or her kind.
fn person_detail(target: Ref, of: Ref, model: &Model, desk: &Desk) -> String {
    let (avs, pupil) = match (target.kind, of.kind) {
        (Kind::Pupil, Kind::Avs) => (AvsId(of.id), PupilId(target.id)),
        (Kind::Avs, Kind::Pupil) => (AvsId(target.id), PupilId(of.id)),
        (Kind::Pupil, _) => {
            let class = desk
                .register
                .get(PupilId(target.id))
                .and_then(|pupil| pupil.class.clone());
            return class.map(|class| class.to_string()).unwrap_or_default();
        }
        (kind, _) => return model.text.kind(kind).to_owned(),
    };
    let minutes = desk
        .register
        .accompaniments_by(avs)
        .filter(|(_, link)| link.pupil == Some(pupil) && link.valid_on(desk.school_day()))
        .flat_map(|(_, link)| &link.slots)
        .map(crate::domain::Slot::length)
        .sum();
    model.text.minutes(minutes)
}

fn pupil(body: &mut Pen<'_>, card: &Card, id: PupilId, model: &Model, desk: &Desk) {
    let text = &model.text;
    let Some(pupil) = desk.register.get(id) else {
        return;
    };
    let mut after: Vec<String> = pupil.class.iter().map(ToString::to_string).collect();
    after.extend(
        pupil
            .establishment
            .map(|at| label::school_short(&desk.register, at)),
    );
    after.extend(pupil.teacher.iter().map(ToString::to_string));
    let decision = desk.register.decision_on(id, desk.school_day());
    let right = match decision {
        Some((_, decision)) => (text.mode(decision.mode), Meaning::Text),
        None => (text.get(Id::NoDecision).to_owned(), Meaning::Attention),
    };
    title(body, &pupil.name(), &after.join(" · "), right);

    let width = body.width();
    let wide = model.size.width >= 100;
    let hours = desk.pupil_hours(id);
    body.text(3, 2, text.get(Id::FactCovered), Meaning::Quiet);
    let x = bars::bar(
        body,
        VALUES,
        2,
        if wide { 24 } else { 16 },
        hours.covered.0,
        hours.needed.0,
    ) + 2;
    let covered = say!(
        text,
        CoveredOf,
        covered = text.minutes(hours.covered),
        needed = text.minutes(hours.needed)
    );
    let x = body.text(x, 2, &covered, Meaning::Text);
    let (words, meaning) = super::list::missing(hours.missing, hours.needed, model);
    let x = body.text(x + 1, 2, &words, meaning);
    if let Some((_, decision)) = decision {
        let words = say!(
            text,
            DecisionDates,
            from = text.date(decision.from),
            to = text.date(decision.to),
            commission = text.commission(decision.commission)
        );
        body.fitted(
            x + 2,
            2,
            &words,
            width.saturating_sub(x + 3),
            Meaning::Quiet,
        );
    }
    let mut y = 3;
    if !pupil.needs.is_empty() || pupil.safety {
        let mut needs: Vec<String> = pupil
            .needs
            .iter()
            .map(|need| {
                let words = text.skill(&need.skill);
                if need.required {
                    say!(text, NeedRequired, need = words)
                } else {
                    words
                }
            })
            .collect();
        if pupil.safety {
            needs.push(text.get(Id::NeedSafety).to_owned());
        }
        body.text(3, y, text.get(Id::FactNeeds), Meaning::Quiet);
        let x = VALUES;
        body.fitted(
            x,
            y,
            &needs.join(" · "),
            width.saturating_sub(x + 1),
            Meaning::Text,
        );
        y += 1;
    }
    y += findings::draw(body, y, card.findings.all(), model, desk);
    let open = desk.open_days();
    let grid = Grid::of_pupil(&desk.register, id, card.week, &open);
    y = week_title(body, y + u16::from(wide), card, model);
    let foot = if wide { 5 } else { 3 };
    let room = body.height().saturating_sub(y + foot);
    y += week::draw(body, y, room, &grid, Kind::Pupil, model, desk);
    body.dotted(y);
    people(body, y + 1, card, text.get(Id::HeadWhoHelps), model, desk);
    let used = (card.rows.len() as u16).div_ceil(if wide { 3 } else { 2 });
    history(body, y + 4 + used, card.target, model, desk);
}

/// The last acts on a record, if there is room.
fn history(body: &mut Pen<'_>, y: u16, target: Ref, model: &Model, desk: &Desk) {
    let room = body.height().saturating_sub(y + 2);
    let mut acts = desk.register.history().of(target).peekable();
    if room == 0 || acts.peek().is_none() {
        return;
    }
    let width = body.width();
    heading(
        body,
        0,
        y,
        width,
        &model.text.get(Id::HistoryTitle).to_uppercase(),
        false,
    );
    for (line, brief) in acts.take(usize::from(room)).enumerate() {
        let line = y + 2 + line as u16;
        let when = words::when(desk, &model.text, brief.at);
        body.fitted(3, line, &when, 12, Meaning::Quiet);
        let what = words::act(desk, &model.text, brief);
        body.fitted(16, line, &what, width.saturating_sub(17), Meaning::Text);
    }
}

fn school(body: &mut Pen<'_>, card: &Card, id: EstablishmentId, model: &Model, desk: &Desk) {
    let text = &model.text;
    let Some(school) = desk.register.get(id) else {
        return;
    };
    let kind = school
        .kind
        .map(|kind| text.school_kind(kind))
        .unwrap_or_default();
    let commune = school.commune.as_deref().unwrap_or_default();
    let right = school
        .uai
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    title(
        body,
        &school.name,
        &format!("{kind} · {commune}"),
        (right, Meaning::Quiet),
    );
    let width = body.width();
    let mut y = 2;
    for field in words::fields(desk, text, id.into()).into_iter().skip(1) {
        if y + 8 > body.height() {
            break;
        }
        body.fitted(3, y, text.get(field.id), 16, Meaning::Quiet);
        body.fitted(20, y, &field.value, width.saturating_sub(21), Meaning::Text);
        y += 1;
    }
    let row = desk.free_at(id);
    let covered = say!(
        text,
        CoveredOf,
        covered = text.minutes(row.covered),
        needed = text.minutes(row.needed)
    );
    let (words, meaning) = super::list::missing(row.missing, row.needed, model);
    y += 1;
    let x = body
        .text(3, y, text.get(Id::FactHours), Meaning::Quiet)
        .max(19)
        + 1;
    let x = body.text(x, y, &covered, Meaning::Text);
    let x = body.text(x + 1, y, &words, meaning);
    let free = say!(
        text,
        FreeBoth,
        told = text.margin(row.free_told),
        real = text.minutes(row.free_real)
    );
    body.fitted(
        x + 1,
        y,
        &format!("· {free}"),
        width.saturating_sub(x + 2),
        Meaning::Quiet,
    );
    y += findings::draw(body, y + 1, card.findings.all(), model, desk);
    people(body, y + 2, card, text.get(Id::HeadPeople), model, desk);
}
