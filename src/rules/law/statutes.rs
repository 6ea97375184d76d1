//! The statutes that the rules know: their numbers in Svensk författningssamling (SFS), names and times in force.

use jiff::civil::{Date, date};

use crate::model::Period;

/// What a statute is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Title {
    /// Its number in SFS.
    pub(super) number: &'static str,
    /// Its Swedish name.
    pub(super) name: &'static str,
}

/// A statute that came into force, or ceased to be, in the years in which agreements are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Statute {
    /// What it is called.
    pub(super) title: Title,
    /// When it is in force; an end that lies before the first agreements, or has not been decided, is open.
    pub(super) period: Period,
    /// What it replaced.
    pub(super) replaces: Option<Title>,
    /// What replaced it.
    pub(super) replaced_by: Option<Title>,
}

const GUARDS_1980: Title = Title { number: "1980:578", name: "lag om ordningsvakter" };
const GUARDS_2023: Title = Title { number: "2023:421", name: "lag om ordningsvakter" };
const SERVICES_2001: Title = Title { number: "2001:453", name: "socialtjänstlag" };
const SERVICES_2025: Title = Title { number: "2025:400", name: "socialtjänstlag" };
const CAMERAS_2013: Title = Title { number: "2013:460", name: "kameraövervakningslag" };
const CAMERAS_2018: Title = Title { number: "2018:1200", name: "kamerabevakningslag" };
const PREVENTION: Title = Title { number: "2023:196", name: "lag om kommuners ansvar för brottsförebyggande arbete" };
const DISCLOSURE: Title = Title {
    number: "2025:170",
    name: "lag om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna",
};

/// The law with special provisions on the care of young people (lag med särskilda bestämmelser om vård av unga, LVU).
pub(super) const LVU: &str = "1990:52";

/// The section of LVU by which the police help the social services to carry out their decisions.
pub(super) const LVU_ASSISTANCE: u32 = 43;

/// From this day a municipality's cameras need no permit but a documented assessment and an entry in the register:
/// kamerabevakningslagen (2018:1200) 9 and 10 §§ as amended by SFS 2025:220 (prop. 2024/25:93, bet. 2024/25:JuU27).
pub(super) const CAMERAS_WITHOUT_PERMIT: Date = date(2025, 4, 1);

/// From this day whoever uses public order guards needs a permit for a place and a time: the day of 2023:421.
pub(super) const GUARDS_BY_PERMIT: Date = date(2024, 1, 1);

/// The statutes whose time in force is checked, by number.
pub(super) static STATUTES: &[Statute] = &[
    // SFS: repealed 2024-01-01 by 2023:421.
    Statute {
        title: GUARDS_1980,
        period: Period { from: None, to: Some(date(2023, 12, 31)) },
        replaces: None,
        replaced_by: Some(GUARDS_2023),
    },
    // Repealed when 2025:400 came into force.
    Statute {
        title: SERVICES_2001,
        period: Period { from: None, to: Some(date(2025, 6, 30)) },
        replaces: None,
        replaced_by: Some(SERVICES_2025),
    },
    // SFS: in force 2018-08-01, with which 2013:460 was repealed.
    Statute {
        title: CAMERAS_2018,
        period: Period { from: Some(date(2018, 8, 1)), to: None },
        replaces: Some(CAMERAS_2013),
        replaced_by: None,
    },
    // SFS: in force 2023-07-01 (prop. 2022/23:43).
    Statute {
        title: PREVENTION,
        period: Period { from: Some(date(2023, 7, 1)), to: None },
        replaces: None,
        replaced_by: None,
    },
    // In force 2024-01-01 (prop. 2022/23:91).
    Statute {
        title: GUARDS_2023,
        period: Period { from: Some(GUARDS_BY_PERMIT), to: None },
        replaces: Some(GUARDS_1980),
        replaced_by: None,
    },
    // In force 2025-04-01 (prop. 2024/25:65).
    Statute {
        title: DISCLOSURE,
        period: Period { from: Some(date(2025, 4, 1)), to: None },
        replaces: None,
        replaced_by: None,
    },
    // In force 2025-07-01.
    Statute {
        title: SERVICES_2025,
        period: Period { from: Some(date(2025, 7, 1)), to: None },
        replaces: Some(SERVICES_2001),
        replaced_by: None,
    },
];

/// The statute of a number, if it is one whose time in force is checked.
pub(super) fn statute(number: &str) -> Option<&'static Statute> {
    STATUTES.iter().find(|statute| statute.title.number == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_lists_them_as_they_are() {
        for Statute { title: Title { number, name }, period, .. } in STATUTES {
            let when = match (period.from, period.to) {
                (Some(from), None) => format!("from {from}"),
                (None, Some(to)) => format!("to {to}"),
                _ => panic!("{number} has one day"),
            };
            let row = format!("| {number}, {name} | {when} |");
            assert!(super::super::law_not_in_force::RULE.docs.contains(&row), "{row}");
        }
    }

    #[test]
    fn what_replaces_a_statute_begins_the_day_after() {
        for old in STATUTES {
            let Some(new) = old.replaced_by.and_then(|title| statute(title.number)) else { continue };
            assert_eq!(new.replaces, Some(old.title));
            assert_eq!(new.period.from, old.period.to.map(crate::model::period::day_after));
        }
    }
}
