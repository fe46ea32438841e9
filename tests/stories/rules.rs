//! The rules of the law where people meet them: in forms, on cards, in explanations, in the
//! journal, and after an import.

use jiff::civil::date;
use relais::domain::{
    Accompaniment, AccompanimentId, Activity, Avs, AvsId, AvsKind, Change, Changes, Commission,
    Contract, ContractId, Date, Decision, Diploma, Establishment, EstablishmentId, Minute, Minutes,
    Mode, Pupil, PupilId, Regime, Register, Sector, Weekday, WeeklySpan, Weeks,
};
use relais::exchange::Import;
use relais::runtime::Outside;
use relais::tui::session::{Effect, Msg};

use crate::support::Story;

const VALMY: EstablishmentId = EstablishmentId(1);
const LEA: PupilId = PupilId(1);
const INES: AvsId = AvsId(1);
const AWA: AvsId = AvsId(2);

/// A small town: ROUX Inès accompanies DUBOIS Léa 2 h a week at the Collège Valmy, as the decision
/// says; DIALLO Awa could.
fn town() -> Story {
    Story::of(|changes| {
        people(changes, AvsKind::Individual, AvsKind::Individual);
        changes.add(decision(LEA));
    })
}

fn people(changes: &mut Changes<'_>, ines: AvsKind, awa: AvsKind) {
    changes.add(school());
    for (last, first, kind) in [("ROUX", "Inès", ines), ("DIALLO", "Awa", awa)] {
        let mut avs = Avs::named(last, first);
        avs.diploma = Diploma::Higher;
        avs.kind = kind;
        changes.add(avs);
    }
    for avs in [INES, AWA] {
        changes.add(contract(avs));
    }
    let mut lea = Pupil::named("DUBOIS", "Léa");
    lea.establishment = Some(VALMY);
    changes.add(lea);
    let mut link = Accompaniment {
        avs: INES,
        pupil: Some(LEA),
        establishment: VALMY,
        from: date(2026, 9, 1),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    };
    let span = WeeklySpan {
        day: Weekday::Monday,
        start: Minute::at(8, 0),
        end: Minute::at(10, 0),
    };
    link.add_slot(span, Weeks::Every, Activity::Class);
    changes.add(link);
}

fn school() -> Establishment {
    let mut school = Establishment::named("Collège Valmy");
    school.uai = Some("0990002P".into());
    school.commune = Some("Valmont".into());
    school.postcode = Some("99000".into());
    school
}

fn contract(avs: AvsId) -> Contract {
    let end = Some(date(2029, 8, 31));
    let mut contract = Contract::dated(avs, Regime::Aesh, date(2026, 9, 1), end);
    contract.weekly = Some(Minutes::hours(24));
    contract.places.establishments.push(VALMY);
    contract
}

fn decision(pupil: PupilId) -> Decision {
    Decision {
        pupil,
        commission: Commission::Cdaph,
        number: None,
        taken: None,
        mode: Mode::Individual(Minutes::hours(4)),
        from: date(2025, 9, 1),
        to: date(2029, 8, 31),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// A fact that no form would take, as an import leaves it: the school is without contract.
fn uncontracted(story: Story) -> Story {
    story.with(|changes| {
        let mut school = school();
        school.sector = Sector::PrivateUncontracted;
        changes.set(VALMY, school);
    })
}

fn end(register: &Register) -> Option<Date> {
    register.get(ContractId(1)).unwrap().end
}

/// The form of Inès's contract, the cursor on its end.
fn at_the_end_of_the_contract(story: Story) -> Story {
    story
        .keys(", roux enter l")
        .shows("AESH")
        .keys("down down enter tab tab tab tab")
}

#[test]
fn what_the_law_refuses_cant_be_forced() {
    let story = at_the_end_of_the_contract(town())
        .types("1/9/29")
        .shows("36 mois au plus : le 31/08/2029 au plus tard")
        .keys("enter")
        .shows("champ à corriger")
        .keys("enter enter")
        .shows("36 mois au plus");
    assert_eq!(story.acts(), 1, "nothing was written");
    story.register(|register| assert_eq!(end(register), Some(date(2029, 8, 31))));
}

#[test]
fn a_warning_is_forced_with_a_reason_that_the_journal_keeps_and_shows() {
    at_the_end_of_the_contract(town())
        .types("31/12/26")
        .keys("enter")
        .shows("R2")
        .types("remplacement de congé")
        .keys("enter")
        .register(|register| assert_eq!(end(register), Some(date(2026, 12, 31))))
        .keys("g l enter")
        .shows_beside("malgré R2", "remplacement de congé")
        .ends_whole();
}

#[test]
fn a_card_shows_what_is_found_and_explains_its_source() {
    let story = uncontracted(town())
        .keys(", roux enter")
        .shows("■ R13 privé hors contrat, pas d’AVS : Clg Valmy")
        .resized(80, 36)
        .keys("i")
        .shows("RÈGLES SIGNALÉES")
        .shows("Public et privé sous contrat peuvent se mêler")
        .shows("depuis le 11/06/2003 · code de l’éducation, L.351-3");
    story
        .keys("esc , dubois enter")
        .shows("■ R13 privé hors contrat")
        .keys(", valmy enter")
        .shows("■ R13 privé hors contrat");
}

#[test]
fn a_card_without_a_finding_shows_none() {
    town().keys(", roux enter").hides("R1").hides("R2");
    town().keys(", dubois enter").hides("R1");
}

/// Opens the accompaniment from the AVS's card, for editing.
fn of_the_link(story: Story) -> Story {
    story
        .keys(", roux enter l")
        .shows("DUBOIS Léa")
        .keys("end enter")
}

#[test]
fn what_stood_before_does_not_stop_an_edit_elsewhere() {
    let story = of_the_link(uncontracted(town()))
        .shows("privé hors contrat")
        .keys("tab tab tab")
        .types("30/6/27")
        .keys("enter")
        .shows("rien d’écrit")
        .shows("▲")
        .keys("enter");
    story
        .register(|register| {
            let link = register.get(AccompanimentId(1)).unwrap();
            assert_eq!(link.to, Some(date(2027, 6, 30)));
        })
        .keys("g l enter")
        .hides("R13");
}

#[test]
fn what_stood_before_is_refused_where_the_edit_touches_it() {
    let long = town().with(|changes| {
        let mut contract = contract(INES);
        contract.end = Some(date(2032, 8, 31));
        changes.set(ContractId(1), contract);
    });
    let story = at_the_end_of_the_contract(long)
        .shows("▲ 36 mois au plus")
        .types("31/12/31")
        .shows("■ 36 mois au plus")
        .keys("enter enter");
    assert_eq!(story.acts(), 2, "nothing was written");
}

#[test]
fn after_an_import_the_cards_say_what_no_longer_holds() {
    let mut story = town().keys(", dubois enter").hides("R13");
    let (_, world) = story.parts();
    let file = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Type_contrat_prive;Code postal;Nom_commune\r\n\
        0990002P;Collège Valmy;Collège;Privé;HORS CONTRAT;99000;Valmont\r\n";
    let import = Import::read(file.as_bytes(), None, &world.department().register).unwrap();
    assert!(import.rejected.is_empty(), "{:?}", import.rejected);
    let act = import.act(&world.department().register, "annuaire.csv".into(), [0; 32]);
    let saved = world.perform(Effect::Commit(Box::new(act.unwrap())));
    assert!(matches!(saved, Some(Msg::Saved(_))), "{saved:?}");
    story
        .keys("esc , dubois enter")
        .shows("■ R13 privé hors contrat, pas d’AVS : Clg Valmy")
        .keys(", roux enter")
        .shows("■ R13 privé hors contrat")
        .ends_whole();
}

#[test]
fn a_reassignment_that_owes_an_avenant_is_not_written_without_a_reason() {
    let story = town()
        .with(|changes| {
            let mut contract = contract(AWA);
            contract.places.establishments.clear();
            contract.places.zone = Some("PIAL Sud".into());
            changes.set(ContractId(2), contract);
        })
        .keys(", dubois enter r")
        .shows("DIALLO Awa")
        .shows("▲ R19 avenant dû : Clg Valmy, hors de la zone du contrat")
        .shows("c copier l’avenant")
        .keys("c")
        .sent(|outside| {
            // « AVENANT au contrat », as the terminal is sent it.
            let text = b"QVZFTkFOVCBhdSBjb250cmF0";
            let copied = outside.iter().any(|sent| match sent {
                Outside::Send(bytes) => bytes.windows(text.len()).any(|part| part == text),
                _ => false,
            });
            assert!(copied, "{outside:?}");
        })
        .keys("enter enter")
        .shows("demande un motif");
    let before = story.acts();
    let mut story = story.types("avenant en cours").keys("enter");
    assert_eq!(story.acts(), before + 1);
    let made = story.last_changes();
    assert!(made.iter().any(|change| matches!(
        change,
        Change::Accompaniment(edit) if edit.before.is_none()
    )));
    story
        .keys("g l enter")
        .shows_beside("malgré R19", "avenant en cours");
}

#[test]
fn a_fourth_pupil_is_pointed_out_and_asks_for_no_reason() {
    // Three are usual by a part of the circular of 2003 that another replaced in 2017.
    let mut story = town()
        .with(|changes| {
            for (at, name) in ["ADAM", "BLANC", "CARON"].into_iter().enumerate() {
                let mut pupil = Pupil::named(name, "Noé");
                pupil.establishment = Some(VALMY);
                let pupil = changes.add(pupil);
                changes.add(decision(pupil));
                let mut link = Accompaniment {
                    avs: AWA,
                    pupil: Some(pupil),
                    establishment: VALMY,
                    from: date(2026, 9, 1),
                    to: None,
                    slots: Vec::new(),
                    next_slot: 1,
                };
                let start = 8 + at as u16 * 2;
                let span = WeeklySpan {
                    day: Weekday::Tuesday,
                    start: Minute::at(start, 0),
                    end: Minute::at(start + 1, 0),
                };
                link.add_slot(span, Weeks::Every, Activity::Class);
                changes.add(link);
            }
        })
        .keys(", dubois enter r")
        .shows("4 élèves à elle ensuite")
        .keys("enter enter");
    let made = story.last_changes();
    assert!(made.iter().any(|change| matches!(
        change,
        Change::Accompaniment(edit) if edit.before.is_none()
    )));
    story.keys("g l enter").hides("malgré").ends_whole();
}

#[test]
fn a_reassignment_over_a_warning_takes_its_reason_into_the_journal() {
    let story = town()
        .with(|changes| {
            let mut contract = contract(AWA);
            contract.places.establishments.clear();
            contract.places.zone = Some("PIAL Sud".into());
            changes.set(ContractId(2), contract);
        })
        .keys(", dubois enter r enter")
        .shows("pourquoi quand même")
        .shows("dire pourquoi");
    story
        .types("avenant en cours")
        .keys("enter")
        .keys("g l enter")
        .shows("R19")
        .shows("avenant en cours")
        .ends_whole();
}

#[test]
fn whom_a_digit_chooses_over_another_is_judged_before_anything_is_written() {
    // A collective AVS needs no decision: Awa could be confirmed. Zoé, who is shared, could not.
    let story = Story::of(|changes| {
        people(changes, AvsKind::Collective, AvsKind::Collective);
        let mut zoe = Avs::named("PETIT", "Zoé");
        zoe.diploma = Diploma::Higher;
        zoe.kind = AvsKind::Shared;
        let zoe = changes.add(zoe);
        changes.add(contract(zoe));
    })
    .keys(", dubois enter r")
    .shows("1 DIALLO Awa")
    .shows("2 PETIT Zoé")
    .keys("enter 2");
    assert_eq!(story.acts(), 1, "nothing was written");
    story.shows("R15 DUBOIS Léa n’a aucune notification");
}

#[test]
fn a_reassignment_that_the_law_refuses_is_blocked_with_its_rule() {
    // A collective AVS needs no decision, one who is shared does.
    let story = Story::of(|changes| people(changes, AvsKind::Collective, AvsKind::Shared))
        .keys(", dubois enter r")
        .shows("■ R15 DUBOIS Léa n’a aucune notification valable le 10/11/2026")
        .keys("enter enter o");
    assert_eq!(story.acts(), 1, "nothing was written");
    story.shows("R15 DUBOIS Léa n’a aucune notification");
}
