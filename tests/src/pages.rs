//! Which play comes by which page: each page stands once, with the play that is sure to show it.

/// In [`tour`](crate::tour()).
pub const TOUR: &[&str] = &[
    "first-run",
    "unlock",
    "start",
    "guides",
    "guide",
    "begin",
    "contacts",
    "settings",
    "backup-saved",
    "fetch",
    "recovery",
    "preparation",
    "send",
    "saved",
    "sent",
    "sent-content",
    "open-file",
    "received",
    "receipt",
];

/// In [`year`](crate::year()).
pub const YEAR: &[&str] = &[
    "invitation",
    "side-by-side",
    "talk",
    "plan",
    "send-plan",
    "approve-plan",
    "follow-up",
    "send-follow-up",
    "share",
    "others",
];

/// In [`many`](crate::many()).
pub const MANY: &[&str] = &["invite", "invite-many", "open-many", "overview", "person"];

/// In [`on_paper`](crate::on_paper()).
pub const ON_PAPER: &[&str] = &["look-back", "bin"];

/// In [`own_guides`](crate::own_guides()).
pub const OWN_GUIDES: &[&str] = &["add-guide", "send-guide"];

/// In [`workshop`](crate::workshop()).
pub const WORKSHOP: &[&str] = &["new-guide", "guide-file", "draft", "wording", "publish-draft"];

/// All of them.
pub const ALL: &[&[&str]] = &[TOUR, YEAR, MANY, ON_PAPER, OWN_GUIDES, WORKSHOP];
