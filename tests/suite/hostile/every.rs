//! Every command in every format that its own help names: what is held of all outputs is held of these, and a command or
//! a format that is new is among them, or fails here.

use std::path::Path;

use super::super::checked::CLEAN;
use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::ended;

/// Keys that take a word of a closed set: with another word their records would mean less.
const CLOSED: [&str; 10] = ["status", "topic", "kind", "level", "side", "per", "rule", "binds", "profiles", "levels"];

/// The text with each string, by its key, as something else, but for closed words and the reserved actors.
fn in_strings(text: &str, change: &dyn Fn(&str, &str) -> String) -> String {
    let line = |line: &str| {
        let key = line.split(" = ").next().unwrap_or_default();
        if CLOSED.contains(&key) {
            return line.to_owned();
        }
        let mut parts: Vec<String> = line.split('"').map(str::to_owned).collect();
        for part in parts.iter_mut().skip(1).step_by(2).filter(|part| !["city", "police"].contains(&part.as_str())) {
            *part = change(key, part);
        }
        parts.join("\"")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// A tree in a repository of two commits, of which the second changes something of everything: each string as `change`
/// makes it of its key and itself, `name` in the names of its folder and its files, `message` in those of the commits, and
/// a branch at the first.
pub(super) fn repository(name: &str, message: &str, branch: &str, change: &dyn Fn(&str, &str) -> String) -> Repo {
    let repo = Repo::new(&[]);
    // Another day, another text, another id and another name.
    let second = |text: &str| {
        let text = text.replace("2028-12-31", "2027-12-31").replace("text = \"", "text = \"Nytt: ");
        text.replace("name = \"", "name = \"Ny ").replace("\"rounds\"", "\"walks\"")
    };
    for edit in [&str::to_owned as &dyn Fn(&str) -> String, &second] {
        for (file, text) in CLEAN {
            let before = if file == "city.toml" { "" } else { name };
            repo.write(&format!("tree{name}/{before}{file}"), in_strings(&edit(text), change));
        }
        repo.commit(&[], message);
    }
    repo.git(&["branch", branch, "HEAD~1"]);
    repo
}

/// Ids of all kinds of things in that tree, as `id` makes them of what they are in the clean one.
pub(super) fn things(id: &dyn Fn(&str) -> String) -> Vec<String> {
    let whole = ["norr-2025", "norr", "lpo-norr", "gatukontoret", "tallby-2025"].map(id);
    let records = ["walks", "robberies"].map(|record| format!("{}/{}", id("norr-2025"), id(record)));
    whole.into_iter().chain(records).collect()
}

/// What there is to ask of in the tree of a repository.
pub(super) struct Known<'k> {
    /// The ids of all kinds of things.
    pub(super) things: &'k [String],
    /// A district and a focus area.
    pub(super) cell: [&'k str; 2],
    /// A branch at the commit before the last.
    pub(super) branch: &'k str,
    /// A folder of the tree.
    pub(super) folder: &'k str,
    /// A folder that there is not.
    pub(super) new: &'k str,
}

/// One command line, and the format that it asks for; none where the command has only one.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) arguments: Vec<String>,
    pub(super) format: Option<String>,
}

impl Asked {
    /// Whether it tells of the tree, rather than of the program itself.
    pub(super) fn is_of_the_tree(&self) -> bool {
        self.arguments.first().is_none_or(|command| command != "explain")
    }
}

/// Every command, each in every format.
pub(super) fn everything(folder: &Path, known: &Known<'_>) -> Vec<Asked> {
    let help = help(folder, &[]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // What stands further in goes on with the line above.
    let commands =
        commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).filter(|name| !name.is_empty());
    let mut all = vec![Asked { arguments: Vec::new(), format: None }];
    for command in commands.filter(|command| *command != "help") {
        let formats = values(folder, command, "--format");
        for line in lines(folder, command, known) {
            // Of a cell there is no drawing.
            let is_drawn = line[0] != "trace" || line.len() == 2;
            let formats = formats.iter().filter(|format| is_drawn || !["dot", "mermaid"].contains(&&***format));
            let asked = |format: &String| Asked {
                arguments: [&line[..], &["--format".to_owned(), format.clone()]].concat(),
                format: Some(format.clone()),
            };
            let before = all.len();
            all.extend(formats.map(asked));
            if all.len() == before {
                all.push(Asked { arguments: line, format: None });
            }
        }
    }
    all
}

/// What is asked of a command.
fn lines(folder: &Path, command: &str, known: &Known<'_>) -> Vec<Vec<String>> {
    let asked = |more: &[&str]| [command].iter().chain(more).map(|&word| word.to_owned()).collect::<Vec<_>>();
    let of_each_thing = || known.things.iter().map(|id| asked(&[id]));
    match command {
        "validate" => {
            vec![asked(&["--profile", "audit", "--profile", "bra", "--profile", "law"]), asked(&["--staged"])]
        }
        "coverage" => {
            let by = values(folder, command, "--by");
            by.iter().flat_map(|by| [asked(&["--by", by]), asked(&["--by", by, "--gaps"])]).collect()
        }
        "summary" => vec![asked(&[]), asked(&["--rev", known.branch])],
        "due" => vec![asked(&["--within", "3000"]), asked(&["--within", "3000", "--for", known.cell[0]])],
        "show" => of_each_thing().collect(),
        "trace" => of_each_thing().chain([asked(&known.cell)]).collect(),
        "diff" => vec![asked(&["HEAD~1", "HEAD"]), asked(&[known.branch])],
        "history" => of_each_thing().chain([asked(&[])]).collect(),
        "explain" => vec![asked(&[]), asked(&["no-time"])],
        "init" => vec![asked(&[known.new])],
        "hook" => vec![asked(&["install", known.folder])],
        new => panic!("say here what is asked of `{new}`"),
    }
}

/// The values that an option of a command takes, but for those that come later.
fn values(folder: &Path, command: &str, option: &str) -> Vec<String> {
    let help = help(folder, &[command]);
    let start = |line: &&str| line.trim_start().starts_with(option);
    let own =
        help.lines().skip_while(|line| !start(line)).skip(1).take_while(|line| !line.trim_start().starts_with("--"));
    let own = own.filter(|line| !line.contains("later"));
    own.filter_map(|line| Some(line.trim_start().strip_prefix("- ")?.split(':').next()?.to_owned())).collect()
}

fn help(folder: &Path, arguments: &[&str]) -> String {
    let (code, said, _) = ended(samverkan(folder).args(arguments).arg("--help"));
    assert_eq!(code, 0, "{arguments:?}: {said}");
    said
}

#[test]
fn the_help_names_all_formats() {
    let folder = tempfile::tempdir().unwrap();
    let of = |command, option| values(folder.path(), command, option);
    assert_eq!(of("validate", "--format"), ["full", "short", "json", "sarif", "github", "junit"]);
    assert_eq!(of("coverage", "--by"), ["area", "requirement", "problem", "administration"]);
    assert_eq!(of("due", "--format"), ["table", "json", "csv", "ics"]);
    assert!(of("init", "--format").is_empty());
}
