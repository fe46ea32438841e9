//! relais: who accompanies which pupil, where and when.

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
pub mod command;
pub mod cover;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod keymap;
pub mod law;
pub mod lookup;
pub mod settings;
pub mod store;
pub mod text;
pub mod typed;
pub mod ui;
