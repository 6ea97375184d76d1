//! The rules of the family `commitment` where their conditions are tricky; the plain cases are in their documentation.

use samverkan::diagnostic::Level;

use super::judged::Judged;

const NONE: [&str; 0] = [];

/// The tree with a commitment more at the end of the first agreement, on line 74: `work`, with these lines.
fn work(lines: &str) -> Judged {
    let commitment = format!(
        "[[commitment]]\nid = \"work\"\ntitle = \"Arbete\"\nlead = \"norr\"\ntext = \"Parterna städar torget.\"\n{lines}\n"
    );
    Judged::tree().with("agreement.toml", &commitment)
}

/// The tree with a text for its commitment.
fn text(text: &str) -> Judged {
    Judged::tree().edit("agreement.toml", "Parterna går fyra trygghetsvandringar om året runt torget.", text)
}

#[test]
fn one_of_four_ways_to_say_when_is_enough() {
    for lines in ["due_on = 2026-05-01", "times = 2\nper = \"term\"", "throughout = true", "upon = \"efter ett rån\""]
    {
        assert_eq!(work(lines).finds("no-time"), NONE, "{lines}");
    }
    for lines in ["", "throughout = false", "starts_on = 2026-01-01"] {
        assert_eq!(
            work(lines).says("no-time"),
            ["commitment `work` does not say by when or how often it is done"],
            "{lines}"
        );
    }
    assert_eq!(work("").finds("no-time"), ["agreement.toml:74 [[commitment]]"]);
    assert_eq!(work("").edit("agreement.toml", "\"signed\"", "\"draft\"").levels("no-time"), [Level::Warning]);
    assert_eq!(work("").on("2029-12-31").finds("no-time").len(), 1);
    let nameless = work("").edit("agreement.toml", "id = \"work\"\n", "").says("no-time").concat();
    assert!(nameless.contains("`(without an id)`") && !nameless.contains("``"), "{nameless}");
    assert_eq!(work("").on("2030-01-01").finds("no-time"), NONE);
}

#[test]
fn times_and_per_need_each_other_whatever_else_is_said() {
    let alone = work("times = 2\ndue_on = 2026-05-01");
    assert_eq!(alone.says("no-time"), ["commitment `work` says how many times, but not in what time"]);
    let alone = work("per = \"year\"\nthroughout = true");
    assert_eq!(alone.says("no-time"), ["commitment `work` says in what time, but not how many times"]);
}

#[test]
fn a_time_that_is_reported_itself_is_a_time() {
    for lines in [
        "due_on = \"2026-05-01\"",
        "deadline = 2026-05-01",
        "upon = \" \"",
        "throughout = \"ja\"",
        "times = 0\nper = \"year\"",
        "times = 2\nper = \"day\"",
        "times = 0",
        "due_on = 2026-5-1",
    ] {
        assert_eq!(work(lines).finds("no-time"), NONE, "{lines}");
    }
    assert_eq!(work("times = 2\nthroughout = \"ja\"").finds("no-time").len(), 1);
}

#[test]
fn commitments_of_a_framework_are_judged_too() {
    let tree = Judged::tree()
        .with("framework.toml", "[[commitment]]\nid = \"all\"\ntitle = \"Allt\"\ntext = \"Allt\"\nlead = \"city\"\n");
    for rule in ["no-time", "no-indicator", "no-resources", "no-level"] {
        assert_eq!(tree.finds(rule), ["framework.toml:40 [[commitment]]"], "{rule}");
    }
}

const DUE: &str = "due_on = 2026-05-01\n";

fn indicator(of: &str) -> String {
    format!("[[indicator]]\nid = \"more\"\nof = \"{of}\"\nname = \"Mer\"\nkind = \"output\"\n")
}

#[test]
fn an_indicator_counts_where_it_measures_the_commitment_its_problem_or_its_area() {
    let work = |lines: &str| work(&format!("{DUE}{lines}"));
    let place = ["agreement.toml:74 [[commitment]]"];
    assert_eq!(work("").finds("no-indicator"), place);
    assert_eq!(work("area = \"places\"").finds("no-indicator"), place);
    assert_eq!(work("problems = [\"robberies\"]").finds("no-indicator"), NONE);
    assert_eq!(work("problems = [\"soder-2025/robberies\"]").finds("no-indicator"), NONE);
    for (file, of) in [("agreement.toml", "work"), ("agreement.toml", "places"), ("framework.toml", "places")] {
        assert_eq!(work("area = \"places\"").with(file, &indicator(of)).finds("no-indicator"), NONE, "{of} in {file}");
    }
    assert_eq!(work("area = \"places\"").with("soder.toml", &indicator("places")).finds("no-indicator"), place);
    assert_eq!(work("").with("agreement.toml", &indicator("places")).finds("no-indicator"), place);
}

#[test]
fn what_is_done_a_number_of_times_measures_itself() {
    assert_eq!(work("times = 2\nper = \"term\"").finds("no-indicator"), NONE);
    // That one of the two is missing is told already.
    assert_eq!(work("times = 2").finds("no-indicator"), NONE);
    assert_eq!(work("per = \"year\"").finds("no-indicator"), NONE);
    assert_eq!(work("throughout = true").finds("no-indicator").len(), 1);
}

#[test]
fn an_indicator_that_is_reported_itself_may_be_the_one() {
    let bare = work(DUE);
    for of in ["wrok", " "] {
        assert_eq!(bare.with("agreement.toml", &indicator(of)).finds("no-indicator"), NONE, "{of}");
        assert_eq!(bare.with("framework.toml", &indicator(of)).finds("no-indicator"), NONE, "{of} in the framework");
        assert_eq!(bare.with("soder.toml", &indicator(of)).finds("no-indicator").len(), 1, "{of} elsewhere");
    }
    assert_eq!(bare.with("agreement.toml", &indicator("work").replace("of =", "off =")).finds("no-indicator"), NONE);
    assert_eq!(work(&format!("{DUE}area = \"place\"")).finds("no-indicator"), NONE);
    assert_eq!(work(&format!("{DUE}problems = [\"robbery\"]")).finds("no-indicator"), NONE);
}

#[test]
fn what_an_indicator_lacks_is_one_finding() {
    let tree = Judged::tree().with("agreement.toml", &indicator("rounds"));
    let all = "indicator `more` lacks `baseline`, `target`, `unit` and `data_source`";
    assert_eq!(tree.says("indicator-incomplete"), [all]);
    assert_eq!(tree.finds("indicator-incomplete"), ["agreement.toml:74 [[indicator]]"]);
    let faulty = indicator("rounds") + "baseline = \"41\"\nunit = \" \"\nsource = \"x\"\n";
    let faulty = Judged::tree().with("agreement.toml", &faulty);
    assert_eq!(faulty.says("indicator-incomplete"), ["indicator `more` lacks `target` and `data_source`"]);
}

#[test]
fn vague_wording_names_the_phrases_at_the_text() {
    let vague = text("Parterna ska verka för\\n ordning, vid behov.");
    let place = r#"agreement.toml:54 "Parterna ska verka för\n ordning, vid behov.""#;
    assert_eq!(vague.finds("vague-wording"), [place]);
    let said = "the `text` of commitment `rounds` says `verka för` and `vid behov`, and gives neither a number nor a full date";
    assert_eq!(vague.says("vague-wording"), [said]);
    assert_eq!(text("Parterna ska verka för ordning senast 2026-12-31.").finds("vague-wording"), NONE);
    assert_eq!(text("Parterna möts vid behovša.").finds("vague-wording"), NONE, "another word");
    assert_eq!(text("Parterna möts vid behov – och då – i torghuset.").finds("vague-wording").len(), 1);
    assert_eq!(vague.on("2030-01-01").finds("vague-wording"), NONE);
}

#[test]
fn a_phrase_may_be_broken_over_lines_and_hold_little_words_alone() {
    for (said, is_vague) in [
        ("Parterna städar torget i möjligaste mån.", true),
        ("Parterna städar torget i\\n möjligaste mån.", true),
        ("Parterna bidrar till ordning.", true),
        ("Parterna bidrar alltid gemensamt till ordning.", true),
        ("Parterna bidrar stolar till torghuset.", false),
    ] {
        assert_eq!(!text(said).finds("vague-wording").is_empty(), is_vague, "{said}");
    }
}

#[test]
fn a_text_and_its_translation_are_one_fault() {
    let both = text("Vi strävar efter ordning.\"\ntext_en = \"We strive for order.");
    assert_eq!(both.finds("vague-wording"), ["agreement.toml:54 \"Vi strävar efter ordning.\""]);
    let translation = text("Vi har ordning.\"\ntext_en = \"We strive for order.");
    assert_eq!(translation.finds("vague-wording"), ["agreement.toml:55 \"We strive for order.\""]);
    let swedish_as_english = text("Vi har ordning.\"\ntext_en = \"Vi strävar efter ordning.");
    assert_eq!(swedish_as_english.finds("vague-wording").len(), 1);
}

#[test]
fn a_promise_is_vague_unless_it_repeats_a_commitment() {
    let promise = |text: &str, of: &str| {
        format!("[[promise]]\nid = \"promise\"\ntext = \"{text}\"\non = 2026-01-01\ncommitments = [\"{of}\"]\n")
    };
    let vague = "Vi arbetar aktivt för ordning.";
    let alone = Judged::tree().with("agreement.toml", &promise(vague, "rounds"));
    assert_eq!(alone.finds("vague-wording"), [format!("agreement.toml:76 \"{vague}\"")]);
    let repeated = text(vague).with("agreement.toml", &promise("VI arbetar  aktivt för ordning.", "rounds"));
    assert_eq!(repeated.finds("vague-wording"), [format!("agreement.toml:54 \"{vague}\"")]);
    let shortened = text(vague).with("agreement.toml", &promise("Vi arbetar aktivt.", "rounds"));
    assert_eq!(shortened.finds("vague-wording").len(), 2);
    let of_another = text(vague).with("soder.toml", &promise(vague, "norr-2025/rounds"));
    assert_eq!(of_another.finds("vague-wording").len(), 1);
    let names_another = text(vague).with("agreement.toml", &promise(vague, "soder-2025/rounds"));
    assert_eq!(names_another.finds("vague-wording").len(), 1, "one of its own document needs no name");
    let not_named = text(vague).with("soder.toml", &promise(vague, "rounds"));
    assert_eq!(not_named.finds("vague-wording").len(), 2);
}

#[test]
fn an_area_is_measured_by_all_that_belongs_to_it() {
    let outputs = Judged::tree().edit("agreement.toml", "kind = \"effect\"", "kind = \"output\"");
    let place = ["agreement.toml:34 [[area]]"];
    assert_eq!(outputs.finds("output-only"), place);
    let effect = |of: &str| indicator(of).replace("output", "effect");
    for of in ["places", "rounds", "robberies"] {
        assert_eq!(outputs.with("agreement.toml", &effect(of)).finds("output-only"), NONE, "{of}");
        assert_eq!(outputs.with("agreement.toml", &indicator(of)).finds("output-only"), place, "{of}");
    }
    assert_eq!(outputs.with("framework.toml", &effect("places")).finds("output-only"), NONE);
    assert_eq!(outputs.with("soder.toml", &effect("places")).finds("output-only"), place);
    let unmeasured = outputs.edit("agreement.toml", "of = \"robberies\"", "of = \"cameras\"");
    assert_eq!(unmeasured.finds("output-only"), NONE);
    assert_eq!(unmeasured.with("framework.toml", &indicator("places")).finds("output-only"), NONE);
}

#[test]
fn a_local_area_is_measured_too_and_what_is_reported_may_be_an_effect() {
    let local = "[[local_area]]\nid = \"dealing\"\nname = \"Handel\"\nreason = \"Lägesbilden\"\n";
    let tree = Judged::tree().with("agreement.toml", local).with("agreement.toml", &indicator("dealing"));
    assert_eq!(tree.finds("output-only"), ["agreement.toml:74 [[local_area]]"]);
    for (from, to) in [
        ("kind = \"output\"", "kind = \"outcome\""),
        ("of = \"robberies\"", "of = \"robbery\""),
        ("area = \"places\"\ntitle = \"Personrån", "area = \"place\"\ntitle = \"Personrån"),
        ("area = \"places\"\ntitle = \"Trygg", "area = \"place\"\ntitle = \"Trygg"),
    ] {
        assert_eq!(tree.edit("agreement.toml", from, to).finds("output-only"), NONE, "{to}");
    }
}

#[test]
fn what_is_set_aside_may_be_nothing_or_faulty_but_must_be_said() {
    assert_eq!(work("").finds("no-resources"), ["agreement.toml:74 [[commitment]]"]);
    for lines in ["resources = \"En lokal\"", "budget_sek = 0", "hours_per_month = 10", "budget_sek = \"mycket\""] {
        assert_eq!(work(lines).finds("no-resources"), NONE, "{lines}");
    }
    assert_eq!(work("").finds("no-level"), ["agreement.toml:74 [[commitment]]"]);
    assert_eq!(work("level = \"tactical\"").finds("no-level"), NONE);
}

/// The tree with an agreement that the first one supersedes, with a commitment `walks` of this text.
fn renewed(text: &str) -> Judged {
    let former = format!(
        "[agreement]\nid = \"former\"\ntitle = \"Former\"\nframework = \"tallby-2025\"\ndistricts = [\"norr\"]\n\
         police_areas = [\"lpo-norr\"]\nstatus = \"adopted\"\nvalid_from = 2025-01-01\nvalid_to = 2025-05-31\n\n\
         [[commitment]]\nid = \"walks\"\ntitle = \"Vandringar\"\ntext = \"{text}\"\nlead = \"norr\"\n"
    );
    Judged::tree().with("former.toml", &former).edit(
        "agreement.toml",
        "registry_no",
        "supersedes = [\"former\"]\nregistry_no",
    )
}

const WALKS: &str = "Parterna går fyra trygghetsvandringar om året runt torget.";
const WALKS_AGAIN: [&str; 1] = ["agreement.toml:55 \"Parterna går fyra trygghetsvandringar om året runt torget.\""];

#[test]
fn a_text_is_rolled_over_from_a_superseded_agreement_alone() {
    assert_eq!(renewed(WALKS).finds("rolled-over"), WALKS_AGAIN);
    let said = "commitment `rounds` has the same text as `former/walks`, of which no result was ever reported";
    assert_eq!(renewed(WALKS).says("rolled-over"), [said]);
    assert_eq!(renewed("PARTERNA går fyra\\ttrygghetsvandringar  om året runt torget. ").finds("rolled-over").len(), 1);
    assert_eq!(renewed(&WALKS.replace('.', "!")).finds("rolled-over"), NONE);
    let unrelated = renewed(WALKS).edit("agreement.toml", "supersedes = [\"former\"]\n", "");
    assert_eq!(unrelated.finds("rolled-over"), NONE);
    assert_eq!(renewed("Annat.").edit("agreement.toml", "\"former\"", "\"norr-2025\"").finds("rolled-over"), NONE);
    assert_eq!(renewed(WALKS).on("2030-01-01").finds("rolled-over"), NONE);
}

#[test]
fn a_result_as_of_the_day_shows_that_somebody_looked() {
    let result =
        |of: &str, on: &str| format!("[[result]]\ncommitment = \"{of}\"\non = {on}\nstatus = \"not-started\"\n");
    let with = |of: &str, on: &str| renewed(WALKS).with("former.toml", &result(of, on));
    assert_eq!(with("walks", "2026-03-01").finds("rolled-over"), NONE);
    assert_eq!(with("walks", "2026-03-02").finds("rolled-over"), WALKS_AGAIN);
    assert_eq!(with("walks", "\"2026\"").finds("rolled-over"), NONE);
    assert_eq!(with("walkies", "2025-05-01").finds("rolled-over"), NONE);
    let twice = "[[commitment]]\nid = \"walks-2\"\ntitle = \"V\"\nlead = \"norr\"\ntext = \"Parterna går fyra trygghetsvandringar om året runt torget.\"\n";
    assert_eq!(with("walks", "2025-05-01").with("former.toml", twice).finds("rolled-over"), WALKS_AGAIN);
}

#[test]
fn of_texts_that_are_alike_each_later_one_is_told() {
    let alike = |id: &str, text: &str| {
        format!("[[commitment]]\nid = \"{id}\"\ntitle = \"Vandringar\"\nlead = \"norr\"\ntext = \"{text}\"\n")
    };
    let first = alike("walks", "parterna går fyra trygghetsvandringar, om året runt torget");
    let tree = Judged::tree().with("agreement.toml", &first);
    let place = "agreement.toml:78 \"parterna går fyra trygghetsvandringar, om året runt torget\"";
    assert_eq!(tree.finds("near-duplicate"), [place]);
    assert_eq!(tree.says("near-duplicate"), ["commitment `walks` has the same text as `rounds`"]);
    let tree =
        tree.with("agreement.toml", &alike("tours", "PARTERNA går fyra trygghetsvandringar – om året runt torget!"));
    let said = ["commitment `walks` has the same text as `rounds`", "commitment `tours` has the same text as `rounds`"];
    assert_eq!(tree.says("near-duplicate"), said);
    let tree = Judged::tree().with("agreement.toml", &alike("walks", "Parterna går fem vandringar."));
    assert_eq!(tree.finds("near-duplicate"), NONE);
    let tree = Judged::tree().with("agreement.toml", &(alike("a", "…") + &alike("b", "?")));
    assert_eq!(tree.finds("near-duplicate"), NONE);
}
