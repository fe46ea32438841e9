//! What is said and shown of every field of every kind of record: in a difference, in a meeting.

// A test that cannot go on must stop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "support/invented.rs"]
mod invented;

use relais::department::{Department, mask};
use relais::domain::record::for_each_record;
use relais::domain::*;
use relais::record::{Fields, InMeeting};
use relais::text::{Lang, Text};
use relais::words::{self, Became, Sign};

/// The invented records.
fn register() -> Register {
    let mut register = Register::default();
    let made = invented::records(&register);
    register.apply(&made).unwrap();
    register
}

fn department() -> Department {
    Department::new(register(), jiff::civil::date(2026, 11, 10))
}

/// From the first record of each kind to the second: every field that has one changes.
fn from_full_to_bare(register: &Register) -> Vec<Change> {
    let mut changes = Changes::of(register);
    macro_rules! second {
        ($($record:ident $id:ident $field:ident,)*) => {
            $(if let Some(bare) = register.get($id(2)) {
                changes.set($id(1), bare.clone());
            })*
        };
    }
    for_each_record!(second);
    changes.done()
}

fn lines(department: &Department, changes: &[Change], back: bool) -> String {
    let text = Text::new(Lang::French);
    let lines = words::diff(department, &text, changes, back);
    let line = |line: words::DiffLine| {
        let sign = match line.sign {
            Sign::Added => "+",
            Sign::Changed => "~",
            Sign::Removed => "-",
            Sign::Field => "   ",
            Sign::Part(Became::Added) => "  +",
            Sign::Part(Became::Changed) => "  ~",
            Sign::Part(Became::Removed) => "  -",
            Sign::Part(Became::Same) => "  =",
        };
        let (before, after) = (line.before, line.after);
        format!("{sign} {} | {before} | {after}\n", line.label)
    };
    lines.into_iter().map(line).collect()
}

#[test]
fn a_difference_tells_every_field_that_is_made() {
    let made = invented::records(&Register::default());
    insta::assert_snapshot!("difference-made", lines(&department(), &made, false));
}

#[test]
fn a_difference_tells_every_field_that_changes() {
    let department = department();
    let changes = from_full_to_bare(&department.register);
    insta::assert_snapshot!("difference-changed", lines(&department, &changes, false));
}

#[test]
fn a_meeting_sees_of_every_field_what_it_may() {
    let twin = mask::register(&register());
    let mut seen = String::new();
    macro_rules! each {
        ($($record:ident $id:ident $field:ident,)*) => {
            $(for (_, record) in twin.all::<$record>() {
                seen.push_str(&format!("{record:#?}\n"));
            })*
        };
    }
    for_each_record!(each);
    insta::assert_snapshot!("meeting", seen);
}

/// Fields of the first record of a kind that the mask should have taken away, or that were never
/// there to take.
fn seen<R: Fields + Record>(register: &Register, twin: &Register) -> Vec<&'static str>
where
    R::Id: OfRecord<Record = R>,
    Register: Shelf<R>,
{
    let id = R::Id::from_number(1);
    let (Some(record), Some(masked)) = (register.get(id), twin.get(id)) else {
        return Vec::new();
    };
    let hides = |meeting| {
        matches!(
            meeting,
            InMeeting::Hidden | InMeeting::Initials | InMeeting::Present | InMeeting::Reason
        )
    };
    let fields = R::FIELDS.iter().filter(|field| hides(field.meeting));
    let left = fields.filter(|field| (field.get)(record) == (field.get)(masked));
    left.map(|field| field.key).collect()
}

#[test]
fn nothing_that_a_table_hides_is_left_behind_the_mask() {
    let register = register();
    let twin = mask::register(&register);
    macro_rules! each {
        ($($record:ident $id:ident $field:ident,)*) => {
            $(assert_eq!(seen::<$record>(&register, &twin), [""; 0], stringify!($record));)*
        };
    }
    for_each_record!(each);
}

/// What a change of one record is told as.
fn told<R: Record>(id: R::Id, change: impl FnOnce(&mut R)) -> String
where
    R::Id: OfRecord<Record = R>,
    Register: Shelf<R>,
    Change: From<RecordEdit<R>>,
{
    let department = department();
    let mut record: R = department.register.get(id).unwrap().clone();
    change(&mut record);
    let mut changes = Changes::of(&department.register);
    changes.set(id, record);
    let changes = changes.done();
    lines(&department, &changes, false)
}

#[test]
fn a_change_of_where_someone_lies_or_lives_is_told() {
    let there = Position::from_degrees(47.5, -1.25);
    let school = told(EstablishmentId(1), |school: &mut Establishment| {
        school.position = there;
    });
    let field = "position | 48.111000, -1.680000 | 47.500000, -1.250000\n";
    assert!(school.ends_with(field), "{school}");
    let avs = told(AvsId(2), |avs: &mut Avs| avs.home = there);
    assert!(
        avs.ends_with("position |  | 47.500000, -1.250000\n"),
        "{avs}"
    );
}

#[test]
fn a_call_that_goes_on_is_told_as_a_change_of_its_cover() {
    let cover = told(CoverId(1), |cover: &mut Cover| {
        cover.contact = ContactStatus::Confirmed;
    });
    let name = "~ remplacement ROUX Inès |  | R1\n";
    assert_eq!(cover, format!("{name}    appel | appelée | confirmé\n"));
    let cover = told(CoverId(1), |cover: &mut Cover| cover.absence = AbsenceId(2));
    let field = "    absence | absence MARTIN Sophie | absence BERNARD Tom\n";
    assert_eq!(cover, format!("{name}{field}"));
}

#[test]
fn a_change_of_any_part_of_an_amendment_or_of_a_cluster_shows() {
    let register = register();
    let (contract, school) = (ContractId(1), EstablishmentId(1));
    let day = jiff::civil::date(2027, 1, 4);
    let amended: [fn(&mut Amendment, Date); 5] = [
        |one, day| one.signed = Some(day),
        |one, day| one.from = day,
        |one, day| one.end = Some(day),
        |one, _| one.weekly = Some(Minutes(90)),
        |one, _| one.places.as_mut().unwrap().zone = None,
    ];
    for change in amended {
        let mut changed = register.get(contract).unwrap().clone();
        change(&mut changed.amendments[0], day);
        let mut changes = Changes::of(&register);
        changes.set(contract, changed);
        let told = lines(&department(), &changes.done(), false);
        assert!(told.contains("avenants"), "{told}");
    }
    let joined: [fn(&mut Membership, Date); 3] = [
        |one, _| one.cluster = "PIAL Sud".into(),
        |one, day| one.from = Some(day),
        |one, day| one.to = Some(day),
    ];
    for change in joined {
        let mut changed = register.get(school).unwrap().clone();
        change(&mut changed.clusters[0], day);
        let mut changes = Changes::of(&register);
        changes.set(school, changed);
        let told = lines(&department(), &changes.done(), false);
        assert!(told.contains("PIAL"), "{told}");
    }
}
