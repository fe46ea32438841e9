//! Hostile files: each gives an error that says what is wrong; none panics, none is half read.

use proptest::prelude::*;
use relais::domain::Register;
use relais::exchange::table::{COLUMN_LIMIT, LINE_LIMIT};
use relais::exchange::{Import, ImportError};

use super::invented::{forty, official};

fn error(bytes: &[u8]) -> ImportError {
    Import::read(bytes, None, &Register::default()).unwrap_err()
}

#[test]
fn each_hostile_file_gets_the_error_that_names_its_fault() {
    let wide = "Identifiant;".repeat(1_000_000);
    let long = format!("uai;nom\n0010000A;{}\n", "x".repeat(LINE_LIMIT));
    let many = format!("uai;nom\n{}\n", ";".repeat(LINE_LIMIT + 1));
    let zeros = vec![0u8; 4 << 20];
    let cases: Vec<(&str, Vec<u8>, ImportError)> = vec![
        ("nothing", vec![], ImportError::Empty),
        ("a mark alone", b"\xef\xbb\xbf".to_vec(), ImportError::Empty),
        ("blank lines", b"\r\n\r\n \r\n".to_vec(), ImportError::Empty),
        (
            "a header alone",
            b"uai;nom\r\n".to_vec(),
            ImportError::Empty,
        ),
        (
            "empty rows",
            b"uai;nom\n;\n ; \n".to_vec(),
            ImportError::Empty,
        ),
        (
            "a workbook",
            b"PK\x03\x04\x14\x00".to_vec(),
            ImportError::Workbook,
        ),
        ("zeros", zeros, ImportError::Binary),
        (
            "a zero in a cell",
            b"uai;nom\n0010000A;a\0b\n".to_vec(),
            ImportError::Binary,
        ),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06\x07\x08".to_vec(),
            ImportError::Binary,
        ),
        (
            "a million columns",
            wide.into_bytes(),
            ImportError::TooManyColumns {
                found: 1_000_001,
                limit: COLUMN_LIMIT,
            },
        ),
        (
            "an endless line",
            long.into_bytes(),
            ImportError::LineTooLong {
                line: 2,
                limit: LINE_LIMIT,
            },
        ),
        (
            "endless cells",
            many.into_bytes(),
            ImportError::LineTooLong {
                line: 2,
                limit: LINE_LIMIT,
            },
        ),
        (
            "a mark never closed",
            b"uai;nom\n1;\"a\n2;b\n3;c\n".to_vec(),
            ImportError::OpenQuote { line: 2 },
        ),
        (
            "a header never closed",
            b"uai;\"nom\n1;a\n".to_vec(),
            ImportError::OpenQuote { line: 1 },
        ),
        (
            "something else",
            b"once upon a time\nthere was\n".to_vec(),
            ImportError::Unrecognised {
                nearest: None,
                missing: vec![],
            },
        ),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(error(&bytes), expected, "{name}");
    }
}

#[test]
fn a_table_in_utf_16_or_with_lone_returns_is_read_like_any_other() {
    let file = official(&forty());
    let text = String::from_utf8(file).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let returns = text.replace("\r\n", "\r");
    for bytes in [wide, returns.into_bytes()] {
        let import = Import::read(&bytes, None, &Register::default()).unwrap();
        assert_eq!((import.rows, import.counts().added), (40, 40));
    }
}

#[test]
fn a_table_that_was_cut_short_loses_only_its_last_row() {
    let file = official(&forty());
    let import = Import::read(&file[..file.len() - 60], None, &Register::default()).unwrap();
    assert_eq!((import.counts().added, import.rejected.len()), (39, 1));
    assert_eq!(import.rejected[0].line, 41);
}

#[test]
fn what_could_turn_a_line_or_a_terminal_does_not_get_in() {
    let text = "uai;nom;commune\n0010000V;Ecole\u{202e}\u{1b}[31m\u{200b} du Bois;a\u{301}\n";
    let register = super::holding(text.as_bytes());
    let school = register
        .all::<relais::domain::Establishment>()
        .next()
        .unwrap()
        .1;
    assert_eq!(
        (&*school.name, school.commune.as_deref()),
        ("Ecole[31m du Bois", Some("á"))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_makes_the_reader_panic(
        header in "(uai|nom|zones|date de debut|date de fin|latitude|[a-z;\"]{0,5})(;(uai|nom|position|telephone|date de fin|[a-z]{0,3})){0,5}",
        rows in prop::collection::vec("[0-9A-Z;\",.éE+T:\\-/ ]{0,40}", 0..6),
    ) {
        let text = format!("{header}\n{}", rows.join("\n"));
        let _ = Import::read(text.as_bytes(), None, &Register::default());
    }

    #[test]
    fn a_byte_changed_in_a_good_file_is_no_catastrophe(at in 0usize..5_000, byte in any::<u8>()) {
        let mut file = official(&forty());
        file[at] = byte;
        if let Ok(import) = Import::read(&file, None, &Register::default()) {
            let counts = import.counts();
            prop_assert_eq!(counts.added + counts.changed + counts.unchanged + counts.rejected, import.rows);
        }
    }
}
