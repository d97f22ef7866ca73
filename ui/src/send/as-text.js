// A saved file as text, for whoever can't attach it to a mail.

import { html } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { copyField } from '../kit/copy.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { ChosenFile } from '../api' */

/**
 * @param {ChosenFile} file
 * @returns {() => import('lit/html.js').TemplateResult}
 */
export function asText({ file }) {
  const words = da.asText;
  let text = '';
  const copied = spoken();

  async function show() {
    try {
      text = await ask('as_text', { file });
      redraw();
      const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('as-text'));
      field?.setSelectionRange(0, 0);
      field?.focus();
    } catch (error) {
      report(error);
    }
  }

  async function copy() {
    copied.say(await copyField('as-text', words));
    redraw();
  }

  const field = () => html`<div class="labelled writing">
      <label for="as-text">${words.label}</label>
      <textarea id="as-text" class="field as-text" rows="6" readonly spellcheck="false" .value=${text}></textarea>
    </div>
    <p class="actions">
      <button type="button" class="button quiet" @click=${copy}>${words.copy}</button>
      <span class="hint" role="status">${copied.view()}</span>
    </p>`;

  return () => html`<details class="stack">
    <summary>${words.summary}</summary>
    <p>${words.text}</p>
    ${text
      ? field()
      : html`<p class="actions"><button type="button" class="button quiet" @click=${show}>${words.show}</button></p>`}
  </details>`;
}
