//! Findings in words: in both languages, with the sentence of each rule.
