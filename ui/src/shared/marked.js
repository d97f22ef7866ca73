// Two texts held against each other: the words that only one of them has are marked in it.

import { html } from 'lit/html.js';

/** @typedef {{ text: string, own: boolean }} Run words in a row that the other text has too, or has not */

/** So many words are held against each other; of longer texts nothing is marked. */
const MOST = 1_000;

/**
 * @param {string} before
 * @param {string} after
 * @returns {[Run[], Run[]]}
 */
export function heldAgainst(before, after) {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length === 0 || b.length === 0 || a.length > MOST || b.length > MOST) return [plain(before), plain(after)];
  const common = commonWords(a, b);
  // Where they have nothing in common, there is nothing to find in them.
  if (common.length === 0) return [plain(before), plain(after)];
  return [runs(a, new Set(common.map(([place]) => place))), runs(b, new Set(common.map(([, place]) => place)))];
}

/**
 * A text with what only it has marked.
 * @param {Run[]} text
 * @param {'before' | 'after' | 'beside'} side
 */
export const markedText = (text, side) => text.map((run) => (run.own ? marks[side](run.text) : run.text));

const marks = {
  /** @param {string} text */
  before: (text) => html`<del>${text}</del>`,
  /** @param {string} text */
  after: (text) => html`<ins>${text}</ins>`,
  /** @param {string} text */
  beside: (text) => html`<mark class="differs">${text}</mark>`,
};

/** Words with the space that follows them. @param {string} text */
const wordsOf = (text) => text.match(/\S+\s*|^\s+/g) ?? [];

/** @param {string} text @returns {Run[]} */
const plain = (text) => [{ text, own: false }];

/** @param {string[]} words @param {Set<number>} common @returns {Run[]} */
function runs(words, common) {
  /** @type {Run[]} */
  const all = [];
  for (const [place, text] of words.entries()) {
    const own = !common.has(place);
    const last = all.at(-1);
    if (last?.own === own) last.text += text;
    else all.push({ text, own });
  }
  return all;
}

/**
 * The places in both of the longest row of words that both have.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {[number, number][]}
 */
function commonWords(a, b) {
  const [left, right] = [a.map((word) => word.trim()), b.map((word) => word.trim())];
  const width = right.length + 1;
  // How many words they have in common from here on.
  const rest = new Uint16Array((left.length + 1) * width);
  /** @param {number} i @param {number} j */
  const at = (i, j) => rest[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      rest[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  /** @type {[number, number][]} */
  const common = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) common.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}
