#!/usr/bin/env python3
"""What samverkan costs beside programs that only read TOML: benches/compare.py [--program P] [--rounds N] [--one] [FILES…]

Each reads the same files in the same round, one program after the other, as programs from outside; shown are the medians
and their ratios to samverkan's: of the time that passed, of the time that all cores spent on it, which says more on a
machine that has other work, and of the most memory that they held. What is not installed is left out; `--one` makes the
files one tree. They do not do the same work:

  samverkan   reads TOML, decodes records, resolves references, runs every rule of every profile
  taplo       `taplo lint` without a schema: whether the files are TOML, and no key stands there twice
  tombi       `tombi lint --offline`: the same, and the form of keys; no schema is known for these files
  tomllib     Python's own reader, one file after the other: whether the files are TOML 1.0

The files are those of benches/corpus, which are valid, so that little time goes to reporting: samverkan has one remark for
each agreement. tombi would discourage the order of every record, which is turned off.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOMLLIB = """
import pathlib, tomllib
for path in pathlib.Path(".").rglob("*.toml"):
    with path.open("rb") as file:
        tomllib.load(file)
"""
TOMBI = """
[lint.rules]
tables-out-of-order = "off"
"""


def programs(samverkan):
    """The command of each program, run in the folder of the files."""
    profiles = [f"--profile={name}" for name in ("bra", "law", "audit")]
    return {
        "samverkan": [samverkan, "validate", ".", "--as-of=2024-06-01", "--format=short", *profiles],
        "taplo": ["taplo", "lint", "--no-schema", "--no-auto-config"],
        "tombi": ["tombi", "lint", "--offline", "--quiet", "."],
        "tomllib": [sys.executable, "-c", TOMLLIB],
    }


def write(folder, files, one):
    """Writes about so many files; gives how many there are, and how many bytes of text."""
    bench = ["cargo", "bench", "--quiet", "--profile=dev", "--bench=validate", "--", "--write", folder, str(files)]
    subprocess.run(bench + ["--one"] * one, cwd=ROOT, check=True)
    sizes = [path.stat().st_size for path in folder.rglob("*.toml")]
    return len(sizes), sum(sizes)


def run(command, folder):
    """How long a program takes in ms, what the cores spend on it, and its memory in MB. It must succeed, or it did not do
    what is compared."""
    start = time.perf_counter()
    program = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(program.pid, 0)
    taken = time.perf_counter() - start
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode != 0:
        sys.exit(f"{command[0]} fails with {program.returncode}")
    # The system gives kilobytes, but on a Mac bytes.
    most = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return taken * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3, most


def compare(commands, files, rounds, one):
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top, "files")
        count, size = write(folder, files, one)
        print(f"{count} files, {size / 1e6:.1f} MB of text")
        Path(top, "tombi.toml").write_text(TOMBI)
        times = {name: [] for name in commands}
        # The first round fills the system's cache of files, and is not counted.
        for number in range(rounds + 1):
            for name, command in commands.items():
                taken = run(command, folder)
                if number > 0:
                    times[name].append(taken)
        medians = {name: [statistics.median(of) for of in zip(*taken)] for name, taken in times.items()}
        for name, both in medians.items():
            shown = (f"{of:>13.1f} {of / own:>8.2f}" for of, own in zip(both, medians["samverkan"]))
            print(f"{name:<12}", *shown, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / "target/release/samverkan", help="the samverkan to measure")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--one", action="store_true", help="one tree instead of many")
    parser.add_argument("files", type=int, nargs="*", default=[12, 1_000, 10_000], help="how many files, about")
    asked = parser.parse_args()
    commands = {}
    for name, command in programs(os.path.abspath(asked.program)).items():
        if shutil.which(command[0]) is None:
            print(f"left out, not installed: {name}")
            continue
        version = subprocess.run([command[0], "--version"], capture_output=True, text=True, check=True)
        print(f"{name}: {version.stdout.strip()}")
        commands[name] = command
    if "samverkan" not in commands:
        sys.exit("build it first: cargo build --release")
    print(f"\n{'program':<12} {'passed, ms':>13} {'ratio':>8} {'spent, ms':>13} {'ratio':>8} {'memory, MB':>13} {'ratio':>8}")
    for files in asked.files:
        compare(commands, files, asked.rounds, asked.one)


if __name__ == "__main__":
    main()
