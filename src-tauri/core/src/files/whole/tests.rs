use super::*;

fn at(folder: &tempfile::TempDir) -> Place {
    Place::of(folder.path().join("fil.oevebane"))
}

/// All that has a name in a folder, with what it holds.
fn seen(folder: &tempfile::TempDir) -> Vec<(String, String)> {
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let entries = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = entries.map(|path| (name(&path), std::fs::read_to_string(path).unwrap())).collect();
    all.sort();
    all
}

fn only(text: &str) -> Vec<(String, String)> {
    vec![("fil.oevebane".to_owned(), text.to_owned())]
}

fn put(path: &Path, text: &str) {
    write_whole(path, text.as_bytes()).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_written_has_no_name_before_its_own() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!at(&folder).needs_names(), "the drive of the tests knows files without names");
    let written = at(&folder).write(b"ny", Readers::AsUsual).unwrap();
    assert_eq!(seen(&folder), [], "a process that is killed now leaves nothing");
    written.name().unwrap();
    assert_eq!(seen(&folder), only("ny"));
}

#[test]
fn what_takes_the_place_of_another_is_known_to_need_names_and_leaves_none() {
    let folder = tempfile::tempdir().unwrap();
    put(&at(&folder).path, "gammel");
    assert!(at(&folder).needs_names());
    at(&folder).write("mellem".as_bytes(), Readers::AsUsual).unwrap().name().unwrap();
    assert_eq!(seen(&folder), only("mellem"));
    let named = at(&folder).write(b"ny", Readers::AsUsual).unwrap().name_for_now().unwrap();
    named.take_back();
    assert_eq!(seen(&folder), only("mellem"));
    drop(at(&folder).write(b"ny", Readers::AsUsual).unwrap().name_for_now().unwrap());
    assert_eq!(seen(&folder), only("ny"));
    drop(at(&folder).write(b"aldrig", Readers::AsUsual).unwrap());
    assert_eq!(seen(&folder), only("ny"));
}

#[test]
fn a_drive_that_knows_no_file_without_a_name_gets_one_beside() {
    let folder = tempfile::tempdir().unwrap();
    let place = at(&folder);
    let (mut file, path) = beside(place.new_name(), Readers::AsUsual).unwrap();
    file.write_all(b"ny").unwrap();
    let written = Written { place, holds: Holds::Beside(path), readers: Readers::AsUsual };
    written.name().unwrap();
    assert_eq!(seen(&folder), only("ny"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_can_be_given_no_name_is_copied() {
    use rustix::fs::{Mode, OFlags, open};
    let folder = tempfile::tempdir().unwrap();
    // What is opened so can never be named.
    let flags = OFlags::TMPFILE | OFlags::EXCL | OFlags::RDWR;
    let mut file = File::from(open(folder.path(), flags, Mode::RUSR | Mode::WUSR).unwrap());
    file.write_all(b"ny").unwrap();
    let holds = Holds::Nameless(file);
    Written { place: at(&folder), holds, readers: Readers::AsUsual }.name().unwrap();
    assert_eq!(seen(&folder), only("ny"));
}

#[test]
fn whatever_a_killed_process_left_beside_a_file_goes_and_the_file_that_counts_stays() {
    // Under the file's own name, under the new one's beside it, and under the earlier one's; what is to have the name; and what
    // has it afterwards.
    let left = [
        (Some("gammel"), Some("ny"), None, Stands::Earlier, "gammel"),
        (Some("gammel"), Some("halvt n"), Some("gammel"), Stands::Earlier, "gammel"),
        (None, Some("ny"), Some("gammel"), Stands::Earlier, "gammel"),
        (None, None, Some("gammel"), Stands::New, "gammel"),
        (None, None, Some("gammel"), Stands::Whatever, "gammel"),
        (Some("ny"), None, Some("gammel"), Stands::Earlier, "gammel"),
        (Some("ny"), None, Some("gammel"), Stands::New, "ny"),
        (Some("ny"), None, None, Stands::Earlier, "ny"),
        (Some("ny"), None, None, Stands::Whatever, "ny"),
    ];
    for (own, new, earlier, to_stand, stands) in left {
        let folder = tempfile::tempdir().unwrap();
        let place = at(&folder);
        let names = [place.path.clone(), place.new_name(), place.earlier_name()];
        for (name, text) in names.iter().zip([own, new, earlier]) {
            if let Some(text) = text {
                put(name, text);
            }
        }
        place.clear(to_stand).unwrap();
        assert_eq!(seen(&folder), only(stands), "{own:?} {new:?} {earlier:?} {to_stand:?}");
        place.clear(to_stand).unwrap();
        assert_eq!(seen(&folder), only(stands), "a second time there is nothing to do");
    }
}

#[test]
fn a_process_killed_between_the_earlier_files_second_name_and_the_new_file_leaves_one_name() {
    for to_stand in [Stands::New, Stands::Earlier, Stands::Whatever] {
        let folder = tempfile::tempdir().unwrap();
        let place = at(&folder);
        put(&place.path, "gammel");
        std::fs::hard_link(&place.path, place.earlier_name()).unwrap();
        place.clear(to_stand).unwrap();
        assert_eq!(seen(&folder), only("gammel"), "{to_stand:?}");
    }
}

#[test]
fn what_may_have_been_put_there_since_stays_and_the_earlier_file_gets_a_name_that_can_be_found() {
    let folder = tempfile::tempdir().unwrap();
    for earlier in ["den tidligere", "endnu en"] {
        let place = at(&folder);
        put(&place.path, "gemt igen");
        put(&place.earlier_name(), earlier);
        place.clear(Stands::Whatever).unwrap();
    }
    let named = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let all = [
        named("fil (tidligere 2).oevebane", "endnu en"),
        named("fil (tidligere).oevebane", "den tidligere"),
        named("fil.oevebane", "gemt igen"),
    ];
    assert_eq!(seen(&folder), all);
}

#[test]
fn a_drive_that_is_not_there_is_not_taken_for_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::of(folder.path().join("usb/fil.oevebane"));
    assert!(place.clear(Stands::Earlier).is_err());
}

#[test]
fn in_a_folder_of_the_apps_own_all_that_is_half_written_goes() {
    let folder = tempfile::tempdir().unwrap();
    put(&at(&folder).path, "den skal blive");
    put(&at(&folder).new_name(), "halvt");
    std::fs::create_dir(folder.path().join(format!("{BESIDE}mappe"))).unwrap();
    clear_half_written(folder.path()).unwrap();
    std::fs::remove_dir(folder.path().join(format!("{BESIDE}mappe"))).unwrap();
    assert_eq!(seen(&folder), only("den skal blive"));
}

#[test]
fn two_files_of_the_same_moment_are_told_apart_and_one_is_known_by_each_of_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other, again] = ["en", "to", "en igen"].map(|name| folder.path().join(name));
    for path in [&one, &other] {
        put(path, "det samme");
        // A file that takes another's name within seconds gets its age too on Windows.
        #[cfg(windows)]
        {
            use std::os::windows::fs::FileTimesExt as _;
            let age = std::fs::FileTimes::new().set_created(std::time::SystemTime::UNIX_EPOCH);
            File::options().write(true).open(path).unwrap().set_times(age).unwrap();
        }
    }
    std::fs::hard_link(&one, &again).unwrap();
    let identity = |path| FileIdentity::of(path).unwrap();
    assert_ne!(identity(&one), identity(&other));
    assert_eq!(identity(&one), identity(&again));
}
