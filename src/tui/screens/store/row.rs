//! What can be chosen on the screen of the store.

use crate::command::Command;
use crate::domain::SettingKey;
use crate::text::Id;

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreRow {
    /// Look through every file.
    Check,
    /// Open every act.
    VerifyJournal,
    /// A copy among the program's own.
    BackUp,
    /// A copy in a file of her choice.
    BackUpTo,
    /// A new epoch.
    Compact,
    /// How many backups are kept.
    Kept,
    /// How much history is kept.
    Retention,
    /// Whether a compaction is done unasked.
    ByItself,
}

impl StoreRow {
    /// Every row, in order.
    pub const ALL: [Self; 8] = [
        Self::Check,
        Self::VerifyJournal,
        Self::BackUp,
        Self::BackUpTo,
        Self::Compact,
        Self::Kept,
        Self::Retention,
        Self::ByItself,
    ];

    /// Its name.
    pub fn title(self) -> Id {
        match self {
            Self::Check => Id::StoreCheck,
            Self::VerifyJournal => Id::StoreVerify,
            Self::BackUp => Id::StoreBackUp,
            Self::BackUpTo => Id::StoreBackUpTo,
            Self::Compact => Id::StoreCompact,
            Self::Kept => Id::StoreKept,
            Self::Retention => Id::StoreRetention,
            Self::ByItself => Id::StoreByItself,
        }
    }

    /// What it does, for a verb.
    pub fn what(self) -> Option<Id> {
        match self {
            Self::Check => Some(Id::StoreCheckWhat),
            Self::VerifyJournal => Some(Id::StoreVerifyWhat),
            Self::BackUp => Some(Id::StoreBackUpWhat),
            Self::BackUpTo => Some(Id::StoreBackUpToWhat),
            Self::Compact => Some(Id::StoreCompactWhat),
            Self::Kept | Self::Retention | Self::ByItself => None,
        }
    }

    /// What Enter does on it.
    pub fn does(self) -> Does {
        match self {
            Self::Check => Does::Verb(Command::Check),
            Self::VerifyJournal => Does::Verb(Command::VerifyJournal),
            Self::BackUp => Does::Verb(Command::BackUp),
            Self::BackUpTo => Does::Verb(Command::BackUpTo),
            Self::Compact => Does::Verb(Command::Compact),
            Self::Kept => Does::Sets(SettingKey::BackupDays),
            Self::Retention => Does::Sets(SettingKey::RetentionMonths),
            Self::ByItself => Does::Sets(SettingKey::AutoCompact),
        }
    }
}

/// What Enter does on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// The verb.
    Verb(Command),
    /// Asks what the setting shall be.
    Sets(SettingKey),
}
