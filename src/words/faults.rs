//! What the store refuses or finds, in words: what happened, why, and the next step.

use std::io;
use std::path::Path;

use crate::domain::{Clean, Unmovable};
use crate::say;
use crate::store::wall_clock::local;
use crate::store::{Doing, IndexFlaw, Notice, Reason, StoreError};
use crate::text::{Id, Text};

/// An error in words. Of persons only who holds the lock is named.
pub fn error(text: &Text, error: &StoreError) -> String {
    use StoreError as E;
    match error {
        E::InUse {
            who,
            host,
            pid,
            since,
        } => {
            let who = if who.is_empty() {
                text.get(Id::CliSomeoneElse)
            } else {
                who
            };
            let since = since.map(|at| {
                let at = local(at);
                format!(
                    "{} {:02}:{:02}",
                    text.date(at.date()),
                    at.hour(),
                    at.minute()
                )
            });
            let since = since.unwrap_or_else(|| text.get(Id::Unknown).to_owned());
            say!(
                text,
                CliStoreInUse,
                who = who,
                host = host,
                pid = pid.to_string(),
                since = since
            )
        }
        E::KeyMissing { path } => say!(text, CliStoreKeyMissing, path = shown(path)),
        E::KeyWrong { path } => say!(text, CliStoreKeyWrong, path = shown(path)),
        E::PassphraseWanted => text.get(Id::CliStorePassphrase).to_owned(),
        E::SecretWrong => text.get(Id::CliStoreSecretWrong).to_owned(),
        E::Exists { path } => say!(text, CliStoreExists, path = shown(path)),
        E::NoFile { path } => say!(text, CliStoreNoFile, path = shown(path)),
        E::OtherStore { path } => say!(text, CliStoreOtherStore, path = shown(path)),
        E::NewerFormat { file, .. } => say!(text, CliStoreNewer, file = shown(file)),
        E::Damaged { file, at, .. } => {
            say!(
                text,
                CliStoreDamaged,
                file = shown(file),
                at = at.to_string()
            )
        }
        E::NotWritable { path } => say!(text, CliStoreNotWritable, path = shown(path)),
        E::Full { path } => say!(text, CliStoreFull, path = shown(path)),
        E::NetworkDisk { path } => say!(text, CliStoreNetwork, path = shown(path)),
        E::WrongOwner { path } => say!(text, CliStoreWrongOwner, path = shown(path)),
        E::NotADirectory { path } => say!(text, CliStoreNotADirectory, path = shown(path)),
        E::NotAFile { path } => say!(text, CliStoreNotAFile, path = shown(path)),
        E::NotEmpty { path } => say!(text, CliStoreNotEmpty, path = shown(path)),
        E::NoStore { path } => say!(text, CliStoreNone, path = shown(path)),
        E::Stale { stale, .. } => say!(text, CliStoreStale, code = stale.target.to_string()),
        E::Unmovable(unmovable) => unmovable_words(text, unmovable),
        E::NotNext { asked, .. } => say!(text, CliStoreNotNext, seq = asked.to_string()),
        E::NoSuchAct { seq } => say!(text, CliStoreNoSuchAct, seq = seq.to_string()),
        E::NotARecord { target } => say!(text, CliStoreNotARecord, code = target.to_string()),
        E::TooLarge => text.get(Id::CliStoreTooLarge).to_owned(),
        E::ReadOnly(why) => say!(text, CliStoreReadOnly, why = reason(text, why)),
        E::Disk {
            doing,
            path,
            source,
        } => {
            let what = text.get(doing_id(*doing));
            say!(
                text,
                CliStoreDisk,
                path = shown(path),
                what = what,
                why = why(text, source)
            )
        }
    }
}

/// Why a store can only be read.
pub fn reason(text: &Text, reason: &Reason) -> String {
    let id = match reason {
        Reason::SyncFailed => Id::CliReasonSyncFailed,
        Reason::WriteFailed => Id::CliReasonWriteFailed,
        Reason::Damaged => Id::CliReasonDamaged,
        Reason::RolledBack => Id::CliReasonRolledBack,
        Reason::Full => Id::CliReasonFull,
        Reason::Diverged => Id::CliReasonDiverged,
    };
    text.get(id).to_owned()
}

/// What was found at opening; none for what is of no interest at a shell.
pub fn notice(text: &Text, notice: &Notice) -> Option<String> {
    Some(match notice {
        Notice::Created => return None,
        Notice::IndexRebuilt(IndexFlaw::Missing | IndexFlaw::InProgress | IndexFlaw::Marked) => {
            return None;
        }
        Notice::IndexRebuilt(_) => text.get(Id::CliNoticeIndexRebuilt).to_owned(),
        Notice::NoIndex(_) => text.get(Id::CliNoticeNoIndex).to_owned(),
        Notice::TornTail { bytes, kept } => {
            say!(text, CliNoticeTorn, n = *bytes, path = shown(kept))
        }
        Notice::Damaged {
            file,
            at,
            shown: seq,
            ..
        } => {
            say!(
                text,
                CliNoticeDamaged,
                file = shown(file),
                at = at.to_string(),
                seq = seq.to_string()
            )
        }
        Notice::Recovered {
            kept,
            backup,
            acts,
            history,
        } => {
            let mut words = say!(text, CliNoticeRecovered, path = shown(kept));
            if let Some(backup) = backup {
                words = format!(
                    "{words} {}",
                    say!(text, CliNoticeStoodIn, path = shown(backup))
                );
            }
            if !acts.is_empty() {
                let lost = say!(text, CliNoticeActsLost, acts = numbers(acts));
                words = format!("{words} {lost}");
            }
            if !history.is_empty() {
                let lost = say!(text, CliNoticeHistoryLost, acts = numbers(history));
                words = format!("{words} {lost}");
            }
            words
        }
        Notice::RolledBack { holds, seen } => {
            say!(
                text,
                CliNoticeRolledBack,
                holds = holds.to_string(),
                seen = seen.to_string()
            )
        }
        Notice::NoHead => text.get(Id::CliNoticeNoHead).to_owned(),
        Notice::HeadUnreadable => text.get(Id::CliNoticeHeadUnreadable).to_owned(),
        Notice::VaultMended => text.get(Id::CliNoticeVaultMended).to_owned(),
    })
}

/// Found damaged or put back: whatever is answered, the run ends so.
pub fn is_damage(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::Damaged { .. } | Notice::RolledBack { .. } | Notice::Recovered { .. }
    )
}

/// Numbers in a row as `3–7, 9`.
fn numbers(acts: &[u64]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for act in acts {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *act => *last = *act,
            _ => runs.push((*act, *act)),
        }
    }
    let worded = runs.iter().map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    });
    worded.collect::<Vec<_>>().join(", ")
}

/// An answer that could not be written.
pub fn output(text: &Text, error: &io::Error) -> String {
    say!(text, CliOutputFailed, why = why(text, error))
}

fn unmovable_words(text: &Text, unmovable: &Unmovable) -> String {
    let Unmovable::TouchedSince { target, by } = unmovable;
    match by {
        Some(by) => say!(
            text,
            CliUnmovableBy,
            code = target.to_string(),
            seq = by.to_string()
        ),
        None => say!(text, CliUnmovableSince, code = target.to_string()),
    }
}

fn doing_id(doing: Doing) -> Id {
    match doing {
        Doing::Opened => Id::CliDoingOpened,
        Doing::Read => Id::CliDoingRead,
        Doing::Written => Id::CliDoingWritten,
        Doing::Synced => Id::CliDoingSynced,
        Doing::Replaced => Id::CliDoingReplaced,
        Doing::Removed => Id::CliDoingRemoved,
        Doing::Locked => Id::CliDoingLocked,
        Doing::Sealed => Id::CliDoingSealed,
    }
}

/// What the system says of a file, in the person's language where it is one of the usual answers.
pub fn why(text: &Text, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => text.get(Id::CliWhyNotFound).to_owned(),
        io::ErrorKind::PermissionDenied => text.get(Id::CliWhyDenied).to_owned(),
        io::ErrorKind::IsADirectory => text.get(Id::CliWhyFolder).to_owned(),
        _ => error.to_string(),
    }
}

/// A path as it can be shown: harmless, whatever bytes it holds.
pub fn shown(path: &Path) -> String {
    Clean::note(path.to_string_lossy()).to_string()
}
