//! Every module uses only those that stand before it in the list of layers.

use std::path::{Path, PathBuf};

const LAYERS: [&str; 10] =
    ["source", "diagnostic", "model", "load", "rules", "report", "diff", "words", "render", "cli"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[test]
fn no_module_uses_a_later_one() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rank = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    let mut upward = Vec::new();
    for path in rust_files(&source) {
        let inside = path.strip_prefix(&source).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let layer = first.strip_suffix(".rs").unwrap_or(first);
        let Some(own) = rank(layer) else {
            assert!(matches!(layer, "lib" | "main"), "{} belongs to no layer", inside.display());
            continue;
        };
        for (number, line) in (1..).zip(std::fs::read_to_string(&path).unwrap().lines()) {
            for used in line.split("crate::").skip(1) {
                let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if rank(&name).is_some_and(|other| other > own) {
                    upward.push(format!("{}:{number}: {layer} uses {name}", inside.display()));
                }
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}
