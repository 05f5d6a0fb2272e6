//! What may be wrong with a draft.

/// The kind of a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It means something else than its writer likely has in mind.
    Meaning,
    /// It can be taken as rude, suggestive or too private.
    Rude,
    /// It is a letter's style in a comment.
    Formal,
    /// The grammar of the other language.
    Grammar,
    /// Understood, but put together word by word from the writer's own language.
    Unnatural,
    /// A word that no dictionary here has.
    Unknown,
    /// Well used, but the phrasebook says how it goes wrong. Only ever advice.
    Careful,
}

impl Fault {
    /// Every fault, with the name that editors write.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Meaning, "meaning"),
        (Self::Rude, "rude"),
        (Self::Formal, "formal"),
        (Self::Grammar, "grammar"),
        (Self::Unnatural, "unnatural"),
        (Self::Unknown, "unknown"),
        (Self::Careful, "careful"),
    ];

    /// The fault of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own)| *own == name).map(|(fault, _)| fault)
    }
}
