//! The pages of this repository lead somewhere.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

#[test]
fn every_link_within_the_repository_leads_to_something() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let below = ["docs", "agreements", "examples", "src"].map(|folder| WalkDir::new(root.join(folder)));
    let files = below.into_iter().chain([WalkDir::new(root).max_depth(1)]).flatten();
    let pages =
        files.map(|file| file.unwrap().into_path()).filter(|path| path.extension().is_some_and(|of| of == "md"));
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let path = target.split('#').next().unwrap();
            assert!(page.parent().unwrap().join(path).exists(), "{} leads to {target}", page.display());
        }
    }
}
