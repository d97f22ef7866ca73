//! Whoever saves a file has looked at what is in it, as in the window.

use crate::strict_json::{Value, json};

/// What is asked before a command that saves a file for someone, to see what will leave.
fn look(command: &str, with: &Value) -> Option<(&'static str, Value)> {
    let kind = match command {
        "send_receipt" => "receipt",
        "send_invitation" => "invitation",
        "send_preparation" => "preparation",
        "send_plan" => "plan",
        "approve_plan" => "approval",
        "hand_over" => "hand_over",
        "send_follow_ups" => "follow_ups",
        "share_agreements" => "oevebaner",
        "send_encouragement" => "encouragement",
        "send_guide" => "guide",
        "send_withdrawal" => "withdrawal",
        "send_seal_keys" => "seal_keys",
        "invite_many" => {
            let although = with.get("although").cloned().unwrap_or(json!(false));
            return Some(("many_to_invite", json!({ "people": with["people"], "although": although })));
        }
        _ => return None,
    };
    let mut leaving = with.clone();
    leaving["kind"] = json!(kind);
    Some(("look_at_leaving", leaving))
}

/// The same command with what has been seen, for one that saves a file and does not tell it. Where there is nothing to be
/// seen the command says why.
pub fn looking_first(command: &str, mut with: Value, ask: impl FnOnce(&str, Value) -> Option<Value>) -> Value {
    if with.get("seen").is_none()
        && let Some((look, leaving)) = look(command, &with)
    {
        let nothing = json!("0".repeat(64));
        with["seen"] = match ask(look, leaving) {
            Some(view) => view.get("seen").cloned().unwrap_or(view),
            None => nothing,
        };
    }
    with
}
