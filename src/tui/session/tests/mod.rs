//! Sessions by keys on a small register, from the screen to the act.

#[allow(missing_docs)] // read beside the tests that use it
mod bench;
mod findings;
mod forms;
mod hours_sum;
