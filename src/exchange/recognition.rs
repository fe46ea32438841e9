//! Which official table a file is, and where its columns stand.

use super::ImportError;
use super::columns::{TableColumn, TableKind};
use super::people::PeopleTable;
use super::table::{TableRow, TextTable};

/// Where the columns of a kind are in one table.
#[derive(Clone, Debug)]
pub struct ColumnPlaces {
    /// By column, its place.
    places: Vec<Option<usize>>,
    /// Columns whose header is there twice; the first is read.
    pub doubled: Vec<TableColumn>,
}

impl ColumnPlaces {
    fn of(kind: TableKind, table: &TextTable) -> Self {
        let mut places = vec![None; TableColumn::ALL.len()];
        let mut doubled = Vec::new();
        for column in kind.columns() {
            let Some(at) = table.column(column.aliases()) else {
                continue;
            };
            places
                .get_mut(*column as usize)
                .into_iter()
                .for_each(|place| *place = Some(at));
            let alias = column
                .aliases()
                .iter()
                .find(|alias| table.columns(alias) > 0);
            if alias.is_some_and(|alias| table.columns(alias) > 1) {
                doubled.push(*column);
            }
        }
        Self { places, doubled }
    }

    /// Whether the table has it.
    pub fn has(&self, column: TableColumn) -> bool {
        self.places
            .get(column as usize)
            .copied()
            .flatten()
            .is_some()
    }

    /// The cell of a row; none when it is empty or the table does not have the column: either way
    /// the file says nothing.
    pub fn cell<'r>(&self, row: &'r TableRow<'_>, column: TableColumn) -> Option<&'r str> {
        let place = self.places.get(column as usize).copied().flatten()?;
        Some(row.cell(place)).filter(|cell| !cell.is_empty())
    }

    fn missing(&self, kind: TableKind) -> Vec<TableColumn> {
        let groups = kind.needed().iter();
        groups
            .filter(|group| !group.iter().any(|column| self.has(*column)))
            .filter_map(|group| group.first().copied())
            .collect()
    }

    fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }
}

/// How many of some folded headers are names of columns of one kind of table.
pub fn known(headers: &[String]) -> usize {
    let of = |kind: TableKind| {
        let columns = kind.columns().iter();
        columns
            .filter(|column| {
                let mut aliases = column.aliases().iter();
                aliases.any(|alias| headers.iter().any(|header| header == alias))
            })
            .count()
    };
    TableKind::ALL.into_iter().map(of).max().unwrap_or(0)
}

/// What the table is, by its headers or as it is `said` to be, and where its columns are.
///
/// # Errors
/// [`ImportError::NotYet`]; [`ImportError::Unrecognised`], naming the nearest kind; [`ImportError::MissingColumns`] when a
/// kind was said and the table is none.
pub fn recognise(
    table: &TextTable,
    said: Option<TableKind>,
) -> Result<(TableKind, ColumnPlaces), ImportError> {
    if let Some(kind) = said {
        let columns = ColumnPlaces::of(kind, table);
        let missing = columns.missing(kind);
        return if missing.is_empty() {
            Ok((kind, columns))
        } else {
            Err(ImportError::MissingColumns { kind, missing })
        };
    }
    let kinds = TableKind::ALL.map(|kind| (kind, ColumnPlaces::of(kind, table)));
    // A calendar also has a name and places; what it has more of says which it is.
    let share =
        |(kind, columns): &(TableKind, ColumnPlaces)| columns.known() * 100 / kind.columns().len();
    let complete = kinds
        .iter()
        .filter(|(kind, columns)| columns.missing(*kind).is_empty());
    if let Some((kind, columns)) = complete.max_by_key(|kind| share(kind)) {
        return Ok((*kind, columns.clone()));
    }
    if let Some(people) = PeopleTable::of(table.headers()) {
        return Err(ImportError::NotYet(people));
    }
    let lacking = |(kind, columns): &&(TableKind, ColumnPlaces)| columns.missing(*kind).len();
    let alike = kinds.iter().filter(|(_, columns)| columns.known() > 0);
    let nearest = alike.min_by_key(lacking);
    Err(ImportError::Unrecognised {
        nearest: nearest.map(|(kind, _)| *kind),
        missing: nearest
            .map(|(kind, columns)| columns.missing(*kind))
            .unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(header: &str) -> Result<TableKind, ImportError> {
        recognise(&TextTable::read(header).unwrap(), None).map(|(kind, _)| kind)
    }

    #[test]
    fn a_table_is_known_by_its_headers_in_any_year() {
        for header in [
            "Identifiant_de_l_etablissement;Nom_etablissement;Code postal",
            "identifiant de l'établissement;NOM_ETABLISSEMENT;Code_postal",
            "Code établissement,Appellation officielle,Secteur Public/Privé",
            "UAI\tNom",
        ] {
            assert_eq!(kind(header), Ok(TableKind::Directory), "{header}");
        }
        for header in [
            "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire",
            "zone;premier_jour;jour_de_reprise;nom",
            "description,start_date,end_date,location",
        ] {
            assert_eq!(kind(header), Ok(TableKind::Calendar), "{header}");
        }
    }

    #[test]
    fn what_is_not_known_is_compared_with_the_nearest() {
        assert_eq!(
            kind("Nom;Code postal;Commune"),
            Err(ImportError::Unrecognised {
                nearest: Some(TableKind::Directory),
                missing: vec![TableColumn::Uai]
            })
        );
        assert_eq!(
            kind("a;b;c"),
            Err(ImportError::Unrecognised {
                nearest: None,
                missing: Vec::new()
            })
        );
        let table = TextTable::read("UAI;Nom").unwrap();
        assert_eq!(
            recognise(&table, Some(TableKind::Calendar)).map(|_| ()),
            Err(ImportError::MissingColumns {
                kind: TableKind::Calendar,
                missing: vec![TableColumn::First, TableColumn::Back, TableColumn::Zone]
            })
        );
    }
}
