//! relais: who accompanies which pupil, where and when.
//!
//! The map of the house, along the way of one key press. The terminal sends `r`;
//! [`runtime`] makes it a key of [`keymap`], which resolves it to a verb of [`command`], the one
//! table of verbs. [`app`] asks its gate whether the verb may be done now, and does it: a change of
//! the model, and perhaps an effect. For a reassignment it asks [`cover`] who can take over, which
//! asks [`solver`] for the best plan of several needs; [`law`] and [`calendar`] answer for dates, and
//! [`department`] keeps every answer derived from the register of a day. The act, made of changes of
//! [`domain`], goes back to [`runtime`], which hands it to [`store`]: journal, sync, index. Only then
//! the register changes, the model says "saved", and [`ui`] draws the model and the register;
//! [`words`] makes sentences of answers, from the messages of [`text`]; whoever goes over the fields of
//! a record reads its table in [`record`].
//!
//! [`app`] and [`ui`] are being emptied into [`tui`], whose components own a screen each.
//!
//! Beside that way: [`lookup`] finds people by a few letters, [`typed`] reads dates as people type
//! them, [`exchange`] brings tables in, [`settings`] reads a person's own file, [`demo`] makes up a
//! department, and [`cli`] answers the same questions on the command line.
//!
//! `domain`, `law`, `calendar`, `cover`, `solver`, `lookup`, `typed` and `demo` are pure. `tests/architecture.rs`
//! holds who may import whom.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod app;
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
pub mod record;
pub mod runtime;
pub mod settings;
pub mod solver;
pub mod store;
pub mod text;
pub mod tui;
pub mod typed;
pub mod ui;
pub mod words;
