//! The program: its command line, then the screens where it leads to them.

use std::alloc::System;
use std::process::ExitCode;

use relais::cli::{self, Next, Screens};
use relais::runtime::{self, Environment, RunError, Start, give_back};
use zeroizing_alloc::ZeroAlloc;

/// Memory that is given back is wiped: names go through so many hands, ours and those of libraries,
/// that none of them has to be trusted to wipe its own.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    if let Some(exit) = runtime::serve_index(std::env::args_os().skip(1)) {
        return exit;
    }
    if give_back::is_asked(std::env::args_os()) {
        return give_back::wait();
    }
    match cli::main() {
        Next::End(exit) => exit,
        Next::Screens(screens) => show(*screens),
    }
}

/// Shows the screens until the person leaves them.
fn show(screens: Screens) -> ExitCode {
    let lang = screens.text.lang();
    let start = Start {
        place: screens.place,
        who: screens.who,
        clock: screens.clock,
        text: screens.text,
        keymap: screens.preferences.keymap,
        problems: screens.preferences.problems,
        settings: screens.preferences.settings,
        settings_file: screens.settings_file,
        environment: Environment::read(screens.plain),
        ask_keyboard: screens.ask_keyboard,
        unlock: screens.unlock,
    };
    match runtime::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let usage = matches!(error, RunError::NotATerminal);
            cli::screens_failed(&error.words(lang), usage)
        }
    }
}
