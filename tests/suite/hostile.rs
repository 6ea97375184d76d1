//! What nobody would write and everybody may be sent: the program says what is wrong, with exit 0, 1 or 2, and soon.

#![allow(clippy::format_collect, reason = "inputs are built once, and the shorter text is the plainer one")]

mod changes;
mod channels;
mod every;
mod formats;
mod lists;
mod markup;
mod meanwhile;
mod moving;
mod places;
mod repositories;
mod sizes;

use std::io::Write;
use std::path::Path;
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
fn shell(folder: &Path, line: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(folder).env("S", env!("CARGO_BIN_EXE_samverkan")).env("LC_ALL", "C");
    command
}

/// The program on a terminal, with what there is that makes one. None where nothing does: then it is said, and under CI
/// the test fails.
#[track_caller]
fn on_terminal(folder: &Path, arguments: &[&str]) -> Option<Command> {
    const PYTHON: &str = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
    let has =
        |program: &str| Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success());
    let words: Vec<&str> = [env!("CARGO_BIN_EXE_samverkan")].into_iter().chain(arguments.iter().copied()).collect();
    let mut command;
    if has("script") {
        let quoted: Vec<String> = words.iter().map(|word| format!("'{}'", word.replace('\'', r"'\''"))).collect();
        command = Command::new("script");
        command.args(["-qec", &quoted.join(" "), "/dev/null"]);
    } else if has("python3") {
        command = Command::new("python3");
        command.args(["-c", PYTHON]).args(words);
    } else {
        assert!(std::env::var_os("CI").is_none(), "neither `script` nor `python3` is there to make a terminal with");
        untested("neither `script` nor `python3` is there to make a terminal with");
        return None;
    }
    command.current_dir(folder).env("LC_ALL", "C").env_remove("NO_COLOR");
    Some(command)
}

/// Says that something was not tested, and why, also where the output of tests that pass is not shown.
#[track_caller]
fn untested(why: &str) {
    let place = std::panic::Location::caller();
    let _ = writeln!(std::io::stderr(), "not tested at {}:{}: {}", place.file(), place.line(), why.trim());
}
