//! The terminal as cells: only what changed is sent, in one synchronized write.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::Zeroize;

use super::paint;
use crate::department::Department;
use crate::tui::context::look::Look;
use crate::tui::session::Session;
use crate::tui::session::view;

/// What a terminal shows now.
pub struct Surface<W: Write> {
    writer: W,
    look: Look,
    shown: Buffer,
    spare: Buffer,
    caret: Option<Position>,
    /// The bytes of a frame: what changed, and all that goes out at once. Kept for their room.
    frame: Vec<u8>,
    out: Vec<u8>,
    /// The whole screen is sent next time: nothing is known of what the terminal shows.
    afresh: bool,
}

impl<W: Write> Surface<W> {
    /// A surface of which nothing shows yet.
    pub fn new(writer: W, look: Look, width: u16, height: u16) -> Self {
        let area = Rect::new(0, 0, width, height);
        Self {
            writer,
            look,
            shown: Buffer::empty(area),
            spare: Buffer::empty(area),
            caret: None,
            frame: Vec::new(),
            out: Vec::new(),
            afresh: true,
        }
    }

    /// Draws the session; an unchanged frame sends nothing.
    ///
    /// # Errors
    /// The terminal cannot be written.
    pub fn draw(&mut self, session: &Session, department: &Department) -> io::Result<()> {
        let area = Rect::new(0, 0, session.around.size.width, session.around.size.height);
        if self.shown.area != area {
            self.shown = Buffer::empty(area);
            self.spare = Buffer::empty(area);
            self.afresh = true;
        }
        self.spare.reset();
        let caret = view(session, department, self.look, &mut self.spare);
        self.frame.clear();
        paint::changes(&self.shown, &self.spare, &mut self.frame);
        if self.frame.is_empty() && caret == self.caret && !self.afresh {
            return Ok(());
        }
        let out = &mut self.out;
        out.clear();
        queue!(out, BeginSynchronizedUpdate)?;
        if self.afresh {
            queue!(out, Hide, Clear(ClearType::All))?;
            self.caret = None;
        }
        if self.caret.is_some() && !self.frame.is_empty() {
            queue!(out, Hide)?;
        }
        out.extend_from_slice(&self.frame);
        match caret {
            Some(at) => queue!(out, MoveTo(at.x, at.y), Show)?,
            None if self.caret.is_some() => queue!(out, Hide)?,
            None => {}
        }
        queue!(out, EndSynchronizedUpdate)?;
        self.writer.write_all(out)?;
        self.writer.flush()?;
        self.caret = caret;
        self.afresh = false;
        std::mem::swap(&mut self.shown, &mut self.spare);
        Ok(())
    }

    /// Forgets what the terminal shows: the next frame is sent whole.
    ///
    /// # Errors
    /// The terminal cannot be written.
    pub fn forget(&mut self) -> io::Result<()> {
        self.shown.reset();
        self.afresh = true;
        Ok(())
    }

    /// Wipes what was shown before the last frame from memory, the room of longer frames too.
    pub fn wipe(&mut self) {
        self.spare.reset();
        self.frame.zeroize();
        self.out.zeroize();
    }

    /// Sends bytes that move no cell: the clipboard's.
    ///
    /// # Errors
    /// The terminal cannot be written.
    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)?;
        self.writer.flush()
    }
}
