#!/usr/bin/env python3
"""What samverkan costs beside programs that only read TOML: benches/compare.py [--program P] [--rounds N] [FILES…]

Each reads the same files in the same round, one program after the other, as programs from outside; shown are the medians
and their ratios to samverkan's: of the time that passed, and of the time that all cores spent on it, which says more on a
machine that has other work. What is not installed is left out. They do not do the same work:

  samverkan   reads TOML, decodes records, resolves references, runs every rule of every profile
  taplo       `taplo lint` without a schema: whether the files are TOML, and no key stands there twice
  tombi       `tombi lint --offline`: the same, and the form of keys; no schema is known for these files
  tomllib     Python's own reader, one file after the other: whether the files are TOML 1.0

The files are those of benches/corpus, which are valid, so that little time goes to reporting: samverkan has one remark for
each agreement. tombi would discourage the order of every record, which is turned off.
"""

import argparse
import os
import resource
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


def write(folder, files):
    """Writes about so many files; gives how many there are."""
    bench = ["cargo", "bench", "--quiet", "--profile=dev", "--bench=validate", "--", "--write", folder, str(files)]
    subprocess.run(bench, cwd=ROOT, check=True)
    return sum(1 for _ in folder.rglob("*.toml"))


def spent():
    """The time that programs which have ended spent on all cores."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command, folder):
    """How long a program takes, and what the cores spend on it. It must succeed, or it did not do what is compared."""
    start, before = time.perf_counter(), spent()
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    taken = time.perf_counter() - start, spent() - before
    if done.returncode != 0:
        sys.exit(f"{command[0]} fails with {done.returncode}: {done.stderr[:500]}")
    return taken


def compare(commands, files, rounds):
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top, "files")
        count = write(folder, files)
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
            shown = (f"{of * 1e3:>10.1f} ms {of / own:>8.2f}" for of, own in zip(both, medians["samverkan"]))
            print(f"{count:>8} {name:<12}", *shown, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / "target/release/samverkan", help="the samverkan to measure")
    parser.add_argument("--rounds", type=int, default=7)
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
    print(f"\n{'files':>8} {'program':<12} {'passed':>13} {'ratio':>8} {'spent':>13} {'ratio':>8}")
    for files in asked.files:
        compare(commands, files, asked.rounds)


if __name__ == "__main__":
    main()
