//! What a waiver covers, when it ends, and when nothing is left for it to cover.

use jiff::civil::{Date, date};
use samverkan::diagnostic::{Level, Status};
use samverkan::rules::{Settings, rule};

use super::checked::{DAY, check, told, with};

/// A record with a finding of `placeholder-text`.
const TODO: &str = "[[review]]\non = 2026-02-10\nby = \"norr\"\nnote = \"todo\"\n";

fn waiver(lines: &str) -> String {
    format!("[[waiver]]\n{lines}\nreason = \"Texten kommer\"\nowner = \"norr\"\n")
}

fn found(added: &str, day: Date, settings: &Settings) -> Vec<String> {
    told(&check(&with(&[("agreement.toml", added)]), day, settings))
}

fn plainly(added: &str) -> Vec<String> {
    found(added, DAY, &Settings::default())
}

const OPEN: &str = "open placeholder-text: agreement.toml: note = \"todo\"";
const WAIVED: &str = "waived placeholder-text: agreement.toml: note = \"todo\"";
const UNUSED: &str = "open waiver-unused: agreement.toml: [[waiver]]";

#[test]
fn a_waiver_covers_its_rule_in_its_document() {
    let here = waiver("rule = \"placeholder-text\"\nvalid_to = 2026-03-01");
    let there = "[[review]]\non = 2026-02-10\nby = \"soder\"\nnote = \"tbd\"\n";
    let tree =
        check(&with(&[("agreement.toml", &format!("{TODO}{here}")), ("soder.toml", there)]), DAY, &Settings::default());
    assert_eq!(told(&tree), [WAIVED, "open placeholder-text: soder.toml: note = \"tbd\""]);
    let Status::Waived { reason, owner, valid_to } = &tree.findings[0].finding.status else { panic!("it is waived") };
    assert_eq!((reason.as_str(), owner.as_str(), *valid_to), ("Texten kommer", "norr", Some(date(2026, 3, 1))));
    assert_eq!(tree.findings[0].finding.level, Level::Warning);
}

#[test]
fn a_waiver_for_a_record_covers_that_record_alone() {
    let problem = "[[problem]]\nid = \"noise\"\narea = \"places\"\ntitle = \"todo\"\n";
    let at =
        |record: &str| waiver(&format!("rule = \"placeholder-text\"\nrecord = \"{record}\"\nvalid_to = 2026-12-31"));
    let (of_problem, title) = (at("noise"), "placeholder-text: agreement.toml: title = \"todo\"");
    assert_eq!(plainly(&format!("{problem}{TODO}{of_problem}")), [&format!("waived {title}"), OPEN]);
    let of_other = at("robberies");
    assert_eq!(plainly(&format!("{problem}{of_other}")), [&format!("open {title}"), UNUSED]);
    let nowhere = at("nois");
    let unresolved = "open unresolved-reference: agreement.toml: record = \"nois\"";
    assert_eq!(plainly(&format!("{problem}{nowhere}")), [&format!("open {title}"), unresolved]);
}

#[test]
fn both_waivers_that_cover_a_finding_are_used() {
    let (all, one) = (
        waiver("rule = \"placeholder-text\"\nvalid_to = 2026-12-31"),
        waiver("rule = \"placeholder-text\"\nrecord = \"noise\"\nvalid_to = 2026-06-30"),
    );
    let problem = "[[problem]]\nid = \"noise\"\narea = \"places\"\ntitle = \"todo\"\n";
    let tree = check(&with(&[("agreement.toml", &format!("{problem}{all}{one}"))]), DAY, &Settings::default());
    assert_eq!(tree.findings.len(), 1, "{:?}", told(&tree));
    let Status::Waived { valid_to, .. } = tree.findings[0].finding.status else { panic!("it is waived") };
    assert_eq!(valid_to, Some(date(2026, 6, 30)), "that of the record");
}

#[test]
fn what_an_expired_waiver_covered_comes_back() {
    let ended = waiver("rule = \"placeholder-text\"\nvalid_to = 2026-02-28");
    let expired = "open waiver-expired: agreement.toml: valid_to = 2026-02-28";
    assert_eq!(plainly(&format!("{TODO}{ended}")), [OPEN, expired]);
    assert_eq!(found(&format!("{TODO}{ended}"), date(2026, 2, 28), &Settings::default()), [WAIVED]);
    let settings = Settings { levels: vec![("waiver-expired", Level::Off)], ..Settings::default() };
    assert_eq!(found(&format!("{TODO}{ended}"), DAY, &settings), [OPEN], "whether or not that is reported");
}

#[test]
fn an_ended_document_is_judged_on_its_last_day() {
    let last = waiver("rule = \"placeholder-text\"\nvalid_to = 2028-12-31");
    let settings =
        Settings { only: vec!["placeholder-text", "waiver-expired", "waiver-unused"], ..Settings::default() };
    assert_eq!(found(&format!("{TODO}{last}"), date(2031, 1, 1), &settings), [WAIVED]);
    let before = waiver("rule = \"placeholder-text\"\nvalid_to = 2028-12-30");
    assert_eq!(found(&format!("{TODO}{before}"), date(2031, 1, 1), &settings).len(), 2);
}

#[test]
fn a_waiver_is_unused_only_if_its_rule_was_judged() {
    let unused = waiver("rule = \"placeholder-text\"\nvalid_to = 2026-12-31");
    assert_eq!(plainly(&unused), [UNUSED]);
    let off = Settings { levels: vec![("placeholder-text", Level::Off)], ..Settings::default() };
    assert_eq!(found(&unused, DAY, &off), Vec::<String>::new());
    let only = |rules: &[&'static str]| found(&unused, DAY, &Settings { only: rules.to_vec(), ..Settings::default() });
    assert_eq!(only(&["waiver-unused"]), [UNUSED], "what a waiver names is judged, whether or not it is reported");
    assert_eq!(only(&["waiver-unused", "placeholder-text"]), [UNUSED]);
    assert_eq!(only(&["placeholder-text"]), Vec::<String>::new());
    let used = waiver("rule = \"placeholder-text\"\nvalid_to = 2026-12-31");
    let only = Settings { only: vec!["waiver-expired", "waiver-unused"], ..Settings::default() };
    assert_eq!(found(&format!("{TODO}{used}"), DAY, &only), Vec::<String>::new());
    if rule("no-board").is_some() {
        assert_eq!(
            plainly(&waiver("rule = \"no-board\"\nvalid_to = 2026-12-31")),
            Vec::<String>::new(),
            "its profile is off"
        );
    }
}

#[test]
fn a_waiver_that_is_itself_faulty_covers_nothing_that_can_be_told() {
    for (lines, fault) in FAULTY {
        let waiver = waiver(&format!("{lines}\nvalid_to = 2026-12-31"));
        assert_eq!(plainly(&format!("{TODO}{waiver}")), [OPEN, fault], "{lines}");
    }
    let endless = waiver("rule = \"placeholder-text\"\nvalid_to = \"2020-12-31\"");
    assert_eq!(
        plainly(&format!("{TODO}{endless}")),
        [WAIVED, "open wrong-type: agreement.toml: valid_to = \"2020-12-31\""]
    );
    let unused = waiver("rule = \"placeholder-text\"\nvalid_to = 2026-12-31\nrekord = \"noise\"");
    assert_eq!(plainly(&unused), ["open unknown-key: agreement.toml: rekord = \"noise\""]);
    let endless = waiver("rule = \"placeholder-text\"");
    assert_eq!(plainly(&endless), ["open missing-key: agreement.toml: [[waiver]]"]);
}

#[test]
fn a_waiver_expires_whatever_is_wrong_with_the_rest_of_it() {
    for (lines, fault) in FAULTY {
        let expired = waiver(&format!("{lines}\nvalid_to = 2020-12-31"));
        let found = plainly(&expired);
        assert_eq!(found.len(), 2, "{lines}: {found:?}");
        assert!(found.contains(&fault.to_owned()), "{lines}: {found:?}");
        assert!(found.contains(&"open waiver-expired: agreement.toml: valid_to = 2020-12-31".to_owned()), "{lines}");
    }
}

/// Waivers that have a finding of their own, and where.
const FAULTY: [(&str, &str); 5] = [
    ("rule = \"placeholder-txt\"", "open unresolved-reference: agreement.toml: rule = \"placeholder-txt\""),
    ("rule = \"toml-syntax\"", "open unknown-value: agreement.toml: rule = \"toml-syntax\""),
    ("rule = \"waiver-expired\"", "open unknown-value: agreement.toml: rule = \"waiver-expired\""),
    ("rule = \"placeholder-text\"\nrecord = \"nope\"", "open unresolved-reference: agreement.toml: record = \"nope\""),
    ("note = \"of no rule\"", "open missing-key: agreement.toml: [[waiver]]"),
];

#[test]
fn nothing_is_said_of_a_waiver_where_rules_may_have_been_silent() {
    let unused = waiver("rule = \"no-cadence\"\nvalid_to = 2026-12-31");
    let faulty = "[[problem]]\nid = \"noise\"\narea = \"placs\"\ntitle = \"Buller\"\n";
    let unresolved = "open unresolved-reference: agreement.toml: area = \"placs\"";
    assert_eq!(plainly(&format!("{faulty}{unused}")), [unresolved]);
    for (faulty, rule) in [
        ("[[problem]]\nid = \"noise\"\narea = \"places\"\n", "missing-key"),
        ("[[problem]]\nid = \"noise\"\narea = \"places\"\ntitle = \"B\n", "toml-syntax"),
        (
            "[[promise]]\nid = \"p\"\ntext = \"T\"\non = 2026-02-01\nvalid_to = 2026-01-01\ncommitments = [\"rounds\"]\n",
            "reversed-period",
        ),
    ] {
        let found = plainly(&format!("{unused}{faulty}"));
        assert!(found.len() == 1 && found[0].starts_with(&format!("open {rule}:")), "{found:?}");
    }
    let hidden = "[[review]]\non = 2026-02-10\nby = \"norr\"\nnote = \"a\u{200b}b\"\n";
    assert_eq!(plainly(&format!("{hidden}{unused}")).len(), 2, "a warning of the form silences no rule");
    let other = waiver("rule = \"placeholder-txt\"\nvalid_to = 2026-12-31");
    assert_eq!(plainly(&format!("{other}{unused}")).len(), 2, "another waiver's fault silences no rule");
}

#[test]
fn what_no_rule_needs_and_what_is_elsewhere_hides_no_finding() {
    let unused = |rule: &str| waiver(&format!("rule = \"{rule}\"\nvalid_to = 2026-12-31"));
    let found = |files: &[(&str, &str)]| told(&check(&with(files), DAY, &Settings::default()));
    let says = |files: &[(&str, &str)]| found(files).contains(&UNUSED.to_owned());
    let (plain, of_all) = (unused("no-cadence"), unused("problem-unanswered"));
    let organisation = "[[organisation]]\nname = \"Arena\"\n";
    for (fault, is_elsewhere) in [("id = \"Arena\"", false), ("id = \"arena\"\nzzz = 1", false), ("id = 1", true)] {
        let fault = format!("{organisation}{fault}\n");
        assert_eq!(says(&[("agreement.toml", &plain), ("city.toml", &fault)]), !is_elsewhere, "{fault}");
    }
    let unknown = "[[review]]\non = 2026-02-10\nby = \"norr\"\nzzz = 1\n";
    assert!(says(&[("agreement.toml", &format!("{unknown}{plain}"))]));
    assert!(
        !says(&[("agreement.toml", &format!("{plain}[[review\n"))]),
        "of a header that is lost who knows what stood below"
    );
    let faulty = "[[review]]\non = 2026-02-10\nby = \"nobody\"\n";
    assert!(says(&[("agreement.toml", &plain), ("soder.toml", faulty)]));
    assert!(says(&[("agreement.toml", &of_all)]));
    assert!(!says(&[("agreement.toml", &of_all), ("soder.toml", faulty)]), "what answers a problem may stand there");
    assert!(!says(&[("agreement.toml", &plain), ("framework.toml", "[[body]]\nid = \"b\"\nname = 1\n")]));
}

#[test]
fn what_reads_texts_is_silent_of_texts_alone() {
    let unused = waiver("rule = \"vague-wording\"\nvalid_to = 2026-12-31");
    let says = |fault: &str| plainly(&format!("{unused}{fault}")).contains(&UNUSED.to_owned());
    assert!(says("[[review]]\non = 2026-02-10\nby = \"nobody\"\n"));
    assert!(says("[[signature]]\nby = \"norr\"\non = 2026-02-10\n"), "what is missing is not vague");
    assert!(!says("[[review]]\non = 2026-02-10\nby = \"norr\"\nnote = 1\n"));
    assert!(!says("[[review]]\non = 2026-02-10\nby = \"norr\"\nnote = \"a\n"));
    let endless = with(&[("agreement.toml", &unused)])
        .into_iter()
        .map(|(name, text)| (name, text.replacen("valid_to = 2028-12-31", "valid_to = \"2028\"", 1)));
    let told = told(&check(&endless.collect::<Vec<_>>(), DAY, &Settings::default()));
    assert!(!told.contains(&UNUSED.to_owned()), "perhaps it has expired: {told:?}");
}

#[test]
fn what_silences_a_rule_does_so_at_every_level() {
    let faulty = "[[problem]]\nid = \"noise\"\narea = \"placs\"\ntitle = \"Buller\"\n";
    let unused = waiver("rule = \"no-cadence\"\nvalid_to = 2026-12-31");
    let off = Settings { levels: vec![("unresolved-reference", Level::Off)], ..Settings::default() };
    assert_eq!(found(&format!("{faulty}{unused}"), DAY, &off), Vec::<String>::new());
}

#[test]
fn registers_and_frameworks_have_waivers_too() {
    let waiver =
        "[[waiver]]\nrule = \"placeholder-text\"\nreason = \"Kommer\"\nowner = \"city\"\nvalid_to = 2026-12-31\n";
    for (file, record) in [
        ("city.toml", "[[organisation]]\nid = \"kriminalvarden\"\nname = \"tbd\"\n"),
        ("framework.toml", "[[focus_area]]\nid = \"exit\"\nname = \"tbd\"\n"),
    ] {
        let tree = check(&with(&[(file, &format!("{record}{waiver}"))]), DAY, &Settings::default());
        assert_eq!(told(&tree), [format!("waived placeholder-text: {file}: name = \"tbd\"")]);
    }
}
