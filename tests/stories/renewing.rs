//! The steps of a renewal, each in three keys and a date; and the renewal simulated as one types,
//! refused where the law refuses it, written as one act.

use jiff::civil::date;
use relais::domain::{
    Avs, AvsKind, Contract, Date, EstablishmentId, Function, Intention, Minutes, RecordId, Regime,
    Register,
};

use crate::support::Story;

/// An AED whose two years end on 31/12/2026: notice was due on 31/10/2026, and a renewal may go to
/// 31/12/2029, 36 months further.
fn an_assistant(end: Option<Date>) -> Story {
    Story::demo().with(|changes| {
        let mut avs = Avs::named("NEUVILLE", "Zoé");
        avs.kind = AvsKind::Individual;
        avs.base = Some(EstablishmentId::from_number(3));
        let id = changes.add(avs);
        let (regime, start) = (Regime::EducationAssistant, date(2025, 1, 1));
        let mut contract = Contract::dated(id, regime, start, end);
        contract.function = Function::Other;
        contract.weekly = Some(Minutes::hours(24));
        // Since 2014 no new contract as AVS is made under this regime.
        contract.function = Function::Other;
        changes.add(contract);
    })
}

fn neuville() -> Story {
    an_assistant(Some(date(2026, 12, 31))).keys(", neuv enter")
}

fn contract_of(register: &Register, name: &str) -> Contract {
    let avs = register
        .all::<Avs>()
        .find(|(_, avs)| avs.name() == name)
        .expect(name)
        .0;
    let all = register.contracts_of(avs).map(|(_, contract)| contract);
    all.max_by_key(|contract| contract.start)
        .expect("a contract")
        .clone()
}

fn of_neuville(register: &Register) -> Contract {
    contract_of(register, "NEUVILLE Zoé")
}

#[test]
fn an_offer_is_noted_in_three_keys_from_the_contracts() {
    Story::demo()
        .keys("space g c down down")
        .cursor_on("MARTIN Sophie")
        .count_anew()
        .keys("s 4")
        .shows("CDI proposé · MARTIN Sophie")
        .shows_beside("intention", "– → renouveler en CDI")
        .shows_beside("notifié le", "– → 10/11/2026")
        .shows_beside("avant", "à notifier, en retard (04/10/2026)")
        .shows_beside("après", "CDI proposé le 10/11/2026, réception à noter")
        .shows_beside("ensuite", "les 8 jours pour répondre")
        .register(|register| {
            let notice = contract_of(register, "MARTIN Sophie").notice;
            assert_eq!(notice.sent, None, "only shown");
        })
        .keys("enter")
        .keys_used(3)
        .register(|register| {
            let notice = contract_of(register, "MARTIN Sophie").notice;
            assert_eq!(notice.intention, Some(Intention::RenewPermanent));
            assert_eq!(notice.sent, Some(date(2026, 11, 10)));
        })
        .shows("MARTIN Sophie : CDI proposé, le 10/11/2026")
        .keys("ctrl-z")
        .register(|register| {
            let notice = contract_of(register, "MARTIN Sophie").notice;
            assert_eq!((notice.intention, notice.sent), (None, None));
        })
        .ends_whole();
}

#[test]
fn eight_days_after_receipt_silence_gives_the_post_up() {
    neuville()
        .shows_beside("Prévenir", "■ à notifier, en retard (31/10/2026)")
        .keys("s 3 enter")
        .shows_beside("Prévenir", "▲ renouvellement proposé le 10/11/2026")
        .ticks_to("2026-11-12T08:00")
        // The cursor is on what comes next: the receipt.
        .keys("s enter")
        .shows("offre ou intention reçue · NEUVILLE Zoé")
        .keys("enter")
        .shows_beside(
            "Prévenir",
            "offre reçue le 12/11, réponse d’ici le 20/11/2026",
        )
        .ticks_to("2026-11-20T08:00")
        .shows_beside("Prévenir", "réponse d’ici le 20/11/2026")
        .ticks_to("2026-11-21T08:00")
        .shows_beside(
            "Prévenir",
            "■ sans réponse au 20/11/2026 : réputée renoncer",
        )
        .ends_whole();
}

#[test]
fn an_answer_is_in_time_or_late_by_the_day_typed() {
    let offered = || {
        neuville()
            .keys("s 3 enter s 5 enter")
            .ticks_to("2026-11-21T08:00")
    };
    offered()
        .keys("s 6")
        .shows_beside(
            "après",
            "▲ a accepté le 21/11/2026, hors délai (18/11/2026)",
        )
        .types("18/11")
        .shows("mer. 18 novembre 2026, il y a 3 jours")
        .shows_beside(
            "après",
            "a accepté le 18/11/2026 · à renouveler dès le 01/01/2027",
        )
        .shows_beside("ensuite", "écrire le renouvellement")
        .keys("enter")
        .shows_beside("Prévenir", "a accepté le 18/11/2026");
    offered().keys("s 7 enter").shows_beside(
        "Prévenir",
        "a refusé le 21/11/2026, hors délai (18/11/2026)",
    );
}

#[test]
fn told_that_it_is_not_renewed_and_then_taken_all_back() {
    neuville()
        .keys("s 1")
        .types("30/10")
        .keys("enter")
        .shows_beside("Prévenir", "✓ prévenue le 30/10/2026 : non renouvelée")
        .keys("s 2 enter s 8")
        .shows_beside("entretien", "10/11/2026 → –")
        .keys("enter")
        .shows_beside("Prévenir", "■ à notifier, en retard")
        .register(|register| assert_eq!(of_neuville(register).notice, Default::default()))
        .ends_whole();
}

#[test]
fn a_day_that_cannot_be_writes_nothing() {
    let story = neuville();
    let acts = story.acts();
    let story = story
        .keys("s 2")
        .types("11/11/26")
        .shows("ce jour n’est pas encore venu")
        .keys("enter")
        .shows("entretien tenu · NEUVILLE Zoé")
        .keys("ctrl-u")
        .types("31/12/24")
        .shows("le contrat commence le 01/01/2025")
        .keys("enter ctrl-u")
        .types("31/02")
        .keys("enter esc");
    assert_eq!(story.acts(), acts);
    let story = story.keys("s 8 enter").shows("rien n’a changé");
    assert_eq!(story.acts(), acts);
}

#[test]
fn where_it_makes_no_sense_the_reason_is_said() {
    an_assistant(None)
        .keys(", neuv enter s")
        .shows("contrat sans terme (CDI) : ni prévenance ni renouvellement")
        .keys("R")
        .shows("contrat sans terme (CDI)");
    Story::demo()
        .with(|changes| {
            changes.add(Avs::named("NEUVILLE", "Zoé"));
        })
        .keys(", neuv enter s")
        .shows("aucun contrat dont noter la prévenance")
        .keys("R")
        .shows("aucun contrat à renouveler");
    Story::demo()
        .keys("space g t s")
        .shows("cela se note sur une AVS ou un contrat");
}

#[test]
fn with_two_contracts_at_once_the_right_one_is_asked_first() {
    let mut first = None;
    neuville()
        .register(|register| first = Some(of_neuville(register)))
        .with(|changes| {
            let mut second = first.unwrap();
            second.start = date(2026, 9, 1);
            second.end = Some(date(2027, 8, 31));
            changes.add(second);
        })
        .keys("s")
        .shows("De quel contrat s’agit-il ? NEUVILLE Zoé")
        .shows_beside("1 AED → 31/08/2027", "à notifier le 30/06/2027")
        // It begins before the other one ends: it does not follow it.
        .shows_beside("2 AE", "à notifier, en retard (31/10/2026)")
        .keys("1 2")
        .shows("entretien tenu · NEUVILLE Zoé, AED → 31/08/2027");
}

#[test]
fn a_renewal_is_simulated_as_one_types_and_refused_beyond_the_law() {
    let story = neuville();
    let acts = story.acts();
    let story = story
        .keys("R")
        .shows("Renouveler NEUVILLE Zoé")
        .shows_beside("avenant de renouvellement (R4)", "jusqu’au 31/12/2028")
        .shows_beside("CDI", "mois de service pas encore atteints")
        .keys("enter")
        .shows("avenant n° 1 · NEUVILLE Zoé")
        .shows_beside("engagement", "4 a au 31/12/2028, reste 2 a")
        .shows_beside("terme", "✓ possible jusqu’au 31/12/2029")
        .shows_beside("essai", "aucun : mêmes fonctions")
        .shows_beside("à notifier", "d’ici le 31/10/2028, entretien avant")
        .shows_beside("réponse", "8 jours après réception")
        .types("31/12/27")
        .shows_beside("engagement", "3 a au 31/12/2027, reste 3 a")
        .shows_beside("à notifier", "31/10/2027")
        .keys("ctrl-u")
        .types("01/01/30")
        .shows_beside("terme", "■ plus de 36 mois (R1)")
        .shows("36 mois au plus : le 31/12/2029")
        .keys("ctrl-u")
        .types("01/01/31")
        .shows_beside("terme", "■ au-delà du plafond du 31/12/2030 (R3)")
        .keys("enter")
        .shows("à corriger")
        .keys("ctrl-u")
        .types("31/12/26")
        .shows("le terme est déjà le 31/12/2026");
    assert_eq!(story.acts(), acts);
}

#[test]
fn the_amendment_is_shown_written_and_undone() {
    neuville()
        .keys("R enter")
        .types("36m")
        .keys("tab")
        .shows_beside("engagement", "5 a au 31/12/2029, reste 1 a")
        .types("20h")
        .keys("enter")
        .shows_beside("terme", "31/12/2026 → 31/12/2029")
        .shows_beside("par semaine", "24 h → 20 h")
        .register(|register| assert!(of_neuville(register).amendments.is_empty()))
        .keys("enter")
        .register(|register| {
            let contract = of_neuville(register);
            let [amendment] = contract.amendments.as_slice() else {
                panic!("{:?}", contract.amendments)
            };
            assert_eq!((amendment.number, amendment.from), (1, date(2027, 1, 1)));
            assert_eq!(contract.term(), Some(date(2029, 12, 31)));
            assert_eq!(contract.end, Some(date(2026, 12, 31)), "as it was signed");
            assert_eq!(amendment.weekly, Some(Minutes::hours(20)));
        })
        .keys("ctrl-z")
        .register(|register| assert!(of_neuville(register).amendments.is_empty()))
        .ends_whole();
}

#[test]
fn esc_keeps_the_draft_of_a_renewal_apart_from_that_of_the_contract() {
    neuville()
        .keys("R enter")
        .types("31/12/27")
        .keys("esc")
        .shows("brouillon")
        .keys("R enter")
        .shows("brouillon repris")
        .shows_beside("terme", "31/12/2027")
        .keys("esc n")
        .hides("brouillon repris")
        .shows("nouveau contrat · NEUVILLE Zoé");
}

#[test]
fn at_the_ceiling_only_a_permanent_contract_is_left() {
    Story::demo()
        .keys("space g c down down R")
        .shows_beside("avenant de renouvellement (R4)", "plus aucun terme permis")
        .shows_beside("▸ 3 CDI", "dès le 05/01/2027")
        .keys("1")
        .shows_beside("terme", "■ au-delà du plafond du 04/01/2027 (R3)")
        .keys("esc R enter")
        .shows_beside("engagement", "l’horloge s’arrête")
        .keys("enter enter")
        .register(|register| {
            let made = contract_of(register, "MARTIN Sophie");
            assert_eq!((made.start, made.end), (date(2027, 1, 5), None));
        })
        .keys(", martin enter")
        .resized(120, 36)
        .shows("contrat suivant signé, dès le 05/01/2027")
        .ends_whole();
}
