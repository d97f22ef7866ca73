// A field for text. It begins with what was there when it was drawn and is never written to after that, so that
// nothing typed is lost to a redraw; it grows with what is written in it, and says by how much that is too long.

import { html, nothing, render } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { fieldError } from './errors.js';
import { tooLongBy, wordsTooLong } from './too-long.js';

/** The most lines that a field grows to before it scrolls. */
const MOST_ROWS = 16;
/** About as many letters as fit on a line; only for a first guess at how high a field must be. */
const LINE = 62;

/** @typedef {(text: string) => string | null} TooLong what is said of a text that there is no room for */

/**
 * @typedef {object} Writing
 * @property {string} id
 * @property {string} label
 * @property {boolean} [labelHidden] when a heading beside it says the same
 * @property {string} [describedBy] ids of words that belong to it
 * @property {number} rows
 * @property {string} value what it begins with; keep it the same from one draw to the next
 * @property {TooLong} [tooLong] as for all that somebody writes in words of their own, unless something else is said
 * @property {(text: string) => void} write
 * @property {unknown} [earlier] the way to what stood in it before
 */

/** @param {Writing} writing */
export function writing({ id, label, labelHidden = false, describedBy = '', rows, value, tooLong = wordsTooLong, write, earlier = nothing }) {
  /** @param {Event} event */
  const written = ({ currentTarget }) => {
    const field = /** @type {HTMLTextAreaElement} */ (currentTarget);
    grow(field);
    sayRoom(field, tooLong);
    write(field.value);
  };
  return html`<div class="labelled writing">
    <label for=${id} class=${labelHidden ? 'visually-hidden' : ''}>${label}</label>
    <textarea
      id=${id}
      class="field"
      rows=${rowsFor(value, rows)}
      aria-describedby=${`${describedBy} ${roomOf(id)}`.trim()}
      .value=${value}
      @input=${written}
    ></textarea>
    <div class="room" ${ref((place) => drawn(place?.previousElementSibling, tooLong))}></div>
    ${earlier}
  </div>`;
}

/**
 * A field for a text of another length.
 * @param {Omit<Writing, 'describedBy' | 'tooLong'> & { limit: number }} writing `limit` in characters
 */
export const limitedWriting = ({ limit, ...field }) => writing({ ...field, tooLong: (text) => tooLongBy(text, limit) });

/** Goes to the first text on the page that there is no room for. */
export function toTooLong() {
  const field = document.querySelector('textarea[aria-invalid="true"]');
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.closest('details')?.setAttribute('open', '');
  field.closest('.labelled')?.scrollIntoView();
  field.focus({ preventScroll: true });
}

/** The element that says how much too long a text is. @param {string} id of the field */
const roomOf = (id) => `${id}-room`;

/** Fields that have grown to what they began with. @type {WeakSet<Element>} */
const grown = new WeakSet();

/**
 * With every draw: says how much there is room for, and once it stands on the page the field grows to what it begins with, for how
 * wide it is only the page knows.
 * @param {Element | null | undefined} field
 * @param {TooLong} tooLong
 */
function drawn(field, tooLong) {
  sayRoom(field, tooLong);
  if (!(field instanceof HTMLTextAreaElement) || grown.has(field)) return;
  grown.add(field);
  requestAnimationFrame(() => grow(field));
}

/**
 * With every draw too: what stands in the field is known to nobody else.
 * @param {Element | null | undefined} field
 * @param {TooLong} tooLong
 */
function sayRoom(field, tooLong) {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const said = tooLong(field.value);
  const place = /** @type {HTMLElement | null} */ (field.nextElementSibling);
  if (place) render(fieldError(roomOf(field.id), said), place);
  field.setAttribute('aria-invalid', String(said !== null));
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
