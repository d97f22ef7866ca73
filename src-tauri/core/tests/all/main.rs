//! What two people meet who talk to the core as the window does: real SQLite, real age, a data folder each.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops here"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    reason = "a test writes bad files, and reads better with json!(…) in place"
)]

mod common;
mod looks_first;
mod steps;
mod strict_json;
mod trials;
mod tried;

mod age_vectors;
mod another_year;
mod any_order;
mod armour;
mod backups;
mod begun;
mod behind;
mod calendar;
mod change_of_leader;
mod changed_since;
mod clock;
mod deletions;
mod documents;
mod drafts;
mod earlier_texts;
mod endings;
mod floors;
mod follow_up;
mod golden;
mod guide_files;
mod guides;
mod had;
mod held_back;
mod host_side;
mod hostile_files;
mod interrupted;
mod invitations;
mod joining;
mod keeping;
mod key_change;
mod keychain;
mod leaving;
mod life_situation;
mod look_alikes;
mod look_back;
mod mailbox;
mod main_job;
mod marks;
mod merging;
mod moving;
mod names;
mod namesakes;
mod own_guides;
mod people;
mod plan;
mod proposals;
mod reliability;
mod retired_keys;
mod saved_files;
mod sealed;
mod senders_clock;
mod sent_or_saved;
mod shapes;
mod sharing;
mod signature_vectors;
mod stock_age;
mod swapped;
mod talk;
mod talks_of_one_id;
mod told_apart;
mod what_is_known;
mod what_leaves;
mod without_app;
mod workshop;
mod worst_files;
