//! A window with nothing in it but colours: as soon and as small as a window of this kind can be. `make bench` holds the app
//! against it.

use tauri::{WebviewUrl, WebviewWindowBuilder};

/// What shows that it is drawn.
const COLOURS: &str = "addEventListener('DOMContentLoaded', () => {
    document.body.style.cssText = 'margin: 0; height: 100vh; background: linear-gradient(90deg, #102030, #e0d0c0)';
});";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let nothing = WebviewUrl::CustomProtocol("tauri://localhost/blank".parse()?);
            WebviewWindowBuilder::new(app, "main", nothing)
                .title("Øvebane")
                .inner_size(1280.0, 800.0)
                .incognito(true)
                .initialization_script(COLOURS)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
