//! Totals and percentages add up, whatever the tree.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use samverkan::model::{AsOf, CellState, RequirementState};
use samverkan::report::coverage::Coverage;
use samverkan::report::gaps::{By, Gaps};
use samverkan::report::requirements::Requirements;
use samverkan::report::summary::Summary;
use samverkan::report::{Led, View};

use super::super::checked::read;

/// Norr became Mitten, of which the agreements of Norr tell; Söder has two parts.
const CITY: &str = "[city]\nid = \"tallby\"\nname = \"Tallby\"\n
[[district]]\nid = \"norr\"\nname = \"Norr\"\nvalid_to = 2025-12-31\nsucceeded_by = [\"mitten\"]\n
[[district]]\nid = \"vast\"\nname = \"Väst\"\nvalid_to = 2025-12-31\nsucceeded_by = [\"mitten\"]\n
[[district]]\nid = \"mitten\"\nname = \"Mitten\"\nvalid_from = 2026-01-01\n
[[district]]\nid = \"soder\"\nname = \"Söder\"\n
[[district]]\nid = \"torget\"\nname = \"Torget\"\npart_of = \"soder\"\n
[[district]]\nid = \"parken\"\nname = \"Parken\"\npart_of = \"soder\"\n
[[police_area]]\nid = \"lpo\"\nname = \"LPO\"\ncovers = [\"norr\", \"torget\"]\n
[[organisation]]\nid = \"hamnen\"\nname = \"Hamnen\"\n";

const AREAS: [&str; 3] = ["places", "youth", "cameras"];

fn framework() -> String {
    let head = "[framework]\nid = \"f\"\ntitle = \"F\"\nstatus = \"adopted\"\nparties = [\"city\", \"police\"]\n";
    let area = |id: &str| format!("[[focus_area]]\nid = \"{id}\"\nname = \"{id}\"\nbinding = {}\n", id == "places");
    let requirement = "[[requirement]]\nid = \"r\"\narea = \"youth\"\ntext = \"T\"\nbinds = [\"city\", \"police\"]\n";
    head.to_owned() + &AREAS.map(area).concat() + requirement
}

#[derive(Debug, Clone)]
struct Promise {
    area: &'static str,
    lead: &'static str,
    support: &'static str,
    only: Option<&'static str>,
    dropped: bool,
    due: bool,
}

fn promise() -> impl Strategy<Value = Promise> {
    let actor = || select(vec!["city", "police", "lpo", "norr", "soder", "hamnen"]);
    let area = select(vec!["places", "youth", "cameras", "own", ""]);
    let only = proptest::option::of(select(vec!["torget", "soder", "norr"]));
    (area, actor(), actor(), only, any::<bool>(), any::<bool>())
        .prop_map(|(area, lead, support, only, dropped, due)| Promise { area, lead, support, only, dropped, due })
}

fn agreement(number: usize, districts: &str, chosen: &[bool], promises: &[Promise]) -> String {
    let mut text = format!(
        "[agreement]\nid = \"a{number}\"\ntitle = \"A\"\nframework = \"f\"\ndistricts = [{districts}]\n\
         police_areas = [\"lpo\"]\nstatus = \"adopted\"\nvalid_from = 2025-01-01\n\
         [[local_area]]\nid = \"own\"\nname = \"Own\"\nreason = \"R\"\n"
    );
    for (area, chosen) in AREAS.iter().zip(chosen) {
        let row = if *chosen {
            format!("[[area]]\narea = \"{area}\"\n")
        } else {
            format!("[[declined]]\nareas = [\"{area}\"]\nreason = \"R\"\n")
        };
        text += &row;
    }
    for (index, Promise { area, lead, support, only, dropped, due }) in promises.iter().enumerate() {
        let area = if area.is_empty() { String::new() } else { format!("area = \"{area}\"\n") };
        let only = only.map(|only| format!("districts = [\"{only}\"]\n")).unwrap_or_default();
        let due = if *due { "due_on = 2025-06-30\n" } else { "" };
        let _ = write!(
            text,
            "[[commitment]]\nid = \"c{index}\"\n{area}title = \"T\"\ntext = \"T\"\nlead = \"{lead}\"\n\
             supporting = [\"{support}\"]\nrequirements = [\"r\"]\n{only}{due}"
        );
        if *dropped {
            let _ = write!(
                text,
                "[[result]]\ncommitment = \"c{index}\"\non = 2025-02-01\nstatus = \"dropped\"\nreason = \"R\"\n"
            );
        }
    }
    text
}

fn trees() -> impl Strategy<Value = Vec<(String, String)>> {
    let districts = select(vec!["\"norr\"", "\"vast\", \"norr\"", "\"soder\"", "\"torget\"", "\"city\"", "\"mitten\""]);
    vec((districts, vec(any::<bool>(), AREAS.len()), vec(promise(), 0..5)), 0..4).prop_map(|agreements| {
        let mut files = vec![("city.toml".to_owned(), CITY.to_owned()), ("f.toml".to_owned(), framework())];
        for (number, (districts, chosen, promises)) in agreements.iter().enumerate() {
            files.push((format!("a{number}.toml"), agreement(number, districts, chosen, promises)));
        }
        files
    })
}

/// Tenths of a percent, halves up, by whole numbers.
fn tenths(part: usize, whole: usize) -> Option<usize> {
    (whole > 0).then(|| (2 * 1000 * part).div_euclid(whole).div_ceil(2))
}

proptest! {
    #[test]
    fn totals_add_up_and_no_commitment_counts_twice(files in trees()) {
        let (_, loaded) = read(&files);
        let view = View::new(&loaded, date(2026, 3, 1));
        let report = Coverage::of(&view, None);
        let mut sums = [0; 6];
        for row in &report.rows {
            prop_assert_eq!(row.cells.len(), report.areas.len());
            prop_assert_eq!(row.totals.cells(), AREAS.len(), "the framework's areas alone");
            for (sum, count) in sums.iter_mut().zip(row.totals.states) {
                *sum += count;
            }
        }
        prop_assert_eq!(report.totals.states, sums);
        let (covered, declined) = (report.totals.of(CellState::Covered), report.totals.of(CellState::Declined));
        let percent = report.totals.percent().map(|percent| format!("{percent:.1}"));
        let expected = tenths(covered, report.totals.cells() - declined);
        prop_assert_eq!(percent, expected.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)));

        let cells = || report.rows.iter().flat_map(|row| &row.cells);
        let distinct: BTreeSet<&str> = cells().flat_map(|cell| &cell.commitments).map(|kept| &*kept.id).collect();
        prop_assert_eq!(report.effort.commitments, distinct.len());
        let by_area: usize = report.areas.iter().map(|area| area.effort.commitments).sum();
        prop_assert_eq!(by_area, distinct.len(), "a commitment is in one area");
        let led = report.areas.iter().fold(Led::default(), |sum, area| Led {
            city: sum.city + area.effort.led.city,
            police: sum.police + area.effort.led.police,
        });
        prop_assert_eq!(report.effort.led, led);
        prop_assert!(led.city + led.police <= distinct.len());
        for cell in cells() {
            let ids: BTreeSet<&str> = cell.commitments.iter().map(|kept| &*kept.id).collect();
            prop_assert_eq!((ids.len(), cell.effort.commitments), (cell.commitments.len(), cell.commitments.len()));
            prop_assert!(cell.commitments.iter().all(|kept| view.is_live(kept.at)));
            let is_done = matches!(cell.state, CellState::Covered | CellState::OneSided);
            prop_assert!(!is_done || !cell.commitments.is_empty());
        }
        let summary = Summary::of(&view);
        for (area, sum) in report.areas.iter().zip(&summary.areas) {
            prop_assert!(area.effort.commitments <= sum.commitments, "all in a unit are in the city");
            prop_assert_eq!(sum.covered, area.totals.of(CellState::Covered));
        }
    }

    #[test]
    fn requirements_add_up(files in trees()) {
        let (_, loaded) = read(&files);
        let tree = AsOf { tree: &loaded.workspace, day: date(2026, 3, 1) };
        let report = Requirements::of(&tree, None);
        let [met, partly, unmet, other] = report.states;
        prop_assert_eq!(met + partly + unmet + other, report.rows.len() * report.requirements.len());
        let percent = report.percent().map(|percent| format!("{percent:.1}"));
        let expected = tenths(met, met + partly + unmet);
        prop_assert_eq!(percent, expected.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)));
        for cell in report.rows.iter().flat_map(|row| &row.cells) {
            let lacks = cell.state == RequirementState::Partly || cell.state == RequirementState::Unmet;
            prop_assert_eq!(lacks, !cell.missing.is_empty());
        }
    }

    #[test]
    fn every_cell_that_lacks_something_is_told_with_its_place(files in trees()) {
        let (_, loaded) = read(&files);
        let view = View::new(&loaded, date(2026, 3, 1));
        let report = Coverage::of(&view, None);
        let gaps = Gaps::of(&view, None, By::Area).gaps;
        prop_assert!(gaps.is_sorted_by_key(|gap| gap.what));
        let named = |who: &str, subject: &str| {
            gaps.iter().any(|gap| gap.who.id == who && gap.subject.as_ref().is_some_and(|of| of.id == subject))
        };
        for row in &report.rows {
            let no_agreement = row.cells.iter().any(|cell| cell.state == CellState::NoAgreement);
            prop_assert_eq!(no_agreement, gaps.iter().any(|gap| gap.who.id == row.id && gap.subject.is_none()));
            for (area, cell) in report.areas.iter().zip(&row.cells) {
                let told = named(&row.id, &area.id);
                match cell.state {
                    // An agreement that declines or does nothing in a binding area is told of once, for all its units.
                    CellState::Empty | CellState::OneSided => prop_assert!(told || row.agreements.iter().any(|by| named(by, &area.id))),
                    _ => prop_assert!(!told),
                }
            }
        }
    }
}
