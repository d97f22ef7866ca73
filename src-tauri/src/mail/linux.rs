//! The mail program that the desktop knows. What `xdg-open` falls back on is none: a browser that saves the draft among the
//! downloads, or an editor that shows it as text.

use std::path::Path;

use gtk::gio::prelude::AppInfoExt as _;
use gtk::gio::{AppInfo, AppLaunchContext, File};

/// What a saved mail is called among kinds of file.
const MAIL: &str = "message/rfc822";

/// Opens a draft in the mail program: whether there is one, and it starts.
pub fn opens(draft: &Path) -> bool {
    let draft = File::for_path(draft);
    usual().is_some_and(|program| program.launch(&[draft], None::<&AppLaunchContext>).is_ok())
}

/// The usual one of the programs that say themselves that they open mails, and not merely texts.
fn usual() -> Option<AppInfo> {
    let programs = AppInfo::recommended_for_type(MAIL);
    let usual = AppInfo::default_for_type(MAIL, false);
    let usual = usual.filter(|usual| programs.iter().any(|program| program.equal(usual)));
    usual.or_else(|| programs.into_iter().next())
}
