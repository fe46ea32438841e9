//! Records of one kind by dense id, with their revisions.

/// What a slab holds under one id. A deleted record leaves its revision behind, so that
/// revisions only grow and a number is never given twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlabRow<R> {
    /// How many changes this id has seen.
    pub revision: u32,
    /// The record; none once deleted, or before its making.
    pub record: Option<R>,
}

/// All records of one kind. Ids start at 1; place 0 is never used.
#[derive(Clone, Debug)]
pub struct Slab<R> {
    rows: Vec<SlabRow<R>>,
    live: usize,
}

impl<R> Default for Slab<R> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            live: 0,
        }
    }
}

impl<R> Slab<R> {
    /// The record of that id.
    pub fn get(&self, id: u32) -> Option<&R> {
        self.rows.get(place(id)?)?.record.as_ref()
    }

    /// How many changes that id has seen; 0 when never used.
    pub fn revision(&self, id: u32) -> u32 {
        place(id)
            .and_then(|at| self.rows.get(at))
            .map_or(0, |row| row.revision)
    }

    /// The id the next new record gets.
    pub fn next_id(&self) -> u32 {
        self.rows.len() as u32 + 1
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.live
    }

    /// No record at all.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Records with their ids, in order of id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, &R)> {
        self.rows
            .iter()
            .enumerate()
            .filter_map(|(at, row)| Some((at as u32 + 1, row.record.as_ref()?)))
    }

    /// Rows as they lie on disk, deleted ones included; the first is id 1.
    pub fn rows(&self) -> &[SlabRow<R>] {
        &self.rows
    }

    /// Puts a row in its place, making room (revision 0, no record) for those before it.
    pub fn put(&mut self, id: u32, row: SlabRow<R>) {
        let Some(at) = place(id) else { return };
        if at >= self.rows.len() {
            self.rows.resize_with(at + 1, || SlabRow {
                revision: 0,
                record: None,
            });
        }
        if let Some(old) = self.rows.get_mut(at) {
            self.live -= usize::from(old.record.is_some());
            self.live += usize::from(row.record.is_some());
            *old = row;
        }
    }

    /// Appends rows read from disk.
    pub fn extend(&mut self, rows: impl IntoIterator<Item = SlabRow<R>>) {
        for row in rows {
            self.live += usize::from(row.record.is_some());
            self.rows.push(row);
        }
    }
}

fn place(id: u32) -> Option<usize> {
    (id as usize).checked_sub(1)
}

impl<R: PartialEq> Slab<R> {
    /// The same records under the same ids, whatever their revisions.
    pub fn same_records(&self, other: &Self) -> bool {
        self.live == other.live && self.iter().eq(other.iter())
    }
}
