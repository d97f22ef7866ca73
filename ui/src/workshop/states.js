// What a guide in the making was at each step, so that any step can be taken back. Words that are typed in one field go
// together; what they say in the field itself is taken back by the keys there.

/** So many steps are remembered. */
const STEPS = 200;

/**
 * @template State
 * @param {State} first
 */
export function states(first) {
  let now = JSON.stringify(first);
  /** @type {string[]} */
  let before = [];
  /** @type {string[]} */
  let after = [];
  /** The field that was written in last. @type {string | null} */
  let field = null;

  /** @param {string[]} from @param {string[]} to @returns {State | null} */
  function step(from, to) {
    const state = from.pop();
    if (state === undefined) return null;
    to.push(now);
    now = state;
    field = null;
    return JSON.parse(now);
  }

  return {
    /** It has become another. @param {State} state @param {string | null} written the field that was written in, if that was it */
    put(state, written) {
      const next = JSON.stringify(state);
      if (next === now) return;
      if (written === null || written !== field) before = [...before.slice(1 - STEPS), now];
      after = [];
      field = written;
      now = next;
    },
    canUndo: () => before.length > 0,
    canRedo: () => after.length > 0,
    undo: () => step(before, after),
    redo: () => step(after, before),
  };
}
