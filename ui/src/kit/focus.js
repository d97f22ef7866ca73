// Focus that moves with what is shown: another page, or the same page with something else on it.

/** Goes to the top, with focus on the heading, so that it is read aloud. */
export function toHeading() {
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/**
 * Goes to a section of the page, with focus on its heading; where it is folded away it is unfolded.
 * @param {string} id
 */
export function toSection(id) {
  const section = document.getElementById(id);
  section?.parentElement?.closest('details')?.setAttribute('open', '');
  section?.scrollIntoView();
  /** @type {HTMLElement | null} */ (section?.querySelector('[tabindex="-1"]'))?.focus({ preventScroll: true });
}

/**
 * Goes to a question or another part to fill in, with focus on its first field.
 * @param {string} id
 */
export function toField(id) {
  const part = document.getElementById(id);
  (part?.closest('.question') ?? part)?.scrollIntoView();
  /** @type {HTMLElement | null | undefined} */ (part?.querySelector('textarea, input') ?? part)?.focus({ preventScroll: true });
}

/**
 * Draws. If what had the focus is gone by that, the heading of the smallest part around it that still stands gets it:
 * whoever uses keys goes on from there, not from the top of the window.
 * @param {() => void} draw
 */
export function keepingFocus(draw) {
  const held = document.activeElement;
  /** @type {Element[]} */
  const around = [];
  for (let part = held; part; part = part.parentElement) around.push(part);
  draw();
  if (held?.isConnected || document.activeElement !== document.body) return;
  const headings = around.map((part) => (part.isConnected ? part.querySelector('h1, h2, h3') : null));
  const heading = /** @type {HTMLElement | undefined} */ (headings.find((one) => one !== null));
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
