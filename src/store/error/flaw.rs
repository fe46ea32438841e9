//! What is wrong with bytes that were written whole.

/// What is wrong with bytes that were written whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The file is not there.
    #[error("it is missing")]
    Missing,
    /// It ends too early.
    #[error("it ends too early")]
    Short,
    /// It does not begin as it should.
    #[error("it does not begin as it should")]
    Magic,
    /// Its checksum does not match.
    #[error("its checksum does not match")]
    Checksum,
    /// It does not open with the key of the store.
    #[error("it does not open")]
    Unsealing,
    /// It does not follow from what comes before.
    #[error("it does not follow from what comes before")]
    Chain,
    /// It opens, but its content is not of its format.
    #[error("its content is not of its format")]
    Content,
    /// Its changes do not fit the records before it.
    #[error("its changes do not fit what comes before")]
    Records,
    /// Of a newer format.
    #[error("it is of a newer format ({0})")]
    Newer(u16),
}
