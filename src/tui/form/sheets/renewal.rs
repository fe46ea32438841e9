//! The form of a renewal by amendment (R4): a few fields over a contract that stays as it is.

use crate::domain::{Amendment, Contract, ContractId, Date, Kind, Minutes, Places, plus_days};
use crate::law::piece::last_piece;
use crate::record::{InMeeting, Type, held, record};
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::outlook::{self, Prospect};
use crate::tui::form::sheet::Sheet;
use crate::typed::Looking;

/// A contract and what an amendment would set.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// The contract as it stands.
    pub contract: Contract,
    /// The first day of the renewal.
    pub from: Date,
    /// The new term.
    pub end: Option<Date>,
    /// Minutes a week from then.
    pub weekly: Option<Minutes>,
    /// What it names from then.
    pub places: Places,
    /// When it was signed.
    pub signed: Option<Date>,
}

impl Renewal {
    /// What stands until the renewal: the last stretch of the contract.
    pub fn standing(contract: &Contract) -> Self {
        let piece = last_piece(contract);
        let on = piece.last.unwrap_or(piece.first);
        Self {
            contract: contract.clone(),
            from: piece.first,
            end: piece.last,
            weekly: contract.weekly_on(on),
            places: contract.places_on(on).clone(),
            signed: None,
        }
    }

    /// The same from the day after the term to `end`; none of a permanent contract.
    pub fn until(contract: &Contract, end: Option<Date>) -> Option<Self> {
        Some(Self {
            from: plus_days(contract.term()?, 1),
            end,
            ..Self::standing(contract)
        })
    }

    /// The number the amendment would have.
    pub fn number(contract: &Contract) -> u16 {
        let numbers = contract.amendments.iter().map(|one| one.number);
        numbers.max().unwrap_or(0).saturating_add(1)
    }

    /// The contract with the amendment. What the amendment leaves as it was, it doesn't set.
    pub fn renewed(&self) -> Contract {
        let mut contract = self.contract.clone();
        let amendment = Amendment {
            number: Self::number(&contract),
            signed: self.signed,
            from: self.from,
            end: self.end,
            weekly: self
                .weekly
                .filter(|weekly| contract.weekly_on(self.from) != Some(*weekly)),
            places: (contract.places_on(self.from) != &self.places).then(|| self.places.clone()),
        };
        contract.amendments.push(amendment);
        contract
    }
}

record! { Renewal, form: [];
    contract => [];
    from: FieldStart, Type::Date(Looking::Ahead), Shown.required();
    end: FieldEnd, Type::DateAfter(Id::FieldStart), Shown.required().blank("", Id::Permanent);
    weekly: FieldWeekly, Type::Duration, Shown;
    signed: FieldSigned, Type::Date(Looking::Back), Shown;
    places => [
        held!(
            Renewal, "place_schools", FormPlaceSchools, Type::Records(Kind::Establishment),
            InMeeting::Shown, places.establishments
        ),
        held!(
            Renewal, "place_zone", FormPlaceZone, Type::Line, InMeeting::Shown, places.zone
        ),
    ];
}

impl Sheet for Renewal {
    /// Of the contract's faults those that the amendment makes: the rest stands already.
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let text = ground.text;
        let mut faults = Vec::new();
        if let Some(term) = self.contract.term() {
            if self.end.is_some_and(|end| end <= term) {
                let words = text.renew_not_later(text.date(term));
                faults.push((Id::FieldEnd, Fault::refuse(words)));
            }
            if self.from != plus_days(term, 1) {
                let words = text.renew_from_next_day(text.date(plus_days(term, 1)));
                faults.push((Id::FieldStart, Fault::refuse(words)));
            }
        }
        let code = |fault: &Fault| fault.rule.as_ref().map(|rule| rule.code);
        for (id, fault) in self.renewed().faults(own, ground) {
            match id {
                Id::FieldAmendments => faults.push((Id::FieldEnd, fault)),
                Id::FieldEnd if code(&fault) == Some("R3") => faults.push((id, fault)),
                Id::FieldWeekly => faults.push((id, fault)),
                _ => {}
            }
        }
        faults
    }

    fn outlook(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<Prospect> {
        // A term brought forward is no renewal: nothing can be said of it.
        let term = self.contract.term();
        if self
            .end
            .is_some_and(|end| term.is_some_and(|term| end <= term))
        {
            return Vec::new();
        }
        let own = own.map(ContractId);
        outlook::of_contract(&self.renewed(), own, Some(&self.contract), ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AvsId, Regime};
    use jiff::civil::date;

    #[test]
    fn an_amendment_sets_only_what_changes() {
        let mut contract = Contract::dated(
            AvsId(1),
            Regime::EducationAssistant,
            date(2003, 9, 1),
            Some(date(2006, 8, 31)),
        );
        contract.weekly = Some(Minutes::hours(24));
        let mut renewal = Renewal::until(&contract, Some(date(2007, 8, 31))).unwrap();
        let made = renewal.renewed();
        let [amendment] = made.amendments.as_slice() else {
            panic!("{:?}", made.amendments);
        };
        assert_eq!((amendment.number, amendment.from), (1, date(2006, 9, 1)));
        assert_eq!((amendment.weekly, &amendment.places), (None, &None));
        assert_eq!(made.term(), Some(date(2007, 8, 31)));
        renewal.weekly = Some(Minutes::hours(20));
        let made = renewal.renewed();
        assert_eq!(made.amendments[0].weekly, Some(Minutes::hours(20)));
        assert_eq!(Renewal::number(&made), 2);
    }
}
