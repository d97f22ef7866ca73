// What a guide in the making was at each step, so that any step can be taken back, another day too. Words that are typed in
// one field go together; what they say in the field itself is taken back by the keys there. A step is the part of the
// guide's text that became another, so that many of them take up little.

import { limits } from '../limits.js';

/** @import { DraftPast, DraftStep } from '../api' */

/**
 * @template State
 * @param {State} first
 * @param {DraftPast | null} kept what it has been, where that was kept
 */
export function states(first, kept) {
  let now = kept?.now ?? JSON.stringify(first);
  let before = kept?.before ?? [];
  let after = kept?.after ?? [];
  /** The field that was written in last. @type {string | null} */
  let field = null;

  return {
    /** It has become another. @param {State} state @param {string | null} written the field that was written in, if that was it */
    put(state, written) {
      const next = JSON.stringify(state);
      if (next === now) return;
      const last = written !== null && written === field ? before.pop() : undefined;
      before = [...before.slice(1 - limits.draftSteps), stepTo(last ? takenBack(now, last) : now, next)];
      after = [];
      field = written;
      now = next;
    },
    canUndo: () => before.length > 0,
    canRedo: () => after.length > 0,
    /** @returns {State | null} */
    undo() {
      const step = before.pop();
      if (!step) return null;
      after.push(step);
      now = takenBack(now, step);
      field = null;
      return JSON.parse(now);
    },
    /** @returns {State | null} */
    redo() {
      const step = after.pop();
      if (!step) return null;
      before.push(step);
      now = taken(now, step);
      field = null;
      return JSON.parse(now);
    },
    /** All of it, to be kept; nothing where there is no step. @returns {DraftPast | null} */
    kept: () => (before.length + after.length > 0 ? { now, before, after } : null),
  };
}

/** @param {string} text @param {DraftStep} step */
const taken = (text, { at, was, now }) => text.slice(0, at) + now + text.slice(at + was.length);

/** @param {string} text @param {DraftStep} step */
const takenBack = (text, { at, was, now }) => text.slice(0, at) + was + text.slice(at + now.length);

/** What became another between two texts. @param {string} from @param {string} to @returns {DraftStep} */
function stepTo(from, to) {
  const shorter = Math.min(from.length, to.length);
  let at = 0;
  while (at < shorter && from[at] === to[at]) at += 1;
  // The two halves of one sign stay together.
  if (isFirstHalf(from, at - 1)) at -= 1;
  let end = 0;
  while (end < shorter - at && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (isFirstHalf(from, from.length - end - 1) || isFirstHalf(to, to.length - end - 1)) end -= 1;
  return { at, was: from.slice(at, from.length - end), now: to.slice(at, to.length - end) };
}

/** @param {string} text @param {number} at */
function isFirstHalf(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
