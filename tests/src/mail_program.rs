//! The computer's mail program: one that keeps what it is asked to open, or none.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Person;

/// What a saved mail is called among kinds of file.
const MAIL: &str = "message/rfc822";
/// What the system's own programs say that they open.
const OF_THE_SYSTEM: &str = "/usr/share/applications/mimeinfo.cache";

/// Reads a mail with Python's own library, and says it if anything in it is out of form.
const READ: &str = "
import email, email.policy, json, sys
mail = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
attached = list(mail.iter_attachments())
assert not any(part.defects for part in mail.walk()), [part.defects for part in mail.walk()]
assert [one.get_content_type() for one in attached] == ['application/octet-stream']
assert attached[0].get_content() == open(sys.argv[2], 'rb').read()
print('\\n'.join([mail['X-Unsent'], str(mail['To']), mail['Subject'], attached[0].get_filename(), mail.get_body().get_content()]))
";

impl Person {
    /// Has no mail program, whatever this machine has.
    pub fn has_no_mail_program(&self) {
        let known = fs::read_to_string(OF_THE_SYSTEM).unwrap_or_default();
        let theirs = known.lines().find_map(|line| line.strip_prefix(MAIL)?.strip_prefix('=')).unwrap_or_default();
        self.writes_at_home(".config/mimeapps.list", &format!("[Removed Associations]\n{MAIL}={theirs}\n"));
    }

    /// Has a mail program, which keeps the draft that it is asked to open. Gives where.
    #[must_use]
    pub fn has_mail_program(&self) -> PathBuf {
        let kept = self.at_home("kladde.eml");
        let entry =
            format!("[Desktop Entry]\nType=Application\nName=Post\nExec=ln %f {}\nMimeType={MAIL};\n", kept.display());
        self.writes_at_home(".local/share/applications/post.desktop", &entry);
        let usual = format!("[Added Associations]\n{MAIL}=post.desktop\n[Default Applications]\n{MAIL}=post.desktop\n");
        self.writes_at_home(".config/mimeapps.list", &usual);
        kept
    }

    /// What another program reads in a draft: whether it is one, whom it is to, its subject, the name of the one file that is
    /// attached, which is `file`, and its text.
    pub async fn reads_draft(&self, draft: &Path, file: &Path) -> String {
        let paths = [draft, file].map(|path| path.to_string_lossy().into_owned());
        self.runs("/usr/bin/python3", &["-c", READ, &paths[0], &paths[1]]).await.replace("\r\n", "\n")
    }

    fn writes_at_home(&self, name: &str, text: &str) {
        let path = self.at_home(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file at home");
    }
}
