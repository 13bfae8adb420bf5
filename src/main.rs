//! The `plenary` program: reads the command line and calls one front.

fn main() -> std::process::ExitCode {
    plenary::cli::run()
}
