//! The official directory of schools: what one row says of a school.
//!
//! Source: Annuaire de l'éducation (data.education.gouv.fr) and the older lists with other headers.

use super::areas;
use super::columns::TableColumn;
use super::notes::{LONG_NAME, Notes, Odd, RowFault};
use super::recognition::ColumnPlaces;
use super::repair;
use super::table::TableRow;
use crate::domain::clean::{self, LINE_LIMIT};
use crate::domain::{Clean, Establishment, Membership, Position, SchoolKind, Sector, Zone};
use crate::lookup::fold;

/// What a row says. What it does not say, because the column is not there or the cell is empty, is
/// none, and never clears what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct School {
    pub uai: String,
    /// The school year that the row is of.
    pub year: Option<u16>,
    pub name: Clean,
    pub commune: Option<Clean>,
    kind: Option<SchoolKind>,
    sector: Option<Sector>,
    address: Option<Clean>,
    postcode: Option<Clean>,
    position: Option<Position>,
    phone: Option<Clean>,
    mail: Option<Clean>,
    district: Option<Clean>,
    academie: Option<Clean>,
    zone: Option<Zone>,
    cluster: Option<Clean>,
}

impl School {
    /// The name and commune by which schools of one UAI are told apart.
    pub fn key(&self) -> SchoolKey {
        SchoolKey::of(&self.name, self.commune.as_ref())
    }

    /// A new record of it.
    pub fn record(&self) -> Establishment {
        self.over(&Establishment::named(self.name.clone()))
    }

    /// The record that is left when what the row says is written over `known`.
    ///
    /// The cluster of a directory has no dates: it takes the place of another without dates, and
    /// leaves alone what a person has dated.
    pub fn over(&self, known: &Establishment) -> Establishment {
        let said = |said: &Option<Clean>, known: &Option<Clean>| match (said, known) {
            (Some(said), Some(known)) if is_louder(said, known) => Some(known.clone()),
            (said, known) => said.clone().or_else(|| known.clone()),
        };
        Establishment {
            uai: Some(Clean::new(&self.uai)),
            // Capitals alone have lost their accents: they take no better name's place.
            name: if is_shouted(&self.name) && !is_shouted(&known.name) {
                known.name.clone()
            } else {
                self.name.clone()
            },
            kind: self.kind.or(known.kind),
            sector: sector_over(self.sector, known.sector),
            address: said(&self.address, &known.address),
            postcode: said(&self.postcode, &known.postcode),
            commune: said(&self.commune, &known.commune),
            position: self.position.or(known.position),
            phone: said(&self.phone, &known.phone),
            mail: said(&self.mail, &known.mail),
            head: known.head.clone(),
            district: said(&self.district, &known.district),
            academie: said(&self.academie, &known.academie),
            zone: self.zone.or(known.zone),
            week_a: known.week_a,
            clusters: self.clusters(&known.clusters),
            agreements: known.agreements.clone(),
        }
    }

    fn clusters(&self, known: &[Membership]) -> Vec<Membership> {
        let mut clusters = known.to_vec();
        let Some(cluster) = &self.cluster else {
            return clusters;
        };
        if known
            .iter()
            .any(|known| known.cluster == *cluster && known.to.is_none())
        {
            return clusters;
        }
        clusters.retain(|known| known.from.is_some() || known.to.is_some());
        clusters.push(Membership {
            cluster: cluster.clone(),
            from: None,
            to: None,
        });
        clusters
    }
}

/// A folded name and commune.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct SchoolKey {
    pub name: String,
    pub commune: String,
}

impl SchoolKey {
    pub fn of(name: &str, commune: Option<&Clean>) -> Self {
        let commune = commune
            .map(|commune| fold::key(commune))
            .unwrap_or_default();
        Self {
            name: fold::key(name),
            commune,
        }
    }
}

type RefusedCell = (Option<TableColumn>, RowFault);

/// Reads one row.
///
/// # Errors
/// The first cell that makes the row unusable, and why.
pub(super) fn read(
    row: &TableRow<'_>,
    columns: &ColumnPlaces,
    notes: &mut Notes,
) -> Result<School, RefusedCell> {
    let reader = RowReader { row, columns };
    let uai = reader.uai(notes)?;
    let name = reader.name()?;
    if name.chars().count() > LONG_NAME {
        notes.odd(TableColumn::Name, Odd::LongName);
    }
    let academie = reader.line(TableColumn::Academie)?;
    let zone = academie.as_deref().and_then(areas::of_academie);
    if let (Some(academie), None) = (&academie, zone) {
        notes.odd(
            TableColumn::Academie,
            Odd::UnknownAcademie(academie.clone()),
        );
    }
    reader.departement(&uai, notes);
    if reader
        .cell(TableColumn::State)
        .is_some_and(|state| fold::key(state).contains("ferme"))
    {
        notes.odd(TableColumn::State, Odd::Closing);
    }
    Ok(School {
        year: reader.year(),
        name,
        commune: reader.line(TableColumn::Commune)?,
        kind: reader.kind(notes),
        sector: reader.sector(notes),
        address: reader.address()?,
        postcode: reader.repaired_text(
            TableColumn::Postcode,
            repair::postcode,
            is_postcode,
            Odd::OddPostcode,
            notes,
        )?,
        position: reader.position(notes),
        phone: reader.repaired_text(
            TableColumn::Phone,
            repair::phone,
            repair::is_phone,
            Odd::OddPhone,
            notes,
        )?,
        mail: reader.line(TableColumn::Mail)?,
        district: reader.line(TableColumn::District)?,
        academie,
        zone,
        cluster: reader.cluster(notes),
        uai,
    })
}

struct RowReader<'r> {
    row: &'r TableRow<'r>,
    columns: &'r ColumnPlaces,
}

impl RowReader<'_> {
    fn cell(&self, column: TableColumn) -> Option<&str> {
        self.columns.cell(self.row, column)
    }

    /// A cell of text; refused when letters were lost or too many would be.
    fn line(&self, column: TableColumn) -> Result<Option<Clean>, RefusedCell> {
        let Some(raw) = self.cell(column) else {
            return Ok(None);
        };
        line(raw).map_err(|reason| (Some(column), reason))
    }

    /// The name, which may stand in two columns: what sort of school, and its own.
    fn name(&self) -> Result<Clean, RefusedCell> {
        if let Some(name) = self.line(TableColumn::Name)? {
            return Ok(name);
        }
        let sort = self.line(TableColumn::Denomination)?;
        let own = self.line(TableColumn::Patronym)?;
        let name = match (sort, own) {
            (Some(sort), Some(own)) => line(&format!("{sort} {own}"))
                .map_err(|reason| (Some(TableColumn::Name), reason))?,
            (sort, own) => sort.or(own),
        };
        name.ok_or((Some(TableColumn::Name), RowFault::Empty))
    }

    /// `2024`, or the first of `2024-2025`.
    fn year(&self) -> Option<u16> {
        let raw = self.cell(TableColumn::SchoolYear)?;
        raw.get(..4)?.parse().ok()
    }

    fn uai(&self, notes: &mut Notes) -> Result<String, RefusedCell> {
        let refused = |reason| (Some(TableColumn::Uai), reason);
        let raw = self
            .cell(TableColumn::Uai)
            .ok_or(refused(RowFault::Empty))?;
        let uai = repair::uai(raw).map_err(refused)?;
        if uai.repaired {
            notes.repaired(TableColumn::Uai, raw, &uai.value);
        }
        Ok(uai.value)
    }

    fn repaired_text(
        &self,
        column: TableColumn,
        repair: fn(&str) -> Result<repair::RepairedValue, RowFault>,
        is_right: fn(&str) -> bool,
        odd: Odd,
        notes: &mut Notes,
    ) -> Result<Option<Clean>, RefusedCell> {
        let Some(raw) = self.cell(column) else {
            return Ok(None);
        };
        let refused = |reason| (Some(column), reason);
        let read = repair(raw).map_err(refused)?;
        if read.repaired {
            notes.repaired(column, raw, &read.value);
        }
        if !is_right(&read.value) {
            notes.odd(column, odd);
        }
        line(&read.value).map_err(refused)
    }

    fn address(&self) -> Result<Option<Clean>, RefusedCell> {
        let street = self.line(TableColumn::Street)?;
        let rest = self.line(TableColumn::Street2)?;
        Ok(match (street, rest) {
            (Some(street), Some(rest)) => Clean::some(format!("{street}, {rest}")),
            (street, rest) => street.or(rest),
        })
    }

    fn kind(&self, notes: &mut Notes) -> Option<SchoolKind> {
        let Some(raw) = self.cell(TableColumn::Kind) else {
            if self.columns.has(TableColumn::Kind) {
                notes.odd(TableColumn::Kind, Odd::NoKind);
            }
            return None;
        };
        let kind = kind(&fold::key(raw));
        if kind.is_none() {
            notes.odd(TableColumn::Kind, Odd::UnknownKind(raw.into()));
        }
        kind
    }

    /// Public, or private by its contract. The words say it; where they are wanting, the codes that
    /// are known for certain do (`10` without contract, `30` under contract). Of any other private
    /// school it stays unknown.
    fn sector(&self, notes: &mut Notes) -> Option<Sector> {
        let sector = fold::key(self.cell(TableColumn::Sector)?);
        if sector.starts_with("public") || sector == "pu" {
            return Some(Sector::Public);
        }
        if !sector.starts_with("prive") && sector != "pr" {
            return None;
        }
        let contract = self.cell(TableColumn::Contract).map(fold::key);
        let is_silent = contract.is_none();
        let words = contract.unwrap_or(sector);
        let known = if words.contains("hors contrat") {
            Some(Sector::PrivateUncontracted)
        } else if words.contains("contrat") {
            Some(Sector::PrivateContracted)
        } else {
            match self.cell(TableColumn::ContractCode) {
                Some("10") if is_silent => Some(Sector::PrivateUncontracted),
                Some("30") if is_silent => Some(Sector::PrivateContracted),
                _ => None,
            }
        };
        if known.is_none() {
            notes.odd(TableColumn::Contract, Odd::UnknownContract);
        }
        known.or(Some(Sector::Private))
    }

    /// The département is that of the UAI; it is read only to say where the two disagree.
    fn departement(&self, uai: &str, notes: &mut Notes) {
        let (Some(raw), Some(own)) = (
            self.cell(TableColumn::Departement),
            repair::departement_of(uai),
        ) else {
            return;
        };
        let departement = repair::departement(raw);
        if departement.value != own {
            notes.odd(TableColumn::Departement, Odd::OtherDepartement);
        } else if departement.repaired {
            notes.repaired(TableColumn::Departement, raw, own);
        }
    }

    fn position(&self, notes: &mut Notes) -> Option<Position> {
        let cells = (
            self.cell(TableColumn::Latitude),
            self.cell(TableColumn::Longitude),
        );
        let apart = cells.0.zip(cells.1).and_then(|(lat, lon)| {
            let (north, lat_mended) = repair::degrees(lat)?;
            let (east, lon_mended) = repair::degrees(lon)?;
            let position = position(north, east)?;
            for (column, raw, is_repaired) in [
                (TableColumn::Latitude, lat, lat_mended),
                (TableColumn::Longitude, lon, lon_mended),
            ] {
                if is_repaired {
                    notes.repaired(column, raw, &raw.replace(',', "."));
                }
            }
            Some(position)
        });
        let position = apart.or_else(|| {
            let (lat, lon) = self.cell(TableColumn::Position)?.split_once(',')?;
            position(
                repair::degrees(lat.trim())?.0,
                repair::degrees(lon.trim())?.0,
            )
        });
        let asked = [TableColumn::Latitude, TableColumn::Position];
        if position.is_none() && asked.iter().any(|column| self.columns.has(*column)) {
            notes.odd(TableColumn::Position, Odd::UnknownPosition);
        }
        position
    }

    fn cluster(&self, notes: &mut Notes) -> Option<Clean> {
        let raw = self.cell(TableColumn::Cluster)?;
        match repair::uai(raw) {
            Ok(uai) => {
                if uai.repaired {
                    notes.repaired(TableColumn::Cluster, raw, &uai.value);
                }
                Clean::some(uai.value)
            }
            Err(_) => {
                notes.odd(TableColumn::Cluster, Odd::UnknownCluster(raw.into()));
                None
            }
        }
    }
}

/// A line of text, whole.
pub(super) fn line(raw: &str) -> Result<Option<Clean>, RowFault> {
    if raw.contains('\u{fffd}') {
        return Err(RowFault::BrokenText);
    }
    // Marks piled on a letter are no text that would be lost.
    if raw.len() > LINE_LIMIT && clean::letters(raw) > LINE_LIMIT {
        return Err(RowFault::TooManyCharacters);
    }
    Ok(Clean::some(raw))
}

/// What a row says of a sector over what is known: that its contract is not said takes nothing away.
fn sector_over(said: Option<Sector>, known: Sector) -> Sector {
    match (said, known) {
        (Some(Sector::Private), Sector::PrivateContracted | Sector::PrivateUncontracted) => known,
        (said, known) => said.unwrap_or(known),
    }
}

/// Letters, and none of them small.
fn is_shouted(words: &str) -> bool {
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

/// The same letters, in capitals alone where they were not.
fn is_louder(said: &str, known: &str) -> bool {
    is_shouted(said) && !is_shouted(known) && fold::key(said) == fold::key(known)
}

/// A position; the middle of the Gulf of Guinea is what a lost one becomes.
fn position(north: f64, east: f64) -> Option<Position> {
    Position::from_degrees(north, east).filter(|_| north != 0.0 || east != 0.0)
}

fn is_postcode(postcode: &str) -> bool {
    postcode.len() == 5 && postcode.bytes().all(|b| b.is_ascii_digit())
}

fn kind(folded: &str) -> Option<SchoolKind> {
    const KINDS: &[(&str, SchoolKind)] = &[
        ("ecole", SchoolKind::School),
        ("college", SchoolKind::Middle),
        (
            "section d enseignement general et professionnel adapte",
            SchoolKind::Middle,
        ),
        ("lycee", SchoolKind::High),
        ("erea", SchoolKind::Regional),
        ("etab regional", SchoolKind::Regional),
        ("etablissement regional", SchoolKind::Regional),
        ("medico social", SchoolKind::Medical),
        ("institut medico", SchoolKind::Medical),
        ("information et orientation", SchoolKind::Guidance),
        (
            "centre d information et d orientation",
            SchoolKind::Guidance,
        ),
        ("service", SchoolKind::Service),
        ("circonscription", SchoolKind::Service),
        ("rectorat", SchoolKind::Service),
        ("autre", SchoolKind::Other),
    ];
    let known = KINDS.iter().find(|(word, _)| folded.starts_with(word));
    known.map(|(_, kind)| *kind)
}
