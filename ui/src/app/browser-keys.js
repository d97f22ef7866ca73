// Keys and mouse buttons by which a browser loads a page anew, prints, searches or leaves it. Here they do nothing: a page of
// the app is no web page.

import { onWindows } from './shell.js';

/** Always, and only together with one of the keys beside it. */
const ALONE = new Set(['F3', 'F5', 'F7', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserSearch']);
const WITH_CONTROL = new Set(['f', 'g', 'j', 'p', 'r', 's', 'u']);
const WITH_ALT = new Set(['ArrowLeft', 'ArrowRight']);

/** Takes the keys away from the web view. */
export function takeBrowserKeys() {
  document.addEventListener('keydown', (event) => {
    const { key, altKey: alt, ctrlKey: control, metaKey: meta } = event;
    const isBrowsers =
      ALONE.has(key) || ((control || meta) && WITH_CONTROL.has(key.toLowerCase())) || (alt && WITH_ALT.has(key));
    if (isBrowsers) event.preventDefault();
  });
  // WebView2 has a menu for the page as well, which loads it anew. Where one writes it has what is needed there.
  if (onWindows()) {
    document.addEventListener('contextmenu', (event) => {
      const writes = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (!writes && getSelection()?.isCollapsed !== false) event.preventDefault();
    });
  }
}
