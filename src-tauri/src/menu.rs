//! The menu of the right mouse button: what one does with text. `WebKitGTK`'s own would also load the page anew, or leave it.

use std::collections::BTreeSet;

use tauri::WebviewWindow;
use webkit2gtk::gio::SimpleAction;
use webkit2gtk::{
    ContextMenu, ContextMenuAction, ContextMenuExt, ContextMenuItem, ContextMenuItemExt, HitTestResultExt, WebView,
    WebViewExt,
};

use crate::news::News;
use crate::words;

/// Lets the menu of the window's web view hold what one does with text, and nothing else.
pub fn keep_to_text(view: &WebView, window: &WebviewWindow) {
    let undo = does(window, "undo", News::Undo);
    let redo = does(window, "redo", News::Redo);
    view.connect_context_menu(move |_view, menu, _event, what| {
        keep_editing(menu);
        if what.context_is_editable() {
            // WebKitGTK can take nothing back; the page can.
            menu.prepend(&ContextMenuItem::new_separator());
            menu.prepend(&ContextMenuItem::from_gaction(&redo, words::REDO, None));
            menu.prepend(&ContextMenuItem::from_gaction(&undo, words::UNDO, None));
        }
        // True: there is no menu.
        menu.n_items() == 0
    });
}

/// An entry of the menu: the page is told that it was chosen, and does it.
fn does(window: &WebviewWindow, name: &str, chosen: News) -> SimpleAction {
    let action = SimpleAction::new(name, None);
    let window = window.clone();
    action.connect_activate(move |_action, _with| chosen.tell(&window));
    action
}

fn keep_editing(menu: &ContextMenu) {
    let items = menu.items();
    let actions: Vec<_> = items.iter().map(|item| (!item.is_separator()).then(|| item.stock_action())).collect();
    let stay = which_stay(&actions);
    for (place, item) in items.iter().enumerate() {
        if !stay.contains(&place) {
            menu.remove(item);
        }
    }
}

/// The places of those that stay: what edits, and the lines (`None`) between such.
fn which_stay(items: &[Option<ContextMenuAction>]) -> BTreeSet<usize> {
    let mut stay = BTreeSet::new();
    let mut line = None;
    for (place, item) in items.iter().enumerate() {
        match item {
            None if stay.is_empty() => {}
            None => line = Some(place),
            Some(action) if is_editing(*action) => {
                stay.extend(line.take());
                stay.insert(place);
            }
            Some(_) => {}
        }
    }
    stay
}

/// Learning a word is not among them: it would be written down outside the data folder, in plain text.
const fn is_editing(action: ContextMenuAction) -> bool {
    use ContextMenuAction as Action;

    matches!(
        action,
        Action::Cut
            | Action::Copy
            | Action::Paste
            | Action::PasteAsPlainText
            | Action::Delete
            | Action::SelectAll
            | Action::InputMethods
            | Action::Unicode
            | Action::InsertEmoji
            | Action::SpellingGuess
            | Action::NoGuessesFound
            | Action::IgnoreSpelling
            | Action::IgnoreGrammar
    )
}

#[cfg(test)]
mod tests {
    use ContextMenuAction::{
        Copy, CopyLinkToClipboard, Cut, GoBack, GoForward, IgnoreSpelling, InspectElement, LearnSpelling, OpenLink,
        Paste, Reload, SelectAll, SpellingGuess, Stop,
    };

    use super::*;

    fn kept(items: &[Option<ContextMenuAction>]) -> Vec<Option<ContextMenuAction>> {
        which_stay(items).into_iter().map(|place| items[place]).collect()
    }

    #[test]
    fn nothing_that_leads_away_or_loads_anew_is_in_the_menu() {
        assert_eq!(kept(&[Some(GoBack), Some(GoForward), Some(Stop), Some(Reload), None, Some(InspectElement)]), []);
        assert_eq!(kept(&[Some(OpenLink), Some(CopyLinkToClipboard), None, Some(Reload)]), []);
    }

    #[test]
    fn no_word_is_learnt_outside_the_data_folder() {
        assert_eq!(kept(&[Some(IgnoreSpelling), Some(LearnSpelling)]), [Some(IgnoreSpelling)]);
    }

    #[test]
    fn what_one_does_with_text_is_in_the_menu_with_the_lines_between() {
        let whole = [
            Some(OpenLink),
            None,
            Some(SpellingGuess),
            None,
            Some(Cut),
            Some(Copy),
            Some(Paste),
            None,
            Some(Reload),
            None,
            Some(SelectAll),
            None,
            Some(InspectElement),
        ];
        assert_eq!(
            kept(&whole),
            [Some(SpellingGuess), None, Some(Cut), Some(Copy), Some(Paste), None, Some(SelectAll)]
        );
    }
}
