//! What a template leaves open.

/// A blank of a template, by the kind of thing that fills it. A template has each kind at most once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// What somebody is called; stands as it is in both languages.
    Name,
    /// A city, country or sight.
    Place,
    /// A dish, a drink, an ingredient.
    Food,
    /// An object: clothes, make-up, a photo.
    Thing,
    /// An animal, mostly a pet.
    Animal,
    /// How many there are of the food, thing or animal.
    Number,
    /// An amount of money.
    Price,
    /// A day.
    Date,
    /// A word or phrase that is talked about; stands as it is in both languages.
    Word,
    /// A holiday that people wish each other well for.
    Holiday,
}

impl Slot {
    /// Every slot, in the order of `data/replies/README.md`.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Place,
        Self::Food,
        Self::Thing,
        Self::Animal,
        Self::Number,
        Self::Price,
        Self::Date,
        Self::Word,
        Self::Holiday,
    ];

    /// The name between the braces of a template.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Place => "place",
            Self::Food => "food",
            Self::Thing => "thing",
            Self::Animal => "animal",
            Self::Number => "number",
            Self::Price => "price",
            Self::Date => "date",
            Self::Word => "word",
            Self::Holiday => "holiday",
        }
    }

    /// The slot of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }

    /// Whether a noun fills it.
    #[must_use]
    pub fn takes_noun(self) -> bool {
        matches!(self, Self::Place | Self::Food | Self::Thing | Self::Animal | Self::Holiday)
    }

    /// Whether a noun fills it that can be counted.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Food | Self::Thing | Self::Animal)
    }
}
