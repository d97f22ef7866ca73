// The keys of the talk while it is held. They are never letters: those belong to what is written.

/** Where keys have a meaning of their own. */
const WRITES = 'input, textarea, select, summary';

/**
 * @param {object} given
 * @param {() => boolean} given.isHeld whether the talk is still on the screen
 * @param {(by: 1 | -1) => void} given.move to the next or the previous step
 * @param {() => void} given.leaveScreen
 */
export function talkKeys({ isHeld, move, leaveScreen }) {
  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (!isHeld()) return stop();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || document.querySelector('dialog[open]')) return;
    const writes = event.target instanceof Element && event.target.matches(WRITES);
    if (event.key === 'Escape') {
      if (writes) document.querySelector('h1')?.focus({ preventScroll: true });
      else leaveScreen();
    } else if (!writes && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      move(event.key === 'ArrowRight' ? 1 : -1);
    }
  }
  const stop = () => document.removeEventListener('keydown', pressed);
  return { start: () => document.addEventListener('keydown', pressed), stop };
}
