//! Files that change, turn into something else or vanish while they are read.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::cli::{folder, samverkan};
use super::ended;

/// One change of what stands at the path of an agreement, the number telling which.
fn change(file: &Path, number: usize, text: &str) {
    // Some of these fail because of the one before: that is as good a change as any.
    match number % 7 {
        0 => _ = fs::write(file, text),
        1 => _ = fs::write(file, &text[..text.len() / 2]),
        2 => _ = fs::write(file, "# ".repeat(3 << 20)),
        3 => _ = fs::remove_file(file),
        4 => _ = fs::create_dir(file),
        5 => _ = fs::remove_dir(file),
        _ => _ = Command::new("mkfifo").arg(file).status().and_then(|_| fs::remove_file(file)),
    }
}

#[test]
fn files_that_change_while_they_are_read_are_told_of_as_they_were_met() {
    let folder = folder();
    let file = folder.path().join("tree/agreement.toml");
    let text = fs::read_to_string(&file).unwrap();
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in (0..).take_while(|_| !is_over.load(Ordering::Relaxed)) {
                change(&file, number, &text);
            }
        });
        let many = (0..60).map(|number| {
            let commands = [
                &["validate", "tree"][..],
                &["validate", "tree/agreement.toml"],
                &["coverage", "tree"],
                &["diff", "tree", "tree"],
            ];
            let (code, out, err) = ended(samverkan(folder.path()).args(commands[number % commands.len()]));
            (code, out + &err)
        });
        let said: Vec<_> = many.collect();
        is_over.store(true, Ordering::Relaxed);
        for (code, said) in said {
            assert!(!said.is_empty() && !said.contains("panicked"), "{code}: {said}");
        }
    });
}

#[test]
fn a_folder_that_vanishes_while_it_is_read_is_told_of() {
    let folder = folder();
    let (tree, away) = (folder.path().join("tree"), folder.path().join("away"));
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                let _ = fs::rename(&tree, &away);
                let _ = fs::rename(&away, &tree);
            }
        });
        let said: Vec<_> = (0..30).map(|_| ended(samverkan(folder.path()).args(["validate", "tree"]))).collect();
        is_over.store(true, Ordering::Relaxed);
        for (code, out, err) in said {
            assert!(if code == 2 { err.starts_with("error: ") } else { out.contains("checked") }, "{code}: {out}{err}");
        }
    });
}
