//! The files of this repository with bytes changed at random, and bytes that nobody wrote. `fuzz/run` tries many more.

mod entry;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samverkan::model::{Kind, Shape};
use samverkan::rules;
use samverkan::source::Content;

/// The trees that fuzzing begins with: each example, also those of the rules, and each agreement of Stockholm under its
/// framework.
static TREES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let below = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().file_name());
        let mut paths: Vec<String> = entries.map(|name| format!("{folder}/{}", name.to_str().unwrap())).collect();
        paths.sort();
        paths
    };
    let file = |name: &str, text: &[u8]| [b"--- ", name.as_bytes(), b"\n", text, b"\n"].concat();
    let read = |path: &String| file(path.rsplit('/').next().unwrap(), &fs::read(root.join(path)).unwrap());
    let tree = |paths: &[String]| -> Vec<u8> { paths.iter().flat_map(read).collect() };
    let mut trees = vec![tree(&below("examples/minimal")), tree(&below("examples/havsby"))];
    trees.extend(below("examples/broken").iter().map(|family| tree(&below(family))));
    let city = "agreements/stockholm";
    for year in ["2019", "2024"] {
        let agreements = below(&format!("{city}/{}", if year == "2019" { "2019-2022" } else { year }));
        let framework = format!("{city}/frameworks/stockholm-{year}.toml");
        trees.extend(agreements.into_iter().map(|path| tree(&[format!("{city}/city.toml"), framework.clone(), path])));
    }
    let text = |(name, content): (&String, &Content)| match content {
        Content::Text(text) => file(name, text.as_bytes()),
        _ => Vec::new(),
    };
    // Two trees of an agreement each are short enough for an input.
    let short = |(name, _): &(&String, &Content)| *name != "soder.toml";
    trees.extend(super::rules::trees().map(|files| files.iter().filter(short).flat_map(text).collect()));
    trees
});

/// What the format gives a meaning to, and what else turns up in files.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: BTreeSet<String> = BTreeSet::new();
    for kind in Kind::ALL {
        words.extend([format!("[{}]", kind.table()), format!("[[{}]]", kind.table())]);
        for key in kind.keys() {
            words.insert(format!("{} = ", key.name));
            if let Shape::Choice(choices) | Shape::Choices(choices) = key.shape {
                words.extend(choices.iter().map(|choice| format!("\"{choice}\"")));
            }
        }
    }
    words.extend(rules::all().map(|(_, rule)| rule.name.to_owned()));
    let odd = [
        "\"\"\"",
        "\\u202e",
        "\u{202e}",
        "\u{feff}",
        "\r\n",
        "\0",
        "1e999",
        "2020-06-30",
        "-9999-01-01",
        "å",
        "\n===\n",
    ];
    words.extend(odd.map(str::to_owned));
    words.into_iter().collect()
});

/// An entry, its name, and inputs to begin with.
type Target = (&'static str, fn(&[u8]), Vec<Vec<u8>>);

static TARGETS: LazyLock<[Target; 3]> = LazyLock::new(|| {
    let inputs = |of: &dyn Fn(usize, &[u8]) -> Vec<u8>| -> Vec<Vec<u8>> {
        let input =
            |(choice, (at, tree)): (u8, (usize, &Vec<u8>))| [vec![choice.wrapping_mul(37)], of(at, tree)].concat();
        (0..).zip(TREES.iter().enumerate()).map(input).collect()
    };
    let next = |at: usize| &TREES[(at + 1) % TREES.len()];
    let rule = |at: usize| rules::all().nth(at % rules::all().count()).expect("counted").1.name.as_bytes();
    [
        ("validate", entry::validate, inputs(&|_, tree| [b"hamnen trygga-platser\n", tree].concat())),
        ("diff", entry::diff, inputs(&|at, tree| [b"HEAD\n", tree, b"===\n", next(at)].concat())),
        ("findings", entry::findings, inputs(&|at, tree| [rule(at), b"\n", tree].concat())),
    ]
});

/// Bytes put in the place of others.
#[derive(Debug, Clone)]
struct Edit {
    at: Index,
    removed: usize,
    added: Vec<u8>,
}

fn edit() -> impl Strategy<Value = Edit> {
    let foreign = (any::<Index>(), any::<Index>(), 1..400_usize).prop_map(|(tree, at, length)| {
        let tree = tree.get(&TREES);
        let at = at.index(tree.len());
        tree[at..tree.len().min(at + length)].to_owned()
    });
    let word = select(&**WORDS).prop_map(String::into_bytes);
    let added = prop_oneof![Just(Vec::new()), vec(any::<u8>(), 1..8), word, foreign];
    (any::<Index>(), 0..100_usize, added).prop_map(|(at, removed, added)| Edit { at, removed, added })
}

/// The entry by its place in [`TARGETS`] with an input that came from one of its own.
fn survives(target: usize, input: Index, edits: &[Edit]) {
    let (_, entry, inputs) = &TARGETS[target];
    let mut input = input.get(inputs).clone();
    for Edit { at, removed, added } in edits {
        let at = at.index(input.len() + 1);
        input.splice(at..input.len().min(at + removed), added.iter().copied());
    }
    entry(&input);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_tree_is_judged_and_reported_on(input in any::<Index>(), edits in vec(edit(), 0..12)) {
        survives(0, input, &edits);
    }

    #[test]
    fn any_two_trees_are_compared(input in any::<Index>(), edits in vec(edit(), 0..12)) {
        survives(1, input, &edits);
    }

    #[test]
    fn any_finding_is_shown(input in any::<Index>(), edits in vec(edit(), 0..12)) {
        survives(2, input, &edits);
    }

    #[test]
    fn bytes_that_nobody_wrote_are_survived(input in vec(any::<u8>(), 0..400), named in any::<bool>()) {
        let input = if named { [b"2a\n--- city.toml\n", &*input].concat() } else { input };
        for (_, entry, _) in &*TARGETS {
            entry(&input);
        }
    }
}

/// How long an input of `fuzz/run` may be: of long ones few are tried in the time.
const MOST: usize = 8192;

#[test]
#[ignore = "writes what `fuzz/run` begins with"]
fn seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, _, inputs) in &*TARGETS {
        fs::create_dir_all(folder.join(name)).unwrap();
        for (number, input) in inputs.iter().enumerate().filter(|(_, input)| input.len() <= MOST) {
            fs::write(folder.join(name).join(format!("seed-{number}")), input).unwrap();
        }
    }
    let mut dictionary = String::new();
    for word in &*WORDS {
        dictionary += "\"";
        word.bytes().for_each(|byte| dictionary += &format!("\\x{byte:02X}"));
        dictionary += "\"\n";
    }
    fs::write(folder.join("words.dict"), dictionary).unwrap();
}
