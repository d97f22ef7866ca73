// Settings: opening without the password, where the computer's keychain keeps what opens.

import { html } from 'lit/html.js';
import { onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { setState, state } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { Setting } from './personal.js' */

/** @returns {Setting} */
export function keychain() {
  const words = da.settings.keychain;
  let { in_keychain: kept } = state();
  let answers = false;
  // Not waited for: a keychain may take its time, and the rest of the page does not need it.
  void ask('keychain').then((now) => {
    ({ kept, answers } = now);
    redraw();
  }, report);
  const password = passwordField({ id: 'keychain-password', label: words.password, ...onPage });
  const done = spoken();
  const form = submitter(give, {
    ...onPage,
    field: (error) => (isRefused(error, 'wrong_password') ? { id: 'keychain-password', ...password } : null),
  });

  async function give() {
    done.say('');
    const asked = { id: 'keychain-password', ...password, value: password.value(), missing: da.settings.password.missing };
    if (!complete([asked], redraw)) return;
    await set(true, password.value());
    password.clear();
  }

  /** @param {boolean} keep @param {string} typed */
  async function set(keep, typed) {
    ({ kept, answers } = await ask('set_keychain', { kept: keep, password: typed }));
    setState({ ...state(), in_keychain: kept });
    done.say(keep ? words.given : words.takenBack);
  }

  async function takeBack() {
    try {
      await set(false, '');
      redraw();
    } catch (error) {
      report(error);
    }
  }

  const isKept = () => html`<p>${words.kept}</p>
    <p class="actions"><button type="button" class="button quiet" @click=${takeBack}>${words.takeBack}</button></p>`;

  const isNot = () => html`<p>${words.text}</p>
    <details>
      <summary>${words.open}</summary>
      <form class="stack" novalidate @submit=${form.submit}>
        ${password.view()}
        <p class="hint">${words.still}</p>
        <p class="actions">
          <button class="button quiet" aria-disabled=${form.busy()}>${form.busy() ? da.common.wait : words.button}</button>
        </p>
      </form>
    </details>`;

  return {
    heading: words.heading,
    view: () => html`${kept ? isKept() : answers ? isNot() : html`<p>${words.silent}</p>`}
      <p class="small" role="status">${done.view()}</p>`,
  };
}
