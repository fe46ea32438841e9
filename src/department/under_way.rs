//! The accompaniments of someone that are valid on the day, or will be.

use super::Department;
use crate::domain::{AccompanimentId, AvsId, Date, Kind, PupilId, Ref};

impl Department {
    /// Those of an AVS or a pupil, or that one; none of other records.
    pub fn under_way(&self, target: Ref) -> Vec<AccompanimentId> {
        let today = self.today();
        let live = |to: Option<Date>| to.is_none_or(|to| today <= to);
        let register = &self.register;
        match target.kind {
            Kind::Avs => {
                let all = register.accompaniments_by(AvsId(target.id));
                let live = all.filter(|(_, link)| live(link.to));
                live.map(|(id, _)| id).collect()
            }
            Kind::Pupil => {
                let all = register.accompaniments_of(PupilId(target.id));
                let live = all.filter(|(_, link)| live(link.to));
                live.map(|(id, _)| id).collect()
            }
            Kind::Accompaniment => vec![AccompanimentId(target.id)],
            _ => Vec::new(),
        }
    }
}
