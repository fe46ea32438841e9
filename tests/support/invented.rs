//! Two records of each kind: the first has every field filled, the second as few as can be.

use relais::domain::*;

fn day(n: i32) -> Date {
    plus_days(jiff::civil::date(2026, 9, 1), n)
}

fn text(words: &str) -> Option<Clean> {
    Some(words.into())
}

pub fn at() -> Instant {
    Instant::from_second(1_794_000_000).unwrap()
}

/// All of them, as changes that make them.
pub fn records(register: &Register) -> Vec<Change> {
    let mut changes = Changes::of(register);
    schools(&mut changes);
    people(&mut changes);
    help(&mut changes);
    contracts(&mut changes);
    days(&mut changes);
    changes.done()
}

fn schools(to: &mut Changes<'_>) {
    to.add(Establishment {
        uai: text("0350122T"),
        kind: Some(SchoolKind::Medical),
        sector: Sector::PrivateContracted,
        address: text("1 rue des Écoles"),
        postcode: text("35000"),
        commune: text("Rennes"),
        position: Position::from_degrees(48.111, -1.68),
        phone: text("02 99 00 00 00"),
        mail: text("ecole@example.org"),
        head: text("Mme Roy"),
        district: text("Rennes 1"),
        academie: text("Rennes"),
        zone: Some(Zone::WallisFutuna),
        clusters: vec![Membership {
            cluster: "PIAL Nord".into(),
            from: Some(day(0)),
            to: None,
        }],
        agreements: vec![Agreement {
            from: day(0),
            to: day(9),
        }],
        ..Establishment::named("Éc. prim. Rosa-Parks")
    });
    to.add(Establishment::named("Clg Valmy"));
}

fn people(to: &mut Changes<'_>) {
    let span = WeeklySpan {
        day: Weekday::Wednesday,
        start: Minute::at(8, 30),
        end: Minute::at(12, 0),
    };
    to.add(Avs {
        other_name: text("Petit"),
        kind: AvsKind::Shared,
        birth: Some(day(-12_000)),
        phone: text("06 00 00 00 00"),
        mail: text("sophie@example.org"),
        home_commune: text("Betton"),
        home: Position::from_degrees(48.18, -1.64),
        base: Some(EstablishmentId(1)),
        diploma: Diploma::Care,
        experience: Some(30),
        trained: Some(day(20)),
        levels: vec![Level::Nursery, Level::Other],
        skills: vec![Skill::Gesture("sonde".into()), Skill::Safety],
        unavailable: vec![span],
        reach: Some(Km(12)),
        prefers: vec![PupilId(1)],
        excludes: vec![PupilId(2)],
        left: Some(day(400)),
        ..Avs::named("MARTIN", "Sophie")
    });
    to.add(Avs::named("ROUX", "Inès"));
    to.add(Pupil {
        other_name: text("DUVAL"),
        birth: Some(day(-3_000)),
        ine: text("123456789AB"),
        establishment: Some(EstablishmentId(1)),
        level: Some(Level::LowerSecondary),
        class: text("6e B"),
        teacher: text("M. Petit"),
        needs: vec![
            PupilNeed {
                skill: Skill::NoteTaking,
                required: true,
            },
            PupilNeed {
                skill: Skill::Gesture("sonde".into()),
                required: false,
            },
        ],
        safety: true,
        ..Pupil::named("DUBOIS", "Léa")
    });
    to.add(Pupil::named("BERNARD", "Tom"));
}

fn help(to: &mut Changes<'_>) {
    to.add(Decision {
        pupil: PupilId(1),
        commission: Commission::Cdaph,
        number: text("D-2026-1"),
        taken: Some(day(-30)),
        mode: Mode::Individual(Minutes(720)),
        from: day(0),
        to: day(730),
        activities: vec!["repas".into(), "sorties".into()],
        peri_school: true,
        protocol: text("geste à deux"),
    });
    to.add(Decision {
        pupil: PupilId(2),
        commission: Commission::Cdes,
        number: None,
        taken: None,
        mode: Mode::Shared,
        from: day(0),
        to: day(364),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    });
    let link = Accompaniment {
        avs: AvsId(1),
        pupil: Some(PupilId(1)),
        establishment: EstablishmentId(1),
        from: day(0),
        to: Some(day(300)),
        slots: Vec::new(),
        next_slot: 1,
    };
    let mut full = link.clone();
    let span = |day, from, to| WeeklySpan {
        day,
        start: Minute::at(from, 30),
        end: Minute::at(to, 30),
    };
    full.add_slot(span(Weekday::Monday, 8, 11), Weeks::Every, Activity::Class);
    full.add_slot(span(Weekday::Tuesday, 11, 13), Weeks::A, Activity::Lunch);
    to.add(full);
    to.add(Accompaniment {
        avs: AvsId(2),
        pupil: None,
        to: None,
        ..link
    });
}

fn contracts(to: &mut Changes<'_>) {
    let places = Places {
        pupils: vec![PupilId(1)],
        establishments: vec![EstablishmentId(1)],
        zone: text("PIAL Nord"),
    };
    to.add(Contract {
        function: Function::Other,
        ended: Some(Ended {
            on: day(200),
            how: Ending::Dismissal,
        }),
        trial_end: Some(day(30)),
        weekly: Some(Minutes(1_440)),
        quota: Some(Permille(620)),
        service_weeks: Some(41),
        study_credit: Minutes(60),
        credit_proof: Some(day(3)),
        employer: Employer::Establishment(EstablishmentId(1)),
        places: places.clone(),
        short_reason: text("remplacement"),
        suspensions: vec![Suspension {
            from: day(40),
            to: day(60),
            kind: SuspensionKind::Unpaid,
        }],
        amendments: vec![
            Amendment {
                number: 1,
                signed: Some(day(90)),
                from: day(100),
                end: Some(day(465)),
                weekly: Some(Minutes(1_200)),
                places: Some(places),
            },
            Amendment {
                number: 2,
                signed: None,
                from: day(120),
                end: None,
                weekly: None,
                places: None,
            },
        ],
        notice: Notice {
            intention: Some(Intention::NotRenew),
            sent: Some(day(106)),
            received: Some(day(107)),
            interview: Some(day(108)),
            answer: Some(OfferAnswer {
                on: day(109),
                accepted: true,
            }),
        },
        ..Contract::dated(AvsId(1), Regime::SubsidisedJob, day(0), Some(day(364)))
    });
    to.add(Contract::dated(AvsId(2), Regime::Aesh, day(0), None));
}

fn days(to: &mut Changes<'_>) {
    let moment = |n, minute| Moment {
        date: day(n),
        minute,
    };
    to.add(Absence {
        who: Absentee::Avs(AvsId(1)),
        from: moment(6, Minute::at(8, 30)),
        to: moment(7, Minute::END),
        reason: AbsenceReason::Sickness,
        part: relais::domain::DayPart::Whole,
        class: None,
        owed: Minutes(90),
    });
    to.add(Absence {
        who: Absentee::Pupil(PupilId(2)),
        from: moment(6, Minute::START),
        to: moment(6, Minute::END),
        reason: AbsenceReason::Other,
        part: relais::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    });
    let cover = Cover {
        absence: AbsenceId(1),
        needs: vec![NeedRef {
            accompaniment: AccompanimentId(1),
            slot: 1,
        }],
        date: day(6),
        start: Minute::at(8, 30),
        end: Minute::at(11, 30),
        avs: Some(AvsId(2)),
        status: NeedStatus::Covered,
        contact: ContactStatus::Called,
        forced: true,
        refusals: vec![Refusal {
            avs: AvsId(1),
            at: at(),
        }],
    };
    to.add(cover.clone());
    to.add(Cover {
        avs: None,
        status: NeedStatus::Without,
        contact: ContactStatus::Proposed,
        forced: false,
        refusals: Vec::new(),
        ..cover
    });
    to.add(Meeting {
        pupil: PupilId(1),
        date: day(10),
        start: Minute::at(17, 0),
        end: Minute::at(18, 0),
        place: text("salle 1"),
        who: vec!["Mme Roy".into(), "M. Petit".into()],
        note: text("à préparer"),
    });
    to.add(Meeting {
        pupil: PupilId(2),
        date: day(11),
        start: Minute::at(17, 0),
        end: Minute::at(18, 0),
        place: None,
        who: Vec::new(),
        note: None,
    });
    to.add(Holiday {
        area: Area::Academie("Rennes".into()),
        name: "Toussaint".into(),
        first: day(46),
        back: day(62),
        population: Population::Staff,
    });
    to.add(Holiday {
        area: Area::Zone(Zone::B),
        name: "Noël".into(),
        first: day(109),
        back: day(125),
        population: Population::Everyone,
    });
}
