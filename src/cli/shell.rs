//! What a subcommand works with: words, folders, clock, and where its answer goes.

use std::io::{self, BufRead, IsTerminal, Write};
use std::os::fd::AsFd;

use serde::Serialize;

use super::Global;
use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::folders::Folders;
use super::start::Screens;
use crate::domain::Clean;
use crate::store::WallClock;
use crate::text::{Id, Text};
use crate::words::line::wrap;

/// The surroundings of one run. Results go out, words go beside them.
pub struct Shell<'o> {
    /// The words.
    pub text: Text,
    /// The time.
    pub clock: WallClock,
    /// Answer in JSON.
    pub json: bool,
    /// Screens without boxes, for a screen reader.
    pub plain: bool,
    /// The file descriptor on which the passphrase comes.
    pub passphrase_fd: Option<u32>,
    folders: Option<Folders>,
    name: Option<Clean>,
    at_best: Option<Exit>,
    screens: Option<Box<Screens>>,
    out: &'o mut dyn Write,
}

impl<'o> Shell<'o> {
    /// Answers go to `out`.
    pub fn new(
        text: Text,
        clock: WallClock,
        global: &Global,
        folders: Option<Folders>,
        out: &'o mut dyn Write,
    ) -> Self {
        Self {
            text,
            clock,
            json: global.json,
            plain: global.plain,
            passphrase_fd: global.passphrase_fd,
            folders,
            name: None,
            at_best: None,
            screens: None,
            out,
        }
    }

    /// The name that the journal gives the person.
    pub fn call_her(&mut self, name: Option<Clean>) {
        self.name = name;
    }

    /// The name that the journal gives the person, if she chose one.
    pub fn name(&self) -> Option<&Clean> {
        self.name.as_ref()
    }

    /// The screens follow once the answer is written.
    pub fn leave_for(&mut self, screens: Screens) {
        self.screens = Some(Box::new(screens));
    }

    /// The screens that follow, if any do.
    pub fn into_screens(self) -> Option<Box<Screens>> {
        self.screens
    }

    /// However well the answer goes, the run ends so.
    pub fn ends_at_best(&mut self, exit: Exit) {
        self.at_best = self.at_best.max(Some(exit));
    }

    /// What was found wrong is settled: the run ends as its answer does.
    pub fn ends_well(&mut self) {
        self.at_best = None;
    }

    /// How the run ends, all in all.
    pub fn end(&self, exit: Exit) -> Exit {
        match exit {
            Exit::Ok | Exit::Nothing => self.at_best.unwrap_or(exit),
            worse => worse,
        }
    }

    /// Where stores and settings lie.
    ///
    /// # Errors
    /// There is no home to put them in.
    pub fn folders(&self) -> Result<&Folders, Failure> {
        self.folders
            .as_ref()
            .ok_or_else(|| Failure::said(Exit::Unopenable, self.text.get(Id::CliNoHome)))
    }

    /// Where the answer goes.
    pub fn out(&mut self) -> &mut dyn Write {
        self.out
    }

    /// Writes a line of the answer.
    ///
    /// # Errors
    /// The output's own.
    pub fn line(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.out, "{words}")
    }

    /// Writes words of the answer so many columns in, broken at spaces to a terminal's width.
    ///
    /// # Errors
    /// The output's own.
    pub fn words(&mut self, indent: usize, words: &str) -> io::Result<()> {
        let room = width(io::stdout()).map(|columns| columns.saturating_sub(indent));
        let room = room.and_then(|room| u16::try_from(room).ok());
        for part in wrap(words, room.unwrap_or(u16::MAX)) {
            writeln!(self.out, "{:indent$}{part}", "")?;
        }
        Ok(())
    }

    /// Writes rows of the answer, within the terminal's width where they go to one.
    ///
    /// # Errors
    /// The output's own.
    pub fn table(&mut self, rows: &PlainTable) -> io::Result<()> {
        rows.write(self.out, width(io::stdout()))
    }

    /// Writes the answer as one JSON document.
    ///
    /// # Errors
    /// The output's own.
    pub fn answer(&mut self, document: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.out, document)?;
        writeln!(self.out)?;
        Ok(())
    }

    /// Says something beside the answer, broken at spaces to a terminal's width. Nobody may be
    /// listening.
    pub fn say(&self, words: &str) {
        let columns = width(io::stderr()).and_then(|columns| u16::try_from(columns).ok());
        for line in words.split('\n') {
            for part in wrap(line, columns.unwrap_or(u16::MAX)) {
                let _ = writeln!(io::stderr(), "{part}");
            }
        }
    }

    /// Asks yes or no; none when nobody is there to answer.
    pub fn ask(&self, question: &str) -> Option<bool> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let _ = write!(
            io::stderr(),
            "{question} {} ",
            self.text.get(Id::CliAskYesNo)
        );
        let mut typed = String::new();
        io::stdin().lock().read_line(&mut typed).ok()?;
        let typed = typed.trim().to_lowercase();
        let yes = self
            .text
            .get(Id::CliAskYes)
            .split('|')
            .any(|word| word == typed);
        Some(yes)
    }

    /// Asks unless `yes` was given beforehand. What is not answered with yes is not done.
    ///
    /// # Errors
    /// Nobody is there to answer, or she says no.
    pub fn confirm(&mut self, yes: bool, question: &str) -> Result<(), Failure> {
        self.out.flush()?;
        if yes {
            return Ok(());
        }
        match self.ask(question) {
            Some(true) => Ok(()),
            Some(false) => Err(Failure::said(
                Exit::Interrupted,
                self.text.get(Id::CliNothingDone),
            )),
            None => Err(Failure::said(Exit::Usage, self.text.get(Id::CliAskNobody))),
        }
    }
}

/// The columns of the terminal that `to` leads to; none when it leads elsewhere.
pub fn width(to: impl IsTerminal + AsFd) -> Option<usize> {
    if !to.is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(&to).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}
