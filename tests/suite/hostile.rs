//! What nobody would write and everybody may be sent: the program says what is wrong, with exit 0, 1 or 2, and soon.

#![allow(clippy::format_collect, reason = "inputs are built once, and the shorter text is the plainer one")]

mod changes;
mod channels;
mod lists;
mod markup;
mod meanwhile;
mod moving;
mod places;
mod repositories;
mod sizes;

use std::process::{Command, Output};

/// What the program said, and its exit code; one that it promises.
#[track_caller]
fn ended(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let [out, err] = [stdout, stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let code = status.code().filter(|code| (0..=2).contains(code));
    let begin = |text: &str| text.chars().take(2000).collect::<String>();
    (code.unwrap_or_else(|| panic!("{command:?}: {status}\n{}\n{}", begin(&out), begin(&err))), out, err)
}

/// Runs a line of the shell in which `$S` is the program.
fn shell(folder: &std::path::Path, line: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(folder).env("S", env!("CARGO_BIN_EXE_samverkan")).env("LC_ALL", "C");
    command
}
