//! Who may import whom, and where each dependency has its home.

/// The one file of `src` that is no module of the crate: cargo runs it before the crate is compiled.
pub const BUILD_SCRIPT: &str = "text/build.rs";

/// What has no clock, no disk and no language.
const PURE: &[&str] = &[
    "command", "domain", "law", "calendar", "cover", "solver", "lookup", "typed",
];

/// What screens, overlays and forms may name outside `tui`.
const UNDER_SCREENS: &[&str] = &[
    "record",
    "department",
    "words",
    "keymap",
    "settings",
    "text",
];

/// What screens, overlays and forms may name of `tui`.
const FLOOR: &[&str] = &[
    "tui/action",
    "tui/context",
    "tui/component",
    "tui/widgets",
    "tui/records",
    "tui/theme",
    "tui/glyphs",
    "tui/kept",
];

/// The room that a module lies in: a folder of `src`; in `tui` a folder of that; of screens and
/// overlays each is a room.
pub fn room(module: &[String]) -> String {
    if folder(module) == BUILD_SCRIPT {
        return BUILD_SCRIPT.to_owned();
    }
    let depth = match module {
        [first, second, ..]
            if first == "tui" && ["screens", "overlays"].contains(&second.as_str()) =>
        {
            3
        }
        [first, ..] if first == "tui" => 2,
        _ => 1,
    };
    module[..depth.min(module.len())].join("/")
}

/// The folder of `src` that a module lies in; the build script stands for itself.
pub fn folder(module: &[String]) -> &str {
    match module {
        [first, second] if first == "text" && second == "build" => BUILD_SCRIPT,
        [first, ..] => first,
        [] => "",
    }
}

/// Whether a room may name another.
pub fn may_name(from: &str, to: &str) -> bool {
    if from == to {
        return true;
    }
    let pure_or = |others: &[&str]| PURE.contains(&to) || others.contains(&to);
    match from {
        "command" | "solver" => false,
        "domain" | "keymap" => to == "command",
        "calendar" | "lookup" | "typed" | "law" => to == "domain",
        "text" => ["domain", "command"].contains(&to),
        "settings" => ["keymap", "plain_file"].contains(&to),
        "cover" => ["domain", "law", "calendar", "solver"].contains(&to),
        "record" => ["domain", "text", "typed", "lookup", "law"].contains(&to),
        "store" => pure_or(&["plain_file"]),
        "demo" => pure_or(&[]),
        "department" | "exchange" => pure_or(&["record"]),
        "words" => pure_or(&[
            "record",
            "department",
            "store",
            "exchange",
            "keymap",
            "settings",
            "text",
            "plain_file",
        ]),
        "runtime" => to != "cli" && to != "main",
        "cli" => to != "runtime" && to != "main",
        "main" => ["cli", "runtime"].contains(&to),
        _ if from == "tui" || from.starts_with("tui/") => {
            within_tui(from, to) || pure_or(UNDER_SCREENS)
        }
        _ => false,
    }
}

/// Whether a room of `tui` may name another of `tui`.
fn within_tui(from: &str, to: &str) -> bool {
    let holds = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    if holds(from, to) || holds(to, from) {
        return true;
    }
    match from {
        "tui/theme" | "tui/glyphs" | "tui/kept" => false,
        "tui/action" => to == "tui/kept",
        "tui/context" => ["tui/theme", "tui/glyphs"].contains(&to),
        "tui/component" => ["tui/action", "tui/context", "tui/theme", "tui/glyphs"].contains(&to),
        "tui/widgets" => ["tui/context", "tui/theme", "tui/glyphs"].contains(&to),
        "tui/records" => ["tui/context", "tui/theme", "tui/glyphs", "tui/widgets"].contains(&to),
        "tui/session" => to.starts_with("tui/"),
        _ => FLOOR.contains(&to),
    }
}

/// Dependencies that every folder but `command` and the pure core may use.
const COMMON: &[&str] = &["jiff", "serde", "thiserror"];

/// What the core may use beside the standard library.
const OF_DOMAIN: &[&str] = &[
    "jiff",
    "thiserror",
    "unicode_normalization",
    "geographiclib_rs",
];

/// The home of each other dependency: replaced in that folder alone.
const HOMES: &[(&str, &[&str])] = &[
    ("ratatui", &["tui", "runtime"]),
    ("crossterm", &["runtime"]),
    ("signal_hook", &["runtime", "cli"]),
    ("sled", &["store"]),
    ("bincode", &["store"]),
    ("chacha20poly1305", &["store"]),
    ("getrandom", &["store"]),
    ("argon2", &["store"]),
    ("zeroize", &["runtime", "store", "tui"]),
    ("zeroizing_alloc", &["main"]),
    ("crc32fast", &["store"]),
    ("data_encoding", &["store", "runtime"]),
    ("blake3", &["store", "exchange", "cli"]),
    ("rustix", &["store", "runtime", "cli", "plain_file"]),
    ("csv", &["exchange"]),
    ("calamine", &["exchange"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("chardetng", &["exchange"]),
    ("toml", &["demo", "keymap", "law", "settings"]),
    ("smallvec", &["law"]),
    ("fuzzy_matcher", &["lookup"]),
    ("unicode_normalization", &["domain"]),
    ("geographiclib_rs", &["domain"]),
    ("rayon", &["store", "lookup", "law", "solver", "cli"]),
    ("i18n_embed", &["text"]),
    ("rust_embed", &["text"]),
    ("fluent_bundle", &["text"]),
    ("fluent_syntax", &[BUILD_SCRIPT]),
    ("unic_langid", &["text"]),
    ("tui_input", &["tui"]),
    ("unicode_width", &["tui", "words", "runtime", "cli"]),
    ("unicode_segmentation", &["tui"]),
    ("rand_chacha", &["demo"]),
    ("rand_core", &["demo"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("serde_json", &["cli"]),
    ("sys_locale", &["cli"]),
    ("etcetera", &["cli"]),
    ("tracing", &["store", "runtime", "cli", "text"]),
    ("tracing_appender", &["runtime"]),
    ("tracing_subscriber", &["runtime"]),
];

/// Whether a folder may use a dependency.
pub fn may_use(folder: &str, dependency: &str) -> bool {
    match folder {
        "command" => false,
        "domain" => OF_DOMAIN.contains(&dependency),
        _ if folder != BUILD_SCRIPT && COMMON.contains(&dependency) => true,
        _ => HOMES
            .iter()
            .any(|(name, homes)| *name == dependency && homes.contains(&folder)),
    }
}

/// Whether ratatui is at home in a file: in what draws, in what views are drawn with, and in what
/// brings it to the terminal.
pub fn may_draw(module: &[String]) -> bool {
    let module: Vec<&str> = module.iter().map(String::as_str).collect();
    match module.as_slice() {
        ["runtime", ..] | ["tui", "component" | "widgets" | "theme", ..] => true,
        ["tui", rest @ ..] => rest.contains(&"view"),
        _ => false,
    }
}

/// Whether a room may ask what time it is, or in which zone.
pub fn may_ask_the_time(room: &str) -> bool {
    ["runtime", "cli", "store"].contains(&room)
}

/// Whether a room may begin threads; those of the pure ones end with the call that began them.
pub fn may_begin_threads(room: &str) -> bool {
    may_ask_the_time(room) || ["law", "lookup", "solver"].contains(&room)
}

/// The folder that a macro exported at the crate's root belongs to.
pub fn home_of_macro(name: &str) -> Option<&'static str> {
    match name {
        "for_each_record" => Some("domain"),
        _ => None,
    }
}
