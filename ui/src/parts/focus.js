// Focus that moves with what is shown: another page, or the same page with something else on it.

/** Goes to the top, with focus on the heading, so that it is read aloud. */
export function toHeading() {
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
