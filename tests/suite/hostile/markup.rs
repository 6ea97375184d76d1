//! No page in Markdown passes on markup, addresses or calls: every command that writes one, with such texts in every id,
//! text, file name and revision.

use super::super::checked::CLEAN;
use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::channels::in_strings;
use super::ended;

/// What would be an image, a call, a reference, a link, an address, a comment, cells and code.
const TEXT: &str = "```<img src=x onerror=1> @bob #12 !12 [k](https://evil.se) Www.evil.se <!-- | ` `````";

/// The same as an id can hold it, which has no slash.
const ID: &str = "```<b> @bob #12 [k](www.evil.se) | ` `````";

/// The same as a branch can be called.
const BRANCH: &str = "b`<b>@bob#12``|www.evil.se";

/// Keys of texts.
const TEXTS: [&str; 4] = ["title", "name", "text", "goal"];

/// The text with markup in every string, but for closed words and the reserved actors.
fn odd(text: &str) -> String {
    in_strings(
        text,
        |key, part| {
            if TEXTS.contains(&key) { format!("    # {part}{TEXT}") } else { format!("{part}{ID}") }
        },
    )
}

/// A repository of two commits, of which the second changes something of everything.
fn repository() -> Repo {
    let repo = Repo::new(&[]);
    let changed = |text: &str| {
        let text = text.replace("2028-12-31", "2027-12-31").replace("text = \"", "text = \"Nytt: ");
        text.replace("name = \"", "name = \"Ny ").replace("\"rounds\"", "\"walks\"")
    };
    for change in [&str::to_owned as &dyn Fn(&str) -> String, &changed] {
        for (name, text) in CLEAN {
            let before = if name == "city.toml" { "" } else { ID };
            repo.write(&format!("tree{ID}/{before}{name}"), odd(&change(text)));
        }
        repo.commit(&[], "changed");
    }
    repo.git(&["branch", BRANCH, "HEAD~1"]);
    repo
}

/// What a page holds that it must not.
fn markup(page: &str) -> Option<String> {
    let own = ["<details><summary>", "</summary>", "</details>"];
    let page = own.iter().fold(page.to_owned(), |page, tag| page.replace(tag, ""));
    let page = page.replace("\\\\", "").replace("\\`", "").replace("\\[", "").replace("\\]", "");
    let found =
        ["<", "@bob", "#12", "!12", "://", "www.", "Www.", "](", "[k"].into_iter().find(|bad| page.contains(bad));
    let code = |line: &str| {
        let parts: Vec<_> = line.split('`').collect();
        let is_name = |part: &&str| part.chars().all(|c| c.is_alphanumeric() || "-_/. ".contains(c));
        parts.len() % 2 == 1 && parts.iter().skip(1).step_by(2).all(is_name)
    };
    let line = page.lines().find(|line| line.starts_with("    ") || !code(line));
    found.or(line).map(str::to_owned)
}

#[test]
fn no_markup_from_the_files_or_the_repository_comes_out() {
    let repo = repository();
    let mut asked: Vec<Vec<String>> = Vec::new();
    let mut ask = |line: &str, more: &[&str]| {
        asked.push(line.split(' ').map(str::to_owned).chain(more.iter().map(|&word| word.to_owned())).collect());
    };
    for by in ["area", "requirement", "problem", "administration"] {
        ask("coverage --by", &[by]);
    }
    ask("coverage --gaps", &[]);
    ask("summary", &[]);
    for id in ["norr-2025", "norr", "lpo-norr", "gatukontoret"] {
        ask("show", &[&format!("{id}{ID}")]);
    }
    for id in ["walks", "robberies"] {
        ask("show", &[&format!("norr-2025{ID}/{id}{ID}")]);
    }
    ask("diff HEAD~1 HEAD", &[]);
    ask("diff", &[BRANCH]);
    let mut named = 0;
    for arguments in &asked {
        for language in ["en", "sv"] {
            let mut command = samverkan(&repo.root);
            command.args(arguments).args(["--format", "markdown", "--as-of", "2026-03-01", "--lang", language]);
            let (code, said, trouble) = ended(&mut command);
            assert_ne!(code, 2, "{arguments:?}: {trouble}");
            assert_eq!(markup(&said), None, "{arguments:?}: {said}");
            named += usize::from(said.contains("&#8203;bob"));
        }
    }
    assert!(named > asked.len() * 2 * 8 / 10, "only {named} of {} tell of them", asked.len() * 2);
    let (_, said, _) = ended(samverkan(&repo.root).args(["explain", "--format", "markdown"]));
    assert!(!said.contains("evil"));
}

#[test]
fn a_page_with_markup_would_be_found() {
    for bad in ["<b>", "a `b` `c", "[k](x)", "@bob", "    code", "`a<b`", "\\\\`", "http://x"] {
        assert!(markup(bad).is_some(), "{bad}");
    }
    for good in ["`a-b` \\`&lt;", "\\[k\\](x)", "<details><summary>x</summary>", "  - a"] {
        assert_eq!(markup(good), None, "{good}");
    }
}
