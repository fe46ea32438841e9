//! User stories: what a person does in a few keys and what she then sees, told on the real store
//! with the real keys. Each counts its keys where the design states how many.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

mod stories {
    mod absence;
    mod as_of_a_day;
    mod asking_the_law;
    mod ceilings;
    mod clocks;
    mod coming_back;
    mod correcting;
    mod covering;
    mod deadlines;
    mod deciding;
    mod emptiness;
    mod faults;
    mod filtering;
    mod finding;
    mod hostile;
    mod locking;
    mod meanwhile;
    mod meeting;
    mod moving;
    mod notices;
    mod owing;
    mod placing;
    mod reassigning;
    mod recovery_code;
    mod refusing;
    mod renewing;
    mod resizing;
    mod returning;
    mod rules;
    mod setting;
    mod sharing;
    mod slots;
    mod staying_away;
    mod store_work;
    mod swapping;
    mod taking_back;
    mod telling;
    mod together;
    mod twins;
    mod two_contracts;
    mod waiting;
    mod week_letters;
    mod writing;
}
