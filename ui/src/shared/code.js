// One-time codes: five groups of four digits.

import { html } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { copyCode } from '../app/shell.js';
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
    message.say(await copyText(groups(code).join(' '), 'code', words, copied, copyCode));
    redraw();
  };
  return () => html`<p class="code" id="code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>
    <p class="actions">
      <button type="button" class="button quiet" @click=${copy}>${words.copy}</button>
      <span class="hint" role="status">${message.view()}</span>
    </p>`;
}

/** Codes in the lines of a table, each of which can be copied. */
export function codesToGive() {
  const words = da.sending.code;
  /** What came of copying the last one. */
  let last = { id: '', said: '' };

  /** @param {string} code @param {string} id */
  async function copy(code, id) {
    last = { id, said: '' };
    redraw();
    last = { id, said: await copyText(groups(code).join(' '), id, words, undefined, copyCode) };
    redraw();
  }

  /** @param {string} code @param {string} to @param {string} line tells it from the others on the page */
  return (code, to, line) => {
    const id = `code-${line}`;
    return html`<span id=${id}>${groups(code).join(' ')}</span>
      <span class="not-printed copy-code">
        <button type="button" class="link-button small" aria-label=${words.copyOf(to)} @click=${() => copy(code, id)}>${words.copyShort}</button>
        <span class="hint" role="status">${last.id === id ? last.said : ''}</span>
      </span>`;
  };
}
