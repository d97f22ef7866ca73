// Name and password: all that is asked before one begins.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask, judgePassword } from '../app/backend.js';
import { enter } from '../app/session.js';
import { setState, tellAtStart } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { bookIcon } from '../kit/icons.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { welcome } from './welcome.js';

/** The name typed before the guides were read, to be there on return. */
let typedName = '';

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.start.firstRun;
  const name = textField({ id: 'name', label: words.name, own: 'name', keeping: { neverKept: 'there is no vault yet to keep it in' }, hint: words.nameHint, value: typedName, limit: limits.name, changed: redraw });
  const password = passwordField({ id: 'password', label: words.password, judge: (typed) => judgePassword(typed, name.value()), ...onPage });

  /** Whether the computer has a keychain that could open the app: asked while the page is there already. */
  let keychain = false;
  let without = false;
  void ask('keychain').then(({ answers }) => {
    keychain = answers;
    if (answers) redraw();
  }, report);

  const form = submitter(setUp, {
    ...onPage,
    field: (error) =>
      isRefused(error, 'password_too_short') ? { id: 'password', ...password }
      : isRefused(error, 'name_missing') ? { id: 'name', ...name }
      : null,
  });

  async function readGuides() {
    typedName = name.value();
    await go('guides');
  }

  async function setUp() {
    const filled = complete([
      { id: 'name', ...name, value: name.value(), missing: words.nameMissing },
      { id: 'password', ...password, value: password.value(), missing: words.passwordMissing },
    ], redraw);
    if (!filled) return;
    setState(await ask('set_up', { name: name.value(), password: password.value() }));
    if (keychain && without) await giveToKeychain();
    password.clear();
    typedName = '';
    await enter();
  }

  /** The vault is there by now: that the keychain would not have it is told and stops nothing. */
  async function giveToKeychain() {
    try {
      await ask('set_keychain', { kept: true, password: password.value() });
    } catch {
      tellAtStart(words.withoutFailed);
    }
  }

  const withoutView = () => html`<label class="choice">
      <input
        type="checkbox"
        .checked=${without}
        aria-describedby="without-hint"
        @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => {
          without = currentTarget.checked;
        }}
      />
      <span>${words.without}</span>
    </label>
    <p class="hint" id="without-hint">${words.withoutHint}</p>`;

  return {
    title: words.title,
    plain: true,
    view: () =>
      welcome(
        html`<h1>${words.heading}</h1>
          <p class="lead">${words.lead}</p>
          <form class="stack" novalidate @submit=${form.submit}>
            ${name.view()} ${password.view()} ${keychain ? withoutView() : nothing}
            <p class="actions">
              <button class="button" aria-disabled=${form.busy()}>${form.busy() ? da.common.wait : words.button}</button>
              <button type="button" class="link-button" @click=${readGuides}>${bookIcon}${words.guidesFirst}</button>
            </p>
            <p><button type="button" class="link-button" @click=${() => go('fetch')}>${words.fetch}</button></p>
          </form>`,
        da.start.unlock.waitingFirst,
      ),
  };
}
