// Focus that moves with what is shown, when a page changes what it shows without becoming another page.

/** Goes to the top, with focus on the heading, so that it is read aloud. */
export function toHeading() {
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
