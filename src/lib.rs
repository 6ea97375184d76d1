//! Agreements between a city and its police, read from TOML files and judged.
//!
//! ```text
//! arguments → cli → source ──load──▶ Workspace ──rules──▶ findings ─────┐
//!               (disk | git)            ├──report──▶ typed result ──────┼─ render → text → cli writes it
//!                                       └──diff──▶ changes and verdicts ┘
//! ```
//!
//! Every module uses only those above it in the list below; `tests/suite` holds that. `docs/architecture.md` follows one
//! file all the way.

pub mod source;
pub mod diagnostic;
pub mod model;
pub mod load;
pub mod rules;
pub mod report;
pub mod diff;
pub mod words;
pub mod render;
pub mod cli;
