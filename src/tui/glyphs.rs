//! The signs of the screens, and what stands for them where the terminal has only ASCII.

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Glyphs {
    #[default]
    Unicode,
    Ascii,
}

macro_rules! glyphs {
    ($($(#[$doc:meta])* $name:ident = $unicode:literal, $ascii:literal;)*) => {
        impl Glyphs {
            $($(#[$doc])* pub const fn $name(self) -> &'static str {
                match self { Self::Unicode => $unicode, Self::Ascii => $ascii }
            })*
        }
    };
}

glyphs! {
    /// A horizontal rule.
    rule = "─", "-";
    /// A dotted rule.
    dotted = "┄", ".";
    /// A vertical rule.
    side = "│", "|";
    /// The active pane.
    pane = "▌", ">";
    /// The row under the cursor.
    cursor = "▸", ">";
    /// Fine.
    ok = "✓", "v";
    /// Wants attention.
    attention = "▲", "!";
    /// Wants action now.
    critical = "■", "#";
    /// For information.
    info = "·", ".";
    /// Smallest first.
    ascending = "▲", "^";
    /// Largest first.
    descending = "▼", "v";
    /// Marked.
    marked = "●", "*";
    /// Text goes on.
    ellipsis = "…", "~";
    /// Left of the active tab.
    tab_left = "▐", "[";
    /// Right of the active tab.
    tab_right = "▌", "]";
    /// A full piece of a bar.
    full = "█", "#";
    /// An empty piece of a bar.
    empty = "░", ".";
    /// Half a piece.
    half = "▌", "+";
    /// Where typing goes.
    caret = "▏", "_";
    /// Leads to.
    arrow = "→", ">";
    /// A stretch of a contract.
    bar = "━", "=";
    /// A contract begins.
    bar_start = "┏", "[";
    /// A renewal.
    bar_renewal = "┣", "+";
    /// A renewal by amendment.
    bar_amended = "╋", "&";
    /// The same of an education assistant.
    aed = "═", "-";
    /// Her contract begins.
    aed_start = "╔", "[";
    /// A renewal of hers.
    aed_renewal = "╠", "+";
    /// A renewal of hers by amendment.
    aed_amended = "╬", "&";
    /// The same of a contract that is never counted.
    thin = "─", "_";
    /// Such a contract begins.
    thin_start = "┌", "[";
    /// A renewal of one.
    thin_renewal = "├", "+";
    /// A renewal of one by amendment.
    thin_amended = "┼", "&";
    /// A contract suspended to teach.
    suspended = "░", "s";
    /// A contract without an end.
    endless = "∞", "8";
    /// The bar goes on past the edge.
    bar_more = "▸", ">";
    /// It comes from before the edge.
    bar_before = "◂", "<";
    /// A gap that keeps what was earned.
    gap = "┄", ".";
    /// A gap that starts a new clock.
    reset = "╳", "x";
    /// The ceiling.
    ceiling = "◆", "*";
    /// Closed: no school.
    closed = "╱", "/";
    /// Free and usable.
    usable = "┊", ":";
}

impl Glyphs {
    /// A sign met inside words as this set writes it, a column for a column. Letters stay: which
    /// of them a terminal lacks is not known.
    pub fn sign(self, symbol: &str) -> &str {
        if self == Self::Unicode {
            return symbol;
        }
        match symbol {
            "■" => self.critical(),
            "▲" => self.attention(),
            "✓" => self.ok(),
            "·" => self.info(),
            "…" => self.ellipsis(),
            "→" | "▸" => self.arrow(),
            "←" | "⏎" => "<",
            "↑" => "^",
            "↓" | "▼" => "v",
            "–" | "—" | "−" => "-",
            "’" => "'",
            "Σ" => "=",
            "━" => self.bar(),
            "┣" => self.bar_renewal(),
            "┄" => self.gap(),
            "╳" | "×" => self.reset(),
            "◆" => self.ceiling(),
            _ => symbol,
        }
    }

    /// Corners (top left, top right, bottom left, bottom right) and side of a rounded box.
    pub const fn frame(self) -> [&'static str; 5] {
        match self {
            Self::Unicode => ["╭", "╮", "╰", "╯", "│"],
            Self::Ascii => ["+", "+", "+", "+", "|"],
        }
    }
}
