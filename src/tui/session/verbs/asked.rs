//! What the session asks in its own name.

use crate::tui::action::Tag;

/// Which linked record to go to.
pub const LINK: Tag = Tag::of(1);
/// Which act of a record to read.
pub const HISTORY: Tag = Tag::of(2);
/// Whether a record shall be deleted; about it.
pub const DELETE: Tag = Tag::of(3);
/// Whether nobody else sees the screen.
pub const CODE: Tag = Tag::of(4);
/// Which accompaniments are handed over; about whose they are.
pub const REASSIGN: Tag = Tag::of(5);
/// In which contract something happened.
pub const CONTRACT: Tag = Tag::of(6);
/// What happened; about the contract.
pub const HAPPENED: Tag = Tag::of(7);
/// How a contract is renewed; about it.
pub const RENEW: Tag = Tag::of(8);
/// Which accompaniment gets a slot more.
pub const SLOT: Tag = Tag::of(9);
/// Who is absent.
pub const ABSENT: Tag = Tag::of(10);
/// Which setting is changed.
pub const SETTINGS: Tag = Tag::of(11);
/// What a setting shall be; about it.
pub const SETTING: Tag = Tag::of(12);
/// Whether the journal begins anew.
pub const COMPACT: Tag = Tag::of(13);
/// Where a backup goes.
pub const BACKUP: Tag = Tag::of(14);
/// Whether backups in which an erased person is are erased too.
pub const OLDER: Tag = Tag::of(15);
/// The law of which day; about the record that it is asked of.
pub const LAW: Tag = Tag::of(16);
/// The last day of a record that is closed; about it.
pub const CLOSING: Tag = Tag::of(18);
/// Whose absence is meant; about whoever was named.
pub const WHOSE: Tag = Tag::of(19);
/// What the person's name is.
pub const NAME: Tag = Tag::of(21);
/// Lines that are only read.
pub const READ: Tag = Tag::of(17);
/// In which slots a pupil is to be placed; about her.
pub const PLACE: Tag = Tag::of(20);
