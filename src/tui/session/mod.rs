//! One person's session over the components: the verbs that every screen has.

pub mod verbs;
