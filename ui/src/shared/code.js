// One-time codes: five groups of four digits.

import { html } from 'lit';
import { redraw } from '../app/app.js';
import { copyText } from '../kit/copy.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/**
 * A code in its groups, however it was spaced.
 * @param {string} code
 * @returns {string[]}
 */
export function groups(code) {
  return code.replace(/\D/g, '').match(/.{1,4}/g) ?? [];
}

/**
 * A code to be read out, large and in groups, or to be copied and sent another way than the file.
 * @param {string} code
 * @param {() => unknown} [copied] called when it is copied
 */
export function codeToGive(code, copied) {
  const words = da.sending.code;
  const message = spoken();
  const copy = async () => {
    message.say(await copyText(groups(code).join(' '), 'code', words, copied));
    redraw();
  };
  return () => html`<p class="code" id="code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>
    <p class="actions">
      <button type="button" class="button quiet" @click=${copy}>${words.copy}</button>
      <span class="hint" role="status">${message.view()}</span>
    </p>`;
}
