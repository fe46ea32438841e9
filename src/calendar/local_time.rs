//! The clocks of schools: which hours a place keeps, and a whole service.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::domain::{Establishment, Register, SettingKey, Zone};

use super::area::zone_named;

/// The clock of a zone, in the notation of POSIX: no table of the machine is read.
fn rule(zone: Option<Zone>) -> &'static str {
    match zone {
        None | Some(Zone::A | Zone::B | Zone::C | Zone::Corsica) => "CET-1CEST,M3.5.0,M10.5.0/3",
        Some(Zone::Guadeloupe | Zone::Martinique) => "AST4",
        Some(Zone::Guyane) => "<-03>3",
        Some(Zone::Mayotte) => "EAT-3",
        Some(Zone::Reunion) => "<+04>-4",
        Some(Zone::Polynesia) => "<-10>10",
        Some(Zone::NewCaledonia) => "<+11>-11",
        Some(Zone::SaintPierre) => "<-03>3<-02>,M3.2.0,M11.1.0",
        Some(Zone::WallisFutuna) => "<+12>-12",
    }
}

/// The clock of a zone; that of Paris where none is known.
pub fn clock_of(zone: Option<Zone>) -> TimeZone {
    TimeZone::posix(rule(zone)).unwrap_or(TimeZone::UTC)
}

/// The zone whose clock a service goes by: that of most of its schools. None is Paris: mainland
/// zones, Corsica, no school at all, or as many here as there.
pub fn clock_zone(register: &Register) -> Option<Zone> {
    let own = register
        .text(SettingKey::Zone)
        .and_then(|name| zone_named(name));
    let mut schools: Vec<(&'static str, Option<Zone>, usize)> = Vec::new();
    for (_, school) in register.all::<Establishment>() {
        let zone = school.zone.or(own);
        let rule = rule(zone);
        match schools.iter_mut().find(|(known, ..)| *known == rule) {
            Some((_, first, count)) => {
                *first = (*first).min(zone);
                *count += 1;
            }
            None => schools.push((rule, zone, 1)),
        }
    }
    let most = schools.iter().map(|(.., count)| *count).max()?;
    let mut first = schools.iter().filter(|(.., count)| *count == most);
    let (found, zone, _) = first.next()?;
    let is_alone = first.next().is_none();
    zone.filter(|_| is_alone && *found != rule(None))
}

/// The time that shows, and by which clock.
#[derive(Clone, Debug)]
pub struct LocalTime {
    /// It.
    pub now: DateTime,
    /// What that clock goes by.
    pub zone: TimeZone,
    /// Whose it is.
    pub name: ClockName,
    /// A clock that shows another time at this moment.
    pub other: Option<(ClockName, TimeZone)>,
}

/// Whose clock it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockName {
    /// That of most schools: of a zone overseas, else of Paris.
    Schools(Option<Zone>),
    /// The one that the account asks for.
    Account,
    /// The machine's.
    Machine,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Changes, Clean, Setting};

    /// The clock of a service of schools of `zones`, whose own zone is `own`.
    fn clock(zones: &[Option<Zone>], own: Option<&str>) -> Option<Zone> {
        let mut register = Register::default();
        let mut changes = Changes::of(&register);
        for zone in zones {
            changes.add(Establishment {
                zone: *zone,
                ..Establishment::named("École")
            });
        }
        if let Some(own) = own {
            let value = Setting::Text(Clean::new(own));
            changes.set(SettingKey::Zone.id(), value);
        }
        let made = changes.done();
        register.apply(&made).unwrap();
        clock_zone(&register)
    }

    #[test]
    fn a_service_goes_by_the_clock_of_most_of_its_schools() {
        let (reunion, martinique) = (Some(Zone::Reunion), Some(Zone::Martinique));
        let (a, b, corsica) = (Some(Zone::A), Some(Zone::B), Some(Zone::Corsica));
        let by = |zones: &[Option<Zone>]| clock(zones, None);
        assert_eq!(by(&[]), None);
        assert_eq!(by(&[None, b, corsica]), None);
        assert_eq!(by(&[reunion, reunion, a]), reunion);
        assert_eq!(by(&[reunion, a, b]), None);
        let guadeloupe = Some(Zone::Guadeloupe);
        assert_eq!(
            by(&[martinique, guadeloupe, reunion]),
            guadeloupe,
            "one clock"
        );
        assert_eq!(by(&[reunion, martinique]), None, "as many here as there");
    }

    #[test]
    fn schools_that_state_no_zone_are_of_the_service_s_own() {
        let reunion = Some(Zone::Reunion);
        let by = |zones: &[Option<Zone>], own| clock(zones, Some(own));
        assert_eq!(by(&[None, None, reunion], "B"), None);
        assert_eq!(by(&[None, reunion, reunion], "B"), reunion);
        assert_eq!(by(&[None], "reunion"), reunion);
    }
}
