// Moves an entry of a list by the pointer: it is taken hold of at its handle, and comes to stand where it is let go, or in
// another part of the guide that it is let go on. Keys and buttons do the same.

import * as da from './da.js';

/** @import { Desk } from './desk.js' */

/** So far the pointer goes before it is more than a click. */
const CLICK = 5;
/** So near an edge of the window the page begins to move along, and so far each time. */
const EDGE = 70;
const ALONG = 14;

/**
 * What a handle does when the pointer comes down on it. The entries are the elements with `data-entry`, beside each other.
 * @template T
 * @param {Desk} desk @param {T[]} list @param {number} at
 * @param {{ can: (part: string) => boolean, go: (part: string) => void }} [into] the parts of the guide that it can be let go on
 */
export const drags = (desk, list, at, into) => (/** @type {PointerEvent & { currentTarget: HTMLElement }} */ event) => {
  const handle = event.currentTarget;
  const entry = /** @type {HTMLElement | null} */ (handle.closest('[data-entry]'));
  if (event.button !== 0 || !event.isPrimary || !entry?.parentElement) return;
  const all = /** @type {HTMLElement[]} */ ([...entry.parentElement.querySelectorAll(':scope > [data-entry]')]);
  const from = { x: event.clientX, y: event.clientY };
  const over = new AbortController();
  const { signal } = over;
  let taken = false;
  let to = at;
  /** The part of the guide that it is over. @type {HTMLElement | null} */
  let part = null;

  /** @param {PointerEvent} moved */
  function move({ clientX, clientY }) {
    if (!taken && Math.hypot(clientX - from.x, clientY - from.y) < CLICK) return;
    if (!taken) {
      taken = true;
      handle.setPointerCapture(event.pointerId);
      entry?.setAttribute('data-dragged', '');
    }
    if (clientY < EDGE) window.scrollBy(0, -ALONG);
    else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, ALONG);
    if (part) delete part.dataset.drop;
    part = into ? (/** @type {HTMLElement | null} */ (document.elementFromPoint(clientX, clientY)?.closest('[data-part]') ?? null)) : null;
    if (!into?.can(part?.dataset.part ?? '')) part = null;
    if (part) part.dataset.drop = 'into';
    const others = all.filter((one) => one !== entry);
    to = part ? at : others.filter((one) => middle(one) < clientY).length;
    for (const one of all) delete one.dataset.drop;
    if (to === at) return;
    const [before, after] = [others[to], others[to - 1]];
    if (before) before.dataset.drop = 'before';
    else if (after) after.dataset.drop = 'after';
  }

  function end() {
    over.abort();
    entry?.removeAttribute('data-dragged');
    for (const one of [...all, ...(part ? [part] : [])]) delete one.dataset.drop;
  }

  function letGo() {
    end();
    if (!taken) return;
    // What was a move is no click as well.
    const noClick = (/** @type {Event} */ click) => click.stopPropagation();
    handle.addEventListener('click', noClick, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener('click', noClick, { capture: true }));
    const name = part?.dataset.part;
    if (into && name) return into.go(name);
    if (to === at) return;
    list.splice(to, 0, ...list.splice(at, 1));
    desk.redid(da.draft.moved(to + 1, list.length));
  }

  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', letGo, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
};

/** @param {HTMLElement} element */
function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
