//! The promises of the program, one module for each part of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::format_push_string, reason = "a text of a test is read more often than it is put together")]

mod suite {
    mod areas;
    mod asked;
    mod baseline;
    mod checked;
    mod cli;
    mod commitment;
    mod coverage;
    mod coverage_report;
    mod dependencies;
    mod diff;
    mod due;
    mod edits;
    mod examples;
    mod explain;
    mod framework;
    mod fuzz;
    mod gallery;
    mod git;
    mod governance;
    mod history;
    mod hooks;
    #[cfg(unix)]
    mod hostile;
    mod judged;
    mod law;
    mod layers;
    mod layout;
    mod legal_basis;
    mod pages;
    mod parties;
    mod privacy;
    mod problem;
    mod reference;
    mod render;
    mod repository;
    mod result;
    mod rules;
    mod show;
    mod sources;
    mod structure;
    mod syntax;
    mod texts;
    mod time;
    mod trace;
    mod tree;
    mod usage;
    mod waiver;
    mod words;
}
