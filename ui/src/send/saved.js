// »Filen er gemt«: what to do with it now.

import { html, nothing } from 'lit';
import { go, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { showInFolder } from '../app/shell.js';
import { copyField } from '../kit/copy.js';
import { checkIcon, folderIcon } from '../kit/icons.js';
import { codeToGive } from '../shared/code.js';
import { hasSent } from '../shared/has-sent.js';
import { asText } from './as-text.js';
import * as da from './da.js';
import { withdrawal } from './withdraw.js';

/** @import { ChosenFile, SentView } from '../api' */

/**
 * @param {{ sent: SentView, file: ChosenFile }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ sent, file }) {
  const { profile } = await ask('settings');
  const words = da.send.saved;
  const { to, code } = sent;
  const text = asText(file);
  const has = hasSent([sent]);
  const toGive = code && codeToGive(code);
  let copied = '';
  let notShown = '';

  const copy = async () => {
    copied = await copyField('mail', words.mail);
    redraw();
  };

  const show = async () => {
    notShown = '';
    redraw();
    try {
      await showInFolder(file.file);
    } catch {
      notShown = words.find.failed;
      redraw();
    }
  };

  return {
    title: words.title,
    view: () => html`<div class="saved-file">
      <p class="seal">${checkIcon}</p>
      <h1>${words.title}</h1>
      <p class="lead">${code ? words.leadCode(file.name, to) : words.lead(file.name, to)}</p>
      <h2>${words.steps}</h2>
      <ol class="todo">
        <li class="stack">
          <h3>${words.find.title}</h3>
          <p>${words.find.text}</p>
          <p><button type="button" class="button quiet" @click=${show}>${folderIcon}${words.find.button}</button></p>
          <p class="hint" role="status">${notShown}</p>
        </li>
        <li class="stack">
          <h3>${words.mail.title(to)}</h3>
          ${mail(words.mail.body(to, profile.name, code !== null), copied, copy)} ${text()}
        </li>
        <li class="stack">${toGive ? codeStep(to, toGive) : noCodeStep(to)}</li>
      </ol>
      <p class="hint">${words.needs(to)}</p>
      ${sent.earlier ? html`<p class="hint">${da.withdraw.offer(to)} ${withdrawal(sent)}</p>` : nothing}
      ${has.view()}
      <p class="actions">
        <button type="button" class="button" @click=${() => go('start')}>${words.toStart}</button>
      </p>
    </div>`,
  };
}

/** @param {string} to @param {ReturnType<typeof codeToGive>} code */
function codeStep(to, code) {
  const words = da.sending.code;
  return html`<h3>${words.title(to)}</h3>
    ${code()}
    <p>${words.text}</p>
    <p class="hint">${words.where}</p>`;
}

/** @param {string} to */
function noCodeStep(to) {
  const words = da.send.saved.noCode;
  return html`<h3>${words.title}</h3>
    <p>${words.text(to)}</p>`;
}

/** @param {string} body @param {string} copied @param {() => void} copy */
function mail(body, copied, copy) {
  const words = da.send.saved.mail;
  return html`<p id="mail-help">${words.text}</p>
    <div class="labelled writing">
      <label for="mail" class="visually-hidden">${words.label}</label>
      <textarea id="mail" class="field" rows="8" readonly aria-describedby="mail-help" .value=${body}></textarea>
    </div>
    <p class="actions">
      <button type="button" class="button quiet" @click=${copy}>${words.button}</button>
      <span class="hint" role="status">${copied}</span>
    </p>`;
}
