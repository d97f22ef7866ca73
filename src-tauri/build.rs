//! Names the commands that the window may call. A command that is missing here can't be granted to it.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&[
        "ask",
        "choose_file_to_open",
        "choose_guide",
        "choose_documents",
        "choose_backup_file",
        "choose_files_to_open",
        "choose_folder",
        "choose_where_to_save",
        "choose_where_to_save_as",
        "save_paper",
        "show_in_folder",
        "draft_mail",
        "opened_files",
        "done_with_files",
        "open_copied_files",
        "page_begins",
        "keep_place",
        "close_now",
        "stay_open",
        "page_is_ready",
        "copy_code",
        "set_zoom",
        "set_full_screen",
        "name_window",
    ]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}
