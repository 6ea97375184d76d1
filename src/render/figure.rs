//! A number from a file as programs read it.

use serde::{Serialize, Serializer};

/// A number from a file, whole where it is: 30, not 30.0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figure(pub(super) f64);

/// Up to here every whole number is told apart from the next.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(number) = *self;
        if number.fract() == 0.0 && number.abs() <= EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole and has room")]
            to.serialize_i64(number as i64)
        } else {
            to.serialize_f64(number)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn whole_numbers_are_written_as_such() {
        let said = |number| serde_json::to_string(&Figure(number)).unwrap_or_default();
        assert_eq!([30.0, -3.0, 0.0, 48.5].map(said), ["30", "-3", "0", "48.5"]);
        assert_eq!(said(9_007_199_254_740_992.0), "9007199254740992");
        assert!(said(1e300).starts_with("1e"));
    }
}
