//! What the store refuses or finds, in words: what happened, why, and the next step.

use std::io;
use std::path::Path;

use crate::domain::{Clean, Unmovable};
use crate::plain_file;
use crate::store::wall_clock::local;
use crate::store::{
    Doing, Flaw, IndexFlaw, ReadOnlyReason, Rights, StoreError, StoreNotice, is_own_name,
};
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
            if *pid == 0 && host.is_empty() {
                return text.get(Id::CliStoreInUseUnsaid).to_owned();
            }
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
            text.cli_store_in_use(since, who, host, pid.to_string())
        }
        E::KeyMissing { path } => text.cli_store_key_missing(shown(path)),
        E::KeyWrong { path } => text.cli_store_key_wrong(shown(path)),
        E::PassphraseWanted => text.get(Id::CliStorePassphrase).to_owned(),
        E::SecretWrong => text.get(Id::CliStoreSecretWrong).to_owned(),
        E::Exists { path } => text.cli_store_exists(shown(path)),
        E::NoFile { path } => text.cli_store_no_file(shown(path)),
        E::NoEpochLeft { path } => text.cli_store_no_epoch(shown(path)),
        E::OtherStore { path } => text.cli_store_other_store(shown(path)),
        E::NewerFormat { file, .. } => text.cli_store_newer(shown(file)),
        E::Damaged { file, at, flaw } => damaged(text, file, *at, *flaw),
        E::NotWritable { path } => text.cli_store_not_writable(shown(path)),
        E::NotReadable { path, rights } => not_readable(text, path, *rights),
        E::Full { path } => text.cli_store_full(shown(path)),
        E::NetworkDisk { path } => text.cli_store_network(shown(path)),
        E::WrongOwner { path } => text.cli_store_wrong_owner(shown(path)),
        E::NotADirectory { path } => text.cli_store_not_a_directory(shown(path)),
        E::NotAFile { path } => text.cli_store_not_a_file(shown(path)),
        E::NotEmpty { path } => text.cli_store_not_empty(shown(path)),
        E::NoStore { path } => text.cli_store_none(shown(path)),
        E::Stale { stale, by } => match by {
            Some(seq) => text.cli_store_stale_by(stale.target.to_string(), seq.to_string()),
            None => text.cli_store_stale(stale.target.to_string()),
        },
        E::Unmovable(unmovable) => unmovable_words(text, unmovable),
        E::NotNext { asked, .. } => text.cli_store_not_next(asked.to_string()),
        E::NoSuchAct { seq } => text.cli_store_no_such_act(seq.to_string()),
        E::NotARecord { target } => text.cli_store_not_a_record(target.to_string()),
        E::TooLarge => text.get(Id::CliStoreTooLarge).to_owned(),
        E::ReadOnly(why) => text.cli_store_read_only(reason(text, why)),
        E::Disk {
            doing,
            path,
            source,
        } => {
            let what = text.get(doing_id(*doing));
            text.cli_store_disk(shown(path), what, why(text, source))
        }
    }
}

/// What of the store is damaged or missing, or that a backup is.
fn damaged(text: &Text, file: &Path, at: u64, flaw: Flaw) -> String {
    let name = file.file_name().and_then(|name| name.to_str());
    let name = name.unwrap_or_default();
    let (path, at) = (shown(file), at.to_string());
    match flaw {
        _ if name.starts_with("vault") && is_own_name(name) => text.cli_store_vault_gone(path),
        Flaw::Missing => text.cli_store_missing(path),
        _ if is_own_name(name) => text.cli_store_damaged(path, at),
        Flaw::Magic => text.cli_store_not_a_backup(path),
        _ => text.cli_store_damaged_copy(path, at),
    }
}

/// Which rights are in the way, and who can mend them.
fn not_readable(text: &Text, path: &Path, rights: Rights) -> String {
    let path = shown(path);
    let owner = rights.owner.to_string();
    if !rights.is_ours {
        return text.cli_store_not_readable_other(path, rights.to_string(), owner);
    }
    let mend = if rights.is_folder { "u+rwx" } else { "u+rw" };
    let words = text.cli_store_not_readable(path.clone(), rights.to_string());
    format!("{words} chmod {mend} {path}")
}

/// Why a store can only be read.
pub fn reason(text: &Text, reason: &ReadOnlyReason) -> String {
    let id = match reason {
        ReadOnlyReason::Displaced { file } => return text.cli_reason_displaced(shown(file)),
        ReadOnlyReason::SyncFailed => Id::CliReasonSyncFailed,
        ReadOnlyReason::WriteFailed => Id::CliReasonWriteFailed,
        ReadOnlyReason::Damaged => Id::CliReasonDamaged,
        ReadOnlyReason::RolledBack => Id::CliReasonRolledBack,
        ReadOnlyReason::Full => Id::CliReasonFull,
        ReadOnlyReason::Diverged => Id::CliReasonDiverged,
    };
    text.get(id).to_owned()
}

/// What was found at opening; none for what is of no interest at a shell.
pub fn notice(text: &Text, notice: &StoreNotice) -> Option<String> {
    Some(match notice {
        StoreNotice::Created => return None,
        StoreNotice::IndexRebuilt(
            IndexFlaw::Missing | IndexFlaw::InProgress | IndexFlaw::Marked,
        ) => {
            return None;
        }
        StoreNotice::IndexRebuilt(_) => text.get(Id::CliNoticeIndexRebuilt).to_owned(),
        StoreNotice::NoIndex(_) => text.get(Id::CliNoticeNoIndex).to_owned(),
        StoreNotice::TornTail { bytes, kept } => text.cli_notice_torn(*bytes, shown(kept)),
        StoreNotice::Damaged {
            file,
            at,
            shown: seq,
            ..
        } => text.cli_notice_damaged(shown(file), at.to_string(), seq.to_string()),
        StoreNotice::Recovered {
            kept,
            backup,
            acts,
            history,
        } => {
            let mut words = text.cli_notice_recovered(shown(kept));
            if let Some(backup) = backup {
                words = format!("{words} {}", text.cli_notice_stood_in(shown(backup)));
            }
            if !acts.is_empty() {
                let lost = text.cli_notice_acts_lost(numbers(acts));
                words = format!("{words} {lost}");
            }
            if !history.is_empty() {
                let lost = text.cli_notice_history_lost(numbers(history));
                words = format!("{words} {lost}");
            }
            words
        }
        StoreNotice::RolledBack { holds, seen } => {
            text.cli_notice_rolled_back(holds.to_string(), seen.to_string())
        }
        StoreNotice::NoHead => text.get(Id::CliNoticeNoHead).to_owned(),
        StoreNotice::HeadUnreadable => text.get(Id::CliNoticeHeadUnreadable).to_owned(),
        StoreNotice::KeyWasOpen { file } => text.cli_notice_key_was_open(shown(file)),
        StoreNotice::VaultFromBackup { kept } => text.cli_notice_vault_from_backup(shown(kept)),
        StoreNotice::Restored {
            kept,
            replayed,
            given_up,
            lost,
        } => {
            let mut words = Vec::new();
            if !replayed.is_empty() {
                words.push(text.cli_notice_replayed(numbers(replayed)));
            }
            if !given_up.is_empty() {
                words.push(text.cli_notice_given_up(numbers(given_up)));
            }
            if !lost.is_empty() {
                words.push(text.cli_notice_acts_lost(numbers(lost)));
            }
            if let Some(kept) = kept {
                words.push(text.cli_notice_kept(shown(kept)));
            }
            if words.is_empty() {
                return None;
            }
            words.join(" ")
        }
        StoreNotice::KeyChangeFinished => text.get(Id::CliNoticeKeyChanged).to_owned(),
        StoreNotice::KeyChangeUndone => text.get(Id::CliNoticeKeyChangeUndone).to_owned(),
        StoreNotice::KeyChangeLeft => text.get(Id::CliNoticeKeyChangeLeft).to_owned(),
        StoreNotice::VaultAlone => text.get(Id::CliNoticeVaultAlone).to_owned(),
        StoreNotice::VaultMended => text.get(Id::CliNoticeVaultMended).to_owned(),
    })
}

/// Found damaged or put back: whatever is answered, the run ends so.
pub fn is_damage(notice: &StoreNotice) -> bool {
    matches!(
        notice,
        StoreNotice::Damaged { .. }
            | StoreNotice::RolledBack { .. }
            | StoreNotice::Recovered { .. }
    )
}

/// Numbers in a row as `3–7, 9`.
pub fn numbers(acts: &[u64]) -> String {
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
    text.cli_output_failed(why(text, error))
}

fn unmovable_words(text: &Text, unmovable: &Unmovable) -> String {
    let Unmovable::TouchedSince { target, by } = unmovable;
    match by {
        Some(by) => text.cli_unmovable_by(target.to_string(), by.to_string()),
        None => text.cli_unmovable_since(target.to_string()),
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
        _ if plain_file::is_no_file(error) => text.get(Id::CliWhyNoFile).to_owned(),
        _ => error.to_string(),
    }
}

/// A path as it can be shown: harmless, whatever bytes it holds.
pub fn shown(path: &Path) -> String {
    Clean::note(path.to_string_lossy()).to_string()
}
