//! The languages that the program speaks.

use clap::ValueEnum;

/// A language of messages, headings and month names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub enum Language {
    /// English
    #[value(name = "en")]
    English,
    /// Svenska
    #[value(name = "sv")]
    Swedish,
}

impl Language {
    /// The language that the environment asks for, given `LC_ALL`, `LC_MESSAGES` and `LANG`: the first that says
    /// anything decides, and what is not Swedish is English.
    pub fn from_environment(values: [Option<&str>; 3]) -> Self {
        let locale = values.into_iter().flatten().find(|value| !value.is_empty()).unwrap_or_default();
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("sv") { Self::Swedish } else { Self::English }
    }

    /// Its name on the command line and in the web's standards.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        let language = |values| Language::from_environment(values);
        assert_eq!(language([None, None, None]), Language::English);
        assert_eq!(language([None, None, Some("sv_SE.UTF-8")]), Language::Swedish);
        assert_eq!(language([Some(""), Some("sv"), Some("en_GB")]), Language::Swedish);
        assert_eq!(language([Some("C"), Some("sv_SE"), Some("sv_SE")]), Language::English);
        assert_eq!(language([Some("sv_FI@euro"), None, None]), Language::Swedish);
        assert_eq!(language([None, None, Some("svx")]), Language::English);
    }

    #[test]
    fn the_command_line_knows_languages_by_their_tags() {
        for language in Language::value_variants() {
            assert_eq!(Language::from_str(language.tag(), false), Ok(*language));
        }
    }
}
