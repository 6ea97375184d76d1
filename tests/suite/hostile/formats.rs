//! What the files, the repository and the command line hold ends no string, line or element of any format that a program
//! reads, and is no formula in a spreadsheet: every command and format, with such texts in every id, text, file name,
//! message and branch. Pages in Markdown are held in `markup`.

use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::ended;
use super::every::{self, Asked, Known};

/// Ends of strings, labels, lines, elements, fences and cells, and what would come after them.
const TEXT: &str = "\"];evil [label=<b>] \\N &lt; \r\nBEGIN:VALARM\r\nACTION:EMAIL\n::error::evil%0A::notice::evil\n\
                    </text>]]><script>alert(1)</script><img src=x onerror=1> ``` [k](https://evil.se) #quot; ;=2+2,=3+3";

/// The same as an id and the name of a file can be, without the signs that tell ids from paths and part them.
const ID: &str = "\"];evil [label=<b>] \r\nX-EVIL\n%0A]]><script>alert(1) ``` ;=2+2,=3+3";

/// The same as a branch can be called.
const BRANCH: &str = "b\"];evil<script>alert(1)`;=2+2,=3+3";

/// How formulas begin, also after what a spreadsheet drops, and in a cell that it makes of a part of one.
const BEGINNINGS: [&str; 12] = ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u{200B}+", "＝", "0;=", "0;\"\"+"];

/// Keys of texts.
const TEXTS: [&str; 12] = [
    "title",
    "name",
    "text",
    "goal",
    "role",
    "reason",
    "cause",
    "evidence",
    "board",
    "feedback",
    "unit",
    "data_source",
];

/// A text as it stands within the quotes of TOML.
fn in_toml(text: &str) -> String {
    let plain = |c: char| !c.is_control() && !matches!(c, '"' | '\\');
    text.chars().map(|c| if plain(c) { c.to_string() } else { format!("\\u{:04X}", u32::from(c)) }).collect()
}

/// A repository in which all begins and ends so; and an id of its tree, which begins like no option.
fn repository(beginning: &'static str) -> (Repo, impl Fn(&str) -> String) {
    let id = move |id: &str| format!("{}{id}{ID}", if beginning == "-" { "" } else { beginning });
    let change = move |key: &str, part: &str| {
        let text = || format!("{beginning}1+1 {part}{TEXT}");
        in_toml(&if TEXTS.contains(&key) { text() } else { id(part) })
    };
    let message = format!("{beginning}1+1 changed;=2+2,=3+3 ::error::evil <script>alert(1)</script>");
    (every::repository(ID, &message, BRANCH, &change), id)
}

/// What a command with a format says of that repository; the code is 0 or 1.
#[track_caller]
fn asked_of(repo: &Repo, id: impl Fn(&str) -> String, is_wanted: &dyn Fn(&str) -> bool) -> Vec<(Asked, String)> {
    let (things, cell) = (every::things(&id), ["norr", "places"].map(&id));
    let cell = cell.each_ref().map(String::as_str);
    let known = Known { things: &things, cell, branch: BRANCH, folder: &format!("tree{ID}"), new: "new" };
    let all = every::everything(&repo.root, &known).into_iter();
    let said = all.filter(|asked| asked.format.as_deref().is_some_and(is_wanted)).map(|asked| {
        let (code, said, trouble) = ended(samverkan(&repo.root).args(&asked.arguments).args(["--as-of", "2026-03-01"]));
        assert_ne!(code, 2, "{asked:?}: {trouble}");
        (asked, said)
    });
    said.collect()
}

/// What a text in a format holds that it must not.
fn fault(format: &str, text: &str) -> Option<String> {
    match format {
        "table" | "text" | "tree" | "full" | "short" | "markdown" => None,
        "json" => serde_json::from_str::<serde_json::Value>(text).err().map(|error| error.to_string()),
        "sarif" => sarif(text),
        "csv" => sheet(text),
        "ics" => calendar(text),
        "dot" => graphviz(text),
        "mermaid" => mermaid(text),
        "junit" => junit(text),
        "github" => text.lines().find(|line| !is_command(line)).map(str::to_owned),
        new => panic!("say here what `{new}` must not hold"),
    }
}

/// A link in a message, which viewers follow.
fn sarif(text: &str) -> Option<String> {
    fn links(value: &serde_json::Value) -> Option<String> {
        match value {
            serde_json::Value::String(text) => text.replace("\\]", "").contains("](").then(|| text.clone()),
            serde_json::Value::Array(values) => values.iter().find_map(links),
            serde_json::Value::Object(members) => members.values().find_map(links),
            _ => None,
        }
    }
    let log: serde_json::Value = match serde_json::from_str(text) {
        Ok(log) => log,
        Err(error) => return Some(error.to_string()),
    };
    let results = log["runs"][0]["results"].as_array().unwrap();
    let messages = |result: &serde_json::Value| {
        let related = result["relatedLocations"].as_array().into_iter().flatten().map(|place| &place["message"]);
        related.chain([&result["message"]]).find_map(links)
    };
    results.iter().find_map(messages)
}

/// A cell that is a formula where cells end at commas, or where they end at semicolons.
fn sheet(text: &str) -> Option<String> {
    // Tables of different columns have a line between them.
    let tables =
        text.split("\r\n\r\n").map(|table| csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()));
    for row in tables.flat_map(csv::Reader::into_records) {
        let row = match row {
            Ok(row) => row,
            Err(error) => return Some(error.to_string()),
        };
        if let Some(cell) = row.iter().find(|cell| cell.split(';').any(is_formula)) {
            return Some(cell.to_owned());
        }
    }
    None
}

fn is_formula(cell: &str) -> bool {
    let begins = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{200B}');
    begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && cell.parse::<f64>().is_err()
}

/// A line that no calendar of ours has, or a text that ends where a list would go on.
fn calendar(text: &str) -> Option<String> {
    const OURS: [&str; 16] = [
        "VERSION:2.0",
        "PRODID:",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:",
        "UID:",
        "DTSTAMP:",
        "SEQUENCE:",
        "DTSTART;VALUE=DATE:",
        "SUMMARY:",
        "DESCRIPTION:",
        "CATEGORIES:",
        "TRANSP:TRANSPARENT",
        "TRIGGER",
        "ACTION:DISPLAY",
        "DURATION:",
    ];
    let is_ours = |line: &str| {
        let frame = ["VCALENDAR", "VEVENT", "VALARM"]
            .iter()
            .any(|name| line == format!("BEGIN:{name}") || line == format!("END:{name}"));
        frame || OURS.iter().any(|own| line.starts_with(own))
    };
    let is_whole = |line: &str| {
        let bare = line.replace("\\\\", "").replace("\\;", "").replace("\\,", "");
        let begins = ["SUMMARY:", "DESCRIPTION:", "X-WR-CALNAME:"].iter().any(|name| line.starts_with(name));
        !(begins && bare.contains([';', ',']))
    };
    let text = text.replace("\r\n ", "");
    let line =
        text.split_terminator("\r\n").find(|line| !is_ours(line) || !is_whole(line) || line.contains(['\r', '\n']));
    let count = |what: &str| text.matches(what).count();
    let is_balanced = ["VEVENT", "VALARM"]
        .iter()
        .all(|name| count(&format!("\r\nBEGIN:{name}\r\n")) == count(&format!("\r\nEND:{name}\r\n")));
    line.map(str::to_owned).or((!is_balanced).then(|| "what begins and ends".to_owned()))
}

/// A word outside of the strings of Graphviz that is not ours, or what it would replace in a string.
fn graphviz(text: &str) -> Option<String> {
    const OURS: &str = "digraph samverkan rankdir LR node shape box style rounded fontname edge fontsize label penwidth \
                        folder hexagon tab ellipse dashed";
    let (mut outside, mut letters) = (String::new(), text.chars());
    while let Some(c) = letters.next() {
        if c != '"' {
            outside.push(c);
            continue;
        }
        loop {
            match letters.next() {
                Some('"') => break,
                Some('\\') if letters.next().is_none_or(|next| !['\\', '"', 'n'].contains(&next)) => {
                    return Some("an escape that is not ours".to_owned());
                }
                Some('&') if !letters.as_str().starts_with("amp;") => return Some("an entity".to_owned()),
                Some('\n') | None => return Some("a string without an end".to_owned()),
                Some(_) => {}
            }
        }
    }
    let is_ours = |word: &str| {
        let number = word.strip_prefix('n').unwrap_or(word);
        OURS.split(' ').any(|own| own == word) || number.bytes().all(|byte| byte.is_ascii_digit())
    };
    if outside.contains(['<', '\\']) {
        return Some("a label of markup".to_owned());
    }
    outside.split(|c: char| !c.is_alphanumeric()).find(|word| !is_ours(word)).map(str::to_owned)
}

/// The same for Mermaid, in whose strings markup is markup.
fn mermaid(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('"').collect();
    let markup = |part: &&str| part.replace("<br/>", "").contains(['<', '>', '`', '\\', '\n', '&', '*', '_']);
    let is_ours = |word: &str| {
        let number = word.strip_prefix('n').or(word.strip_suffix("px")).unwrap_or(word);
        ["flowchart", "LR", "style", "stroke", "width"].contains(&word)
            || number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let strings = parts.iter().skip(1).step_by(2);
    let outside = parts.iter().step_by(2).flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    let found = strings.copied().find(|part| markup(part)).or(outside.into_iter().find(|word| !is_ours(word)));
    found.or(parts.len().is_multiple_of(2).then_some("a string without an end")).map(str::to_owned)
}

/// An element that is not ours.
fn junit(text: &str) -> Option<String> {
    const OURS: [&str; 9] =
        ["testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out", "properties", "property"];
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    let mut elements = document.descendants().filter(roxmltree::Node::is_element);
    elements.find(|node| !OURS.contains(&node.tag_name().name())).map(|node| node.tag_name().name().to_owned())
}

/// Whether a line is a note for GitHub with all its parts, and the message with no line ends.
fn is_command(line: &str) -> bool {
    let Some((head, _)) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")) else { return false };
    let names = head.split(',').filter_map(|part| part.split_once('=')).map(|(name, _)| name);
    let names: Vec<&str> = names.collect();
    ["error file", "warning file", "notice file"].contains(&names[0])
        && names[1..] == ["line", "endLine", "col", "endColumn", "title"]
}

#[test]
fn no_format_is_broken_by_what_stands_in_the_files_or_the_repository() {
    let (repo, id) = repository("=");
    let (mut named, mut of_the_tree) = (0, 0);
    for (asked, said) in asked_of(&repo, id, &|_| true) {
        assert_eq!(fault(asked.format.as_deref().unwrap(), &said), None, "{asked:?}: {said}");
        if asked.is_of_the_tree() {
            of_the_tree += 1;
            named += usize::from(said.contains("evil") || said.contains("1+1") || said.contains("2+2"));
        }
    }
    assert!(named > of_the_tree * 9 / 10, "only {named} of {of_the_tree} tell of them");
}

#[test]
fn no_cell_is_a_formula_however_texts_begin() {
    for beginning in BEGINNINGS {
        let (repo, id) = repository(beginning);
        let said = asked_of(&repo, id, &|format| format == "csv");
        assert!(said.len() > 10 && said.iter().any(|(_, said)| said.contains("1+1")), "{beginning:?}");
        for (asked, said) in said {
            assert_eq!(sheet(&said), None, "{beginning:?}: {asked:?}: {said}");
        }
    }
}

#[test]
fn a_format_that_is_broken_would_be_found() {
    for (format, good, bad) in [
        ("json", "{}", "{"),
        ("csv", "a,-1\r\n'=1,2\r\n", "a\r\n=1\r\n"),
        ("csv", "a;b\r\n", "a; =1\r\n"),
        ("csv", "a\r\n", "a\r\nb,c\r\n"),
        ("ics", "BEGIN:VCALENDAR\r\nSUMMARY:a\\, b\r\n c\r\n", "SUMMARY:a\r\nX-EVIL:1\r\n"),
        ("ics", "SUMMARY:a\\\\\r\n", "SUMMARY:a,b\r\n"),
        ("ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"),
        ("dot", "n1 [label=\"a \\\" <b>\"];", "n1 [label=\"a\" evil=\"b\"];"),
        ("dot", "n1 [label=\"\\\\N\"];", "n1 [label=\"\\N\"];"),
        ("dot", "n1 [label=\"\"];", "n1 [label=<a>];"),
        ("mermaid", "n1[\"a<br/>b\"]", "n1[\"a<b>\"]"),
        ("mermaid", "n1", "click n1 \"x\""),
        ("junit", "<testsuites/>", "<testsuites><script/></testsuites>"),
        ("github", "::error file=a,line=1,endLine=1,col=1,endColumn=2,title=t::x", "::set-output name=a::x"),
        ("github", "", "::error file=a,line=1,endLine=1,col=1,endColumn=2,title=t::x\nevil"),
        (
            "sarif",
            "{\"runs\": [{\"results\": [{\"message\": {\"text\": \"\\\\[a\\\\](b)\"}}]}]}",
            "{\"runs\": [{\"results\": [{\"message\": {\"text\": \"[a](b)\"}}]}]}",
        ),
    ] {
        assert_eq!(fault(format, good), None, "{format}: {good}");
        assert!(fault(format, bad).is_some(), "{format}: {bad}");
    }
}
