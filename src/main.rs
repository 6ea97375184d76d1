//! The program `samverkan`.

use std::process::ExitCode;

/// A tree is many small pieces: with this allocator they cost a quarter less than with the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    samverkan::cli::main(std::env::args_os())
}
