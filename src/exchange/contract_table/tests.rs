//! Good tables and hostile ones.

use proptest::prelude::*;

use super::*;
use crate::domain::{Date, Ending, Function, Regime, SuspensionKind};
use crate::exchange::table::{COLUMN_LIMIT, LINE_LIMIT};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A table that is one.
fn read(bytes: impl AsRef<[u8]>) -> ContractTable {
    super::read(bytes.as_ref()).unwrap()
}

fn errors(table: &ContractTable) -> Vec<(u32, Option<ContractColumn>, ContractFault)> {
    let told = table.errors.iter();
    told.map(|error| (error.line, error.field, error.reason))
        .collect()
}

/// The one contract of a row under the plain header, or why not.
fn row(cells: &str) -> Result<Contract, (Option<ContractColumn>, ContractFault)> {
    let header = "avs;regime;start;end;function;ended_on;how;suspended";
    let mut table = read(format!("{header}\n{cells}\n").as_bytes());
    match table.errors.pop() {
        Some(error) => {
            assert_eq!(error.line, 2);
            Err((error.field, error.reason))
        }
        None => Ok(table.people.pop().unwrap().contracts.pop().unwrap()),
    }
}

#[test]
fn contracts_are_grouped_by_person_in_the_order_of_the_file() {
    let table = read(
        "\u{feff}AVS;Régime;Début;Fin\r\n\
         PETIT Zoé;AED;1/9/2003;31/08/2004\r\n\
         MARTIN Léa;aesh;2020-09-01;\r\n\
         \r\n\
         PETIT Zoé;emploi jeune;01-09-2004;31.8.2005\r\n"
            .as_bytes(),
    );
    assert_eq!(errors(&table), []);
    let names: Vec<&str> = table
        .people
        .iter()
        .map(|person| person.avs.as_str())
        .collect();
    assert_eq!(names, ["PETIT Zoé", "MARTIN Léa"]);
    let petit = &table.people[0].contracts;
    assert_eq!(petit[0].start, day("2003-09-01"));
    assert_eq!(petit[0].end, Some(day("2004-08-31")));
    assert_eq!((petit[1].regime, petit[1].avs.0), (Regime::YouthJob, 1));
    assert_eq!(petit[1].end, Some(day("2005-08-31")));
    let martin = &table.people[1].contracts[0];
    assert_eq!(
        (martin.regime, martin.end, martin.avs.0),
        (Regime::Aesh, None, 2)
    );
}

#[test]
fn commas_and_tabs_part_cells_too_in_any_order_of_columns() {
    let commas = read(b"end,start,regime,avs\n2004-08-31,2003-09-01,EducationAssistant,A1\n");
    assert_eq!(errors(&commas), []);
    assert_eq!(commas.people[0].contracts[0].start, day("2003-09-01"));
    let quoted = "avs,regime,start,end,suspended\n\
                  \"DUPONT, Ana\",aed,2018-09-01,2025-08-31,\
                  \"2020-01-01/2020-08-31 Teaching, 2021-01-01/2021-01-31 Unpaid\"\n";
    let table = read(quoted.as_bytes());
    assert_eq!(&*table.people[0].avs, "DUPONT, Ana");
    let kinds: Vec<_> = table.people[0].contracts[0]
        .suspensions
        .iter()
        .map(|out| out.kind)
        .collect();
    assert_eq!(kinds, [SuspensionKind::Teaching, SuspensionKind::Unpaid]);
    let tabs = read(b"avs\tregime\tstart\tend\nA\taed\t1/9/2003\t\n");
    assert_eq!(tabs.people.len(), 1);
}

#[test]
fn every_optional_column_is_read() {
    let contract =
        row("A;aed;1/9/2018;31/8/2025;Other;15/3/2021;Démission;1/1/2020/31/8/2020 enseignement");
    let contract = contract.unwrap();
    assert_eq!(contract.function, Function::Other);
    let ended = contract.ended.unwrap();
    assert_eq!(
        (ended.on, ended.how),
        (day("2021-03-15"), Ending::Resignation)
    );
    let out = contract.suspensions[0];
    assert_eq!((out.from, out.to), (day("2020-01-01"), day("2020-08-31")));
    let plain = row("A;aed;1/9/2018;31/8/2025;;;;").unwrap();
    assert_eq!((plain.function, plain.ended), (Function::Avs, None));
    let short = row("A;aed;1/9/2018").unwrap();
    assert_eq!(short.end, None);
    let ended = row("A;aed;1/9/2018;31/8/2025;;15/3/2021")
        .unwrap()
        .ended
        .unwrap();
    assert_eq!(ended.how, Ending::Other);
}

#[test]
fn a_wrong_row_is_told_by_line_and_field_and_the_others_are_answered() {
    let table = read(
        b"avs;regime;start;end\nA;aed;1/9/2003;31/8/2004\nA;aed;31/02/2004;31/8/2004\n\n\
          B;magie;1/9/2003;\nC;aesh;1/9/2020;31/8/2019\nA;aed;1/9/2004;31/8/2005\n",
    );
    assert_eq!(
        errors(&table),
        [
            (3, Some(ContractColumn::Start), ContractFault::NoSuchDay),
            (5, Some(ContractColumn::Regime), ContractFault::UnknownWord),
            (6, Some(ContractColumn::End), ContractFault::EndsBeforeStart),
        ]
    );
    assert_eq!(&*table.errors[0].found, "31/02/2004");
    assert_eq!(table.people.len(), 1);
    assert_eq!(table.people[0].contracts.len(), 2);
}

#[test]
fn lines_are_those_of_an_editor_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        let rows = [
            "",
            "avs;regime;start;end",
            "A;x;;",
            "",
            "",
            "\"B\";y;;",
            "C;z;;",
        ];
        let table = read(rows.join(end).as_bytes());
        let told: Vec<u32> = table.errors.iter().map(|error| error.line).collect();
        assert_eq!(told, [3, 6, 7], "{end:?}");
    }
    let quoted = read(b"avs;regime;start;end\n\"A\nB\";x;;\nC;y;;\n");
    let told: Vec<u32> = quoted.errors.iter().map(|error| error.line).collect();
    assert_eq!(told, [2, 4]);
}

#[test]
fn a_quote_left_open_costs_its_own_line_and_no_other() {
    let header = "avs;regime;start;end;suspended\n";
    for (open, names) in [
        ("\"X;aed;2020-09-01;", &["A", "C", "D"][..]),
        (
            "X;aed;2020-09-01;;\"2021-01-01/2021-01-31",
            &["A", "C", "D"],
        ),
        ("X;aed;2020-09-01;;\"", &["A", "C", "D"]),
    ] {
        for last in ["D;aesh;2021-09-01;", "\"D\";aesh;2021-09-01;"] {
            let rows = format!("A;aed;2020-09-01;\n{open}\nC;aed;2020-09-01;\n{last}\n");
            let table = read(format!("{header}{rows}").as_bytes());
            let read: Vec<&str> = table.people.iter().map(|person| &*person.avs).collect();
            assert_eq!(read, names, "{open} {last}");
            assert_eq!(
                errors(&table),
                [(3, None, ContractFault::OpenQuote)],
                "{open}"
            );
        }
    }
    // Nothing behind it: the same.
    let alone = read(format!("{header}\"X;aed;2020-09-01;\n;;\n").as_bytes());
    assert_eq!(errors(&alone), [(2, None, ContractFault::OpenQuote)]);
    // In the header there is nothing to read the rows by.
    let lost = super::read(b"\"avs;regime;start;end\nA;aed;2020-09-01;\n");
    assert_eq!(lost, Err(ImportError::OpenQuote { line: 1 }));
}

#[test]
fn each_reason_names_its_field() {
    use {ContractColumn as F, ContractFault as R};
    for (cells, field, reason) in [
        (";aed;1/9/2003;", F::Avs, R::MissingValue),
        ("\u{200b};aed;1/9/2003;", F::Avs, R::MissingValue),
        ("A;;1/9/2003;", F::Regime, R::MissingValue),
        ("A;aed;;", F::Start, R::MissingValue),
        ("A;aed;1/9/03;", F::Start, R::NotADate),
        ("A;aed;hier;", F::Start, R::NotADate),
        ("A;aed;1/9/2003/4;", F::Start, R::NotADate),
        ("A;aed;+1/9/2003;", F::Start, R::NotADate),
        ("A;aed;0/9/2003;", F::Start, R::NoSuchDay),
        ("A;aed;29/2/2003;", F::Start, R::NoSuchDay),
        ("A;aed;1/13/2003;", F::Start, R::NoSuchDay),
        ("A;aed;1/9/1203;", F::Start, R::YearOutOfRange),
        ("A;aed;1/9/9999;", F::Start, R::YearOutOfRange),
        ("A;aed;31/12/1989;", F::Start, R::YearOutOfRange),
        ("A;aed;1/9/2003;1/1/2100", F::End, R::YearOutOfRange),
        ("A;aed;1/9/2003;;;2100-01-01", F::EndedOn, R::YearOutOfRange),
        ("A;aed;1,9,2003;", F::Start, R::NotADate),
        ("A;aed;31/2/2004;", F::Start, R::NoSuchDay),
        ("A;aed;29/2/2100;", F::Start, R::YearOutOfRange),
        ("A;aed;1/9/2003;31/8/2003", F::End, R::EndsBeforeStart),
        ("A;aed;1/9/2003;;chef", F::Function, R::UnknownWord),
        ("A;aed;1/9/2003;;;31/8/2003", F::EndedOn, R::EndsBeforeStart),
        ("A;aed;1/9/2003;;;;démission", F::EndedOn, R::MissingValue),
        ("A;aed;1/9/2003;;;1/1/2004;fuite", F::How, R::UnknownWord),
        ("A;aed;1/9/2003;;;;;2004", F::Suspended, R::NotASuspension),
        (
            "A;aed;1/9/2003;;;;;2004-01-01/2004-02-01",
            F::Suspended,
            R::NotASuspension,
        ),
        (
            "A;aed;1/9/2003;;;;;2004-01-01/2003-02-01 Teaching",
            F::Suspended,
            R::EndsBeforeStart,
        ),
        (
            "A;aed;1/9/2003;;;;;2004-01-01/2004-02-31 Teaching",
            F::Suspended,
            R::NoSuchDay,
        ),
        (
            "A;aed;1/9/2003;;;;;2004-01-01/2004-02-01 golf",
            F::Suspended,
            R::UnknownWord,
        ),
    ] {
        assert_eq!(row(cells).unwrap_err(), (Some(field), reason), "{cells:?}");
    }
    let extra = row("A;aed;1/9/2003;;;;;;de trop").unwrap_err();
    assert_eq!(extra, (None, ContractFault::TooManyCells));
    assert!(row("A;aed;1/9/2003;;;;;; ").is_ok());
    assert!(row("A;aed;29/2/2004;29/2/2004").is_ok());
}

#[test]
fn an_empty_file_and_missing_columns_are_told_at_the_header() {
    for empty in ["", "\u{feff}", "\n\n\n"] {
        assert_eq!(super::read(empty.as_bytes()), Err(ImportError::Empty));
    }
    let table = read(b"avs;debut\nA;1/9/2003\n");
    let missing = |field| (1, Some(field), ContractFault::MissingColumn);
    assert_eq!(
        errors(&table),
        [
            missing(ContractColumn::Regime),
            missing(ContractColumn::End)
        ]
    );
    assert!(table.people.is_empty());
    let header_alone = read(b"avs;regime;start;end");
    assert_eq!(
        (header_alone.people.len(), header_alone.errors.len()),
        (0, 0)
    );
}

#[test]
fn a_column_that_comes_twice_is_told_and_the_first_one_read() {
    let table = read(b"avs;regime;start;end;Fin\nA;aed;1/9/2003;31/8/2004;31/8/2005\n");
    assert_eq!(
        errors(&table),
        [(1, Some(ContractColumn::End), ContractFault::RepeatedColumn)]
    );
    assert_eq!(table.people[0].contracts[0].end, Some(day("2004-08-31")));
}

#[test]
fn the_first_and_the_last_year_are_read() {
    let ages = row("A;aed;1/1/1990;31/12/2099").unwrap();
    assert_eq!(ages.start, day("1990-01-01"));
    assert_eq!(ages.end, Some(day("2099-12-31")));
    let leap = row("A;aed;29/2/2004;2004-02-29").unwrap();
    assert_eq!(Some(leap.start), leap.end);
}

#[test]
fn headers_are_known_by_their_french_names_whatever_case_and_accents() {
    for header in [
        "avs;régime;début;fin",
        "AVS;REGIME;DEBUT;FIN",
        "Nom;Régime;Date de début;Date de fin",
        "agent;régime;du;au",
        "\u{feff}\"Personne\";\"Régime\";\"Date_debut\";\"Terme\"",
    ] {
        let table = read(format!("{header}\nA;aed;1/9/2003;31/8/2004\n").as_bytes());
        assert_eq!(errors(&table), [], "{header}");
        assert_eq!(table.people[0].contracts[0].end, Some(day("2004-08-31")));
    }
    let unknown = read(b"avs;regime;start;end;couleur\nA;aed;1/9/2003;;bleu\n");
    assert_eq!((unknown.people.len(), errors(&unknown).len()), (1, 0));
}

#[test]
fn a_row_parted_by_another_sign_than_the_header_is_told() {
    let table = read(b"avs;regime;start;end\nA,aed,2003-09-01,\nB;aed;1/9/2003;\n");
    assert_eq!(
        errors(&table),
        [(2, Some(ContractColumn::Regime), ContractFault::MissingValue)]
    );
    assert_eq!(&*table.people[0].avs, "B");
}

#[test]
fn a_cell_of_very_many_signs_is_answered_and_told_in_short() {
    let long = "9".repeat(LINE_LIMIT / 2);
    let table = read(
        format!("avs;regime;start;end\nA;aed;{long};\nB;aed;1/9/2003;\n{long};aed;1/9/2003;\n")
            .as_bytes(),
    );
    assert_eq!(
        errors(&table),
        [(2, Some(ContractColumn::Start), ContractFault::NotADate)]
    );
    assert!(table.errors[0].found.len() < 1_000);
    assert_eq!(table.people.len(), 2);
    let endless = format!("avs;regime;start;end\nA;aed;{long}{long};\n");
    assert_eq!(
        super::read(endless.as_bytes()),
        Err(ImportError::LineTooLong {
            line: 2,
            limit: LINE_LIMIT
        })
    );
}

#[test]
fn what_is_no_table_of_text_is_refused_as_every_table_is() {
    for (bytes, error) in [
        (&b"PK\x03\x04\x14\x00"[..], ImportError::Workbook),
        (
            b"avs;regime;start;end\nA\0;aed;1/9/2003;\n",
            ImportError::Binary,
        ),
        (
            b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06\x07",
            ImportError::Binary,
        ),
    ] {
        assert_eq!(super::read(bytes), Err(error));
    }
}

#[test]
fn windows_and_utf_16_copies_are_read() {
    let windows = b"avs;r\xe9gime;d\xe9but;fin\nL\xe9a;aed;1/9/2003;\n";
    assert_eq!(&*read(windows).people[0].avs, "Léa");
    let text = "avs\tregime\tstart\tend\nLéa\taed\t1/9/2003\t\n";
    let mut utf_16 = vec![0xff, 0xfe];
    utf_16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(&*read(&utf_16).people[0].avs, "Léa");
    assert_eq!(
        &*read(&utf_16[2..]).people[0].avs,
        "Léa",
        "without its mark"
    );
    let said = b"sep=,\navs,regime,start,end\n\"L;a\",aed,1/9/2003,\n\"x\",magie,1/9/2003,\n";
    let told = read(said);
    assert_eq!(&*told.people[0].avs, "L;a");
    assert_eq!(
        errors(&told),
        [(4, Some(ContractColumn::Regime), ContractFault::UnknownWord)]
    );
}

#[test]
fn a_table_wider_than_any_other_is_refused_as_every_table_is() {
    let wide = ";".repeat(100_000);
    let too_many = |found| {
        Err(ImportError::TooManyColumns {
            found,
            limit: COLUMN_LIMIT,
        })
    };
    let blank = format!("avs;regime;start;end{wide}\nA;aed;1/9/2003;{wide}\n");
    assert_eq!(super::read(blank.as_bytes()), too_many(100_004));
    let many = format!("avs;regime;start;{wide}end\n");
    assert_eq!(super::read(many.as_bytes()), too_many(100_004));
    let table = read(format!("avs;regime;start;end\nA;aed;1/9/2003;{wide}x\n").as_bytes());
    assert_eq!(errors(&table), [(2, None, ContractFault::TooManyCells)]);
}

#[test]
fn what_could_harm_a_terminal_does_not_come_through() {
    let table =
        read("avs;regime;start;end\nA\u{1b}[31m\u{202e};aed;1/9/2003;\nB;\u{1b}]0;x;\n".as_bytes());
    assert_eq!(&*table.people[0].avs, "A[31m");
    assert_eq!(&*table.errors[0].found, "]0");
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(table) = super::read(&bytes) {
            prop_assert!(table.people.len() + table.errors.len() <= bytes.len() + 4);
        }
    }

    #[test]
    fn any_bytes_under_a_header_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut whole = b"avs;regime;start;end\n".to_vec();
        whole.extend(&bytes);
        whole.extend(b"\n");
        for error in super::read(&whole).unwrap_or_default().errors {
            prop_assert!(error.line > 1);
        }
    }

    #[test]
    fn any_cells_are_answered(rows in proptest::collection::vec("[aed/;,\"0-9 .\\-\\n]{0,40}", 0..6)) {
        let text = format!("avs;regime;start;end;suspended\n{}", rows.join("\n"));
        for error in read(text.as_bytes()).errors {
            prop_assert!(error.line > 1);
        }
    }

    #[test]
    fn a_date_is_read_however_it_is_written(n in 0i32..40_177) {
        let date = crate::domain::plus_days(day("1990-01-01"), n);
        let (y, m, d) = (date.year(), date.month(), date.day());
        for text in [
            format!("{date}"),
            format!("{d}/{m}/{y}"),
            format!("{d:02}-{m:02}-{y}"),
            format!("{d:02}.{m}.{y}"),
        ] {
            prop_assert_eq!(cell::date(&text), Ok(date));
        }
    }
}
