//! No page in Markdown passes on markup, addresses or calls: every command that writes one, with such texts in every id,
//! text, file name and revision.

use super::super::cli::samverkan;
use super::super::repository::Repo;
use super::ended;
use super::every::{self, Known};

/// What would be an image, a call, a reference, a link, an address, a comment, cells and code.
const TEXT: &str = "```<img src=x onerror=1> @bob #12 !12 [k](https://evil.se) Www.evil.se <!-- | ` `````";

/// The same as an id can hold it, which has no slash.
const ID: &str = "```<b> @bob #12 [k](www.evil.se) | ` `````";

/// The same as a branch can be called.
const BRANCH: &str = "b`<b>@bob#12``|www.evil.se";

/// Keys of texts.
const TEXTS: [&str; 4] = ["title", "name", "text", "goal"];

/// A repository in which all names and texts hold markup.
fn repository() -> Repo {
    let odd = |key: &str, part: &str| {
        if TEXTS.contains(&key) { format!("    # {part}{TEXT}") } else { format!("{part}{ID}") }
    };
    every::repository(ID, "changed", BRANCH, &odd)
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
    let id = |id: &str| format!("{id}{ID}");
    let (things, cell) = (every::things(&id), ["norr", "places"].map(id));
    let cell = cell.each_ref().map(String::as_str);
    let known = Known { things: &things, cell, branch: BRANCH, folder: &format!("tree{ID}"), new: "new" };
    let (mut named, mut of_the_tree) = (0, 0);
    let pages = every::everything(&repo.root, &known).into_iter();
    for asked in pages.filter(|asked| asked.format.as_deref() == Some("markdown")) {
        for language in ["en", "sv"] {
            let mut command = samverkan(&repo.root);
            command.args(&asked.arguments).args(["--as-of", "2026-03-01", "--lang", language]);
            let (code, said, trouble) = ended(&mut command);
            assert_ne!(code, 2, "{asked:?}: {trouble}");
            if !asked.is_of_the_tree() {
                assert!(!said.contains("evil"), "{asked:?}: {said}");
                continue;
            }
            assert_eq!(markup(&said), None, "{asked:?}: {said}");
            of_the_tree += 1;
            named += usize::from(said.contains("&#8203;bob"));
        }
    }
    assert!(named > of_the_tree * 8 / 10, "only {named} of {of_the_tree} tell of them");
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
