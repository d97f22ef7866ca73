//! Copying a code, which the page does by itself. Windows has a way of its own.

/// Says that the page is to copy it.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, unused_variables, reason = "a command gets its arguments by value")]
pub fn copy_code(text: String) -> bool {
    false
}
