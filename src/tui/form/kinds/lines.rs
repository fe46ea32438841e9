//! Free words parted by commas, each once.

use super::words::{joined, parts};
use crate::domain::Clean;

/// The words of a list.
pub fn parse(raw: &str) -> Vec<Clean> {
    let mut all: Vec<Clean> = Vec::new();
    for line in parts(raw, &[',', ';']).filter_map(Clean::some) {
        if !all.contains(&line) {
            all.push(line);
        }
    }
    all
}

/// The list, without what would part a word of it.
pub fn print(all: &[Clean]) -> String {
    joined(all.iter().map(|line| line.replace([',', ';'], " ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_each_word_once_and_no_empty_one() {
        let all: Vec<String> = parse(" cantine,, sortie ; cantine,\u{202e}")
            .iter()
            .map(|l| l.to_string())
            .collect();
        assert_eq!(all, ["cantine", "sortie"]);
    }
}
