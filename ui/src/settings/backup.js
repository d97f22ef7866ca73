// Settings: everything in one file, to be kept elsewhere or to move to another computer with.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { setState } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { isoDay } from '../text/dates.js';
import * as da from './da.js';

/** @import { Setting } from './personal.js' */

/** How often it is looked how far the file has come, in milliseconds. */
const LOOK_EVERY = 200;

/** @returns {Setting} */
export function backupFile() {
  const words = da.settings.backup;
  const password = passwordField({ id: 'backup-password', label: words.password, ...onPage });
  const form = submitter(save, { ...onPage, field: (error) => (isRefused(error, 'wrong_password') ? { id: 'backup-password', ...password } : null) });
  let moving = false;
  /** How much of the file is saved, in percent. @type {number | null} */
  let done = null;

  async function save() {
    if (!complete([{ id: 'backup-password', ...password, value: password.value(), missing: da.settings.password.missing }], redraw)) return;
    await ask('try_password', { password: password.value() });
    const chosen = await chooseWhereToSaveAs(words.chooseTitle, words.fileName(isoDay(new Date())));
    if (!chosen) return;
    const watching = setInterval(() => void look(), LOOK_EVERY);
    const saved = await ask('save_backup_file', { password: password.value(), file: chosen.file, moving }).finally(() => {
      clearInterval(watching);
      done = null;
    });
    password.clear();
    // Who moves has had the app closed to them: nothing is written that is not in the file.
    if (moving) setState(await ask('start'));
    await go('backup-saved', { saved, moving });
  }

  /** Looks how far it has come. What fails here is told by the saving itself. */
  async function look() {
    const percent = await ask('backup_file_done').catch(() => null);
    if (percent !== null) done = percent;
    redraw();
  }

  /** @param {Event} event */
  function choose(event) {
    moving = event.target instanceof HTMLInputElement && event.target.checked;
    redraw();
  }

  /** @param {number} percent */
  const progress = (percent) => html`<progress max="100" .value=${percent} aria-label=${words.progress}></progress>
    <span class="hint">${words.done(percent)}</span>
    <button type="button" class="link-button" @click=${() => void ask('stop_backup_file')}>${words.stop}</button>`;

  return {
    heading: words.heading,
    view: () => html`<p>${words.text}</p>
      <details>
        <summary>${words.open}</summary>
        <form class="stack" novalidate @submit=${form.submit}>
          <p class="hint">${words.code}</p>
          ${password.view()}
          <label class="choice">
            <input type="checkbox" .checked=${moving} aria-describedby="moving-hint" @change=${choose} />
            <span>${words.moving}</span>
          </label>
          <p class="hint" id="moving-hint">${words.movingHint}</p>
          <p class="actions">
            <button class="button quiet" aria-disabled=${form.busy()}>
              ${form.busy() ? da.common.wait : moving ? words.buttonMoving : words.button}
            </button>
            ${done === null ? nothing : progress(done)}
          </p>
        </form>
      </details>`,
  };
}
