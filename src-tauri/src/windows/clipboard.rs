//! Copying a code. What Windows remembers of what was copied, and takes to the person's other computers, is not to have it.

use arboard::SetExtWindows as _;

/// Copies a code, where the page can't do so as well. Gives whether it is copied.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets its arguments by value")]
pub fn copy_code(text: String) -> bool {
    let copied = arboard::Clipboard::new().and_then(|mut clipboard| {
        clipboard.set().exclude_from_monitoring().exclude_from_cloud().exclude_from_history().text(text)
    });
    copied.is_ok()
}

/// Keeps the one clipboard to a test: they run beside each other.
#[cfg(test)]
pub fn of_tests() -> std::sync::MutexGuard<'static, ()> {
    static ALONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use clipboard_win::{formats, get_clipboard, is_format_avail, register_format};

    use super::*;

    #[test]
    fn a_code_is_copied_and_windows_is_asked_to_forget_it() {
        let _alone = of_tests();
        assert!(copy_code("1234 5678".to_owned()));
        let text: String = get_clipboard(formats::Unicode).unwrap();
        assert_eq!(text, "1234 5678");
        for asked in [
            "ExcludeClipboardContentFromMonitorProcessing",
            "CanIncludeInClipboardHistory",
            "CanUploadToCloudClipboard",
        ] {
            let format = register_format(asked).unwrap();
            assert!(is_format_avail(format.get()), "{asked}");
        }
    }
}
