//! Settings of the store: whatever changes an answer. An absent one has its built-in value.

use super::{Clean, SettingId};

/// The value of a setting. The id of the record is the setting's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Yes or no.
    Flag(bool),
    /// A number, in the setting's own unit.
    Number(i64),
    /// A line of text.
    Text(Clean),
    /// A list of lines: gestures, column links, shared views.
    List(Vec<Clean>),
}

macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $word:literal, $default:expr;)*) => {
        /// What can be set. Numbers are frozen; an unknown one is kept untouched.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum SettingKey { $($(#[$doc])* $name,)* }

        impl SettingKey {
            /// Every setting known to this version.
            pub const ALL: &'static [SettingKey] = &[$(SettingKey::$name),*];

            /// The record that holds it.
            pub const fn id(self) -> SettingId { SettingId(match self { $(SettingKey::$name => $number),* }) }

            /// Its id in files and JSON.
            pub const fn word(self) -> &'static str { match self { $(SettingKey::$name => $word),* } }

            /// Its built-in number; 0 for texts and lists.
            pub const fn default_number(self) -> i64 { match self { $(SettingKey::$name => $default),* } }
        }
    };
}

settings! {
    /// The name of the store: `PIAL Vallée-Nord`.
    Name = 1, "name", 0;
    /// Holiday zone of schools that do not state one: A, B, C (text).
    Zone = 2, "zone", 0;
    /// Made by a demo: its size (text).
    DemoSize = 3, "demo_size", 0;
    /// Made by a demo: its seed.
    DemoSeed = 4, "demo_seed", 0;
    /// Made by a demo: its day (text, ISO).
    DemoDay = 5, "demo_day", 0;
    /// The recovery code was shown once (flag).
    RecoveryShown = 6, "recovery_shown", 0;
    /// Technical gestures known here (list).
    Gestures = 7, "gestures", 0;
    /// Columns linked by hand at an import (list).
    ColumnLinks = 8, "column_links", 0;
    /// Views shared by all (list).
    SharedViews = 9, "shared_views", 0;
    /// School day: the morning begins, in minutes from midnight.
    MorningStart = 20, "morning_start", 480;
    /// The morning ends.
    MorningEnd = 21, "morning_end", 720;
    /// The afternoon begins.
    AfternoonStart = 22, "afternoon_start", 810;
    /// The afternoon ends.
    AfternoonEnd = 23, "afternoon_end", 1020;
    /// School on Wednesday morning (flag).
    WednesdayMorning = 24, "wednesday_morning", 1;
    /// School on Wednesday afternoon (flag).
    WednesdayAfternoon = 25, "wednesday_afternoon", 0;
    /// Where an absence's morning ends and its afternoon begins.
    Noon = 26, "noon", 750;
    /// A gap counts as free from so many minutes.
    UsableGap = 27, "usable_gap", 30;
    /// A day of a week that is A, its figures in a row (20260901); 0 for none. It holds for its
    /// school year.
    WeekAnchor = 28, "week_anchor", 0;
    /// Weeks A and B alternate by the calendar, not by school weeks (flag).
    WeeksByCalendar = 29, "weeks_by_calendar", 0;
    /// Cost of a candidate who does not know the pupil.
    CostUnknownPupil = 40, "cost_unknown_pupil", 30;
    /// Cost of a candidate who does not know the school.
    CostUnknownPlace = 41, "cost_unknown_place", 15;
    /// Cost of a minute of travel.
    CostTravelMinute = 42, "cost_travel_minute", 1;
    /// Cost of a wished skill or level that is missing.
    CostMismatch = 43, "cost_mismatch", 20;
    /// Cost of each recent cover above the mean.
    CostRecentCover = 44, "cost_recent_cover", 5;
    /// Cost when the contract ends within the month.
    CostContractEnding = 45, "cost_contract_ending", 10;
    /// Cost when she has more than three pupils already.
    CostManyPupils = 46, "cost_many_pupils", 10;
    /// Road over straight line, in thousandths.
    TravelDetour = 60, "travel_detour", 1300;
    /// Kilometres an hour.
    TravelSpeed = 61, "travel_speed", 30;
    /// Minutes added to each journey.
    TravelFixed = 62, "travel_fixed", 5;
    /// Journeys are rounded up to so many minutes.
    TravelRound = 63, "travel_round", 5;
    /// Minutes of a journey whose ends are not known.
    TravelUnknown = 64, "travel_unknown", 15;
    /// A contract is critical so many days ahead.
    CriticalDays = 80, "critical_days", 90;
    /// And soon so many months ahead.
    SoonMonths = 81, "soon_months", 12;
    /// Schools of one AVS farther apart are pointed out (km).
    DistanceWarning = 82, "distance_warning", 15;
    /// Minutes of split leave taken off the year of an AED (R8).
    SplitLeave = 83, "split_leave", 840;
    /// The same of an AESH (R8′).
    SplitLeaveAesh = 89, "split_leave_aesh", 0;
    /// Months of history a compaction keeps.
    RetentionMonths = 84, "retention_months", 12;
    /// Days of which a backup is kept.
    BackupDays = 90, "backup_days", 7;
    /// Weeks of which a backup is kept.
    BackupWeeks = 91, "backup_weeks", 5;
    /// Months of which a backup is kept.
    BackupMonths = 92, "backup_months", 12;
    /// Compact unasked on leaving, when half of the journal is older than what is kept (flag).
    AutoCompact = 93, "auto_compact", 1;
    /// The plan shown first: 0 A, 1 B, 2 C.
    FirstPlan = 85, "first_plan", 1;
}
