// A one-line field with its label, hint and error.

import { html, nothing } from 'lit/html.js';
import { limits } from '../limits.js';
import { begunText } from './begun.js';
import * as da from './da.js';
import { fieldError } from './errors.js';
import { tooLongBy } from './too-long.js';

/** @import { Keeping } from './begun.js' */

/**
 * @typedef {object} TextField
 * @property {() => string} value without spaces at the ends
 * @property {() => import('lit/html.js').TemplateResult} view
 * @property {() => string | null} tooLong what is said of a text that there is no room for
 * @property {(message: string | null) => void} complain says at the field what is wrong with it
 * @property {boolean} isBegun whether what stands in it was left in the middle
 * @property {() => void} forget what stands in it is saved
 */

/**
 * @param {object} given
 * @param {string} given.id
 * @param {string} given.label
 * @param {string} [given.hint]
 * @param {Keeping} given.keeping where what is typed lies until it is saved
 * @param {string} [given.value] what stands in it from the beginning
 * @param {boolean} [given.optional]
 * @param {boolean} [given.code] a code: written in figures of one width, and never corrected
 * @param {number | null} [given.limit] most characters; null where length is not what can be wrong with it
 * @param {'name' | 'organization-title' | 'organization'} [given.own] what it is of whoever writes it, told to what helps them write
 * @param {boolean} [given.echoed] whether what is typed stands elsewhere on the page too
 * @param {() => void} given.changed called when something else is to be seen in it
 * @param {() => void} [given.written] called with every letter
 * @returns {TextField}
 */
export function textField({ id, label, hint, keeping, value = '', optional = false, code = false, limit = code ? null : limits.line, own, echoed = false, ...on }) {
  const kept = begunText(keeping, value);
  let text = kept.first;
  /** @type {string | null} */
  let message = null;
  const tooLong = () => (limit === null ? null : tooLongBy(text, limit));

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  function typed(event) {
    const said = message ?? tooLong();
    text = event.currentTarget.value;
    message = null;
    kept.write(text);
    on.written?.();
    if (said !== tooLong() || echoed) on.changed();
  }

  const wrong = () => message ?? tooLong();

  return {
    value: () => text.trim(),
    tooLong,
    isBegun: kept.isBegun,
    forget: kept.forget,
    complain(words) {
      message = words;
    },
    view: () => html`<div class="labelled">
      <label for=${id}>${label} ${optional ? html`<span class="optional">${da.common.optional}</span>` : nothing}</label>
      ${hint ? html`<p id=${`${id}-hint`} class="hint">${hint}</p>` : nothing}
      ${kept.isBegun && kept.isWritten() ? html`<p class="hint">${da.common.begun}</p>` : nothing}
      <input
        id=${id}
        class="field ${code ? 'code-field' : ''}"
        autocomplete=${own ?? 'off'}
        autocapitalize=${code ? 'off' : nothing}
        spellcheck="false"
        aria-describedby=${`${id}-error ${id}-hint`}
        aria-invalid=${wrong() ? 'true' : 'false'}
        .value=${text}
        @input=${typed}
      />
      ${fieldError(`${id}-error`, wrong())}
    </div>`,
  };
}
