// Whether what is written has been saved, in words: quietly while it goes well, loudly when it doesn't.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { explain } from './errors.js';
import { checkIcon, warningIcon } from './icons.js';
import { isRefused } from './refused.js';
import { toTooLong } from './writing.js';

/** @import { Failure, Saving } from './saving.js' */

/**
 * @param {Pick<Saving<any>, 'failures' | 'busy'>} saving
 * @param {string | null} at when something was last saved
 */
export function saveState(saving, at) {
  const words = da.saving;
  if (saving.failures().length > 0) return html`<p class="kept not">${warningIcon} ${words.notSaved.short}</p>`;
  if (saving.busy()) return html`<p class="kept">${words.now}</p>`;
  return html`<p class="kept">${at ? html`${checkIcon} ${da.common.saved(at)}` : nothing}</p>`;
}

/**
 * What could not be saved, why, and what can be done. It stands at `not-kept`.
 * @template Field
 * @param {object} given
 * @param {Failure<Field>[]} given.failures
 * @param {(field: Field) => string} given.name what a field is called
 * @param {() => void} given.again
 * @param {() => void} given.keepMine saves over a newer text
 * @param {(field: Field) => void} [given.show] shows the step that a field stands on
 */
export function notSaved({ failures: all, name, again, keepMine, show = () => {} }) {
  const words = da.saving.notSaved;
  const failures = all.filter(({ error }) => !isTooLong(error));
  const [first] = failures;
  if (!first) return tooLong(all, name, show);
  const older = isRefused(first.error, 'older_revision');
  const { what, then } = explain(first.error);
  return html`<div id="not-kept" class="problem not-kept" role="alert" tabindex="-1">
    ${warningIcon}
    <div class="stack">
      <h2>${words.title}</h2>
      ${failures.map(({ field }) => html`<p>${words.about(name(field))}</p>`)}
      <p>${older ? words.older : `${what} ${then}`}</p>
      ${older ? nothing : html`<p>${words.stillHere}</p>`}
      <p>
        ${older
          ? html`<button type="button" class="button" @click=${keepMine}>${words.keepMine}</button>`
          : html`<button type="button" class="button" @click=${again}>${words.again}</button>`}
      </p>
    </div>
  </div>`;
}

/** Whether there is no room for a text, which no trying again helps. @param {unknown} error */
export const isTooLong = (error) => isRefused(error, 'text_too_long');

/**
 * @template Field
 * @param {Failure<Field>[]} failures
 * @param {(field: Field) => string} name
 * @param {(field: Field) => void} show
 */
function tooLong(failures, name, show) {
  const [first] = failures;
  if (!first) return nothing;
  return tooLongNotice(da.saving.notSaved.tooLong(failures.map(({ field }) => name(field))), () => {
    show(first.field);
    toTooLong();
  });
}

/**
 * A line for a text that is too long. The field says by how much, so the line goes while one is in it.
 * @param {string} text
 * @param {() => void} [toField]
 */
export const tooLongNotice = (text, toField = toTooLong) => html`<div id="not-kept" class="problem not-kept too-long" role="alert" tabindex="-1">
  ${warningIcon}
  <p>${text}</p>
  <button type="button" class="link-button" @click=${toField}>${da.saving.notSaved.toField}</button>
</div>`;
