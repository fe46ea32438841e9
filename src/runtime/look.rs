//! What the terminal can show, read off the environment. Nothing is asked of the terminal: such a
//! question can block for seconds on a slow line.

use crate::settings;
use crate::tui::context::look::Look;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Theme;

/// What the environment says of the terminal.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `NO_COLOR` is set and not empty.
    pub no_color: bool,
    /// `COLORTERM`.
    pub colorterm: Option<String>,
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORFGBG`: some terminals tell their background.
    pub colorfgbg: Option<String>,
    /// `LC_ALL`, `LC_CTYPE` or `LANG`, the first that is set.
    pub locale: Option<String>,
    /// `--plain` or `ACCESSIBLE`.
    pub plain: bool,
}

impl Environment {
    /// Reads the environment.
    pub fn read(plain: bool) -> Self {
        let get = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            no_color: get("NO_COLOR").is_some() || get("CLICOLOR").as_deref() == Some("0"),
            colorterm: get("COLORTERM"),
            term: get("TERM"),
            colorfgbg: get("COLORFGBG"),
            locale: get("LC_ALL")
                .or_else(|| get("LC_CTYPE"))
                .or_else(|| get("LANG")),
            plain: plain || get("ACCESSIBLE").is_some(),
        }
    }
}

/// How to draw there. The person's choice of a theme goes first; `NO_COLOR` goes before it.
pub fn look(environment: &Environment, chosen: Option<settings::Theme>) -> Look {
    Look {
        theme: theme(environment, chosen),
        glyphs: glyphs(environment),
    }
}

fn theme(environment: &Environment, chosen: Option<settings::Theme>) -> Theme {
    if environment.no_color || environment.term.as_deref() == Some("dumb") {
        return Theme::Mono;
    }
    match chosen {
        Some(settings::Theme::Dark) => Theme::Dark,
        Some(settings::Theme::Light) => Theme::Light,
        Some(settings::Theme::Sixteen) => Theme::Sixteen,
        Some(settings::Theme::Mono) => Theme::Mono,
        Some(settings::Theme::Auto) | None => {
            let full = environment.colorterm.as_deref();
            match full {
                Some("truecolor" | "24bit") if is_light(environment) => Theme::Light,
                Some("truecolor" | "24bit") => Theme::Dark,
                _ => Theme::Sixteen,
            }
        }
    }
}

/// `15;0`: foreground and background among the sixteen colours; 7 and 15 are light.
fn is_light(environment: &Environment) -> bool {
    let background = environment
        .colorfgbg
        .as_deref()
        .and_then(|value| value.rsplit(';').next());
    matches!(background, Some("7" | "15"))
}

fn glyphs(environment: &Environment) -> Glyphs {
    let locale = environment
        .locale
        .as_deref()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let utf8 = locale.contains("utf-8") || locale.contains("utf8");
    if environment.plain || !utf8 {
        Glyphs::Ascii
    } else {
        Glyphs::Unicode
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        let get = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        Environment {
            no_color: get("NO_COLOR").is_some(),
            colorterm: get("COLORTERM"),
            term: get("TERM"),
            colorfgbg: get("COLORFGBG"),
            locale: get("LANG"),
            plain: false,
        }
    }

    #[test]
    fn no_color_goes_before_the_persons_own_theme() {
        let look = look(
            &environment(&[("NO_COLOR", "1")]),
            Some(settings::Theme::Dark),
        );
        assert_eq!(look.theme, Theme::Mono);
    }

    #[test]
    fn colours_are_only_used_where_the_terminal_says_it_has_them() {
        let theme = |pairs: &[(&str, &str)]| look(&environment(pairs), None).theme;
        assert_eq!(theme(&[("COLORTERM", "truecolor")]), Theme::Dark);
        assert_eq!(
            theme(&[("COLORTERM", "24bit"), ("COLORFGBG", "0;15")]),
            Theme::Light
        );
        assert_eq!(theme(&[("TERM", "xterm-256color")]), Theme::Sixteen);
        assert_eq!(
            theme(&[("TERM", "dumb"), ("COLORTERM", "truecolor")]),
            Theme::Mono
        );
    }

    #[test]
    fn without_utf8_the_signs_are_ascii() {
        let glyphs = |locale| look(&environment(&[("LANG", locale)]), None).glyphs;
        assert_eq!(glyphs("fr_FR.UTF-8"), Glyphs::Unicode);
        assert_eq!(glyphs("C.utf8"), Glyphs::Unicode);
        assert_eq!(glyphs("fr_FR@euro"), Glyphs::Ascii);
    }
}
