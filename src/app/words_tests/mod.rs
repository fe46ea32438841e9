//! Answers in words, on the records that forms are tried on.

mod findings;
mod hours_sum;
