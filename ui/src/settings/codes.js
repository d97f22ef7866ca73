// Settings: the password and the recovery code.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask, judgePassword } from '../app/backend.js';
import { complete, submitter } from '../kit/form.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { SettingsView } from '../api' */
/** @import { Setting } from './personal.js' */

/** @returns {Setting} */
export function changePassword() {
  const words = da.settings.password;
  const old = passwordField({ id: 'old-password', label: words.old, ...onPage });
  const fresh = passwordField({ id: 'fresh-password', label: words.new, judge: judgePassword, ...onPage });
  const done = spoken();
  let keyToo = false;
  const form = submitter(change, {
    ...onPage,
    field: (error) =>
      isRefused(error, 'wrong_password') ? { id: 'old-password', ...old }
      : isRefused(error, 'password_too_short') ? { id: 'fresh-password', ...fresh }
      : null,
  });

  async function change() {
    done.say(nothing);
    const filled = complete([
      { id: 'old-password', ...old, value: old.value(), missing: words.missing },
      { id: 'fresh-password', ...fresh, value: fresh.value(), missing: da.settings.password.newMissing },
    ], redraw);
    if (!filled) return;
    await ask(keyToo ? 'change_key' : 'change_password', { old: old.value(), new: fresh.value() });
    old.clear();
    fresh.clear();
    // The earlier recovery code opened the earlier key.
    if (keyToo) await go('recovery');
    else done.say(words.done);
  }

  /** @param {Event} event */
  function choose(event) {
    keyToo = event.target instanceof HTMLInputElement && event.target.checked;
    redraw();
  }

  return {
    heading: words.heading,
    view: () => html`<details>
        <summary>${words.open}</summary>
        <form class="stack" novalidate @submit=${form.submit}>
          ${old.view()} ${fresh.view()}
          <p class="hint">${words.alone}</p>
          <label class="choice">
            <input type="checkbox" .checked=${keyToo} aria-describedby="key-too-hint" @change=${choose} />
            <span>${words.keyToo}</span>
          </label>
          <p class="hint" id="key-too-hint">${words.keyTooHint}</p>
          <p class="actions">
            <button class="button quiet" aria-disabled=${form.busy()}>
              ${form.busy() ? da.common.wait : keyToo ? words.buttonKeyToo : words.button}
            </button>
          </p>
        </form>
      </details>
      <p class="small" role="status">${done.view()}</p>`,
  };
}

/**
 * @param {SettingsView} settings
 * @returns {Setting}
 */
export function newRecoveryCode({ recovery_written: written }) {
  const words = da.settings.recovery;
  const password = passwordField({ id: 'recovery-password', label: words.password, ...onPage });
  const form = submitter(make, {
    ...onPage,
    field: (error) => (isRefused(error, 'wrong_password') ? { id: 'recovery-password', ...password } : null),
  });

  async function make() {
    if (!complete([{ id: 'recovery-password', ...password, value: password.value(), missing: da.settings.password.missing }], redraw)) return;
    await ask('new_recovery_code', { password: password.value() });
    password.clear();
    await go('recovery');
  }

  const makeNew = () => html`<p>${words.written}</p>
    <details>
      <summary>${words.open}</summary>
      <form class="stack" novalidate @submit=${form.submit}>
        ${password.view()}
        <p class="actions"><button class="button quiet" aria-disabled=${form.busy()}>${words.button}</button></p>
      </form>
    </details>`;

  const writeDown = () => html`<p>${words.unwritten}</p>
    <p class="actions"><button type="button" class="button quiet" @click=${() => go('recovery')}>${words.show}</button></p>`;

  return { heading: words.heading, view: () => (written ? makeNew() : writeDown()) };
}
