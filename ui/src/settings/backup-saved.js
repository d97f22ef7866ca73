// A backup file is saved: its code, which stands nowhere else, and the way on with it once it is written down.

import { html, nothing } from 'lit/html.js';
import { go, redraw } from '../app/app.js';
import { copyCode, showInFolder } from '../app/shell.js';
import { homePage } from '../app/state.js';
import { copyText } from '../kit/copy.js';
import { confirmDialog } from '../kit/dialog.js';
import { Refused } from '../kit/refused.js';
import { spoken } from '../kit/spoken.js';
import { groupBack } from '../shared/group-back.js';
import * as da from './da.js';

/** @import { BackupFileSaved } from '../api' */

/**
 * @param {{ saved: BackupFileSaved, moving: boolean }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ saved: { saved, code }, moving }) {
  const words = da.settings.backupSaved;
  const [copied, notShown] = [spoken(), spoken()];
  const asked = Math.floor(Math.random() * code.length);
  const back = groupBack({ asked, button: words.button, confirm, code: codeGroups });
  const lost = { ...words.lost, danger: true };
  /** Whether the code has been written down, or given up. */
  let done = false;

  /** @param {string} group */
  async function confirm(group) {
    if (signsOf(group) !== code[asked]) throw new Refused({ code: 'group_differs' });
    await leave();
  }

  async function giveUp() {
    if (await confirmDialog(lost)) await leave();
  }

  async function leave() {
    done = true;
    await go(homePage());
  }

  async function copy() {
    copied.say(await copyText(code.join(' '), 'backup-code', words, undefined, copyCode));
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

  function codeGroups() {
    return html`<section class="stack" aria-labelledby="backup-code-heading">
      <h2 id="backup-code-heading" class="visually-hidden">${words.code}</h2>
      <ol role="list" class="code-groups" id="backup-code">
        ${code.map((group) => html`<li>${group}</li>`)}
      </ol>
      <p class="hint">${words.apart}</p>
      <p class="actions">
        <button type="button" class="button quiet" @click=${copy}>${words.copy}</button>
        <button type="button" class="link-button" @click=${show}>${words.show}</button>
        <span class="hint" role="status">${copied.view()} ${notShown.view()}</span>
      </p>
    </section>`;
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
    plain: true,
    loses: () => (done ? null : lost),
    view: () => html`<div class="stack loose">
      <div class="stack measure">
        <h1>${words.heading}</h1>
        <p class="lead">${words.lead(saved.name)}</p>
      </div>
      ${back.view(html`<button type="button" class="link-button" @click=${giveUp}>${words.without}</button>`)}
      ${moving ? onNewComputer() : nothing}
    </div>`,
  };
}

/** What was typed as it stands in the code, which has no letters that look like a digit. @param {string} typed */
const signsOf = (typed) =>
  typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
