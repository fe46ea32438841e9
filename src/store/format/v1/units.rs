//! Units of the field.

use crate::store::format::frozen::frozen;

frozen! {
    /// A length of time.
    number Minutes(i32)

    /// A time of day.
    number Minute(u16)

    /// Whole kilometres.
    number Km(u16)

    /// Thousandths of a full-time post.
    number Permille(u16)

    /// A place on Earth.
    record Position {
        lat_e6: i32,
        lon_e6: i32,
    }

    /// A day of the week.
    choice Weekday {
        Monday,
        Tuesday,
        Wednesday,
        Thursday,
        Friday,
        Saturday,
        Sunday,
    }
}
