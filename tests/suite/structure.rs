//! Keys, values and ids that are not as the format says: what is told, where, and what is not told because of it.

use super::texts::{AGREEMENT, CITY, COMMITMENT, FRAMEWORK, agreement, city, commitment, judge};

/// A line of the commitment, and the finding of a rule that marks in it what stands between `⟦` and `⟧`.
fn marked(line: &str, rule: &str) -> (String, String) {
    let (before, rest) = line.split_once('⟦').expect("⟦");
    let (marked, _) = rest.split_once('⟧').expect("⟧");
    let found = format!("a.toml:16:{} {rule} ⟦{marked}⟧", before.chars().count() + 1);
    (line.replace(['⟦', '⟧'], "") + "\n", found)
}

#[test]
fn an_unknown_key_is_told_with_the_one_that_was_meant() {
    for (key, meant) in [
        ("titel", "title"),
        ("Budget_SEK", "budget_sek"),
        ("deadline", "due_on"),
        ("owner", "lead"),
        ("responsible", "lead"),
        ("ansvarig", "lead"),
        ("begins", "starts_on"),
        ("lagrum", "legal_basis"),
    ] {
        let judged = commitment(&format!("{key} = 1\n"));
        assert_eq!(judged.of_form(), [format!("a.toml:16:1 unknown-key ⟦{key}⟧")]);
        let expected = format!("a commitment has no key `{key}`\nhelp: did you mean `{meant}`?");
        assert_eq!(judged.said("unknown-key"), expected);
    }
    let judged = agreement(
        "[[waiver]]\nrule = \"hidden-character\"\nreason = \"R\"\nresponsible = \"gata\"\nvalid_to = 2026-12-31\n",
    );
    assert_eq!(judged.of_form(), ["a.toml:12:1 unknown-key ⟦responsible⟧"]);
    assert!(judged.said("unknown-key").ends_with("did you mean `owner`?"));
}

/// What is said of lines of a record, of which the last is at fault: the one that was meant.
fn meant(rule: &str, kind: &str, lines: &str) -> String {
    let judged = if ["focus_area", "requirement", "framework"].contains(&kind) {
        judge(&[("city.toml", CITY), ("ram.toml", &format!("{FRAMEWORK}[[{kind}]]\n{lines}\n"))])
    } else if ["district", "police_area", "administration", "organisation"].contains(&kind) {
        city(&format!("[[{kind}]]\n{lines}\n"))
    } else if kind == "agreement" {
        agreement(&format!("{lines}\n"))
    } else {
        agreement(&format!("[[{kind}]]\n{lines}\n"))
    };
    let said = judged.said(rule);
    said.split_once("help: did you mean `")
        .and_then(|(_, rest)| rest.split_once("`?"))
        .map_or(said.clone(), |(meant, _)| meant.to_owned())
}

#[test]
fn the_usual_swedish_words_are_known_for_keys() {
    for (kind, written, key) in [
        ("problem", "orsak", "cause"),
        ("problem", "orsaker", "cause"),
        ("problem", "prioritet", "priority"),
        ("requirement", "stadsdelar", "districts"),
        ("commitment", "stadsdelar", "districts"),
        ("requirement", "binder", "binds"),
        ("permit", "giltig_till", "valid_to"),
        ("permit", "giltig_fran", "valid_from"),
        ("permit", "galler_till", "valid_to"),
        ("permit", "galler_fran", "valid_from"),
        ("permit", "sokande", "applicant"),
        ("commitment", "slutdatum", "due_on"),
        ("permit", "slutdatum", "valid_to"),
        ("commitment", "startdatum", "starts_on"),
        ("permit", "startdatum", "valid_from"),
        ("commitment", "antal", "times"),
        ("commitment", "resurser", "resources"),
        ("commitment", "lopande", "throughout"),
        ("indicator", "enhet", "unit"),
        ("indicator", "malvarde", "target"),
        ("indicator", "mal", "target"),
        ("indicator", "utgangsvarde", "baseline"),
        ("indicator", "datakalla", "data_source"),
        ("area", "mal", "goal"),
        ("area", "kalla", "source"),
        ("measurement", "matetal", "indicator"),
        ("measurement", "varde", "value"),
        ("body", "medlemmar", "members"),
        ("body", "moten_per_ar", "meetings_per_year"),
        ("result", "atagande", "commitment"),
        ("result", "underlag", "evidence"),
        ("review", "rapporterad", "reported_on"),
        ("signature", "befattning", "role"),
        ("declined", "fokusomraden", "areas"),
        ("waiver", "regel", "rule"),
        ("focus_area", "bindande", "binding"),
        ("focus_area", "forvaltningar", "administrations"),
        ("police_area", "omfattar", "covers"),
        ("district", "ersatts_av", "succeeded_by"),
        ("organisation", "sida", "side"),
        ("agreement", "samordnare", "coordinator"),
        ("agreement", "aterkoppling", "feedback"),
        ("agreement", "beslutsdatum", "decided_on"),
        ("agreement", "ersatter", "supersedes"),
    ] {
        assert_eq!(meant("unknown-key", kind, &format!("{written} = 1")), key, "{kind}.{written}");
    }
    assert_eq!(meant("unknown-key", "atgarder", "id = \"c\""), "[[commitment]]", "several of what is known");
}

#[test]
fn the_usual_swedish_words_are_known_for_values() {
    for (kind, key, written) in [
        (
            "result",
            "status",
            [
                "klar: done",
                "klart: done",
                "Pågår: ongoing",
                "delvis: partly",
                "avbruten: dropped",
                "ej påbörjad: not-started",
            ]
            .as_slice(),
        ),
        ("commitment", "per", &["år: year", "månad: month", "vecka: week", "kvartal: quarter", "termin: term"]),
        ("commitment", "level", &["strategisk: strategic", "operativ: operational", "taktisk: operational"]),
        (
            "body",
            "kind",
            &["styrgrupp: steering-group", "samordning: coordination", "arbetsgrupp: working-group", "råd: council"],
        ),
        ("indicator", "kind", &["prestation: output", "effekt: effect"]),
        ("organisation", "side", &["staden: city", "polisen: police", "annan: other"]),
        (
            "local_area",
            "topic",
            &[
                "kameror: cameras",
                "ordningsvakter: public-order-guards",
                "ungdomar: youth",
                "brottsoffer: victims",
                "otillåten påverkan: undue-influence",
            ],
        ),
    ] {
        for (word, value) in written.iter().filter_map(|pair| pair.split_once(": ")) {
            assert_eq!(meant("unknown-value", kind, &format!("{key} = \"{word}\"")), value, "{kind}.{key} {word}");
        }
    }
    for (word, value) in
        [("utkast", "draft"), ("undertecknad", "signed"), ("signerad", "signed"), ("antagen", "adopted")]
    {
        let text = AGREEMENT.replace("\"adopted\"", &format!("\"{word}\""));
        let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
        assert!(judged.said("unknown-value").ends_with(&format!("help: did you mean `{value}`?")), "{word}");
    }
    let said = city("[checks]\nlevels = { missing-key = \"varning\" }\n").said("unknown-value");
    assert!(said.ends_with("did you mean `warning`?"), "{said}");
}

#[test]
fn a_key_that_means_none_is_told_with_those_that_there_are() {
    let judged = agreement("[[situation_report]]\ntitle = \"L\"\non = 2025-01-01\nzzz = 1\n");
    assert_eq!(judged.of_form(), ["a.toml:12:1 unknown-key ⟦zzz⟧"]);
    assert_eq!(
        judged.said("unknown-key"),
        "a situation report has no key `zzz`\n\
         help: its keys are `title`, `title_en`, `on`, `source` and `note`"
    );
}

#[test]
fn a_key_that_the_record_lacks_is_meant_before_one_that_it_has() {
    let judged = city("[[organisation]]\nid = \"buss\"\nname = \"Bussen\"\nsid = \"city\"\n");
    assert_eq!(judged.of_form(), ["city.toml:20:1 unknown-key ⟦sid⟧"]);
    assert!(judged.said("unknown-key").ends_with("did you mean `side`?"));
    let text = AGREEMENT.replace("framework =", "frame =");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(judged.of_form(), ["a.toml:4:1 unknown-key ⟦frame⟧"], "that the framework is missing, is said already");
    assert!(judged.said("unknown-key").ends_with("did you mean `framework`?"));
    let text = AGREEMENT.replace("framework =", "fr =");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(judged.of_form().len(), 2, "two letters stand for nothing");
}

#[test]
fn a_misspelt_key_is_there_for_those_that_need_it() {
    let text = COMMITMENT.replace("title", "tittle").replace("lead", "leader").replace("area", "aera");
    let judged = agreement(&text);
    assert_eq!(
        judged.of_form(),
        ["a.toml:11:1 unknown-key ⟦aera⟧", "a.toml:12:1 unknown-key ⟦tittle⟧", "a.toml:14:1 unknown-key ⟦leader⟧"]
    );
    // What names it is left alone too.
    let text = COMMITMENT.replace("id =", "identifier =")
        + "[[result]]\ncommitment = \"c\"\non = 2025-06-01\nstatus = \"ongoing\"\n";
    assert_eq!(agreement(&text).of_form(), ["a.toml:10:1 unknown-key ⟦identifier⟧"]);
    let framework = FRAMEWORK.replacen("id =", "Id =", 1);
    let judged =
        judge(&[("city.toml", CITY), ("ram.toml", &framework), ("a.toml", &format!("{AGREEMENT}{COMMITMENT}"))]);
    assert_eq!(judged.of_form(), ["ram.toml:2:1 unknown-key ⟦Id⟧"]);
}

#[test]
fn an_unknown_table_is_told_at_each_of_its_headers() {
    let judged = agreement("[[zzz]]\nid = \"z\"\n[[zzz]]\n[yyy]\n");
    assert_eq!(
        judged.of_form(),
        ["a.toml:9:1 unknown-key ⟦[[zzz]]⟧", "a.toml:11:1 unknown-key ⟦[[zzz]]⟧", "a.toml:12:1 unknown-key ⟦[yyy]⟧"]
    );
    let said = city("[[zzz]]\n").said("unknown-key");
    assert!(said.starts_with(
        "the register `city.toml` has no table `zzz`\nhelp: its tables are `[city]`, `[checks]`, `[[district]]`,"
    ));
}

#[test]
fn a_misspelt_table_is_read_as_the_one_that_was_meant() {
    for (header, meant) in [
        ("[[comitment]]", "[[commitment]]"),
        ("[[Commitment]]", "[[commitment]]"),
        ("[[commitments]]", "[[commitment]]"),
        ("[[\"åtagande\"]]", "[[commitment]]"),
        ("[comitment]", "[[commitment]]"),
    ] {
        let text = COMMITMENT.replace("[[commitment]]", header).replace("title", "tittle");
        let judged =
            agreement(&format!("{text}[[result]]\ncommitment = \"c\"\non = 2025-06-01\nstatus = \"ongoing\"\n"));
        assert_eq!(
            judged.of_form(),
            [format!("a.toml:9:1 unknown-key ⟦{header}⟧"), "a.toml:12:1 unknown-key ⟦tittle⟧".to_owned()]
        );
        let name = header.trim_matches(['[', ']', '"']);
        let judged = agreement(&COMMITMENT.replace("[[commitment]]", header));
        let expected = format!("an agreement has no table `{name}`\nhelp: did you mean `{meant}`?");
        assert_eq!(judged.said("unknown-key"), expected);
    }
    let judged = city("[check]\nlevels = { missing-key = \"warning\" }\n[[person]]\nid = \"p\"\n");
    assert_eq!(judged.of_form(), ["city.toml:17:1 unknown-key ⟦[check]⟧", "city.toml:19:1 unknown-key ⟦[[person]]⟧"]);
}

#[test]
fn a_table_of_another_document_is_told_with_its_home() {
    let judged = agreement(
        "[[focus_area]]\nid = \"own\"\nname = \"Eget\"\n[[problem]]\nid = \"p\"\narea = \"own\"\ntitle = \"P\"\n",
    );
    // What names a record in it is left alone.
    assert_eq!(judged.of_form(), ["a.toml:9:1 unknown-key ⟦[[focus_area]]⟧"]);
    assert_eq!(judged.said("unknown-key"), "an agreement has no table `focus_area`\nhelp: it belongs in a framework");
    let said = city("[[permit]]\nid = \"p\"\n").said("unknown-key");
    assert_eq!(said, "the register `city.toml` has no table `permit`\nhelp: it belongs in a framework or an agreement");
}

#[test]
fn only_format_stands_above_the_first_header() {
    let text = format!("title = \"Avtal\"\nfromat = 1\n{}", AGREEMENT.replace("title = \"Avtal\"\n", ""));
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(judged.of_form(), ["a.toml:1:1 unknown-key ⟦title⟧", "a.toml:2:1 unknown-key ⟦fromat⟧"]);
    let text = format!("title = \"Avtal\"\n{}", AGREEMENT.replace("title = \"Avtal\"\n", ""));
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(
        judged.said("unknown-key"),
        "the key `title` stands above the first header, where only `format` does\n\
         help: move it below `[agreement]`, or below the header of the record that it belongs to"
    );
    let said = agreement("format = 1\n").said("unknown-key");
    assert!(said.ends_with("help: `format = 1` stands at the top of the file, above the first header"), "{said}");
}

#[test]
fn there_are_no_tables_within_records() {
    let judged = commitment("[[commitment.indicator]]\nid = \"i\"\n");
    assert_eq!(judged.of_form(), ["a.toml:16:14 unknown-key ⟦indicator⟧"]);
    assert_eq!(
        judged.said("unknown-key"),
        "a commitment has no key `indicator`\n\
         help: there are no tables within records: write it below a header of its own, `[[indicator]]`"
    );
    let said = commitment("zzz = { a = 1 }\n").said("unknown-key");
    assert!(said.ends_with("help: there are no tables within records: write what it says with the record's own keys"));
}

#[test]
fn a_missing_key_is_told_at_the_header() {
    let judged = agreement("[[commitment]]\nid = \"c\"\n[[declined]]\n");
    assert_eq!(
        judged.of_form(),
        [
            "a.toml:9:1 missing-key ⟦[[commitment]]⟧",
            "a.toml:9:1 missing-key ⟦[[commitment]]⟧",
            "a.toml:9:1 missing-key ⟦[[commitment]]⟧",
            "a.toml:11:1 missing-key ⟦[[declined]]⟧",
            "a.toml:11:1 missing-key ⟦[[declined]]⟧"
        ]
    );
    let said = agreement(&COMMITMENT.replace("title = \"Titel\"\n", "")).said("missing-key");
    assert_eq!(said, "commitment `c` lacks the key `title`\nhelp: write a line `title = …` below the header");
    let said = agreement("[[situation_report]]\non = 2025-01-01\n").said("missing-key");
    assert!(said.starts_with("a situation report lacks the key `title`\n"), "{said}");
}

#[test]
fn what_is_empty_or_blank_is_missing() {
    let text = AGREEMENT.replace("[\"norr\"]", "[]").replace("\"Avtal\"", "\" \\t\"").replace("\"ram\"", "\"\"");
    let text = text.replace("\"adopted\"", "\"\"") + "parties = []\nboard = \"\"\nsupersedes = [\"\"]\n";
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(
        judged.of_form(),
        [
            "a.toml:3:9 missing-key ⟦\" \\t\"⟧",
            "a.toml:4:13 missing-key ⟦\"\"⟧",
            "a.toml:5:13 missing-key ⟦[]⟧",
            "a.toml:7:10 missing-key ⟦\"\"⟧",
            "a.toml:10:9 missing-key ⟦\"\"⟧",
            "a.toml:11:15 missing-key ⟦\"\"⟧"
        ]
    );
    let said = |more: &str| commitment(more).said("missing-key");
    assert_eq!(
        said("place = \"\"\n"),
        "the text of `place` is blank\nhelp: write what it should say, or remove the key"
    );
    assert!(said("supporting = [\"\"]\n").ends_with("help: write what it should say, or remove the entry"));
    let said = agreement(&COMMITMENT.replace("\"Text\"", "\"\"")).said("missing-key");
    assert_eq!(said, "the text of `text` is blank\nhelp: write what it should say");
    let said = agreement("[[declined]]\nareas = []\nreason = \"R\"\n").said("missing-key");
    assert_eq!(said, "the list `areas` is empty\nhelp: write at least one entry");
}

#[test]
fn a_wrong_type_is_told_with_the_right_form() {
    for (line, said) in [
        ("starts_on = ⟦20250101⟧", "`starts_on` takes a date, but this is a whole number\nhelp: write `2025-01-01`"),
        ("starts_on = ⟦\"1/1 2025\"⟧", "`starts_on` takes a date, but this is a text\nhelp: write `2025-01-01`"),
        ("starts_on = ⟦\"1 januari 2025\"⟧", "`starts_on` takes a date, but this is a text\nhelp: write `2025-01-01`"),
        ("starts_on = ⟦\"2025.1.1\"⟧", "`starts_on` takes a date, but this is a text\nhelp: write `2025-01-01`"),
        (
            "starts_on = ⟦\"våren 2025\"⟧",
            "`starts_on` takes a date, but this is a text\nhelp: write year, month and day: `2026-03-01`",
        ),
        (
            "starts_on = ⟦2025-01-01T08:00:00Z⟧",
            "`starts_on` takes a date, but this is a date with a time\nhelp: write `2025-01-01`",
        ),
        (
            "starts_on = ⟦08:00:00⟧",
            "`starts_on` takes a date, but this is a time\nhelp: write year, month and day: `2026-03-01`",
        ),
        (
            "hours_per_month = ⟦\"1 200\"⟧",
            "`hours_per_month` takes a whole number, but this is a text\nhelp: write `1200`",
        ),
        (
            "hours_per_month = ⟦40.0⟧",
            "`hours_per_month` takes a whole number, but this is a number with decimals\nhelp: write `40`",
        ),
        (
            "hours_per_month = ⟦40.5⟧",
            "`hours_per_month` takes a whole number, but this is a number with decimals\nhelp: write a whole number, without decimals",
        ),
        ("throughout = ⟦\"ja\"⟧", "`throughout` takes true or false, but this is a text\nhelp: write `true`"),
        ("throughout = ⟦0⟧", "`throughout` takes true or false, but this is a whole number\nhelp: write `false`"),
        ("throughout = ⟦1⟧", "`throughout` takes true or false, but this is a whole number\nhelp: write `true`"),
        ("throughout = ⟦\"Nej\"⟧", "`throughout` takes true or false, but this is a text\nhelp: write `false`"),
        (
            "throughout = ⟦\"alltid\"⟧",
            "`throughout` takes true or false, but this is a text\nhelp: write `true` or `false`",
        ),
        (
            "hours_per_month = ⟦\"många\"⟧",
            "`hours_per_month` takes a whole number, but this is a text\nhelp: write the number alone, without quotation marks",
        ),
        (
            "hours_per_month = ⟦\"121212-1212\"⟧",
            "`hours_per_month` takes a whole number, but this is a text\nhelp: write the number alone, without quotation marks",
        ),
        (
            "hours_per_month = ⟦\"1234567890\"⟧",
            "`hours_per_month` takes a whole number, but this is a text\nhelp: write the number alone, without quotation marks",
        ),
        (
            "hours_per_month = ⟦\"123456789\"⟧",
            "`hours_per_month` takes a whole number, but this is a text\nhelp: write `123456789`",
        ),
        (
            "starts_on = ⟦\"1/1 25\"⟧",
            "`starts_on` takes a date, but this is a text\nhelp: write year, month and day: `2026-03-01`",
        ),
        ("place = ⟦7⟧", "`place` takes a text, but this is a whole number\nhelp: write a text in quotation marks"),
        (
            "place = ⟦[\"Torget\"]⟧",
            "`place` takes a text, but this is a list\nhelp: remove the brackets: there is only one",
        ),
        (
            "level = ⟦[\"strategic\", \"operational\"]⟧",
            "`level` takes a text, but this is a list\nhelp: keep one of them",
        ),
        (
            "supporting = ⟦\"norr, lpo\"⟧",
            "`supporting` takes a list of ids, but this is a text\nhelp: write a list, every entry in quotation marks of its own: `[\"…\", \"…\"]`",
        ),
        (
            "supporting = [\"norr\", ⟦7⟧]",
            "every entry of `supporting` is an id, but this is a whole number\nhelp: write a text in quotation marks",
        ),
        (
            "place = ⟦{ name = \"Torget\" }⟧",
            "`place` takes a text, but this is a table\nhelp: write a text in quotation marks",
        ),
        (
            "supporting = [⟦[\"norr\"]⟧]",
            "every entry of `supporting` is an id, but this is a list\nhelp: remove the brackets: there is only one",
        ),
        (
            "⟦[[commitment.place]]⟧",
            "`place` takes a text, but this is a list of tables\nhelp: write a text in quotation marks",
        ),
    ] {
        let (line, found) = marked(line, "wrong-type");
        let judged = commitment(&line);
        assert_eq!(judged.of_form(), [found]);
        assert_eq!(judged.said("wrong-type"), said, "{line}");
    }
}

#[test]
fn the_table_of_levels_is_a_table() {
    let judged = city("[checks]\nlevels = [\"off\"]\nprofiles = \"bra\"\nexpiring_within_days = \"90\"\n");
    assert_eq!(
        judged.of_form(),
        [
            "city.toml:18:10 wrong-type ⟦[\"off\"]⟧",
            "city.toml:19:12 wrong-type ⟦\"bra\"⟧",
            "city.toml:20:24 wrong-type ⟦\"90\"⟧"
        ]
    );
    let said = city("[checks]\nlevels = \"off\"\n").said("wrong-type");
    assert_eq!(
        said,
        "`levels` takes a table, but this is a text\nhelp: write rules and their levels: `{ no-time = \"warning\" }`"
    );
    let said = city("[checks]\nlevels = { missing-key = true }\n").said("wrong-type");
    assert_eq!(said, "`missing-key` takes a text, but this is true or false\nhelp: write a text in quotation marks");
}

#[test]
fn brackets_tell_whether_there_is_one_or_several() {
    let judged = agreement(&COMMITMENT.replace("[[commitment]]", "[commitment]"));
    assert_eq!(judged.of_form(), ["a.toml:9:1 wrong-type ⟦[commitment]⟧"]);
    assert_eq!(
        judged.said("wrong-type"),
        "a file may have several records `commitment`, so their headers have double brackets\n\
         help: write `[[commitment]]`"
    );
    let agreement = AGREEMENT.replace("[agreement]", "[[agreement]]");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &agreement)]);
    assert_eq!(judged.of_form(), ["a.toml:1:1 wrong-type ⟦[[agreement]]⟧"]);
    assert_eq!(
        judged.said("wrong-type"),
        "a file has one record `agreement`, so its header has single brackets\nhelp: write `[agreement]`"
    );
    let twice = format!("{agreement}{}", agreement.replace("\"avtal\"", "\"annat\""));
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &twice)]);
    let later = format!("a.toml:{}:1 wrong-type ⟦[[agreement]]⟧", agreement.lines().count() + 1);
    assert_eq!(judged.of_form(), ["a.toml:1:1 wrong-type ⟦[[agreement]]⟧".to_owned(), later]);
    let said = super::tree::said("wrong-type", super::tree::DAY, &[("city.toml", CITY), ("a.toml", &twice)]);
    assert_eq!(said[1], "a file has one record `agreement`, and this is another > keep one of them");
    let agreement = format!("commitment = [1, {{ id = \"c\" }}]\n{AGREEMENT}");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &agreement)]);
    assert!(judged.of_form().contains(&"a.toml:1:15 wrong-type ⟦1⟧".to_owned()));
    assert!(judged.of_form().contains(&"a.toml:1:18 missing-key ⟦{ id = \"c\" }⟧".to_owned()));
    let agreement = format!("commitment = \"c\"\n{AGREEMENT}");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &agreement)]);
    assert_eq!(judged.of_form(), ["a.toml:1:14 wrong-type ⟦\"c\"⟧"]);
    assert_eq!(judged.said("wrong-type"), "`commitment` is a table, not a value\nhelp: write `[[commitment]]`");
}

#[test]
fn a_word_that_is_none_of_a_closed_set_is_told() {
    for (line, said) in [
        ("level = ⟦\"operationell\"⟧", "`operationell` is no value of `level`\nhelp: did you mean `operational`?"),
        (
            "per = ⟦\"day\"⟧",
            "`day` is no value of `per`\nhelp: the values are `week`, `month`, `quarter`, `term` and `year`",
        ),
        ("per = ⟦\"Year\"⟧", "`Year` is no value of `per`\nhelp: did you mean `year`?"),
    ] {
        let (line, found) = marked(line, "unknown-value");
        let judged = commitment(&line);
        assert_eq!(judged.of_form(), [found]);
        assert_eq!(judged.said("unknown-value"), said);
    }
    let requirement = "[[requirement]]\nid = \"r\"\ntext = \"R\"\nbinds = [\"city\", \"other\"]\n";
    let judged = judge(&[("city.toml", CITY), ("ram.toml", &format!("{FRAMEWORK}{requirement}"))]);
    assert_eq!(judged.of_form(), ["ram.toml:15:18 unknown-value ⟦\"other\"⟧"]);
    let framework = FRAMEWORK.replace("\"adopted\"", "\"signed\"");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", &framework)]);
    assert_eq!(judged.of_form(), ["ram.toml:4:10 unknown-value ⟦\"signed\"⟧"]);
    assert_eq!(
        judged.said("unknown-value"),
        "`signed` is no value of `status`\nhelp: the values are `draft` and `adopted`"
    );
}

#[test]
fn numbers_have_a_range() {
    let of_commitment = |line: &str, said: &str| {
        let (line, found) = marked(line, "unknown-value");
        let judged = commitment(&line);
        assert_eq!(judged.of_form(), [found]);
        assert_eq!(
            judged.said("unknown-value"),
            format!("{said}\nhelp: write the number that it should be, or remove the key")
        );
    };
    of_commitment("times = ⟦0⟧", "`times` must be 1 or more");
    of_commitment("times = ⟦-1⟧", "`times` must be 1 or more");
    of_commitment("times = ⟦99_999_999_999_999_999_999⟧", "the number is too large for `times`");
    of_commitment("times = ⟦-99_999_999_999_999_999_999⟧", "`times` must be 1 or more");
    of_commitment("budget_sek = ⟦-1⟧", "`budget_sek` must be 0 or more");
    of_commitment("hours_per_month = ⟦-1⟧", "`hours_per_month` must be 0 or more");
    for line in ["times = 1", "times = 0x28", "budget_sek = 1_200_000", "budget_sek = 0", "hours_per_month = 0"] {
        assert_eq!(commitment(&format!("{line}\n")).of_form(), [""; 0], "{line}");
    }
    let body = "[[body]]\nid = \"b\"\nname = \"B\"\nkind = \"council\"\nlevel = \"strategic\"\nmembers = [\"city\"]\n";
    let indicator = "[[indicator]]\nid = \"i\"\nof = \"c\"\nname = \"I\"\nkind = \"output\"\n";
    let result = "[[result]]\ncommitment = \"c\"\non = 2025-06-01\nstatus = \"ongoing\"\n";
    let problem = "[[problem]]\nid = \"p\"\narea = \"places\"\ntitle = \"P\"\n";
    let measurement = "[[measurement]]\nindicator = \"i\"\non = 2025-06-01\n";
    let more = format!(
        "follow_up_months = 0\n{COMMITMENT}\
         {body}meetings_per_year = -1\n\
         {indicator}baseline = nan\ntarget = -inf\n\
         {result}times = -1\n\
         {problem}priority = 0\n\
         {measurement}value = +inf\n"
    );
    let wrong: Vec<String> = agreement(&more).of_form();
    let wrong: Vec<&str> = wrong.iter().map(|line| line.split_once(' ').unwrap().1).collect();
    assert_eq!(wrong, ["0", "-1", "nan", "-inf", "-1", "0", "+inf"].map(|value| format!("unknown-value ⟦{value}⟧")));
    let more = more
        .replace("= -1", "= 0")
        .replace("nan", "1e300")
        .replace("-inf", "-4")
        .replace("+inf", "99999999999999999999");
    let more = more.replace("follow_up_months = 0", "follow_up_months = 1").replace("priority = 0", "priority = 1");
    assert_eq!(agreement(&more).of_form(), [""; 0]);
    let judged = city("[checks]\nexpiring_within_days = -1\n");
    assert_eq!(judged.of_form(), ["city.toml:18:24 unknown-value ⟦-1⟧"]);
    let said = agreement(&format!("{COMMITMENT}{indicator}target = inf\n")).said("unknown-value");
    assert!(said.starts_with("`target` takes a number with an end\n"), "{said}");
}

#[test]
fn levels_are_set_for_rules_that_have_one_to_set() {
    let judged = city(
        "[checks]\n\
         profiles = [\"bar\", \"bra\", \"bra\", \"\"]\n\
         levels = { missing-key = \"eror\", toml-syntax = \"off\", vage = \"\", \"\" = \"off\", zzz = \"info\", placeholder-text = 1 }\n",
    );
    assert_eq!(
        judged.of_form(),
        [
            "city.toml:18:13 unresolved-reference ⟦\"bar\"⟧",
            "city.toml:18:27 duplicate-id ⟦\"bra\"⟧",
            "city.toml:18:34 missing-key ⟦\"\"⟧",
            "city.toml:19:26 unknown-value ⟦\"eror\"⟧",
            "city.toml:19:34 unknown-value ⟦toml-syntax⟧",
            "city.toml:19:55 unresolved-reference ⟦vage⟧",
            "city.toml:19:62 missing-key ⟦\"\"⟧",
            "city.toml:19:66 missing-key ⟦\"\"⟧",
            "city.toml:19:78 unresolved-reference ⟦zzz⟧",
            "city.toml:19:111 wrong-type ⟦1⟧"
        ]
    );
    let said = city("[checks]\nlevels = { toml-syntax = \"off\" }\n").said("unknown-value");
    assert_eq!(
        said,
        "the level of rule `toml-syntax` cannot be changed\n\
         help: remove the line: what cannot be read cannot be checked"
    );
    let said = city("[checks]\nlevels = { missing-key = \"eror\" }\n").said("unknown-value");
    assert_eq!(said, "`eror` is no value of `missing-key`\nhelp: did you mean `error`?");
}

#[test]
fn some_rules_cannot_be_waived() {
    let waiver = |rule: &str| {
        agreement(&format!("[[waiver]]\nrule = \"{rule}\"\nreason = \"R\"\nowner = \"gata\"\nvalid_to = 2026-12-31\n"))
    };
    let judged = waiver("not-utf8");
    assert_eq!(judged.of_form(), ["a.toml:10:8 unknown-value ⟦\"not-utf8\"⟧"]);
    assert_eq!(
        judged.said("unknown-value"),
        "what rule `not-utf8` finds cannot be waived\nhelp: mend what it finds, and remove the waiver"
    );
    assert_eq!(waiver("missing-key").of_form(), [""; 0]);
}

#[test]
fn an_id_has_its_form_where_it_is_declared() {
    for (id, said) in [
        (
            "Åtgärd 1",
            "`Åtgärd 1` does not have the form of an id\nhelp: write `atgard-1`, here and wherever it is named",
        ),
        ("c--1", "`c--1` does not have the form of an id\nhelp: write `c-1`, here and wherever it is named"),
        (
            "…",
            "`…` does not have the form of an id\nhelp: write small letters from a to z and digits, with a hyphen between words: `cameras-1`",
        ),
    ] {
        let result = format!("[[result]]\ncommitment = \"{id}\"\non = 2025-06-01\nstatus = \"ongoing\"\n");
        let judged = agreement(&(COMMITMENT.replace("\"c\"", &format!("\"{id}\"")) + &result));
        assert_eq!(judged.of_form(), [format!("a.toml:10:6 invalid-id ⟦\"{id}\"⟧")]);
        assert_eq!(judged.said("invalid-id"), said);
    }
    // Who names it in the right form means it.
    let framework = FRAMEWORK.replace("\"ram\"", "\"Ram\"").replace("\"places\"", "\"PLACES\"");
    let city = CITY.replace("\"gata\"", "\"Gata\"");
    let judged =
        judge(&[("city.toml", &city), ("ram.toml", &framework), ("a.toml", &format!("{AGREEMENT}{COMMITMENT}"))]);
    assert_eq!(
        judged.of_form(),
        [
            "city.toml:15:6 invalid-id ⟦\"Gata\"⟧",
            "ram.toml:2:6 invalid-id ⟦\"Ram\"⟧",
            "ram.toml:7:6 invalid-id ⟦\"PLACES\"⟧"
        ]
    );
}

#[test]
fn document_ids_are_unique_in_the_tree() {
    let other = AGREEMENT.replace("\"avtal\"", "\"ort\"");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &other)]);
    // The later one by path, whatever it is.
    assert_eq!(judged.of_form(), ["city.toml:2:6 duplicate-id ⟦\"ort\"⟧"]);
    assert_eq!(
        judged.said("duplicate-id"),
        "two documents have the id `ort`\nhelp: give one of them another id\na.toml:2:6 the first one ⟦\"ort\"⟧"
    );
    let same = AGREEMENT.replace("\"avtal\"", "\"ram\"");
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &same), ("z.toml", &same)]);
    assert_eq!(judged.of_form(), ["ram.toml:2:6 duplicate-id ⟦\"ram\"⟧", "z.toml:2:6 duplicate-id ⟦\"ram\"⟧"]);
}

#[test]
fn record_ids_are_unique_over_all_kinds_of_their_document() {
    let more = "[[commitment]]\nid = \"x\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"gata\"\n\
                [[problem]]\nid = \"x\"\narea = \"places\"\ntitle = \"P\"\n\
                [[promise]]\nid = \"x\"\ntext = \"P\"\non = 2025-02-01\ncommitments = [\"x\"]\n\
                [[problem]]\nid = \"avtal\"\narea = \"places\"\ntitle = \"P\"\n\
                [[commitment]]\nid = \"places\"\ntitle = \"T\"\ntext = \"T\"\nlead = \"gata\"\nproblems = [\"x\"]\n";
    assert_eq!(agreement(more).of_form(), ["a.toml:15:6 duplicate-id ⟦\"x\"⟧", "a.toml:19:6 duplicate-id ⟦\"x\"⟧"]);
    let judged = city("[[organisation]]\nid = \"norr\"\nname = \"N\"\n");
    assert_eq!(judged.of_form(), ["city.toml:18:6 duplicate-id ⟦\"norr\"⟧"]);
    assert_eq!(
        judged.said("duplicate-id"),
        "the id `norr` is used twice\nhelp: give one of them another id\ncity.toml:5:6 the first one ⟦\"norr\"⟧"
    );
}

#[test]
fn city_and_police_are_reserved_in_the_register() {
    let judged = city("[[organisation]]\nid = \"police\"\nname = \"P\"\n[[district]]\nid = \"city\"\nname = \"C\"\n");
    assert_eq!(
        judged.of_form(),
        ["city.toml:18:6 duplicate-id ⟦\"police\"⟧", "city.toml:21:6 duplicate-id ⟦\"city\"⟧"]
    );
    let said = city("[[organisation]]\nid = \"police\"\nname = \"P\"\n").said("duplicate-id");
    assert_eq!(
        said,
        "the id `police` is reserved\n\
         help: give it another id: `city` and `police` always stand for the whole city and the whole police"
    );
    assert_eq!(agreement(&COMMITMENT.replace("\"c\"", "\"police\"")).of_form(), [""; 0]);
}

#[test]
fn no_entry_stands_twice_in_a_list() {
    let (line, found) = marked("supporting = [\"norr\", \"lpo\", ⟦\"norr\"⟧]", "duplicate-id");
    let judged = commitment(&line);
    assert_eq!(judged.of_form(), [found]);
    assert_eq!(
        judged.said("duplicate-id"),
        "`norr` stands twice in `supporting`\nhelp: remove one of them\na.toml:16:15 the first one ⟦\"norr\"⟧"
    );
    let (line, found) = marked("legal_basis = [\"2018:1200 9 §\", ⟦\"2018:1200  9\\t§ \"⟧]", "duplicate-id");
    let judged = commitment(&line);
    assert_eq!(judged.of_form(), [found]);
    assert!(judged.said("duplicate-id").starts_with("the same text stands twice in `legal_basis`\n"));
    // The same record under two names.
    let judged =
        commitment("problems = [\"p\", \"avtal/p\"]\n[[problem]]\nid = \"p\"\narea = \"places\"\ntitle = \"P\"\n");
    assert_eq!(judged.of_form(), ["a.toml:16:18 duplicate-id ⟦\"avtal/p\"⟧"]);
    let requirement = "[[requirement]]\nid = \"r\"\ntext = \"R\"\nbinds = [\"city\", \"city\", \"city\"]\n";
    let judged = judge(&[("city.toml", CITY), ("ram.toml", &format!("{FRAMEWORK}{requirement}"))]);
    assert_eq!(judged.of_form(), ["ram.toml:15:18 duplicate-id ⟦\"city\"⟧", "ram.toml:15:26 duplicate-id ⟦\"city\"⟧"]);
}

#[test]
fn an_area_is_named_once_by_an_agreement() {
    let more = "[[declined]]\nareas = [\"cameras\", \"cameras\"]\nreason = \"R\"\n\
                [[area]]\narea = \"ram/cameras\"\n\
                [[area]]\narea = \"places\"\n\
                [[area]]\narea = \"places\"\n\
                [[declined]]\nareas = [\"places\"]\nreason = \"R\"\n";
    let judged = agreement(more);
    assert_eq!(
        judged.of_form(),
        [
            "a.toml:10:21 duplicate-id ⟦\"cameras\"⟧",
            "a.toml:13:8 duplicate-id ⟦\"ram/cameras\"⟧",
            "a.toml:17:8 duplicate-id ⟦\"places\"⟧",
            "a.toml:19:10 duplicate-id ⟦\"places\"⟧"
        ]
    );
    let judged = agreement("[[area]]\narea = \"places\"\n[[declined]]\nareas = [\"places\"]\nreason = \"R\"\n");
    assert_eq!(
        judged.said("duplicate-id"),
        "area `places` is named twice\n\
         help: keep one: an area is chosen or declined, and that once\n\
         a.toml:10:8 the first one ⟦\"places\"⟧"
    );
    // Also where the framework is not known, but not where there is no such area.
    let twice = "[[area]]\narea = \"x\"\n[[area]]\narea = \"x\"\n";
    let text = AGREEMENT.replace("\"ram\"", "\"rammen\"") + twice;
    let judged = judge(&[("city.toml", CITY), ("ram.toml", FRAMEWORK), ("a.toml", &text)]);
    assert_eq!(judged.of_form(), ["a.toml:4:13 unresolved-reference ⟦\"rammen\"⟧", "a.toml:12:8 duplicate-id ⟦\"x\"⟧"]);
    assert!(agreement(twice).of_form().iter().all(|line| line.contains("unresolved-reference")));
}

#[test]
fn a_local_area_has_an_id_of_its_own() {
    let judged =
        agreement("[[local_area]]\nid = \"cameras\"\nname = \"K\"\nreason = \"R\"\n[[area]]\narea = \"cameras\"\n");
    assert_eq!(judged.of_form(), ["a.toml:10:6 duplicate-id ⟦\"cameras\"⟧"]);
    assert_eq!(
        judged.said("duplicate-id"),
        "the framework has an area `cameras` already\n\
         help: choose the framework's area with `[[area]]`, or give this one an id of its own\n\
         ram.toml:10:6 the framework's area ⟦\"cameras\"⟧"
    );
}

#[test]
fn characters_that_cannot_be_seen_are_told_once_a_text() {
    let judged = commitment(
        "place = \"Tor\\u200Bget\\u202E \\u0007\"\nnote = \"\"\"\nFlera\r\n\trader\u{A0}här\"\"\"\nlegal_basis = [\"a\", \"b\u{AD}c\"]\n",
    );
    assert_eq!(
        judged.of_form(),
        [
            "a.toml:16:9 hidden-character ⟦\"Tor\\u200Bget\\u202E \\u0007\"⟧",
            "a.toml:20:21 hidden-character ⟦\"b\u{AD}c\"⟧"
        ]
    );
    assert_eq!(
        commitment("place = \"\\uFEFFTorget\"\n").said("hidden-character"),
        "the text of `place` has a character in it that cannot be seen (U+FEFF)\n\
         help: remove it, and write the word around it anew; such characters come along when text is pasted"
    );
    // An id with one does not have the form of an id, and that is all.
    assert_eq!(
        agreement(&COMMITMENT.replace("\"c\"", "\"c\\u200B\"")).of_form(),
        ["a.toml:10:6 invalid-id ⟦\"c\\u200B\"⟧"]
    );
}

#[test]
fn a_text_that_only_holds_a_place_says_nothing() {
    for text in [
        "…",
        "...",
        "-",
        "–",
        "—",
        "??",
        "x",
        "XXX",
        "xx…",
        "todo",
        "TODO",
        "ToDo.",
        "TBD",
        "tba…",
        "N/A",
        "Lorem ipsum dolor sit amet",
        "lorem  ipsum",
        "LOREM IPSUM …",
        "Ska fyllas i",
        "ska\\nfyllas i.",
        " fylls i senare…",
        "Kompletteras!",
    ] {
        let judged = commitment(&format!("place = \"{text}\"\n"));
        assert_eq!(judged.of_form(), [format!("a.toml:16:9 placeholder-text ⟦\"{text}\"⟧")]);
    }
    for text in [
        "Kompletteras med kameror",
        "Todo-listan",
        "x-området",
        "1–2",
        "na",
        "Ska fyllas i av kommunen",
        "lorem",
        "TBD 2025",
        "?!a",
        "Texas",
    ] {
        assert_eq!(commitment(&format!("place = \"{text}\"\n")).of_form(), [""; 0], "{text}");
    }
    assert_eq!(
        commitment("legal_basis = [\"?\"]\n").said("placeholder-text"),
        "the text of `legal_basis` says nothing yet\n\
         help: write what it should say, or remove an optional key until you know"
    );
}

#[test]
fn a_number_in_quotation_marks_is_told_without_them() {
    let indicator = "[[indicator]]\nid = \"i\"\nof = \"places\"\nname = \"I\"\nkind = \"effect\"\ntarget = ";
    let help = |written: &str| {
        let said = agreement(&format!("{indicator}\"{written}\"\n")).said("wrong-type");
        said.split_once("help: ").unwrap().1.to_owned()
    };
    for (written, number) in [("45", "45"), ("1,5", "1.5"), ("-0,5 %", "-0.5"), ("1 200", "1200")] {
        assert_eq!(help(written), format!("write `{number}`"), "{written}");
    }
    for written in ["cirka 45", "1e5", "45 st", "1.2.3", "inf"] {
        assert_eq!(help(written), "write the number alone, without quotation marks", "{written}");
    }
}
