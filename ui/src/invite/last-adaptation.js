// What a host changed in the guide last year, to be used again for the same person.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { Adaptation, EarlierAdaptation } from '../api' */

const words = da.invitation.again;

/** What of an adaptation is brought along; the year's theme is chosen anew. @type {(keyof Omit<Adaptation, 'themes'>)[]} */
const BROUGHT = ['removed', 'order', 'added', 'reworded'];

/** @param {Adaptation} adaptation */
const isUntouched = (adaptation) => BROUGHT.every((part) => Object.keys(adaptation[part]).length === 0);

/**
 * Offered while nothing is changed yet. Once used it can be taken back, until something else is changed.
 * @param {object} given
 * @param {number} given.year of the talk
 * @param {EarlierAdaptation | null} given.earlier
 * @param {Adaptation} given.adaptation changed in place
 * @param {() => void} given.used called when it has become another
 */
export function lastAdaptation({ year, earlier, adaptation, used }) {
  /** Just as it stood when it was used. @type {string | null} */
  let asUsed = null;
  const now = () => JSON.stringify(BROUGHT.map((part) => adaptation[part]));

  /** @param {Omit<Adaptation, 'themes'>} other @param {boolean} isEarlier */
  function take({ removed, order, added, reworded }, isEarlier) {
    Object.assign(adaptation, structuredClone({ removed, order, added, reworded }));
    asUsed = isEarlier ? now() : null;
    used();
    document.getElementById('last-adaptation')?.focus();
  }

  return () => {
    if (!earlier) return nothing;
    const { year: thatYear, adaptation: then } = earlier;
    if (isUntouched(adaptation)) {
      return html`<div class="notice calm last-adaptation">
        <div class="stack">
          <p id="last-adaptation" tabindex="-1">${words.offer(thatYear, counts(then))}</p>
          <p>
            <button type="button" class="button quiet" @click=${() => take(then, true)}>${thatYear === year - 1 ? words.useLast : words.use(thatYear)}</button>
          </p>
        </div>
      </div>`;
    }
    if (asUsed !== now()) return nothing;
    return html`<div class="notice calm last-adaptation">
      <p id="last-adaptation" tabindex="-1">
        ${words.used(thatYear)}
        <button type="button" class="link-button" @click=${() => take({ removed: [], order: {}, added: [], reworded: {} }, false)}>
          ${words.undo}
        </button>
      </p>
    </div>`;
  };
}

/** @param {Adaptation} adaptation */
const counts = ({ removed, added, reworded, order }) => ({
  removed: removed.length,
  added: added.length,
  reworded: Object.keys(reworded).length,
  reordered: Object.keys(order).length > 0,
});
