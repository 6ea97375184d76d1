//! What can be wrong with a text that was to be TOML, and what is said about it.

use crate::diagnostic::{Argument, Phrase};
use crate::source::Span;

/// How many digits a personal number has at least.
pub(super) const PERSONAL: usize = 10;

/// One mistake: one cause, at the smallest stretch that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// Where.
    pub(crate) span: Span,
    /// What is wrong.
    pub(crate) kind: Kind,
    /// The same in words, an attribute of the message `toml-syntax`.
    pub(crate) phrase: Phrase,
    /// What to write instead, another attribute of it.
    pub(crate) help: Option<Phrase>,
    /// The other place that it is about, and what is there.
    pub(crate) related: Option<(Span, Phrase)>,
}

impl Mistake {
    /// A mistake of a kind, with the help that the kind has.
    pub(super) fn new(kind: Kind, span: impl Into<Span>) -> Self {
        let help = kind.help().map(Phrase::new);
        Self { span: span.into(), kind, phrase: Phrase::new(kind.variant()), help, related: None }
    }

    /// Gives the sentence an argument.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.phrase = self.phrase.with(name, discreet(value.into()));
        self
    }

    /// Gives the help an argument.
    #[must_use]
    pub(super) fn help_with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.help = self.help.map(|help| help.with(name, discreet(value.into())));
        self
    }

    /// Says another thing to do.
    #[must_use]
    pub(super) fn help(mut self, help: Phrase) -> Self {
        self.help = Some(help);
        self
    }

    /// Names the word of the format that was meant.
    #[must_use]
    pub(super) fn meaning(self, nearest: impl Into<Argument>) -> Self {
        self.help(Phrase::new("help-nearest").with("nearest", nearest))
    }

    /// Names where the other one stands.
    #[must_use]
    pub(super) fn after(mut self, first: impl Into<Span>) -> Self {
        self.related = Some((first.into(), Phrase::new("related-first")));
        self
    }
}

/// The argument, unless it has the digits of a personal number, which no output repeats.
fn discreet(value: Argument) -> Argument {
    match value {
        Argument::Text(text) if text.chars().filter(|c| c.is_numeric()).count() >= PERSONAL => "…".into(),
        value => value,
    }
}

/// The kinds with the names of their sentences: what is wrong, and what to do where that is one thing.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $variant:literal $($help:literal)?;)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind { $($(#[$doc])* $kind),* }

        impl Kind {
            /// Every kind.
            #[cfg(test)]
            pub(super) const ALL: &[Self] = &[$(Self::$kind),*];

            /// The attribute that says it.
            pub(crate) const fn variant(self) -> &'static str {
                match self { $(Self::$kind => $variant),* }
            }

            const fn help(self) -> Option<&'static str> {
                match self { $(Self::$kind => kinds!(@help $($help)?)),* }
            }
        }
    };
    (@help) => { None };
    (@help $help:literal) => { Some($help) };
}

kinds! {
    /// Curly or angled quotation marks around a text.
    TypographicQuotes "typographic-quotes" "help-typographic-quotes";
    /// A quotation mark that ends a text too early.
    InnerQuotes "inner-quotes" "help-inner-quotes";
    /// A no-break space between the parts of a line.
    NoBreakSpace "no-break-space" "help-no-break-space";
    /// Another character that cannot be seen.
    HiddenCharacter "hidden-character" "help-hidden-character";
    /// A control character.
    ControlCharacter "control-character" "help-control-character";
    /// Line ends of old Macintoshes.
    CarriageReturn "carriage-return" "help-carriage-return";
    /// `1,5`
    DecimalComma "decimal-comma" "help-number";
    /// `12 500`
    ThousandsSeparator "thousands-separator" "help-thousands-separator";
    /// `45 %`
    PercentSign "percent-sign" "help-percent-sign";
    /// `500000 kr`
    NumberWithUnit "number-with-unit" "help-number";
    /// `007`
    LeadingZero "leading-zero" "help-leading-zero";
    /// `1__0`
    BadNumber "bad-number" "help-number-form";
    /// `30/6 2020`
    DateForm "date-form" "help-date-form";
    /// `2020-02-30`
    ImpossibleDate "impossible-date" "help-impossible-date";
    /// `ja`
    BooleanWord "boolean-word" "help-boolean-word";
    /// A text without quotation marks.
    UnquotedText "unquoted-text" "help-unquoted-text";
    /// A text that its line does not end.
    UnclosedText "unclosed-text" "help-unclosed-text";
    /// A text in `"""` that nothing ends.
    UnclosedLongText "unclosed-long-text" "help-unclosed-long-text";
    /// A text in `"` that goes on on the next line.
    LineBreakInText "line-break-in-text" "help-line-break-in-text";
    /// `"C:\mapp"`
    Backslash "backslash" "help-backslash";
    /// `["a", "b"`
    UnclosedList "unclosed-list" "help-unclosed-list";
    /// `{ a = 1`
    UnclosedBraces "unclosed-braces" "help-unclosed-braces";
    /// A bracket or brace that closes nothing.
    ExtraBracket "extra-bracket" "help-extra-bracket";
    /// `["a" "b"]`
    MissingComma "missing-comma" "help-missing-comma";
    /// `["a",, "b"]`
    ExtraComma "extra-comma" "help-extra-comma";
    /// `"a", "b"`
    ListWithoutBrackets "list-without-brackets" "help-list-without-brackets";
    /// `("a", "b")`
    ListBrackets "list-brackets" "help-list-brackets";
    /// `[a = 1]`
    EqualsInList "equals-in-list" "help-equals-in-list";
    /// Something in braces that is no `key = value`.
    BraceEntry "brace-entry" "help-brace-entry";
    /// `due_on =`
    MissingValue "missing-value" "help-missing-value";
    /// `due_on: 2020-06-30`
    Colon "colon" "help-colon";
    /// `due_on 2020-06-30`
    MissingEquals "missing-equals" "help-missing-equals";
    /// `due_on == 2020-06-30`
    ExtraEquals "extra-equals" "help-extra-equals";
    /// `= 2020-06-30`
    MissingKey "missing-key" "help-missing-key";
    /// `åtgärd = 1`
    ForeignKey "foreign-key" "help-foreign-key";
    /// `[[åtgärd]]`
    ForeignHeader "foreign-header" "help-foreign-header";
    /// `due on = 2020-06-30`
    KeyWithSpace "key-with-space" "help-key-with-space";
    /// Any other key that needs quotation marks.
    InvalidKey "invalid-key" "help-invalid-key";
    /// A key that the record has already.
    RepeatedKey "repeated-key" "help-repeated-key";
    /// `[agreement]` twice.
    RepeatedTable "repeated-table" "help-repeated-table";
    /// `[commitment]` among several.
    SingleBracket "single-bracket" "help-header";
    /// `[[commitment]`
    HeaderBrackets "header-brackets" "help-header";
    /// `commitment`
    BareHeader "bare-header" "help-header";
    /// `[]`
    InvalidHeader "invalid-header" "help-invalid-header";
    /// Something behind a header.
    AfterHeader "after-header" "help-after-header";
    /// Something behind a value.
    AfterValue "after-value" "help-after-value";
    /// A line that is neither header nor `key = value`.
    FreeText "free-text" "help-free-text";
    /// Lists in lists in lists …
    TooDeep "too-deep";
    /// A table's key given to something that is no table.
    NoTable "no-table";
    /// Anything else, in the reader's own words.
    Other "other";
}
