//! What cannot be told, because what would tell it is itself reported.

use super::document::Document;

impl Document {
    /// Whether it has an indicator of which cannot be told what it measures.
    pub fn has_stray_indicators(&self) -> bool {
        self.damaged || self.indicators.iter().any(|indicator| indicator.of.record().is_none())
    }

    /// Whether it has a result of which cannot be told what it is of.
    pub fn has_stray_results(&self) -> bool {
        self.damaged || self.results.iter().any(|result| result.commitment.record().is_none())
    }

    /// Whether it has a measurement of which cannot be told what it is of.
    pub fn has_stray_measurements(&self) -> bool {
        self.damaged || self.measurements.iter().any(|measurement| measurement.indicator.record().is_none())
    }
}
