// Whoever uses keys must see where the focus is. WebKit fails at that in three ways: a radio button that an arrow came to
// is no `:focus-visible` and is not scrolled to, and of a field only the first line comes out from under a bar.

const FIELDS = 'textarea, input:not([type=checkbox])';

/** Lets `.by-keys` stand on the page from a key on until the mouse is pressed, and brings whole fields into sight. */
export function followKeys() {
  const { classList } = document.documentElement;
  document.addEventListener('keydown', () => classList.add('by-keys'), { capture: true });
  document.addEventListener('pointerdown', () => classList.remove('by-keys'), { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    const isField = target instanceof Element && target.matches(FIELDS);
    // By the mouse one has hit what was in sight, and must not lose it while the button is down.
    if (!isField || !classList.contains('by-keys')) return;
    if (target.matches('[type=radio]')) target.closest('label')?.scrollIntoView({ block: 'nearest' });
    target.scrollIntoView({ block: 'nearest' });
  });
}
