//! Trees to measure with: valid, as large as asked for, the same at every run.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The focus areas of every framework, the first of which is binding.
const AREAS: [&str; 6] = ["places", "youth", "schools", "exit", "victims", "cameras"];

/// Writes so many cities of so many districts, each with one agreement of so many commitments. Gives the count of files.
pub(crate) fn write(root: &Path, cities: usize, districts: usize, commitments: usize) -> usize {
    for city in 0..cities {
        let folder = root.join(format!("city-{city}"));
        fs::create_dir_all(&folder).expect("a folder for the city");
        let put = |name: String, text: String| fs::write(folder.join(name), text).expect("a file of the city");
        put("city.toml".to_owned(), register(city, districts));
        put("framework.toml".to_owned(), framework(city));
        for district in 0..districts {
            put(format!("district-{district}.toml"), agreement(city, district, commitments));
        }
    }
    cities * (districts + 2)
}

fn register(city: usize, districts: usize) -> String {
    let mut out = format!("format = 1\n\n[city]\nid = \"city-{city}\"\nname = \"Staden {city}\"\n");
    for district in 0..districts {
        let _ = write!(
            out,
            "\n[[district]]\nid = \"district-{district}\"\nname = \"Södra Höjden {district}\"\nvalid_from = 2007-01-01\n\
             \n[[police_area]]\nid = \"lpo-{district}\"\nname = \"Lokalpolisområde {district}\"\ncovers = [\"district-{district}\"]\n"
        );
    }
    out
}

fn framework(city: usize) -> String {
    let mut out = format!(
        "format = 1\n\n[framework]\nid = \"framework\"\ntitle = \"Samverkansöverenskommelse {city}\"\nstatus = \"adopted\"\n\
         valid_from = 2023-01-01\nvalid_to = 2026-12-31\ndecided_on = 2022-12-01\nregistry_no = \"KS 2022/1\"\n\
         parties = [\"city\", \"police\"]\nfollow_up_months = 24\n"
    );
    for area in AREAS {
        let _ = write!(
            out,
            "\n[[focus_area]]\nid = \"{area}\"\nname = \"Område {area}\"\nbinding = {}\n\
             \n[[requirement]]\nid = \"{area}-joint\"\narea = \"{area}\"\n\
             text = \"Parterna gör minst en gemensam insats om året.\"\nbinds = [\"city\", \"police\"]\n",
            area == AREAS[0]
        );
    }
    out + "\n[[body]]\nid = \"steering\"\nname = \"Styrgrupp\"\nkind = \"steering-group\"\nlevel = \"strategic\"\n\
           members = [\"city\", \"police\"]\nmeetings_per_year = 4\n"
}

fn agreement(city: usize, district: usize, commitments: usize) -> String {
    let (own, lpo) = (format!("district-{district}"), format!("lpo-{district}"));
    let mut out = format!(
        "format = 1\n\n[agreement]\nid = \"agreement-{district}\"\ntitle = \"Lokal samverkansöverenskommelse {city}/{district}\"\n\
         framework = \"framework\"\ndistricts = [\"{own}\"]\npolice_areas = [\"{lpo}\"]\nstatus = \"signed\"\n\
         valid_from = 2023-01-01\nvalid_to = 2026-12-31\ndecided_on = 2022-12-15\nregistry_no = \"{district} 2022/7\"\n\
         coordinator = \"{own}\"\nfollow_up_months = 12\nboard = \"Nämnden\"\nfeedback = \"Redovisas på webbplatsen\"\n\
         \n[[situation_report]]\ntitle = \"Lägesbild\"\non = 2022-11-01\n"
    );
    for (by, role) in [(&own, "Stadsdelsdirektör"), (&lpo, "Lokalpolisområdeschef")] {
        let _ = write!(out, "\n[[signature]]\nby = \"{by}\"\nrole = \"{role}\"\non = 2022-12-20\n");
    }
    for (rank, area) in (1..).zip(AREAS.iter().take(3)) {
        let _ = write!(
            out,
            "\n[[area]]\narea = \"{area}\"\ngoal = \"Färre händelser\"\n\
             \n[[problem]]\nid = \"{area}-problem\"\narea = \"{area}\"\ntitle = \"Otrygghet vid torget\"\n\
             cause = \"Få vuxna på plats kvällstid\"\npriority = {rank}\n"
        );
    }
    for number in 0..commitments {
        let area = AREAS[number % 3];
        let (lead, other) = if number % 2 == 0 { (&own, &lpo) } else { (&lpo, &own) };
        let _ = write!(
            out,
            "\n[[commitment]]\nid = \"commitment-{number}\"\narea = \"{area}\"\ntitle = \"Insats {number} vid torget\"\n\
             text = \"Parterna genomför insats {number} vid torget minst 20 av årets 52 veckor och redovisar den för nämnden.\"\n\
             level = \"operational\"\nlead = \"{lead}\"\nsupporting = [\"{other}\"]\nproblems = [\"{area}-problem\"]\n\
             requirements = [\"{area}-joint\"]\nplace = \"torget\"\nstarts_on = 2023-02-01\ndue_on = 2026-06-15\n\
             times = 20\nper = \"year\"\nresources = \"En samordnare på halvtid\"\nhours_per_month = 40\n\
             \n[[indicator]]\nid = \"indicator-{number}\"\nof = \"commitment-{number}\"\nname = \"Händelser om året\"\n\
             kind = \"effect\"\nunit = \"händelser\"\nbaseline = 60\ntarget = 40\ndata_source = \"Polisens statistik\"\n\
             \n[[result]]\ncommitment = \"commitment-{number}\"\non = 2023-11-30\nstatus = \"ongoing\"\n\
             \n[[measurement]]\nindicator = \"indicator-{number}\"\non = 2023-11-30\nvalue = {}\n",
            40 + number % 20
        );
    }
    for year in 2023..2026 {
        let _ = write!(out, "\n[[review]]\non = {year}-10-20\nby = \"{own}\"\n");
    }
    out
}
