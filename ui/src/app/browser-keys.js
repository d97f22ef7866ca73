// Keys and mouse buttons by which a browser loads a page anew, prints it or leaves it. Here they do nothing: a page of
// the app is no web page.

/** Always, and only together with one of the keys beside it. */
const ALONE = new Set(['F5', 'BrowserBack', 'BrowserForward', 'BrowserRefresh']);
const WITH_CONTROL = new Set(['r', 'p']);
const WITH_ALT = new Set(['ArrowLeft', 'ArrowRight']);

/** Takes the keys away from the web view. */
export function takeBrowserKeys() {
  document.addEventListener('keydown', (event) => {
    const { key, altKey: alt, ctrlKey: control, metaKey: meta } = event;
    const isBrowsers =
      ALONE.has(key) || ((control || meta) && WITH_CONTROL.has(key.toLowerCase())) || (alt && WITH_ALT.has(key));
    if (isBrowsers) event.preventDefault();
  });
}
