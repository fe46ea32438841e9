//! Whole forms as they show, alone on an empty screen; the cursor is `▏`.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::command::Command;
use crate::domain::ContractId;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Look, Size};
use crate::tui::form::bench::*;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Theme;

fn drawn(bench: &mut Bench, width: u16, height: u16) -> (String, Option<(u16, u16)>) {
    bench.size = Size { width, height };
    let mut buf = Buffer::empty(Rect::new(0, 0, width, bench.size.body()));
    let area = buf.area;
    let look = Look {
        theme: Theme::Mono,
        glyphs: Glyphs::Unicode,
    };
    let caret = bench.with(|form, cx| {
        let cx = Cx { look, ..*cx };
        form.view(&cx, area, &mut buf)
    });
    let caret = caret.map(|at| (at.x, at.y));
    let row = |y: u16| {
        let cell = |x: u16| {
            if caret == Some((x, y)) {
                "▏"
            } else {
                buf[(x, y)].symbol()
            }
        };
        (0..width)
            .map(cell)
            .collect::<String>()
            .trim_end()
            .to_owned()
    };
    (
        (0..area.height)
            .map(row)
            .collect::<Vec<_>>()
            .join("\n")
            .trim_end()
            .to_owned(),
        caret,
    )
}

fn shows(bench: &mut Bench, width: u16, height: u16) -> String {
    drawn(bench, width, height).0
}

#[test]
fn the_hours_of_a_decision_are_typed_over() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18""#);
    insta::assert_snapshot!("decision_80x24", shows(&mut bench, 80, 24));
    bench.on(Id::FieldTo);
    insta::assert_snapshot!("decision_date_120x36", shows(&mut bench, 120, 36));
}

#[test]
fn the_difference_says_what_the_law_thinks_of_it() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18" enter "urgent""#);
    insta::assert_snapshot!("difference_80x24", shows(&mut bench, 80, 24));
    insta::assert_snapshot!("difference_48x12", shows(&mut bench, 48, 12));
}

#[test]
fn a_refusal_says_why_at_its_field_and_under_it() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewAccompaniment, Some(LEA.into()))
        .fill(Id::FieldPupil, "lea")
        .fill(Id::FieldAvs, "roux");
    bench.fill(
        Id::FieldSlots,
        "lun 10h-12h, jeu aprem impaires, ven 8h-9h, mar 8h-12h repas",
    );
    insta::assert_snapshot!("overlap_80x24", shows(&mut bench, 80, 24));
    bench.on(Id::FieldAvs);
    insta::assert_snapshot!("overlap_120x36", shows(&mut bench, 120, 36));
}

#[test]
fn a_long_form_scrolls_with_its_cursor() {
    let mut bench = Bench::new();
    bench
        .edit(ContractId(1))
        .fill(Id::FieldEnd, "01/09/2027")
        .on(Id::FieldAmendments);
    insta::assert_snapshot!("contract_80x24", shows(&mut bench, 80, 24));
    insta::assert_snapshot!("contract_48x12", shows(&mut bench, 48, 12));
}

#[test]
fn at_no_size_does_a_form_leave_its_room_or_lose_its_cursor() {
    for (width, height) in [
        (20, 5),
        (30, 8),
        (48, 12),
        (60, 16),
        (80, 24),
        (120, 36),
        (200, 60),
    ] {
        let mut bench = Bench::new();
        bench.edit(ContractId(1));
        for _ in 0..bench.form().fields.len() {
            bench.keys("tab");
            let (_, caret) = drawn(&mut bench, width, height);
            let (x, y) = caret.unwrap();
            assert!(x < width && y < height, "{width}×{height}: {x},{y}");
        }
    }
}
