//! Where a store lies: its folders, the names in them, and what a folder must be to hold one.

use std::fs;
use std::io::ErrorKind::{NotFound, PermissionDenied};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use rustix::fs::{Access, access};
use rustix::io::Errno;

use super::disk::network;
use super::error::{Doing, StoreError};
use super::id::StoreId;
use super::named::named;
use crate::domain::Instant;

/// The three folders of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The store itself.
    pub data: PathBuf,
    /// Its key lies apart, here.
    pub config: PathBuf,
    /// What this machine remembers of it.
    pub state: PathBuf,
}

impl Place {
    /// The lock.
    pub fn lock(&self) -> PathBuf {
        self.data.join("lock")
    }

    /// The vault and its twin.
    pub fn vaults(&self) -> [PathBuf; 2] {
        [self.data.join("vault"), self.data.join("vault-2")]
    }

    /// The journal of an epoch.
    pub fn journal(&self, epoch: u32) -> PathBuf {
        self.data.join(format!("journal-{epoch:06}"))
    }

    /// The index of an epoch.
    pub fn index(&self, epoch: u32) -> PathBuf {
        self.data.join(format!("db-{epoch:06}"))
    }

    /// There while the index must be made anew at the next opening.
    pub(super) fn index_mark(&self, epoch: u32) -> PathBuf {
        self.data.join(format!("db-{epoch:06}.rebuild"))
    }

    /// The session of a person. A login is a safe file name only once its odd bytes are spelled out.
    pub fn session(&self, user: &str) -> PathBuf {
        let mut name = String::from("session-");
        for byte in user.bytes().take(80) {
            if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
                name.push(char::from(byte));
            } else {
                name.push_str(&format!("%{byte:02x}"));
            }
        }
        self.data.join(name)
    }

    /// Every session there is, with its person; one of a very long name cannot be told and is left out.
    pub(super) fn sessions(&self) -> Vec<(PathBuf, String)> {
        self.files()
            .filter_map(|(path, name)| {
                let user = unspelled(name.strip_prefix("session-")?)?;
                (self.session(&user) == path).then_some((path, user))
            })
            .collect()
    }

    /// What lies in the store's folder, with its name.
    pub(super) fn files(&self) -> impl Iterator<Item = (PathBuf, String)> {
        fs::read_dir(&self.data)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some((entry.path(), entry.file_name().into_string().ok()?)))
    }

    /// The key file of a store.
    pub fn key(&self, store: StoreId) -> PathBuf {
        self.config.join("keys").join(store.to_string())
    }

    /// What this machine remembers of the last act of a store.
    pub fn head(&self, store: StoreId) -> PathBuf {
        self.state.join(format!("head-{store}"))
    }

    /// What is noted of a change of the key while it is made.
    pub fn key_change(&self) -> PathBuf {
        self.data.join("key-change")
    }

    /// Room set aside.
    pub fn reserve(&self) -> PathBuf {
        self.data.join("reserve")
    }

    /// Where backups lie that the program makes by itself.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// A folder for what was found damaged at `now`, not yet there.
    pub(super) fn aside(&self, now: Instant) -> PathBuf {
        let time = now.strftime("%Y%m%dT%H%M%SZ");
        let mut path = self.data.join(format!("aside-{time}"));
        for n in 2..1000 {
            if fs::symlink_metadata(&path).is_err() {
                break;
            }
            path = self.data.join(format!("aside-{time}-{n}"));
        }
        path
    }

    /// Whether a store lies there.
    ///
    /// # Errors
    /// The account may not see it: neither its folder, nor what opens it.
    pub fn is_there(&self) -> Result<bool, StoreError> {
        for vault in self.vaults() {
            match access(&vault, Access::READ_OK) {
                Ok(()) => return Ok(true),
                Err(Errno::ACCESS) => return Err(StoreError::not_readable(&vault)),
                Err(_) => {}
            }
        }
        Ok(false)
    }

    /// Whether the data folder is local and ours, if it is there.
    pub(super) fn examine(&self) -> Result<(), StoreError> {
        let path = &self.data;
        network::refuse(path)?;
        let about = match fs::metadata(path) {
            Ok(about) => about,
            Err(error) if error.kind() == NotFound => return Ok(()),
            Err(error) if error.kind() == PermissionDenied => {
                return Err(StoreError::not_readable(path));
            }
            Err(source) => return Err(StoreError::disk(Doing::Opened, path, source)),
        };
        if !about.is_dir() {
            return Err(StoreError::NotADirectory { path: path.clone() });
        }
        if about.uid() != rustix::process::geteuid().as_raw() {
            return Err(StoreError::WrongOwner { path: path.clone() });
        }
        Ok(())
    }

    /// A new store would move in with strangers.
    pub(super) fn holds_other_things(&self) -> Result<bool, StoreError> {
        let failed = |source: std::io::Error| match source.kind() {
            PermissionDenied => StoreError::not_readable(&self.data),
            _ => StoreError::disk(Doing::Read, &self.data, source),
        };
        let entries = match fs::read_dir(&self.data) {
            Err(error) if error.kind() == NotFound => return Ok(false),
            entries => entries.map_err(failed)?,
        };
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let (path, name) = (entry.path(), entry.file_name());
            let ours = name.to_str().is_some_and(|name| named(name).is_some());
            let holds_ours = self.config.starts_with(&path) || self.state.starts_with(&path);
            if !ours && !holds_ours {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The login that [`Place::session`] spelled out.
fn unspelled(name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = name.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
