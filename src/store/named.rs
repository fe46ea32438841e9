//! The names that a store gives in its folder, compared whole: whatever else lies there is somebody
//! else's, and is neither read, nor counted, nor removed.

/// The highest number of an epoch: one more digit would be another name.
pub(super) const LAST_EPOCH: u32 = 999_999;

/// What a name in the store's folder is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// The lock.
    Lock,
    /// The vault or its twin.
    Vault,
    /// A vault whose making was cut short.
    VaultUnfinished,
    /// The journal of an epoch.
    Journal(u32),
    /// The index of an epoch.
    Index(u32),
    /// The mark that an index must be made anew.
    IndexMark(u32),
    /// A change of the key under way.
    KeyChange,
    /// A person's session.
    Session,
    /// The reserve.
    Reserve,
    /// The folder of backups.
    Backups,
    /// What was found damaged.
    Aside,
}

/// What a name is of; none of one that no store gives.
pub(super) fn named(name: &str) -> Option<Named> {
    let whole = match name {
        "lock" => Some(Named::Lock),
        "vault" | "vault-2" => Some(Named::Vault),
        "vault.new" | "vault-2.new" => Some(Named::VaultUnfinished),
        "key-change" => Some(Named::KeyChange),
        "reserve" => Some(Named::Reserve),
        "backups" => Some(Named::Backups),
        _ => None,
    };
    let (kind, rest) = name.split_once('-').unwrap_or((name, ""));
    whole.or_else(|| match kind {
        "journal" => epoch(rest).map(Named::Journal),
        "db" => match rest.strip_suffix(".rebuild") {
            Some(digits) => epoch(digits).map(Named::IndexMark),
            None => epoch(rest).map(Named::Index),
        },
        "session" => (!rest.is_empty()).then_some(Named::Session),
        "aside" => is_time(rest).then_some(Named::Aside),
        _ => None,
    })
}

/// Whether a name in a store's folder is one that the store gives.
pub fn is_own_name(name: &str) -> bool {
    named(name).is_some()
}

/// The number of an epoch: six digits and nothing else.
fn epoch(digits: &str) -> Option<u32> {
    let six = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| six)
}

/// `20261110T063000Z`, or one of several of that second: `20261110T063000Z-2`.
fn is_time(rest: &str) -> bool {
    let (time, nth) = rest.split_once('-').unwrap_or((rest, "2"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let day_and_time = time.strip_suffix('Z').and_then(|time| time.split_once('T'));
    day_and_time.is_some_and(|(day, time)| digits(day) && digits(time)) && digits(nth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_store_is_compared_whole() {
        for (name, of) in [
            ("lock", Named::Lock),
            ("vault", Named::Vault),
            ("vault-2", Named::Vault),
            ("vault-2.new", Named::VaultUnfinished),
            ("journal-000001", Named::Journal(1)),
            ("journal-999999", Named::Journal(LAST_EPOCH)),
            ("db-000007", Named::Index(7)),
            ("db-000007.rebuild", Named::IndexMark(7)),
            ("key-change", Named::KeyChange),
            ("session-eva", Named::Session),
            ("reserve", Named::Reserve),
            ("backups", Named::Backups),
            ("aside-20261110T063000Z", Named::Aside),
            ("aside-20261110T063000Z-2", Named::Aside),
        ] {
            assert_eq!(named(name), Some(of), "{name}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_somebody_elses() {
        for name in [
            "journal-20261110",
            "journal-0000001",
            "journal-000001.sauvegarde",
            "journal-00001",
            "journal-+00001",
            "journal-٠٠٠٠٠١",
            "journal",
            "db-000001.old",
            "db-1",
            "db-",
            "vault.bak",
            "vault-3",
            "lock.old",
            "aside-",
            "aside-mine",
            "session-",
            "notes",
            "",
        ] {
            assert_eq!(named(name), None, "{name}");
        }
    }
}
