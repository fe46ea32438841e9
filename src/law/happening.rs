//! What can happen in a contract's renewal, and what each writes in its notice.

use serde::{Deserialize, Serialize};

use super::notice_state::notice_of;
use super::piece::last_piece;
use crate::domain::{Contract, Date, Intention, Notice, OfferAnswer};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Happening {
    /// She was told that it is not renewed.
    Told,
    /// The interview was held.
    Interview,
    /// A renewal was offered.
    Offered,
    /// A permanent contract was offered.
    OfferedPermanent,
    /// She received the offer or the notice.
    Received,
    /// She said yes.
    Accepted,
    /// She said no.
    Refused,
    /// Nothing of all that: a mistake to take back.
    Erased,
}

/// Why a day cannot be the one it happened on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlikely {
    /// It has not come yet.
    Future,
    /// The contract begins on that day only.
    BeforeStart(Date),
    /// It was sent on that day only.
    BeforeSent(Date),
    /// It was received on that day only.
    BeforeReceived(Date),
}

impl Happening {
    /// All, in the order in which they happen.
    pub const ALL: [Self; 8] = [
        Self::Told,
        Self::Interview,
        Self::Offered,
        Self::OfferedPermanent,
        Self::Received,
        Self::Accepted,
        Self::Refused,
        Self::Erased,
    ];

    /// The day on which it happened, if it was noted.
    pub fn noted(self, notice: &Notice) -> Option<Date> {
        let meant = |intention| notice.sent.filter(|_| notice.intention == Some(intention));
        let answered = |yes: bool| {
            let answer = notice.answer.filter(|answer| answer.accepted == yes);
            answer.map(|answer| answer.on)
        };
        match self {
            Self::Told => meant(Intention::NotRenew),
            Self::Offered => meant(Intention::Renew),
            Self::OfferedPermanent => meant(Intention::RenewPermanent),
            Self::Interview => notice.interview,
            Self::Received => notice.received,
            Self::Accepted => answered(true),
            Self::Refused => answered(false),
            Self::Erased => None,
        }
    }

    /// The contract once it happened on `on`.
    ///
    /// # Errors
    /// Why that day cannot be right.
    pub fn written(self, contract: &Contract, on: Date, today: Date) -> Result<Contract, Unlikely> {
        let mut notice = current(contract);
        if self != Self::Erased {
            self.judge(contract, &notice, on, today)?;
        }
        let given = |notice: &mut Notice, intention| {
            notice.intention = Some(intention);
            notice.sent = Some(on);
            // What was received and answered was another letter.
            notice.received = notice.received.filter(|received| on <= *received);
            notice.answer = notice.answer.filter(|answer| on <= answer.on);
        };
        match self {
            Self::Told => {
                given(&mut notice, Intention::NotRenew);
                notice.answer = None;
            }
            Self::Offered => given(&mut notice, Intention::Renew),
            Self::OfferedPermanent => given(&mut notice, Intention::RenewPermanent),
            Self::Interview => notice.interview = Some(on),
            Self::Received => {
                notice.received = Some(on);
                notice.answer = notice.answer.filter(|answer| on <= answer.on);
            }
            Self::Accepted | Self::Refused => {
                let accepted = self == Self::Accepted;
                notice.answer = Some(OfferAnswer { on, accepted });
                // An answer is the answer to an offer.
                if matches!(notice.intention, None | Some(Intention::NotRenew)) {
                    notice.intention = Some(Intention::Renew);
                }
            }
            Self::Erased => notice = Notice::default(),
        }
        Ok(Contract {
            notice,
            ..contract.clone()
        })
    }

    fn judge(
        self,
        contract: &Contract,
        notice: &Notice,
        on: Date,
        today: Date,
    ) -> Result<(), Unlikely> {
        if today < on {
            return Err(Unlikely::Future);
        }
        if on < contract.start {
            return Err(Unlikely::BeforeStart(contract.start));
        }
        let (sent, received) = (notice.sent, notice.received);
        match self {
            Self::Received => match sent.filter(|sent| on < *sent) {
                Some(sent) => Err(Unlikely::BeforeSent(sent)),
                None => Ok(()),
            },
            Self::Accepted | Self::Refused => {
                match (
                    received.filter(|received| on < *received),
                    sent.filter(|sent| on < *sent),
                ) {
                    (Some(received), _) => Err(Unlikely::BeforeReceived(received)),
                    (None, Some(sent)) => Err(Unlikely::BeforeSent(sent)),
                    (None, None) => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }
}

/// The notice of the contract's last term, whatever the day.
pub fn current(contract: &Contract) -> Notice {
    notice_of(contract, last_piece(contract), Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AvsId, Regime};
    use jiff::civil::date;

    const TODAY: Date = date(2006, 6, 20);

    fn contract() -> Contract {
        let (start, end) = (date(2003, 9, 1), date(2006, 8, 31));
        Contract::dated(AvsId(1), Regime::EducationAssistant, start, Some(end))
    }

    fn after(steps: &[(Happening, Date)]) -> Notice {
        let written = steps.iter().fold(contract(), |contract, (step, on)| {
            step.written(&contract, *on, TODAY).unwrap()
        });
        written.notice
    }

    #[test]
    fn a_new_offer_forgets_the_answer_to_the_one_before() {
        let notice = after(&[
            (Happening::Offered, date(2006, 6, 1)),
            (Happening::Received, date(2006, 6, 2)),
            (Happening::Refused, date(2006, 6, 3)),
            (Happening::OfferedPermanent, date(2006, 6, 10)),
        ]);
        assert_eq!(notice.intention, Some(Intention::RenewPermanent));
        assert_eq!((notice.received, notice.answer), (None, None));
        assert_eq!(
            Happening::OfferedPermanent.noted(&notice),
            Some(date(2006, 6, 10))
        );
        assert_eq!(Happening::Offered.noted(&notice), None);
    }

    #[test]
    fn an_answer_presumes_an_offer() {
        let notice = after(&[(Happening::Accepted, date(2006, 6, 3))]);
        assert_eq!(notice.intention, Some(Intention::Renew));
        assert_eq!(Happening::Accepted.noted(&notice), Some(date(2006, 6, 3)));
    }

    #[test]
    fn erasing_leaves_nothing() {
        let notice = after(&[
            (Happening::Interview, date(2006, 5, 3)),
            (Happening::Told, date(2006, 6, 3)),
            (Happening::Erased, date(1900, 1, 1)),
        ]);
        assert_eq!(notice, Notice::default());
    }

    #[test]
    fn a_day_that_cannot_be_is_refused_with_the_reason() {
        let mut contract = contract();
        contract.notice.sent = Some(date(2006, 6, 8));
        contract.notice.received = Some(date(2006, 6, 10));
        let why = |step: Happening, on| step.written(&contract, on, TODAY).unwrap_err();
        assert_eq!(why(Happening::Offered, date(2006, 6, 21)), Unlikely::Future);
        assert_eq!(
            why(Happening::Interview, date(2003, 8, 31)),
            Unlikely::BeforeStart(date(2003, 9, 1))
        );
        assert_eq!(
            why(Happening::Received, date(2006, 6, 7)),
            Unlikely::BeforeSent(date(2006, 6, 8))
        );
        assert_eq!(
            why(Happening::Accepted, date(2006, 6, 9)),
            Unlikely::BeforeReceived(date(2006, 6, 10))
        );
        assert!(
            Happening::Accepted
                .written(&contract, date(2006, 6, 10), TODAY)
                .is_ok()
        );
    }
}
