//! What one person sees and does. Its floor is data and contracts, and knows no screen: what a
//! component may read ([`context`]), what it may ask for ([`action`]), what it answers for itself
//! ([`component`]), what it draws with ([`theme`], [`glyphs`], [`widgets`]), and what several show
//! of a record ([`records`]).
//!
//! On the floor stand [`screens`] and [`overlays`], a folder each with its state and its view side
//! by side, and [`form`], the one form of all kinds of records; none knows another. Nothing here
//! reads a clock, a disk or a terminal, so a key press is a function call.

pub mod action;
pub mod component;
pub mod context;
pub mod form;
pub mod glyphs;
pub mod kept;
pub mod overlays;
pub mod records;
pub mod screens;
pub mod session;
pub mod theme;
pub mod widgets;
