//! The shell of Øvebane: one window, the native dialogs, and the way from a double click to the open window. What
//! the app knows and keeps is in `oevebane_core`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod ask;
#[cfg(not(windows))]
mod clipboard;
mod closing;
#[cfg(target_os = "linux")]
mod dead_page;
mod dialog;
#[cfg(target_os = "linux")]
mod drawing;
#[cfg(not(windows))]
mod ending;
mod files;
#[cfg(not(windows))]
#[cfg_attr(not(target_os = "linux"), path = "given_elsewhere.rs")]
mod given;
#[cfg(any(target_os = "linux", windows))]
mod keychain;
mod mail;
mod mailbox;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod menu;
mod news;
mod page;
mod paper;
mod place;
mod single;
#[cfg_attr(not(any(target_os = "linux", windows)), allow(dead_code, reason = "there the sleep is not heard"))]
mod sleep;
#[cfg(target_os = "linux")]
mod spelling;
mod window;
#[cfg(windows)]
mod windows;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use oevebane_core::guide::document::apart;
use tracing_subscriber::prelude::*;

#[cfg(windows)]
use windows::{clipboard, ending, given};

fn main() -> ExitCode {
    if std::env::args_os().any(|argument| argument == "--version") {
        println!("{} {}", words::APP, env!("CARGO_PKG_VERSION"));
        return ExitCode::SUCCESS;
    }
    if std::env::args_os().nth(1).is_some_and(|first| first == apart::READS_DOCUMENT) {
        return apart::serve();
    }
    log_to_stderr();
    #[cfg(target_os = "linux")]
    memory::keep_to_itself(window::is_driven());
    let Some(folder) = oevebane_core::data_folder() else {
        return stop(words::NO_DATA_FOLDER);
    };
    #[cfg(windows)]
    if tauri::webview_version().is_err() {
        return stop(words::NO_WEB_VIEW);
    }
    let files = files_named_on_the_command_line();
    #[cfg(target_os = "linux")]
    drawing::begin_as_it_works(&folder, &files);
    match single::enter(&folder, &files) {
        single::Entrance::Free(door) => {
            // With a window the process ends inside, when it has closed.
            match window::run(folder, files, door) {
                Ok(()) => ExitCode::FAILURE,
                Err(error) => end_without_window(&error),
            }
        }
        single::Entrance::HandedOver => ExitCode::SUCCESS,
        single::Entrance::NoAnswer => stop(words::ALREADY_OPEN),
    }
}

/// Logs to stderr: this app's own codes only. What libraries log could hold paths or text, and a panic's message
/// what someone has written, so of a panic only the place is told.
fn log_to_stderr() {
    let own = tracing_subscriber::filter::filter_fn(|of| of.target().starts_with("oevebane"));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    tracing_subscriber::registry().with(lines.with_filter(own)).init();
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            tracing::error!(file = place.file(), line = place.line(), "panic");
        }
    }));
}

/// The arguments that are paths, made absolute. What lies there is looked at when it is opened.
fn files_named_on_the_command_line() -> Vec<PathBuf> {
    std::env::args_os()
        .skip(1)
        .filter(|argument| !argument.as_encoded_bytes().starts_with(b"-"))
        .filter_map(|argument| std::path::absolute(argument).ok())
        .collect()
}

/// Ends the app, whose window can't be opened although what shows the page is there.
fn end_without_window(error: &tauri::Error) -> ! {
    tracing::error!(%error, "no window");
    // Elsewhere it is the screen that is missing, and with it the place to say so.
    #[cfg(windows)]
    stop(words::WEB_VIEW_FAILS);
    std::process::exit(1)
}

/// Says why there will be no window, in a dialog of its own.
fn stop(sentence: &str) -> ExitCode {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(words::APP)
        .set_description(sentence)
        .show();
    ExitCode::FAILURE
}
