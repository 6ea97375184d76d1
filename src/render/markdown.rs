//! Text from the files in Markdown: nothing in it is markup, and nobody is called by it.

use crate::words::harmless;

/// What stands between a sign and what follows it, so that the two together mean nothing: a space without width, by its
/// number. Sites look for names, numbers and addresses after signs have been unescaped, so that a backslash is too little.
const BREAK: &str = "&#8203;";

/// A text that begins a line, a cell or a heading.
pub(super) fn escaped(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match text.as_bytes().get(digits) {
        Some(b' ' | b'\t') if digits == 0 => format!("&#32;{}", inline(&text[1..])),
        Some(b'+' | b'-' | b'=') if digits == 0 => format!("\\{}", inline(text)),
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], inline(&text[digits..])),
        _ => inline(text),
    }
}

/// A text within a line.
pub(super) fn inline(text: &str) -> String {
    let text = harmless(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        if c == '.' && ends_with_www(before) {
            out += BREAK;
        }
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '#' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
        let calls = match c {
            '@' => true,
            '#' | '!' => after.starts_with(|c: char| c.is_ascii_digit()),
            ':' => after.starts_with("//"),
            _ => false,
        };
        if calls {
            out += BREAK;
        }
    }
    out
}

/// A name as code; as text, where anything in it could be more than a name.
pub(super) fn code(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.' | ' ');
    if !text.is_empty() && text.chars().all(is_plain) { format!("`{}`", harmless(text)) } else { inline(text) }
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        for (text, expected) in [
            ("", ""),
            ("Trygg & säker, 5 < 6", "Trygg &amp; säker, 5 &lt; 6"),
            ("```<b>`", "\\`\\`\\`&lt;b&gt;\\`"),
            ("[k](https://evil.se)", "\\[k\\](https:&#8203;//evil.se)"),
            ("a@b.se, Www.b.se", "a@&#8203;b.se, Www&#8203;.b.se"),
            ("#12, !12, C#, nr 12!", "\\#&#8203;12, \\!&#8203;12, C\\#, nr 12\\!"),
            ("a|b \\ *c* _d_ ~e~ $f$", "a\\|b \\\\ \\*c\\* \\_d\\_ \\~e\\~ \\$f\\$"),
        ] {
            assert_eq!(inline(text), expected);
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn nothing_begins_a_block() {
        for (text, expected) in [
            ("    code", "&#32;   code"),
            ("\tcode", "&#32;code"),
            ("- a", "\\- a"),
            ("+46", "\\+46"),
            ("===", "\\==="),
            ("# a", "\\# a"),
            ("> a", "&gt; a"),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("12 a", "12 a"),
            ("12", "12"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn only_names_are_code() {
        assert_eq!(code("farsta-2019/cameras_1"), "`farsta-2019/cameras_1`");
        assert_eq!(code("a`@b"), "a\\`@&#8203;b");
        assert_eq!(code(""), "");
    }
}
