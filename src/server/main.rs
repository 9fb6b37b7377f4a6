//! The command `register`: the server of the register and everything that is done with it by hand.

use std::process::ExitCode;

fn main() -> ExitCode {
    register_server::cli::main()
}
