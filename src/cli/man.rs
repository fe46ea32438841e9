//! `relais man`: the manual page, whole, from the same words as help.

use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::exit::Exit;
use super::failure::Failure;
use super::parser;
use super::shell::Shell;
use crate::text::{Id, Text};

const EXAMPLES: &str = "\
relais man | man -l -";

/// What `relais man` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args;

/// Writes the manual page.
///
/// # Errors
/// Those of the output.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let page = page(&shell.text)?;
    shell.out().write_all(page.as_bytes())?;
    Ok(Exit::Ok)
}

fn page(text: &Text) -> Result<String, Failure> {
    let mut command = parser::command(text);
    command.build();
    let man = Man::new(command.clone()).manual("relais");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    let mut roff = Roff::new();
    roff.control("SH", [text.get(Id::CliManName)]);
    let about = parser::about(text);
    roff.text([roman(format!("relais - {about}"))]);
    literal(&mut roff, "relais", &command.render_long_help().to_string());
    for verb in command
        .get_subcommands_mut()
        .filter(|verb| !verb.is_hide_set())
    {
        let title = format!("relais {}", verb.get_name());
        let help = verb.render_long_help().to_string();
        literal(&mut roff, &title, &help);
    }
    roff.control("SH", [text.get(Id::CliManExit)]);
    roff.control("nf", []);
    for line in text.get(Id::CliManExitCodes).split('|') {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    page.extend_from_slice(roff.render().as_bytes());
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// Help as it stands on a terminal.
fn literal(roff: &mut Roff, title: &str, help: &str) {
    roff.control("SH", [title.to_uppercase().as_str()]);
    roff.control("nf", []);
    for line in help.trim_end().lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_page_holds_every_subcommand_and_the_exit_codes() {
        for lang in Lang::ALL {
            let page = page(&Text::new(*lang)).unwrap();
            for word in ["RELAIS DEMO", "RELAIS INFO", "\\-\\-json", "130"] {
                assert!(page.contains(word), "{word}");
            }
        }
    }
}
