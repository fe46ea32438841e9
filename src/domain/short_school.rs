//! Official names of schools as people say them.

/// The name without what an official one says before the school's own: `Éc. Rosa-Parks`.
pub fn short_school(name: &str) -> String {
    const KINDS: [(&str, &str); 8] = [
        ("école maternelle", "Éc. mat."),
        ("école primaire", "Éc."),
        ("école élémentaire", "Éc."),
        ("école", "Éc."),
        ("collège", "Clg"),
        ("lycée professionnel", "LP"),
        ("lycée", "Lyc."),
        ("section d'enseignement professionnel", "SEP"),
    ];
    const SECTORS: [&str; 4] = ["publique ", "public ", "privée ", "privé "];
    let plain = name.replace("Ecole", "École").replace('’', "'");
    let lower = plain.to_lowercase();
    for (long, short) in KINDS {
        if let Some(rest) = lower
            .strip_prefix(long)
            .and_then(|rest| rest.strip_prefix(' '))
        {
            // Lower case may differ in length: cut by characters, not bytes.
            let mut own: String = plain
                .chars()
                .skip(lower.chars().count() - rest.chars().count())
                .collect();
            for sector in SECTORS {
                if own.to_lowercase().starts_with(sector) {
                    own = own.chars().skip(sector.chars().count()).collect();
                }
            }
            return format!("{short} {own}");
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_name_is_shortened_to_what_people_say() {
        assert_eq!(
            short_school("Ecole primaire privée St Joseph"),
            "Éc. St Joseph"
        );
        assert_eq!(
            short_school("École maternelle publique Les Lilas"),
            "Éc. mat. Les Lilas"
        );
        assert_eq!(short_school("Collège Paul-Éluard"), "Clg Paul-Éluard");
        assert_eq!(short_school("Éc. Pasteur"), "Éc. Pasteur");
        assert_eq!(
            short_school("Institut Médico-éducatif"),
            "Institut Médico-éducatif"
        );
    }
}
