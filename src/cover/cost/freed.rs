//! Who she would be with, were they not away: what makes her free.

use crate::cover::person::Person;
use crate::domain::week::{Overrides, Span, State};
use crate::domain::{AbsenceId, EstablishmentId};

/// What frees her in the hours asked for.
pub(super) struct Freed {
    /// The absence that does.
    pub absence: AbsenceId,
    /// Where she would be, when that is another school: it is asked for its consent.
    pub elsewhere: Option<EstablishmentId>,
}

/// Every absence that frees her, each once; nothing of what is asked for good.
pub(super) fn freed(person: &Person) -> Vec<Freed> {
    let (register, ask) = (person.register, person.ask);
    if ask.lasting {
        return Vec::new();
    }
    let mut all: Vec<Freed> = Vec::new();
    let links = register.accompaniments_by(person.id);
    for (_, link) in links.filter(|(_, link)| link.valid_on(ask.on)) {
        for slot in register.slots_of(link, ask.on) {
            let pieces =
                Overrides::of_pupil(register, link, ask.on).pieces(Span::new(slot.start, slot.end));
            for (span, state) in pieces {
                let State::PupilAbsent(absence) = state else {
                    continue;
                };
                let asked = |want: &crate::cover::Want| want.when.span.common(span).is_some();
                let known = all.iter().any(|one| one.absence == absence);
                if !known && ask.wants.iter().any(asked) {
                    let there = ask.places.contains(&link.establishment);
                    all.push(Freed {
                        absence,
                        elsewhere: (!there).then_some(link.establishment),
                    });
                }
            }
        }
    }
    all
}
