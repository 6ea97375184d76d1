//! Stretches of days that include both ends; an end that is not stated is open.

use jiff::{Span, civil::Date};

use super::slot::One;

/// From a first to a last day, either of which may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Period {
    /// Open at both ends.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// What two keys say.
    pub fn of(from: &One<Date>, to: &One<Date>) -> Self {
        Self { from: from.copied(), to: to.copied() }
    }

    /// Whether a day lies within it.
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it has ended before a day.
    pub fn ended_before(self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether it has begun on a day.
    pub fn begun_on(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Whether its end lies before its beginning.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    /// The day moved into it: its last day if it has ended, its first if it has not begun.
    pub fn clamp(self, day: Date) -> Date {
        let day = self.from.map_or(day, |from| day.max(from));
        self.to.map_or(day, |to| day.min(to))
    }

    /// The days that lie in both; none where they share none.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = match (self.to, other.to) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        let both = Self { from, to };
        (!both.is_reversed()).then_some(both)
    }
}

/// The same day so many months later; the last day of a shorter month.
pub fn months_after(day: Date, months: i64) -> Date {
    shifted(day, Span::new().try_months(months))
}

/// So many days later.
pub fn days_after(day: Date, days: i64) -> Date {
    shifted(day, Span::new().try_days(days))
}

/// Beyond the calendar there is only its last day.
fn shifted(day: Date, by: Result<Span, jiff::Error>) -> Date {
    by.map_or(Date::MAX, |by| day.saturating_add(by))
}

/// The day before; the calendar's first day has none.
pub fn day_before(day: Date) -> Date {
    day.yesterday().unwrap_or(Date::MIN)
}

/// The day after; the calendar's last day has none.
pub fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// From one day to another, in days.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
