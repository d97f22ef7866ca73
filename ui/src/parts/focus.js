// Focus that moves with what is shown: another page, or the same page with something else on it.

/** Goes to the top, with focus on the heading, so that it is read aloud. */
export function toHeading() {
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/**
 * Goes to a section of the page, with focus on its heading.
 * @param {string} id
 */
export function toSection(id) {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  /** @type {HTMLElement | null} */ (section?.querySelector('[tabindex="-1"]'))?.focus({ preventScroll: true });
}
