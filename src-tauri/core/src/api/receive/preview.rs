//! What a plan or an approval would mean for the plan that is here, before it is taken in.

use super::standing::{Standing, Talk};
use super::views::PlanPreview;
use crate::api::Refusal;
use crate::api::plan::sheet::changes;
use crate::api::plan::views::ChoiceView;
use crate::package::Body;
use crate::package::kinds::approval::ApprovalContent;
use crate::package::kinds::plan::PlanContent;
use crate::plan::{Version, ancestry};
use crate::store::plans::Plan;
use crate::store::{Read, sheets};

/// What the plan that is here has to do with the one in a file; nothing where none is here, or the file is of another
/// kind.
pub(super) fn plan_preview(db: &Read<'_>, body: &Body, standing: &Standing) -> Result<Option<PlanPreview>, Refusal> {
    let Some(talk) = standing.talk else { return Ok(None) };
    match body {
        Body::Plan(plan) => of_plan(db, talk, plan).map(Some),
        Body::Approval(approval) => of_approval(db, talk, approval).map(Some),
        _ => Ok(None),
    }
}

fn of_plan(db: &Read<'_>, talk: Talk, plan: &PlanContent) -> Result<PlanPreview, Refusal> {
    let (version, hash) = Version::read(&plan.version).map_err(|_| Refusal::BadContent)?;
    let here = Plan::of(db, talk.id)?;
    if ancestry(&here.history, &here.heads).contains(&hash) {
        return Ok(PlanPreview::Plan { changes: Vec::new(), choices: Vec::new() });
    }
    let merged = sheets::merged(db, talk.id, (hash, &version))?;
    let choice = |(field, other)| {
        let own = here.sheet.text(&field).to_owned();
        ChoiceView { field, own, other }
    };
    Ok(PlanPreview::Plan {
        changes: changes(&here.sheet, &merged.sheet),
        choices: merged.conflicts.into_iter().map(choice).collect(),
    })
}

fn of_approval(db: &Read<'_>, talk: Talk, approval: &ApprovalContent) -> Result<PlanPreview, Refusal> {
    let here = Plan::of(db, talk.id)?;
    Ok(match here.history.get(&approval.version) {
        Some(version) if version.sheet.plan() == here.sheet.plan() => PlanPreview::AsItStands,
        Some(_) => PlanPreview::Earlier,
        None => PlanPreview::NotHere,
    })
}
