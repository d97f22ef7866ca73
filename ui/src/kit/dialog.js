// Questions that have to be answered before going on, in a native dialog.

import { html, nothing, render } from 'lit/html.js';

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text what it means; paragraphs parted by blank lines
 * @property {string[]} [list] what it is about, line by line
 * @property {string} yes a verb
 * @property {string} [no] left out where there is nothing to choose
 * @property {boolean} [danger] whether something is lost by saying yes; then »no« has the focus
 */

/**
 * Asks, and waits for the answer. Escape is no.
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export async function confirmDialog({ title, text, list = [], yes, no, danger = false }) {
  const dialog = newDialog('dialog-title', 'dialog-text');
  render(
    html`<form method="dialog" class="stack">
      <h2 id="dialog-title">${title}</h2>
      <div id="dialog-text" class="stack">
        ${list.length > 0 ? html`<ul>${list.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
        ${text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
      </div>
      <p class="actions">
        <button class="button ${danger ? 'danger' : ''}" value="yes">${yes}</button>
        ${no === undefined ? nothing : html`<button class="button quiet" value="no">${no}</button>`}
      </p>
    </form>`,
    dialog,
  );
  const closed = showDialog(dialog);
  /** @type {HTMLButtonElement | null} */ (dialog.querySelector(`[value=${danger ? 'no' : 'yes'}]`))?.focus();
  return (await closed) === 'yes';
}

/**
 * A dialog that is to be drawn and shown. What it is about is read aloud when it opens, unless what has the focus then says it.
 * @param {string} title the id of its heading
 * @param {string | null} text the id of what it is about; null where a field or a heading in it gets the focus
 */
export function newDialog(title, text) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', title);
  if (text) dialog.setAttribute('aria-describedby', text);
  return dialog;
}

/**
 * Shows a dialog until it is closed.
 * @param {HTMLDialogElement} dialog
 * @returns {Promise<string>} the value of the button that closed it; empty after Escape
 */
export function showDialog(dialog) {
  document.body.append(dialog);
  dialog.showModal();
  answersOnce(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/**
 * The press that opened a dialog is no answer to it: neither a key that is still held down, nor the second half of a double
 * click where a button of the dialog happens to lie.
 * @param {HTMLDialogElement} dialog
 */
function answersOnce(dialog) {
  /** @param {Event} event */
  const refuse = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  let clicked = false;
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && event.target instanceof HTMLButtonElement && ['Enter', ' '].includes(event.key)) refuse(event);
    },
    true,
  );
  dialog.addEventListener(
    'click',
    (event) => {
      if (!clicked && event.detail > 1) refuse(event);
      clicked = true;
    },
    true,
  );
}

/** Closes what is open, as if answered no. */
export function closeDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
}
