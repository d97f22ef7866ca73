// A file that came as text, pasted into a dialog.

import { html, render } from 'lit';
import { ask } from '../backend.js';
import * as da from '../text/da.js';
import { explain, fieldError } from './errors.js';

/** @import { ChosenFile } from '../api' */

/**
 * Asks for the text until it is a file, or the person thinks better of it.
 * @returns {Promise<ChosenFile | null>}
 */
export function pastedFile() {
  const words = da.endings.paste;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'paste-title');
  /** @type {ChosenFile | null} */
  let file = null;

  const field = () => /** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea'));

  /** @param {SubmitEvent} event */
  async function submitted(event) {
    event.preventDefault();
    const text = field().value;
    if (text.trim() === '') return complain(words.missing);
    try {
      file = { ...(await ask('paste_text', { text })), name: words.name };
      dialog.close();
    } catch (error) {
      const { what, then } = explain(error);
      complain(`${what} ${then}`);
    }
  }

  /** @param {string} message */
  function complain(message) {
    draw(message);
    field().focus();
  }

  /** @param {string | null} message */
  function draw(message) {
    render(
      html`<form class="stack" novalidate @submit=${submitted}>
        <h2 id="paste-title">${words.title}</h2>
        <div class="labelled writing">
          <label for="pasted">${words.label}</label>
          <p class="hint" id="pasted-hint">${words.hint}</p>
          <textarea
            id="pasted"
            class="field as-text"
            rows="6"
            spellcheck="false"
            autocomplete="off"
            aria-describedby="pasted-hint pasted-error"
            aria-invalid=${message ? 'true' : 'false'}
          ></textarea>
          ${fieldError('pasted-error', message)}
        </div>
        <p class="actions">
          <button class="button">${words.button}</button>
          <button type="button" class="button quiet" @click=${() => dialog.close()}>${words.no}</button>
        </p>
      </form>`,
      dialog,
    );
  }

  draw(null);
  document.body.append(dialog);
  dialog.showModal();
  field().focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(file);
    });
  });
}
