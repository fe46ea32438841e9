//! Last names: made of a root and an ending, or whole where a root would not give them.

use super::Dice;

/// A last name, in ordinary case.
pub(super) fn throw(dice: &mut Dice) -> String {
    match dice.below(100) {
        0..=69 => made(dice),
        70..=93 => dice.pick(WHOLE).to_owned(),
        _ => format!("{}-{}", made(dice), made(dice)),
    }
}

fn made(dice: &mut Dice) -> String {
    let (root, ending) = (dice.pick(ROOTS), dice.pick(ENDINGS));
    format!("{root}{ending}")
}

/// Every name that is not made of two.
#[cfg(test)]
pub(super) fn every() -> impl Iterator<Item = String> {
    let made = |root: &'static &str| ENDINGS.iter().map(move |ending| format!("{root}{ending}"));
    let whole = WHOLE.iter().map(|name| (*name).to_owned());
    ROOTS.iter().flat_map(made).chain(whole)
}

const ROOTS: &[&str] = &[
    "Arb", "Aub", "Aubr", "Barr", "Baud", "Bell", "Berg", "Bern", "Bert", "Bess", "Blanch",
    "Boiss", "Bonn", "Bouch", "Bourd", "Bourg", "Brég", "Brét", "Briss", "Broch", "Caill", "Cast",
    "Cav", "Chamb", "Chap", "Charl", "Chauv", "Chev", "Clavr", "Colb", "Cord", "Corn", "Coud",
    "Crép", "Dauv", "Delm", "Desb", "Doss", "Dufr", "Durf", "Esc", "Esp", "Fabr", "Fauch",
    "Feuill", "Flam", "Font", "Forg", "Fourn", "Fréch", "Gaill", "Galt", "Gaud", "Gauth", "Gib",
    "Gir", "Goss", "Gouv", "Grand", "Grim", "Guér", "Guill", "Hamb", "Herv", "Hoch", "Hubl",
    "Jacqu", "Jaub", "Joss", "Jour", "Labr", "Lacr", "Lamb", "Langl", "Lass", "Lav", "Maill",
    "Malh", "Manç", "Marquis", "Mass", "Maz", "Merl", "Mich", "Mign", "Mont", "Morv", "Moul",
    "Nav", "Nich", "Nogu", "Orl", "Pag", "Parm", "Pass", "Pell", "Pich", "Pinç", "Plant", "Poinç",
    "Pommer", "Pouss", "Prév", "Quent", "Rabl", "Ram", "Renn", "Reyn", "Rib", "Rich", "Rob",
    "Roch", "Sabl", "Salv", "Sauv", "Séb", "Serv", "Signor", "Souch", "Tabar", "Talb", "Tavern",
    "Thév", "Thor", "Tiss", "Tour", "Trév", "Vaill", "Val", "Vanç", "Verd", "Vign", "Vill", "Vois",
    "Volt",
];

const ENDINGS: &[&str] = &[
    "ac", "aire", "ais", "and", "ard", "aud", "ault", "eau", "elin", "elet", "ent", "eroy", "et",
    "eron", "iac", "ieu", "ière", "igny", "on", "onnet", "ot", "oy",
];

const WHOLE: &[&str] = &[
    "Abdelmalek",
    "Aït-Ouali",
    "Amsellem",
    "Arnœul",
    "Azoulay",
    "Bâ",
    "Barbosa",
    "Belkacemi",
    "Ben Aïssa",
    "Ben Youssef",
    "Benchérif",
    "Bœgner",
    "Bouâziz",
    "Çelik",
    "Cissokho",
    "Cohën",
    "Coulibaly",
    "Crèvecœur",
    "D’Aubigny-Vals",
    "D’Estrelles",
    "D’Hermont",
    "D’Orgeval",
    "Da Costa",
    "Da Silveira",
    "De Beauclair",
    "De La Fontenelle",
    "De Saint-Aubert",
    "Deschênes",
    "Diop",
    "Du Plessis",
    "El Khoury",
    "Étchegoyen",
    "Étiévant",
    "Évrard",
    "Faure",
    "Ferreira",
    "Gœtz",
    "Gonçalves",
    "Goulven",
    "Gueye",
    "Guégan",
    "Hélias",
    "Hénaff",
    "Hœrner",
    "Île-Bonne",
    "Issoufou",
    "Kébé",
    "Kervella",
    "Konaté",
    "Koné",
    "Kowalczyk",
    "L’Helgoualch",
    "L’Hostis",
    "L’Hullier",
    "Lacœuille",
    "Laïdi",
    "Le Bihan",
    "Le Corvec",
    "Le Floch",
    "Le Gallic",
    "Le Goueff",
    "Le Manach",
    "Le Quellec",
    "Le Tallec",
    "Lévêque",
    "Lopès",
    "Luçon",
    "Maïga",
    "Mbaye",
    "Mendès",
    "Müller",
    "N’Dour",
    "N’Goran",
    "N’Guessan",
    "Nguyên",
    "Nowak",
    "Œuvrard",
    "Oumarou",
    "Ouédraogo",
    "Ould-Hamida",
    "Özdemir",
    "Péguy-Lamarche",
    "Pereira",
    "Pham",
    "Quéméneur",
    "Quénéhervé",
    "Raïs",
    "Rakoto",
    "Ramanantsoa",
    "Rey-Monnier",
    "Roÿ",
    "Saïdi",
    "Sánchez",
    "Sissoko",
    "Soumaré",
    "Strauß",
    "Tahïr",
    "Touré",
    "Trân",
    "Traoré",
    "Van Hecke",
    "Vandenbroucke",
    "Vaïsse",
    "Weiß",
    "Yıldız",
    "Zaïdi",
    "Zerrouki",
];
