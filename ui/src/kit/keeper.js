// Saves one whole document while it is written: the newest counts, one save at a time.

import { html, nothing } from 'lit/html.js';
import { atPause } from './at-pause.js';
import * as da from './da.js';
import { explain } from './errors.js';
import { checkIcon, warningIcon } from './icons.js';
import { pageEnds } from './page-end.js';
import { isTooLong, tooLongNotice } from './save-state.js';
import { isSaved, isWritten } from './tells-saved.js';

/**
 * @typedef {object} Keeper
 * @property {() => void} put there is something new to save; it is saved soon
 * @property {() => Promise<void>} flush saves what waits, and tries again what failed; rejects if it fails
 * @property {(error: unknown) => string | null} saidAt where this failure is said already
 * @property {() => import('lit/html.js').TemplateResult} state says quietly whether all is saved
 * @property {() => import('lit/html.js').TemplateResult | typeof nothing} notSaved says loudly what could not be saved
 */

/**
 * @param {object} given
 * @param {() => Promise<string>} given.save saves what there is to save by now, and gives when
 * @param {() => void} given.changed told each time a save begins, ends or fails
 * @param {string | null} given.at when something was last saved
 * @returns {Keeper}
 */
export function keeper({ save, changed, at: first }) {
  let at = first;
  let waits = false;
  /** @type {{ error: unknown } | null} */
  let failed = null;
  /** @type {Promise<void> | null} */
  let running = null;
  const pause = atPause(run);

  async function saveAll() {
    while (waits) {
      waits = false;
      try {
        at = await save();
        failed = null;
      } catch (error) {
        failed = { error };
      }
      changed();
    }
  }

  function run() {
    running ??= saveAll().finally(() => {
      running = null;
      if (!waits && !failed) isSaved();
      changed();
    });
    return running;
  }

  async function flush() {
    pause.stop();
    if (failed) waits = true;
    if (pageEnds() && waits) return void save().catch(() => {});
    while (waits || running) await run();
    if (failed) throw failed.error;
  }

  const words = da.saving;
  return {
    put() {
      waits = true;
      isWritten();
      pause.written();
      changed();
    },
    flush,
    saidAt: (error) => (failed?.error === error ? 'not-kept' : null),
    state() {
      if (failed) return html`<p class="kept not">${warningIcon} ${words.notSaved.short}</p>`;
      if (waits || running) return html`<p class="kept">${words.now}</p>`;
      return html`<p class="kept">${at ? html`${checkIcon} ${da.common.saved(at)}` : nothing}</p>`;
    },
    notSaved() {
      if (!failed) return nothing;
      if (isTooLong(failed.error)) return tooLongNotice(words.notSaved.tooLongUnnamed);
      const { what, then } = explain(failed.error);
      return html`<div id="not-kept" class="problem not-kept" role="alert" tabindex="-1">
        ${warningIcon}
        <div class="stack">
          <h2>${words.notSaved.title}</h2>
          <p>${what} ${then}</p>
          <p><button type="button" class="button" @click=${() => void flush().catch(() => {})}>${words.notSaved.again}</button></p>
        </div>
      </div>`;
    },
  };
}
