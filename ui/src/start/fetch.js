// Everything from a backup file, on a new computer or in the place of what is here.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { enter } from '../app/session.js';
import { chooseBackupFile } from '../app/shell.js';
import { homePage, setState, tellAtStart } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { fileIcon, warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { textField } from '../kit/text-field.js';
import * as da from './da.js';
import { welcome } from './welcome.js';

/** @import { ChosenFile } from '../api' */

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.start.fetch;
  /** @type {ChosenFile | null} */
  let chosen = null;
  /** What is wrong with the choice of a file. */
  let problem = /** @type {string | null} */ (null);
  /** Whether there is something here, which only a choice of its own puts aside. */
  let isHere = false;
  const code = textField({ id: 'code', label: words.code, keeping: { neverKept: 'the code of a backup' }, hint: words.codeHint, code: true, changed: redraw });
  const form = submitter(() => restore(false), { ...onPage, field: fieldOf });
  const although = submitter(() => restore(true), { ...onPage, field: fieldOf });

  async function choose() {
    chosen = (await chooseBackupFile(words.chooseTitle)) ?? chosen;
    if (chosen) problem = null;
    redraw();
  }

  /** @param {boolean} putAside */
  async function restore(putAside) {
    const filled = complete([
      { id: 'choose-file', value: chosen?.name ?? '', missing: words.fileMissing, complain: (message) => (problem = message) },
      { id: 'code', ...code, value: code.value(), missing: words.codeMissing },
    ], redraw);
    if (!filled || !chosen) return;
    try {
      setState(await ask('restore_backup_file', { file: chosen.file, code: code.value(), although_here: putAside }));
    } catch (error) {
      isHere ||= isRefused(error, 'vault_here');
      throw error;
    }
    tellAtStart(words.done);
    await enter();
  }

  /** @param {unknown} error */
  function fieldOf(error) {
    return isRefused(error, 'backup_code_mistyped', 'wrong_backup_code') ? { id: 'code', ...code } : null;
  }

  const chooseView = () => html`<div class="stack tight">
    <p class="actions">
      ${chosen ? html`<span class="chosen-file">${fileIcon}${chosen.name}</span>` : nothing}
      <button type="button" id="choose-file" aria-describedby="choose-problem" class=${chosen ? 'link-button' : 'button quiet'} @click=${choose}>
        ${chosen ? words.chooseOther : words.choose}
      </button>
    </p>
    <div id="choose-problem" role="alert">${problem ? html`<p class="field-error">${warningIcon}${problem}</p>` : nothing}</div>
  </div>`;

  return {
    title: words.title,
    plain: true,
    view: () =>
      welcome(
        html`<h1>${words.heading}</h1>
          <p class="lead">${words.lead}</p>
          <form class="stack" novalidate @submit=${form.submit}>
            ${chooseView()} ${code.view()}
            <p class="actions">
              <button class="button" aria-disabled=${form.busy()}>${form.busy() ? da.common.wait : words.button}</button>
              ${isHere
                ? html`<button type="button" class="link-button danger" @click=${although.submit}>${words.although}</button>`
                : nothing}
              <button type="button" class="link-button" @click=${() => go(homePage())}>${words.back}</button>
            </p>
          </form>`,
        da.start.unlock.waiting,
      ),
  };
}
