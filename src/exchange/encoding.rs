//! Bytes to text: byte order marks, UTF-8, UTF-16, and what older spreadsheets write in French.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ImportError;

/// Bytes that a file may have, and its text: the directory of all schools of France has forty
/// megabytes.
pub const FILE_LIMIT: u64 = 48 << 20;
/// Bytes looked at to guess.
const SAMPLE: usize = 1 << 20;
/// Control characters that a table may have by accident, and then one in so many.
const CONTROLS: usize = 4;
const CONTROL_SHARE: usize = 100;

/// What is neither ASCII nor rare in a French table.
const FRENCH: &str = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’“”…–—°€\u{a0}";
/// The name of an encoding that is none.
const TWICE: &str = "UTF-8 (windows-1252)";

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText<'b> {
    /// What it says.
    pub text: Cow<'b, str>,
    /// How it was written: the name of the encoding (WHATWG).
    pub encoding: &'static str,
}

/// The text of a file.
///
/// A byte order mark decides; then valid UTF-8; then UTF-16 without a mark, by its zeros; else the
/// encoding is guessed, French first (so Windows-1252 is not taken for its neighbours).
///
/// # Errors
/// [`ImportError::Empty`], [`ImportError::TooLarge`], [`ImportError::Workbook`], [`ImportError::Binary`].
pub fn decode(bytes: &[u8]) -> Result<DecodedText<'_>, ImportError> {
    within_limit(bytes.len())?;
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
    if bytes.starts_with(ZIP) || bytes.starts_with(OLE) {
        return Err(ImportError::Workbook);
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(body);
    // A byte of an older encoding may become three.
    within_limit(text.len())?;
    let (text, name) = match (twice_encoded(&text), encoding) {
        (Some(text), _) => (text.into(), TWICE),
        (None, one) if one.is_single_byte() && is_mac(body) => (
            MACINTOSH.decode_without_bom_handling(body).0,
            MACINTOSH.name(),
        ),
        (None, one) => (text, one.name()),
    };
    within_limit(text.len())?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if is_binary(&text) {
        return Err(ImportError::Binary);
    }
    Ok(DecodedText {
        text,
        encoding: name,
    })
}

fn within_limit(bytes: usize) -> Result<(), ImportError> {
    let bytes = bytes as u64;
    if bytes > FILE_LIMIT {
        return Err(ImportError::TooLarge {
            bytes,
            limit: FILE_LIMIT,
        });
    }
    Ok(())
}

/// UTF-8 that was read as Windows-1252 and saved again: `Ã©` for `é`. The text as it was before; none
/// where anything in it cannot have come about so, or nothing has.
fn twice_encoded(text: &str) -> Option<String> {
    let begins = |c: char| matches!(c, 'Ã' | 'Â' | 'â' | 'Å');
    if !text.contains(begins) {
        return None;
    }
    let (bytes, _, lossy) = WINDOWS_1252.encode(text);
    if lossy {
        return None;
    }
    let once = String::from_utf8(bytes.into_owned()).ok()?;
    (once.chars().count() < text.chars().count()).then_some(once)
}

/// French that an old Mac wrote: more of its bytes are letters of French there than in Windows-1252.
fn is_mac(bytes: &[u8]) -> bool {
    let count = |encoding: &'static Encoding| {
        let is_french = french(encoding);
        let other = bytes.iter().filter(|byte| !byte.is_ascii());
        other
            .filter(|byte| is_french.get(usize::from(**byte)) == Some(&true))
            .count()
    };
    count(MACINTOSH) > count(WINDOWS_1252)
}

/// For each byte, whether it is a letter or sign of French in that encoding.
fn french(encoding: &'static Encoding) -> Vec<bool> {
    let is_french = |byte| {
        let one = [byte];
        let (text, _) = encoding.decode_without_bom_handling(&one);
        text.chars().all(|c| FRENCH.contains(c))
    };
    (u8::MIN..=u8::MAX).map(is_french).collect()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(broken) => {
            // Long valid UTF-8 with one broken place is UTF-8: its row will be refused, not all read wrongly.
            let valid = bytes.get(..broken.valid_up_to()).unwrap_or_default();
            if valid.iter().filter(|byte| !byte.is_ascii()).count() >= 40 {
                return UTF_8;
            }
            // What comes before the first accent says nothing.
            let from = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
            let sample = bytes.get(from..).unwrap_or_default();
            let sample = sample.get(..SAMPLE).unwrap_or(sample);
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(sample, true);
            detector.guess(Some(b"fr"), Utf8Detection::Deny)
        }
    }
}

/// UTF-16 without a mark: every other byte of a French table is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4_096).unwrap_or(bytes);
    let (pairs, _) = sample.as_chunks::<2>();
    let zeros = |place: usize| {
        pairs
            .iter()
            .filter(|pair| pair.get(place) == Some(&0))
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 2 > pairs.len() && even * 8 < pairs.len() {
        Some(UTF_16LE)
    } else if even * 2 > pairs.len() && odd * 8 < pairs.len() {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_binary(text: &str) -> bool {
    let controls = text
        .bytes()
        .filter(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
        .count();
    text.contains('\0') || (controls > CONTROLS && controls * CONTROL_SHARE > text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LINE: &str = "Nom;Académie\r\nÉcole Sainte-Thérèse;Besançon\r\n";

    fn wide_bytes(text: &str, little: bool) -> Vec<u8> {
        let bytes = |unit: u16| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_same_line_is_read_from_every_encoding_that_spreadsheets_write() {
        let (old, _, _) = encoding_rs::WINDOWS_1252.encode(LINE);
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
        let cases = [
            (LINE.as_bytes().to_vec(), "UTF-8"),
            (marked(b"\xef\xbb\xbf", LINE.into()), "UTF-8"),
            (marked(b"\xff\xfe", wide_bytes(LINE, true)), "UTF-16LE"),
            (marked(b"\xfe\xff", wide_bytes(LINE, false)), "UTF-16BE"),
            (wide_bytes(LINE, true), "UTF-16LE"),
            (wide_bytes(LINE, false), "UTF-16BE"),
            (old.into_owned(), "windows-1252"),
        ];
        for (bytes, encoding) in cases {
            let read = decode(&bytes).unwrap();
            assert_eq!((&*read.text, read.encoding), (LINE, encoding));
        }
    }

    #[test]
    fn what_an_old_mac_or_a_second_encoding_made_of_it_is_undone() {
        let mac = b"Nom;Acad\x8emie\n\x83cole Sainte-Th\x8er\x8fse;Besan\x8don\n";
        let read = decode(mac).unwrap();
        let line = LINE.replace("\r\n", "\n");
        assert_eq!((&*read.text, read.encoding), (&*line, "macintosh"));
        let (twice, _) = WINDOWS_1252.decode_without_bom_handling(LINE.as_bytes());
        assert!(twice.contains("Ã©"), "{twice}");
        let read = decode(twice.as_bytes()).unwrap();
        assert_eq!((&*read.text, read.encoding), (LINE, TWICE));
        // What only looks like it stays: a name with an Ã of its own.
        let own = "Nom\nSÃO PAULO é\n";
        assert_eq!(&*decode(own.as_bytes()).unwrap().text, own);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b""), Err(ImportError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \r\n"), Err(ImportError::Empty));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(ImportError::Workbook));
        assert_eq!(decode(b"\xd0\xcf\x11\xe0rest"), Err(ImportError::Workbook));
        assert_eq!(decode(b"a;b\n1;\0\n"), Err(ImportError::Binary));
        assert_eq!(
            decode(b"\x7fELF\x02\x01\x01\x03\x04\x05\x06"),
            Err(ImportError::Binary)
        );
    }

    proptest! {
        #[test]
        fn text_that_was_encoded_once_is_never_decoded_twice(words in "[a-zâÂÃÅéèàç ;]{0,60}") {
            prop_assume!(!words.trim().is_empty());
            prop_assert_eq!(&*decode(words.as_bytes()).unwrap().text, words.as_str());
        }

        #[test]
        fn any_bytes_are_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&bytes);
        }
    }
}
