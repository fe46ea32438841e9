//! What a cell means, and how each theme shows it. Colour only repeats what a word or glyph says.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of a screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Plain text: the terminal's own colours.
    Text,
    /// Labels, footers, rules.
    Quiet,
    /// A heading or label in capitals.
    Heading,
    /// The active tab, the active pane's mark.
    Accent,
    /// The cell the cursor is on.
    Cursor,
    /// Fine.
    Ok,
    /// Wants attention.
    Attention,
    /// Wants action now.
    Critical,
    /// New in a difference.
    Added,
    /// Changed in a difference.
    Changed,
    /// Gone in a difference.
    Removed,
    /// Letters that match what was typed.
    Match,
}

/// A way to show meanings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// 24-bit colours on a dark background.
    Dark,
    /// 24-bit colours on a light background.
    Light,
    /// The sixteen colours of the terminal.
    Sixteen,
    /// No colour at all: bold, dim, reverse, underline.
    #[default]
    Mono,
}

struct Colours {
    quiet: u32,
    accent: u32,
    ok: u32,
    attention: u32,
    critical: u32,
    removed: u32,
}

const DARK: Colours = Colours {
    quiet: 0x9aa4ad,
    accent: 0x56b4e9,
    ok: 0x3fb8a0,
    attention: 0xf5c542,
    critical: 0xff7a5c,
    removed: 0xd98fb8,
};

const LIGHT: Colours = Colours {
    quiet: 0x5c6670,
    accent: 0x0067a3,
    ok: 0x00735c,
    attention: 0x8a5a00,
    critical: 0x7a0026,
    removed: 0x8f3a6b,
};

impl Theme {
    /// The style of a meaning. Backgrounds are never painted.
    pub fn style(self, meaning: Meaning) -> Style {
        match self {
            Self::Dark => coloured(&DARK, meaning),
            Self::Light => coloured(&LIGHT, meaning),
            Self::Sixteen => sixteen(meaning),
            Self::Mono => mono(meaning),
        }
    }
}

fn coloured(palette: &Colours, meaning: Meaning) -> Style {
    let fg = |rgb: u32| Style::new().fg(Color::from_u32(rgb));
    match meaning {
        Meaning::Text => Style::new(),
        Meaning::Quiet => fg(palette.quiet),
        Meaning::Heading => Style::new().add_modifier(Modifier::BOLD),
        Meaning::Accent | Meaning::Added => fg(palette.accent),
        Meaning::Cursor => fg(palette.accent).add_modifier(Modifier::REVERSED),
        Meaning::Ok => fg(palette.ok),
        Meaning::Attention | Meaning::Changed => fg(palette.attention),
        Meaning::Critical => fg(palette.critical).add_modifier(Modifier::BOLD),
        Meaning::Removed => fg(palette.removed),
        Meaning::Match => fg(palette.accent).add_modifier(Modifier::UNDERLINED),
    }
}

fn sixteen(meaning: Meaning) -> Style {
    match meaning {
        Meaning::Text => Style::new(),
        Meaning::Quiet => Style::new().add_modifier(Modifier::DIM),
        Meaning::Heading => Style::new().add_modifier(Modifier::BOLD),
        Meaning::Accent | Meaning::Ok | Meaning::Added => Style::new().fg(Color::Cyan),
        Meaning::Cursor => Style::new()
            .fg(Color::Cyan)
            .add_modifier(Modifier::REVERSED),
        Meaning::Attention | Meaning::Changed => Style::new().fg(Color::Yellow),
        Meaning::Critical => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        Meaning::Removed => Style::new().fg(Color::Magenta),
        Meaning::Match => Style::new()
            .fg(Color::Cyan)
            .add_modifier(Modifier::UNDERLINED),
    }
}

fn mono(meaning: Meaning) -> Style {
    Style::new().add_modifier(match meaning {
        Meaning::Text | Meaning::Ok => Modifier::empty(),
        Meaning::Quiet => Modifier::DIM,
        Meaning::Heading | Meaning::Attention | Meaning::Added => Modifier::BOLD,
        Meaning::Accent | Meaning::Cursor => Modifier::REVERSED,
        Meaning::Critical => Modifier::REVERSED | Modifier::BOLD,
        Meaning::Changed | Meaning::Match => Modifier::UNDERLINED,
        Meaning::Removed => Modifier::CROSSED_OUT,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.1).
    fn luminance(rgb: u32) -> f64 {
        let channel = |shift: u32| {
            let c = f64::from(rgb >> shift & 0xff) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    #[test]
    fn every_colour_stands_out_at_least_four_and_a_half_to_one() {
        for (palette, background) in [(&DARK, 0x1e1e1e), (&LIGHT, 0xffffff)] {
            let Colours {
                quiet,
                accent,
                ok,
                attention,
                critical,
                removed,
            } = *palette;
            for colour in [quiet, accent, ok, attention, critical, removed] {
                let (a, b) = (luminance(colour), luminance(background));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 4.5, "{colour:06x} on {background:06x}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn without_colour_the_three_states_still_differ() {
        let style = |meaning| Theme::Mono.style(meaning);
        assert_ne!(style(Meaning::Ok), style(Meaning::Attention));
        assert_ne!(style(Meaning::Attention), style(Meaning::Critical));
        assert!(style(Meaning::Critical).fg.is_none());
    }
}
