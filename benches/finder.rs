//! A key in the finder over the names of a whole country, beside its target.
//!
//! The names are put together from common surnames and first names and from syllables, so that some
//! letters find a tenth of all and others nobody. Every prefix of a few queries is one key.

use std::time::{Duration, Instant};

use relais::domain::{Avs, Clean, Establishment, Pupil, Record, Register, Shelf, SlabRow};
use relais::lookup::{Kinds, NameIndex};

const AVS: u32 = 130_000;
const PUPILS: u32 = 352_000;
const ESTABLISHMENTS: u32 = 100_000;

const SURNAMES: &[&str] = &[
    "MARTIN",
    "BERNARD",
    "THOMAS",
    "PETIT",
    "ROBERT",
    "RICHARD",
    "DURAND",
    "DUBOIS",
    "MOREAU",
    "LAURENT",
    "SIMON",
    "MICHEL",
    "LEFEBVRE",
    "LEROY",
    "ROUX",
    "DAVID",
    "BERTRAND",
    "MOREL",
    "FOURNIER",
    "GIRARD",
    "BONNET",
    "DUPONT",
    "LAMBERT",
    "FONTAINE",
    "ROUSSEAU",
    "VINCENT",
    "MÜLLER",
    "LEFÈVRE",
    "FAURE",
    "ANDRÉ",
    "MERCIER",
    "BLANC",
    "GUÉRIN",
    "BOYER",
    "GARNIER",
    "CHEVALIER",
    "FRANÇOIS",
    "LEGRAND",
    "GAUTHIER",
    "GARCIA",
    "PERRIN",
    "ROBIN",
    "CLÉMENT",
    "MORIN",
    "NICOLAS",
    "HENRY",
    "ROUSSEL",
    "MATHIEU",
    "GAUTIER",
    "MASSON",
    "LE GALL",
    "LE GOFF",
    "N’DIAYE",
    "D’ANGELO",
    "DE OLIVEIRA",
    "SAINT-MARTIN",
    "BEN SALEM",
    "EL AMRANI",
];
const FIRST_NAMES: &[&str] = &[
    "Léa",
    "Emma",
    "Jade",
    "Louise",
    "Alice",
    "Chloé",
    "Inès",
    "Léna",
    "Manon",
    "Sarah",
    "Zoé",
    "Camille",
    "Anaïs",
    "Éloïse",
    "Marie",
    "Jeanne",
    "Anne-Marie",
    "Sophie",
    "Nathalie",
    "Isabelle",
    "Gabriel",
    "Léo",
    "Raphaël",
    "Louis",
    "Noé",
    "Adam",
    "Hugo",
    "Lucas",
    "Arthur",
    "Paul",
    "Jean-Pierre",
    "Yanis",
    "Mohamed",
    "Nathan",
    "Théo",
    "Maël",
    "Timéo",
    "Sacha",
    "Stéphane",
    "Philippe",
];
const SYLLABLES: &[&str] = &[
    "ba", "cho", "dier", "el", "fa", "gou", "hé", "in", "jo", "ker", "la", "mon", "nou", "ol",
    "pré", "quin", "ri", "sau", "tre", "val", "bert", "ez", "lle", "man",
];
const QUERIES: &[&str] = &[
    "lead",
    "mart sop",
    "eloise",
    "dubois lea",
    "st joseph",
    "noe",
    "ndiaye",
    "jean p",
    "xyz",
    "quin",
    "ouz",
    "nre",
    "0352",
    "029940",
    "t:valmon lea",
    "e:ma",
    "le gall anne",
    "lle",
    "garnier chl",
];

/// A generator of which only the names' mixture matters.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    /// One of a list, the first ones far more often.
    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let sides = self.roll(of.len()) + 1;
        let at = self.roll(sides);
        of.get(at).copied().unwrap_or_default()
    }

    fn surname(&mut self) -> String {
        if self.roll(3) == 0 {
            return self.pick(SURNAMES).to_owned();
        }
        let syllables = 2 + self.roll(2);
        (0..syllables)
            .map(|_| self.pick(SYLLABLES))
            .collect::<String>()
            .to_uppercase()
    }
}

fn fill<R>(register: &mut Register, count: u32, mut make: impl FnMut(u32) -> R)
where
    R: Record + relais::domain::index::Indexed,
    Register: Shelf<R>,
{
    for id in 1..=count {
        register.place(
            id,
            SlabRow {
                revision: 1,
                record: Some(make(id)),
            },
        );
    }
}

fn country() -> Register {
    let mut register = Register::default();
    let mut dice = Dice(0x5EED_CAFE);
    fill(&mut register, ESTABLISHMENTS, |id| {
        let saint = dice.pick(&["Joseph", "Anne", "Exupéry", "Michel"]);
        let name = if dice.roll(4) == 0 {
            format!("Ecole primaire privée St {saint}")
        } else {
            format!(
                "Ecole élémentaire {} {}",
                dice.pick(FIRST_NAMES),
                dice.surname()
            )
        };
        let mut school = Establishment::named(name);
        school.commune = Clean::some(dice.surname());
        school.uai = Clean::some(relais::domain::uai::from_number(id));
        school.phone = Clean::some(format!("02{:08}", dice.roll(100_000_000)));
        school
    });
    fill(&mut register, AVS, |_| {
        let mut avs = Avs::named(dice.surname(), dice.pick(FIRST_NAMES));
        avs.phone = Clean::some(format!("06{:08}", dice.roll(100_000_000)));
        avs
    });
    fill(&mut register, PUPILS, |_| {
        Pupil::named(dice.surname(), dice.pick(FIRST_NAMES))
    });
    register
}

fn main() {
    let register = country();
    let start = Instant::now();
    let index = NameIndex::build(&register);
    println!("index of {} names: {:?}", index.len(), start.elapsed());
    let (mut first, mut further) = (Vec::new(), Vec::new());
    // `cargo bench --bench finder -- lea` measures other queries.
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    for query in if asked.is_empty() { QUERIES } else { &asked } {
        for end in (1..=query.len()).filter(|end| query.is_char_boundary(*end)) {
            let typed = query.get(..end).unwrap_or_default();
            let mut times: Vec<Duration> = Vec::new();
            let mut total = 0;
            for _ in 0..9 {
                let start = Instant::now();
                let found = index.search(typed, &|target| target.id % 50 == 0, 200, Kinds::ALL);
                times.push(start.elapsed());
                total = found.total;
            }
            times.sort_unstable();
            let middle = times.get(4).copied().unwrap_or_default();
            println!("{typed:>14} {total:>7} {middle:?}");
            let letters = typed.chars().filter(|c| c.is_alphanumeric()).count();
            if letters == 1 {
                first.extend(times)
            } else {
                further.extend(times)
            }
        }
    }
    for (name, times, target) in [
        ("one letter", &mut first, 35),
        ("two or more", &mut further, 16),
    ] {
        times.sort_unstable();
        let p95 = times
            .get(times.len() * 95 / 100)
            .copied()
            .unwrap_or_default();
        let most = times.last().copied().unwrap_or_default();
        println!("finder, {name}: p95 {p95:?}, most {most:?} (target: p95 {target} ms)");
    }
}
