//! The words of the records' kinds and of the values of their fields.

use super::{Id, Text};
use crate::command::Command;
use crate::domain::*;

/// A word for one value of a field: its id in JSON, and how people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its id in JSON; empty for one that stands for nothing known.
    pub id: &'static str,
    /// How people say it.
    pub label: Id,
}

/// A field of a record that is one of a few values.
pub trait Coded: Copy + PartialEq + 'static {
    /// Every value, in the order they are offered in.
    const ALL: &'static [Self];
    /// The word of each.
    const WORDS: &'static [Word];

    /// Its place among all.
    fn place(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).unwrap_or(0)
    }

    /// Its id in JSON.
    fn id(self) -> &'static str {
        Self::WORDS.get(self.place()).map_or("", |word| word.id)
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $method:ident($type:ident) { $($value:ident => $id:ident,)* })*) => {
        impl Text {
            $($(#[$doc])* pub fn $method(&self, value: $type) -> &str {
                self.get(match value { $($type::$value => Id::$id,)* })
            })*
        }

        $(impl Coded for $type {
            const ALL: &'static [Self] = &[$($type::$value),*];
            const WORDS: &'static [Word] = &[$(Word { id: stringify!($value), label: Id::$id }),*];
        })*
    };
}

words! {
    /// A kind of record: `élève`.
    kind(Kind) {
        Avs => KindAvs, Pupil => KindPupil, Establishment => KindEstablishment,
        Contract => KindContract, Decision => KindDecision, Accompaniment => KindAccompaniment,
        Absence => KindAbsence, Cover => KindCover, Holiday => KindHoliday, Meeting => KindMeeting,
        Setting => KindSetting,
    }
    /// What an assistant is employed for.
    avs_kind(AvsKind) {
        Individual => AvsKindIndividual, Collective => AvsKindCollective, Shared => AvsKindShared,
    }
    /// A diploma.
    diploma(Diploma) {
        None => DiplomaNone, LevelIV => DiplomaLevelIV, Higher => DiplomaHigher,
        Care => DiplomaCare, YouthJobYears => DiplomaYouthJobYears,
    }
    /// A level of teaching.
    level(Level) {
        Nursery => LevelNursery, Elementary => LevelElementary,
        LowerSecondary => LevelLowerSecondary, UpperSecondary => LevelUpperSecondary,
        Other => LevelOther,
    }
    /// A contract's regime.
    regime(Regime) {
        Aesh => RegimeAesh, EducationAssistant => RegimeEducationAssistant,
        SubsidisedJob => RegimeSubsidisedJob, YouthJob => RegimeYouthJob,
        Boarding => RegimeBoarding, CivicService => RegimeCivicService,
        ContractTeacher => RegimeContractTeacher, Casual => RegimeCasual,
        Apprentice => RegimeApprentice, CivilServant => RegimeCivilServant,
    }
    /// What a contract is for.
    function(Function) { Avs => FunctionAvs, Other => FunctionOther, }
    /// How a contract ended.
    ending(Ending) {
        Term => EndingTerm, Resignation => EndingResignation, Dismissal => EndingDismissal,
        Other => EndingOther,
    }
    /// Why a contract was suspended.
    suspension(SuspensionKind) {
        Teaching => SuspensionTeaching, Parental => SuspensionParental, Unpaid => SuspensionUnpaid,
        Other => SuspensionOther,
    }
    /// What the employer means to do.
    intention(Intention) {
        Renew => IntentionRenew, RenewPermanent => IntentionRenewPermanent,
        NotRenew => IntentionNotRenew,
    }
    /// A commission.
    commission(Commission) { Cdaph => CommissionCdaph, Cdes => CommissionCdes, }
    /// What a school is.
    school_kind(SchoolKind) {
        School => SchoolKindSchool, Middle => SchoolKindMiddle, High => SchoolKindHigh,
        Regional => SchoolKindRegional, Medical => SchoolKindMedical,
        Guidance => SchoolKindGuidance, Service => SchoolKindService, Other => SchoolKindOther,
    }
    /// Who runs a school.
    sector(Sector) {
        Public => SectorPublic, PrivateContracted => SectorPrivateContracted,
        PrivateUncontracted => SectorPrivateUncontracted, Private => SectorPrivate,
    }
    /// Which weeks a slot happens in.
    weeks(Weeks) { Every => WeeksEvery, A => WeeksA, B => WeeksB, }
    /// What a slot is for.
    activity(Activity) {
        Class => ActivityClass, Lunch => ActivityLunch, Outing => ActivityOuting,
        PeriSchool => ActivityPeriSchool, Group => ActivityGroup, Training => ActivityTraining,
        Meeting => ActivityMeeting, Other => ActivityOther,
    }
    /// A zone of school holidays.
    zone(Zone) {
        A => ZoneA, B => ZoneB, C => ZoneC, Corsica => ZoneCorsica, Guadeloupe => ZoneGuadeloupe,
        Guyane => ZoneGuyane, Martinique => ZoneMartinique, Mayotte => ZoneMayotte,
        Reunion => ZoneReunion, Polynesia => ZonePolynesia, NewCaledonia => ZoneNewCaledonia,
        SaintPierre => ZoneSaintPierre, WallisFutuna => ZoneWallisFutuna,
    }
    /// What became of a need.
    need_status(NeedStatus) { Covered => CliNeedCovered, Without => CliNeedWithout, }
    /// How far the calls are.
    contact(ContactStatus) {
        Proposed => CliContactProposed, Called => CliContactCalled,
        Confirmed => CliContactConfirmed, Refused => CliContactRefused,
    }
    /// For whom holidays hold.
    population(Population) {
        Everyone => CliPopulationEveryone, Pupils => CliPopulationPupils,
        Staff => CliPopulationStaff,
    }
    /// Why someone is absent.
    reason(AbsenceReason) {
        Sickness => ReasonSickness, Leave => ReasonLeave, Training => ReasonTraining,
        Authorised => ReasonAuthorised, Examination => ReasonExamination,
        Strike => ReasonStrike, Outing => ReasonOuting, Closure => ReasonClosure,
        Other => ReasonOther, Swap => ReasonSwap,
    }
    /// Which part of each day.
    day_part(DayPart) {
        Whole => PartWhole, Mornings => PartMornings, Afternoons => PartAfternoons,
    }
}

impl Text {
    /// A coded need or skill.
    pub fn skill(&self, skill: &Skill) -> String {
        self.get(match skill {
            Skill::NoteTaking => Id::SkillNoteTaking,
            Skill::Mobility => Id::SkillMobility,
            Skill::Hygiene => Id::SkillHygiene,
            Skill::Gesture(name) => return self.skill_gesture(name),
            Skill::Communication => Id::SkillCommunication,
            Skill::Behaviour => Id::SkillBehaviour,
            Skill::Safety => Id::SkillSafety,
        })
        .to_owned()
    }

    /// A skill where it is plain that it is one: a gesture by its name alone.
    pub fn skill_short(&self, skill: &Skill) -> String {
        match skill {
            Skill::Gesture(name) => name.to_string(),
            _ => self.skill(skill),
        }
    }

    /// What a decision gives: `individuelle 12 h`, `mutualisée`.
    pub fn mode(&self, mode: Mode) -> String {
        match mode {
            Mode::Individual(weekly) => {
                format!("{} {}", self.get(Id::ModeIndividual), self.minutes(weekly))
            }
            Mode::Shared => self.get(Id::ModeShared).to_owned(),
        }
    }

    /// `oui`, `non`.
    pub fn yes_no(&self, flag: bool) -> &str {
        self.get(if flag { Id::Yes } else { Id::No })
    }

    /// What a command does, for help, menus and the palette.
    pub fn command(&self, command: Command) -> &str {
        self.commands
            .get(&command)
            .map_or(command.id(), |words| words.label.as_ref())
    }

    /// The word or two of a command in a footer.
    pub fn hint(&self, command: Command) -> &str {
        self.commands
            .get(&command)
            .map_or(command.id(), |words| words.hint.as_ref())
    }
}

/// The words of one command.
pub(super) struct CommandWords {
    pub(super) label: Box<str>,
    pub(super) hint: Box<str>,
}

/// The key of a command's message: `cmd-go-home`, `hint-go-home`.
pub(super) fn command_key(prefix: &str, command: Command) -> String {
    format!("{prefix}-{}", command.id().replace('_', "-"))
}
