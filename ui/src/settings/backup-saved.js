// A backup file is saved: its code, which stands nowhere else, and the way on with it.

import { html, nothing } from 'lit';
import { go, redraw } from '../app/app.js';
import { showInFolder } from '../app/shell.js';
import { homePage } from '../app/state.js';
import { copyText } from '../kit/copy.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { BackupFileSaved } from '../api' */

/**
 * @param {{ saved: BackupFileSaved, moving: boolean }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ saved: { saved, code }, moving }) {
  const words = da.settings.backupSaved;
  const [copied, notShown] = [spoken(), spoken()];

  async function copy() {
    copied.say(await copyText(code.join(' '), 'backup-code', words));
    redraw();
  }

  async function show() {
    notShown.say(nothing);
    try {
      await showInFolder(saved.file);
    } catch {
      notShown.say(words.notShown);
    }
    redraw();
  }

  const onNewComputer = () => html`<section class="stack measure">
    <h2>${words.steps}</h2>
    <ol>
      ${words.toNew.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p class="hint">${words.here}</p>
  </section>`;

  return {
    title: words.title,
    plain: moving,
    view: () => html`<div class="stack loose">
      <div class="stack measure">
        <h1>${words.heading}</h1>
        <p class="lead">${words.lead(saved.name)}</p>
      </div>
      <section class="stack" aria-labelledby="backup-code-heading">
        <h2 id="backup-code-heading" class="visually-hidden">${words.code}</h2>
        <ol class="code-groups" id="backup-code">
          ${code.map((group) => html`<li>${group}</li>`)}
        </ol>
        <p class="hint">${words.apart}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${copy}>${words.copy}</button>
          <button type="button" class="link-button" @click=${show}>${words.show}</button>
          <span class="hint" role="status">${copied.view()} ${notShown.view()}</span>
        </p>
      </section>
      ${moving ? onNewComputer() : nothing}
      <p class="actions">
        <button type="button" class="button" @click=${() => go(homePage())}>${words.back}</button>
      </p>
    </div>`,
  };
}
