// A field for text. It begins with what was there when it was drawn and is never written to after that, so that
// nothing typed is lost to a redraw; it grows with what is written in it.

import { html, nothing } from 'lit';
import { fieldError } from './errors.js';
import { tooLongBy } from './too-long.js';

/** The most lines that a field grows to before it scrolls. */
const MOST_ROWS = 16;
/** About as many letters as fit on a line; only for a first guess at how high a field must be. */
const LINE = 62;

/**
 * @typedef {object} Writing
 * @property {string} id
 * @property {string} label
 * @property {boolean} [brief] one line, with the label inside it until something is written
 * @property {boolean} [labelHidden] when a heading beside it says the same
 * @property {string} [describedBy] ids of words that belong to it
 * @property {number} rows
 * @property {string} value what it begins with; keep it the same from one draw to the next
 * @property {(text: string) => void} write
 * @property {unknown} [earlier] the way to what stood in it before
 */

/** @param {Writing} writing */
export function writing({ id, label, brief = false, labelHidden = false, describedBy, rows, value, write, earlier = nothing }) {
  /** @param {Event} event */
  const written = ({ currentTarget }) => {
    const field = /** @type {HTMLTextAreaElement} */ (currentTarget);
    grow(field);
    write(field.value);
  };
  return html`<div class="labelled writing">
    <label for=${id} class=${labelHidden || brief ? 'visually-hidden' : ''}>${label}</label>
    <textarea
      id=${id}
      class=${brief ? 'field brief' : 'field'}
      placeholder=${brief ? label : nothing}
      rows=${rowsFor(value, rows)}
      aria-describedby=${describedBy ?? nothing}
      .value=${value}
      @input=${written}
    ></textarea>
    ${earlier}
  </div>`;
}

/**
 * A field for a text that can be too long: it is left as it is written, and the field says by how much.
 * @param {Omit<Writing, 'describedBy'> & { now: string, limit: number }} writing `now` is what stands in it; `limit` in characters
 */
export function limitedWriting({ now, limit, ...field }) {
  const error = `${field.id}-error`;
  return html`<div>
    ${writing({ ...field, describedBy: error })} ${fieldError(error, tooLongBy(now, limit))}
  </div>`;
}

/**
 * A first guess at how many lines a text takes.
 * @param {string} text
 * @param {number} least
 */
function rowsFor(text, least) {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(MOST_ROWS, Math.max(least, lines));
}

/** @param {HTMLTextAreaElement} field */
function grow(field) {
  while (field.scrollHeight > field.clientHeight && field.rows < MOST_ROWS) field.rows += 1;
}
