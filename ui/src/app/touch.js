// That somebody is there: a key, a click, a mouse that moves, a wheel that turns, a finger. Who only listens to a screen reader,
// which keeps its own keys, can't be told from who has gone.

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'touchmove'];

/**
 * @param {EventTarget} where
 * @param {() => void} noticed
 */
export function hearPeople(where, noticed) {
  const all = { capture: true, passive: true };
  for (const sign of SIGNS) where.addEventListener(sign, noticed, all);
  let at = '';
  // A web view tells of a mouse that rests as well, when the page moves under it.
  where.addEventListener(
    'pointermove',
    (event) => {
      const { screenX, screenY } = /** @type {PointerEvent} */ (event);
      const now = `${screenX} ${screenY}`;
      if (now === at) return;
      at = now;
      noticed();
    },
    all,
  );
}
