//! relais: who accompanies which pupil, where and when.
//!
//! # The map
//!
//! Along the way of one key press. The terminal sends `r`; [`runtime`] makes it a key of
//! [`keymap`], which resolves it to a verb of [`command`], the one table of verbs. The session
//! ([`tui::session`]) asks its gate whether the verb may be done now, and hands it to what shows: a
//! component of [`tui`], a screen (`tui/screens/`), a form (`tui/form/`) or what floats over them
//! (`tui/overlays/`), which owns its state and its view and answers with what it asks for. What
//! nothing that shows takes is the session's own: `tui/session/verbs/`, one file a verb. For a
//! reassignment that is who can take over: [`cover`] knows, with what each costs, and asks
//! [`solver`] for the best plan of several needs; [`law`] and [`calendar`] answer for dates, and
//! [`department`] keeps every answer derived from the register of a day. The act, made of changes
//! of [`domain`], goes back to [`runtime`], which hands it to [`store`]: journal, sync, index. Only
//! then the register changes, the screen says "saved" and is drawn; [`words`] makes sentences of
//! answers, from the messages of [`text`].
//!
//! Beside that way: [`record`] says each field of each kind of record once, for the form, the
//! difference, the journal, JSON, import, mask and erasure. [`lookup`] finds people by a few
//! letters, [`typed`] reads dates and hours as people type them (`tui/form/kinds/` makes the values
//! of fields of them: weekly slots, needs, spans), [`exchange`] brings tables in, [`settings`]
//! reads a person's own file, each by [`plain_file`] within its bound, [`demo`] makes up a department, and [`cli`] answers the same
//! questions on the command line.
//!
//! `command`, `domain`, `calendar`, `cover`, `law`, `lookup`, `solver`, `typed` and `demo` are pure.
//! `tests/architecture.rs` holds who may import whom.
//!
//! # The words
//!
//! | French | here | type |
//! |---|---|---|
//! | AVS, AESH | the assistant | [`domain::Avs`] |
//! | élève | the pupil | [`domain::Pupil`] |
//! | établissement | the school | [`domain::Establishment`] |
//! | notification | the commission's decision | [`domain::Decision`] |
//! | accompagnement | who accompanies whom, in weekly slots | [`domain::Accompaniment`] |
//! | contrat, avenant | the contract and its amendments | [`domain::Contract`], [`domain::Amendment`] |
//! | absence, remplacement | an absence, and a cover of a part of it | [`domain::Absence`], [`domain::Cover`] |
//! | plafond | the ceiling of her service, by its clock | [`law::Clock`] |
//! | intention notifiée, délai de prévenance | the notice of a renewal | [`domain::Notice`] |
//! | PIAL, pôle | a cluster of schools | [`domain::Membership`] |
//! | mise en garde, refus | a finding of a rule | [`law::check::Finding`] |
//! | geste | an act, one undo | [`domain::Act`] |
//! | besoin, créneau | a need of an absence, a weekly slot | [`cover::Need`], [`domain::Slot`] |
//! | candidate | who could take a need over, with what it costs | [`cover::Candidate`] |
//! | réunion | a meeting: others see the screen, names are masked | `department/mask/` |
//!
//! # Where to add
//!
//! A field of a record: its kind in `domain/` (`domain/pupil.rs`), its row in the same kind of
//! `record/` (`record/pupil.rs`), a new version in `store/format/` (its `mod.rs` says how), the label
//! in `text/fr/relais.ftl` and `text/en/relais.ftl`. What is not said does not compile.
//!
//! A screen: a folder in `tui/screens/` with its state and keys and its `view.rs` (`tui/screens/journal/`
//! is the smallest), its line in `tui/session/shown.rs`; the verb that leads there in `command.rs` and
//! `tui/session/routes.rs`, its keys in `keymaps/default.toml`, its words in both languages. An overlay
//! lies in `tui/overlays/`.
//!
//! A rule of law: its number in `law/check/rule.rs`, its values and sources in the table of its regime
//! (`law/aed.toml`, `law/aesh.toml`) or in `law/common.toml`, its check in `law/check/` beside those
//! of the same matter (`law/check/ceiling.rs`), what it reckons with in `law/`, its sentence in
//! `words/findings.rs`, its words in both languages.
//!
//! A subcommand: a file or folder in `cli/` and its line in `cli/mod.rs`; what makes a file in
//! `exchange/`; its help and answers in both languages, the help keyed by the name of the subcommand.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod calendar;
pub mod cli;
pub mod command;
pub mod cover;
pub mod demo;
pub mod department;
pub mod domain;
pub mod exchange;
pub mod keymap;
pub mod law;
pub mod lookup;
pub mod plain_file;
pub mod record;
pub mod runtime;
pub mod settings;
pub mod solver;
pub mod store;
pub mod text;
pub mod tui;
pub mod typed;
pub mod words;
