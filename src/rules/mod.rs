//! The rules, by family, and how they are run on a tree: [`judge()`].

mod judge;
mod report;
mod reported;
mod texts;
mod waive;

mod syntax;
mod structure;
mod reference;
mod parties;
mod time;
mod framework;
mod problem;
mod commitment;
mod governance;
mod result;
mod law;
mod privacy;
mod waiver;

pub use judge::{Settings, judge};
pub(crate) use report::Reporter;

use crate::diagnostic::Level;
use crate::model::AsOf;

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which files, command lines and reports use.
    pub name: &'static str,
    /// How much its findings weigh if nobody says otherwise.
    pub level: Level,
    /// The profile that it belongs to; none for the core, which is always on.
    pub profile: Option<Profile>,
    /// Its documentation, in Markdown: what it finds, why, how to mend it, examples that fail and pass.
    pub docs: &'static str,
    /// Finds.
    pub(crate) check: fn(&AsOf<'_>, &mut Reporter<'_>),
}

/// A set of rules on top of the core.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// What Brå, the national council for crime prevention, asks for.
    Bra,
    /// What the law asks for.
    Law,
    /// What auditors have asked for.
    Audit,
}

/// Rules that belong together.
#[derive(Debug)]
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// What its rules look at, in one sentence.
    pub about: &'static str,
    /// Its rules, in the order in which they are explained.
    pub rules: &'static [&'static Rule],
}

/// All rules.
pub const FAMILIES: &[Family] = &[
    Family { name: "syntax", about: "Whether the files can be read at all.", rules: syntax::RULES },
    Family {
        name: "structure",
        about: "Whether every record has the keys, types and ids that the format asks for.",
        rules: structure::RULES,
    },
    Family {
        name: "reference",
        about: "Whether what is named exists, and exists on the day.",
        rules: reference::RULES,
    },
    Family {
        name: "parties",
        about: "Whether those who are to do something are those who agreed.",
        rules: parties::RULES,
    },
    Family { name: "time", about: "Whether the periods fit each other.", rules: time::RULES },
    Family {
        name: "framework",
        about: "Whether an agreement lives up to the framework under which it is made.",
        rules: framework::RULES,
    },
    Family {
        name: "problem",
        about: "Whether the work answers a problem that somebody has described.",
        rules: problem::RULES,
    },
    Family {
        name: "commitment",
        about: "Whether what is promised can be kept, counted and told from the rest.",
        rules: commitment::RULES,
    },
    Family {
        name: "governance",
        about: "Whether somebody decides, signs, meets, follows up and tells the public.",
        rules: governance::RULES,
    },
    Family {
        name: "result",
        about: "Whether it is reported how far the commitments have come, and what shows it.",
        rules: result::RULES,
    },
    Family {
        name: "law",
        about: "Whether what the law asks for is in place, where an agreement touches on it.",
        rules: law::RULES,
    },
    Family { name: "privacy", about: "Whether a person can be told from the files.", rules: privacy::RULES },
    Family { name: "waiver", about: "Whether the exceptions still hold.", rules: waiver::RULES },
];

/// Families that are not judged in a document that is history, and whose errors are warnings in a draft.
const OF_CONTENT: &[&str] = &["framework", "problem", "commitment", "governance", "result", "law"];

impl Profile {
    /// The profiles and their names.
    pub const ALL: &'static [(&'static str, Self)] = &[("bra", Self::Bra), ("law", Self::Law), ("audit", Self::Audit)];

    /// The profile that has a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(profile, _)| *profile == name).map(|(_, profile)| *profile)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bra => "bra",
            Self::Law => "law",
            Self::Audit => "audit",
        }
    }
}

impl Family {
    /// Whether it judges what documents say rather than how they hang together: not in history, and milder in drafts.
    pub fn is_of_content(&self) -> bool {
        OF_CONTENT.contains(&self.name)
    }
}

impl Rule {
    /// Whether a document may accept its findings for a while.
    pub fn can_be_waived(&self, family: &Family) -> bool {
        !(matches!(family.name, "syntax" | "waiver") || self.name == "personal-number")
    }

    /// What it finds, in one sentence: the first paragraph of its documentation.
    pub fn summary(&self) -> &'static str {
        self.docs.split("\n\n").nth(1).unwrap_or_default().trim()
    }
}

/// The rule that has a name, and its family.
pub fn rule(name: &str) -> Option<(&'static Family, &'static Rule)> {
    all().find(|(_, rule)| rule.name == name)
}

/// All rules with their families.
pub fn all() -> impl Iterator<Item = (&'static Family, &'static Rule)> {
    FAMILIES.iter().flat_map(|family| family.rules.iter().map(move |rule| (family, *rule)))
}

/// For rules whose findings are made while files are read.
fn found_while_loading(_: &AsOf<'_>, _: &mut Reporter<'_>) {}
