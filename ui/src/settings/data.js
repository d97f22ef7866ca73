// Settings: where the data lies, and the key for the day that Øvebane is gone.

import { html, nothing } from 'lit/html.js';
import { onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs, showInFolder } from '../app/shell.js';
import { complete, submitter } from '../kit/form.js';
import { warningIcon } from '../kit/icons.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { spoken } from '../kit/spoken.js';
import { badPlaceNotice } from '../shared/bad-place.js';
import * as da from './da.js';

/** @import { ChosenFile, SettingsView } from '../api' */
/** @import { Setting } from './personal.js' */

/**
 * @param {SettingsView} settings
 * @returns {Setting}
 */
export function data({ folder, backup }) {
  const words = da.settings.data;
  return {
    heading: words.heading,
    view: () => html`<p>${words.folder} <code class="folder">${folder}</code></p>
      ${badPlaceNotice()}
      <p>${words.backup} ${words.newest(backup)}</p>
      <p class="hint">${words.nothingOnline}</p>`,
  };
}

/** @returns {Setting} */
export function exportKey() {
  const words = da.settings.key;
  const password = passwordField({ id: 'key-password', label: words.password, ...onPage });
  const [saved, notShown] = [spoken(), spoken()];
  const form = submitter(save, { ...onPage, field: (error) => (isRefused(error, 'wrong_password') ? { id: 'key-password', ...password } : null) });

  async function save() {
    saved.say(nothing);
    notShown.say(nothing);
    if (!complete([{ id: 'key-password', ...password, value: password.value(), missing: da.settings.password.missing }], redraw)) return;
    await ask('try_password', { password: password.value() });
    const chosen = await chooseWhereToSaveAs(words.chooseTitle, words.fileName);
    if (!chosen) return;
    saved.say(done(await ask('export_key', { password: password.value(), file: chosen.file }), show));
    password.clear();
  }

  /** @param {ChosenFile} chosen */
  async function show({ file }) {
    notShown.say(nothing);
    redraw();
    try {
      await showInFolder(file);
    } catch {
      notShown.say(words.notShown);
      redraw();
    }
  }

  return {
    heading: words.heading,
    view: () => html`<details>
        <summary>${words.open}</summary>
        <form class="stack" novalidate @submit=${form.submit}>
          <p>${words.text}</p>
          <div class="notice">${warningIcon}<p>${words.warning}</p></div>
          ${password.view()}
          <p class="actions"><button class="button quiet" aria-disabled=${form.busy()}>${words.button}</button></p>
        </form>
      </details>
      <div role="status">${saved.view()}</div>
      <p class="hint" role="status">${notShown.view()}</p>`,
  };
}

/** @param {ChosenFile} saved @param {(saved: ChosenFile) => void} show */
const done = (saved, show) => html`<p class="actions small">
  ${da.settings.key.done(saved.name)}
  <button type="button" class="link-button" @click=${() => show(saved)}>${da.settings.key.showInFolder}</button>
</p>`;
