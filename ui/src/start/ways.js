// What one can begin from the start page: for who has talks in two buttons, for who has none in a line of words.

import { html } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { chooseFilesToOpen } from '../app/shell.js';
import { keepWaiting, state, waitingFiles } from '../app/state.js';
import { menu } from '../kit/menu.js';
import { fileIcon, plusIcon } from '../kit/icons.js';
import * as da from './da.js';
import { pastedFile } from './paste.js';

const words = da.home;

const ownTalk = () => html`<button type="button" class="link-button" @click=${() => go('begin')}>${words.newTalk}</button>`;
const invite = () => html`<button type="button" class="link-button" @click=${() => go('invite')}>${words.inviteTo}</button>`;
const file = () => html`<button type="button" class="link-button" @click=${openFile}>${words.openFile}</button>`;
const text = () => html`<button type="button" class="link-button" @click=${pasteText}>${da.paste.action}</button>`;

/** Small, beside the list. A file is what one comes for most often. */
export const begins = () => html`
  <button type="button" class="link-button small" @click=${openFile}>${fileIcon}${words.openFile}</button>
  ${menu({ kind: 'new', opens: html`${plusIcon}${words.new}`, items: [ownTalk(), invite(), text()] })}
`;

/** Beside the first step, which is a talk of one's own. */
export const otherWays = () => html`<dl class="ways">
  <div>
    <dt>${words.gotAFile}</dt>
    <dd class="actions small">${file()} ${text()}</dd>
  </div>
  <div>
    <dt>${words.holdsTalks}</dt>
    <dd class="actions small">${invite()}</dd>
  </div>
</dl>`;

async function openFile() {
  try {
    const files = await chooseFilesToOpen(words.chooseFile);
    // It may have locked behind the dialog: then they wait for the password.
    if (state().vault !== 'open') {
      keepWaiting([...waitingFiles(), ...files]);
      return redraw();
    }
    const [first, ...more] = files;
    if (first) await (more.length > 0 ? go('open-many', { files: [first, ...more] }) : go('open-file', { file: first }));
  } catch (error) {
    report(error);
  }
}

async function pasteText() {
  const pasted = await pastedFile();
  if (pasted) await go('open-file', { file: pasted });
}
