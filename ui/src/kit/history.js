// The texts that one field has held, word by word. It knows no page: it is told what the field holds, and says what it
// held before.

/**
 * What a field held, and what was selected in it.
 * @typedef {{ text: string, from: number, to: number }} Held
 */

/** How one text became the next. @typedef {'typed' | 'removed' | 'replaced'} Change */

/** So many steps are remembered for one field. */
const STEPS = 500;

/** Where a word ends. */
const GAP = /[\s.,;:!?]/;

/**
 * How `after` came of `before`: by something put in where nothing was taken, by something taken out, or by both at once.
 * @param {string} before @param {string} after
 * @returns {{ change: Change, put: string }}
 */
function changeBetween(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [taken, put] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (taken === '') return { change: 'typed', put };
  return { change: put === '' ? 'removed' : 'replaced', put };
}

/**
 * Whether a change is one more step. Letters of one word go together, and so does what is removed sign by sign.
 * @param {{ change: Change, put: string } | null} last @param {{ change: Change, put: string }} next @param {number} size in signs
 */
function isOwnStep(last, next, size) {
  if (!last || last.change !== next.change || next.change === 'replaced' || size > 1) return true;
  if (next.change === 'removed') return false;
  // The gap after a word belongs to it; the letter after the gap begins another.
  return GAP.test(last.put.slice(-1)) && !GAP.test(next.put);
}

/**
 * @param {Held} first what the field holds to begin with
 */
export function history(first) {
  let now = first;
  /** @type {Held[]} */
  let before = [];
  /** @type {Held[]} */
  let after = [];
  /** @type {{ change: Change, put: string } | null} */
  let last = null;

  return {
    text: () => now.text,
    canUndo: () => before.length > 0,
    canRedo: () => after.length > 0,
    /** The field holds something else now. @param {Held} next */
    put(next) {
      if (next.text === now.text) return;
      const made = changeBetween(now.text, next.text);
      const size = Math.abs(next.text.length - now.text.length);
      if (isOwnStep(last, made, size)) before = [...before.slice(1 - STEPS), now];
      after = [];
      // A paste or a cut is whole in itself: what is typed next to it is another step.
      last = size > 1 ? null : made;
      now = next;
    },
    /** Where the caret stands, before something changes: going back puts it there. @param {number} from @param {number} to */
    at(from, to) {
      if (from !== now.from || to !== now.to) last = null;
      now = { ...now, from, to };
    },
    /** What the field held one step ago; null if it is the first. @returns {Held | null} */
    undo() {
      const held = before.at(-1);
      if (!held) return null;
      before = before.slice(0, -1);
      after = [...after, now];
      [now, last] = [held, null];
      return held;
    },
    /** What was taken back last; null if nothing was. @returns {Held | null} */
    redo() {
      const held = after.at(-1);
      if (!held) return null;
      after = after.slice(0, -1);
      before = [...before, now];
      [now, last] = [held, null];
      return held;
    },
  };
}
