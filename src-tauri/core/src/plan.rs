//! The plan through its versions: how two are merged, who has approved which, and where it stands.

mod merge;
mod status;
mod version;
mod written;

pub use self::merge::{Merged, merge};
pub use self::status::{
    Approval, Approvals, EarlierApproval, HandedOver, PlanStatus, agreed, as_it_stands, plan_status, proposed,
};
pub use self::version::{History, NoVersion, Version, ancestry, heads, leaving, named};
pub use self::written::{Authorship, Written};
