//! Who may import whom.

/// What has no clock, no disk and no language.
const PURE: &[&str] = &[
    "command", "domain", "law", "calendar", "cover", "lookup", "typed",
];

/// Folders of `src` and the others that each may name.
pub fn may_name(from: &str, to: &str) -> bool {
    if from == to {
        return true;
    }
    match from {
        "command" => false,
        "domain" => to == "command",
        "law" | "calendar" | "lookup" | "typed" => to == "domain",
        "cover" | "demo" => ["domain", "law", "calendar"].contains(&to),
        "store" | "exchange" => PURE.contains(&to),
        "keymap" => to == "command",
        "settings" => to == "keymap",
        "text" => ["domain", "command"].contains(&to),
        "app" => PURE.contains(&to) || ["keymap", "settings", "text"].contains(&to),
        "ui" => may_name("app", to) || to == "app",
        "runtime" | "cli" => true,
        "main" => to == "cli",
        _ => false,
    }
}

/// Dependencies that every folder but `command` and the pure core may use.
const COMMON: &[&str] = &["jiff", "serde", "thiserror"];

/// What the core may use beside the standard library.
const OF_DOMAIN: &[&str] = &[
    "jiff",
    "serde",
    "thiserror",
    "unicode_normalization",
    "geographiclib_rs",
];

/// The home of each other dependency: replaced in that folder alone.
const HOMES: &[(&str, &[&str])] = &[
    ("ratatui", &["ui", "runtime"]),
    ("crossterm", &["runtime"]),
    ("signal_hook", &["runtime"]),
    ("sled", &["store"]),
    ("bincode", &["store"]),
    ("chacha20poly1305", &["store"]),
    ("getrandom", &["store"]),
    ("argon2", &["store"]),
    ("zeroize", &["store", "app"]),
    ("crc32fast", &["store"]),
    ("data_encoding", &["store", "runtime"]),
    ("blake3", &["store", "exchange", "cli"]),
    ("rustix", &["store", "runtime", "cli"]),
    ("csv", &["exchange"]),
    ("calamine", &["exchange"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("chardetng", &["exchange"]),
    ("toml", &["keymap", "law", "settings"]),
    ("smallvec", &["law"]),
    ("fuzzy_matcher", &["lookup"]),
    ("unicode_normalization", &["domain", "lookup"]),
    ("geographiclib_rs", &["domain"]),
    ("rayon", &["store", "lookup"]),
    ("i18n_embed", &["text"]),
    ("rust_embed", &["text"]),
    ("fluent_bundle", &["text"]),
    ("unic_langid", &["text"]),
    ("tui_input", &["app"]),
    ("unicode_width", &["app", "ui", "runtime", "cli"]),
    ("unicode_segmentation", &["app", "ui"]),
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
        _ if COMMON.contains(&dependency) => true,
        _ => HOMES
            .iter()
            .any(|(name, homes)| *name == dependency && homes.contains(&folder)),
    }
}

/// The folder that a macro exported at the crate's root belongs to.
pub fn home_of_macro(name: &str) -> Option<&'static str> {
    match name {
        "say" => Some("text"),
        "for_each_record" => Some("domain"),
        _ => None,
    }
}
