// Opens the vault: with the password, with the recovery code, or from a backup when the database is damaged.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask, judgePassword } from '../app/backend.js';
import { enter } from '../app/session.js';
import { setState, state, tellAtStart } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { fileIcon, keyIcon } from '../kit/icons.js';
import { passwordField } from '../kit/password.js';
import { isRefused } from '../kit/refused.js';
import { textField } from '../kit/text-field.js';
import * as da from './da.js';
import { welcome } from './welcome.js';

/** What a backup is offered for: it is opened with the password or the recovery code. */
const DATABASE = /** @type {const} */ (['database_damaged', 'database_missing', 'vault_sound']);

/** @typedef {{ day: string, because: 'database_damaged' | 'database_missing' | 'vault_sound' }} Backup */

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.start.unlock;
  let withCode = false;
  /** Whether the computer's keychain opens the app without the password. */
  let withKeychain = state().in_keychain;
  /** Whether the person has moved to another computer, so that this one is opened only by a choice of its own. */
  let moved = false;
  /** @type {Backup | null} */
  let backup = null;
  const password = passwordField({ id: 'password', label: words.password, ...onPage });
  const code = textField({ id: 'code', label: da.start.useRecovery.code, keeping: { neverKept: 'the recovery code' }, hint: da.start.useRecovery.codeHint, code: true, changed: redraw });
  const newPassword = passwordField({ id: 'new-password', label: da.start.useRecovery.password, judge: judgePassword, ...onPage });

  const unlocking = submitter(() => unlock(), { ...onPage, field: fieldOf });
  const here = submitter(() => unlock(true), { ...onPage, field: fieldOf });
  const byKeychain = submitter(() => unlockWithKeychain(), onPage);
  const byKeychainHere = submitter(() => unlockWithKeychain(true), onPage);
  const recovering = submitter(() => unlockWithCode(), { ...onPage, field: fieldOf });
  const recoveringHere = submitter(() => unlockWithCode(true), { ...onPage, field: fieldOf });
  const restoring = submitter(restore, { ...onPage, field: fieldOf });
  const restoringWithCode = submitter(restoreWithCode, { ...onPage, field: fieldOf });

  async function unlock(although = false) {
    if (!complete([askedPassword()], redraw)) return;
    await opened(ask('unlock', { password: password.value(), although_moved: although }));
  }

  async function unlockWithKeychain(although = false) {
    await opened(ask('unlock_with_keychain', { although_moved: although }));
  }

  /** @param {boolean} although whether it is opened although the person has moved */
  const byCode = (although) => ({ code: code.value(), new_password: newPassword.value(), although_moved: although });

  const codeIsFilled = () =>
    complete([
      { id: 'code', ...code, value: code.value(), missing: da.start.useRecovery.codeMissing },
      { id: 'new-password', ...newPassword, value: newPassword.value(), missing: da.start.firstRun.passwordMissing },
    ], redraw);

  async function unlockWithCode(although = false) {
    if (!codeIsFilled()) return;
    await opened(ask('unlock_with_recovery', byCode(although)), da.start.useRecovery.done);
  }

  async function restore() {
    if (!complete([askedPassword()], redraw)) return;
    await opened(ask('restore_backup', { password: password.value(), although_sound: backup?.because === 'vault_sound' }));
  }

  /** For who has forgotten the password, and whose database is damaged too. */
  async function restoreWithCode() {
    if (!codeIsFilled()) return;
    await opened(ask('restore_backup_with_recovery', byCode(true)), da.start.useRecovery.done);
  }

  const askedPassword = () => ({ id: 'password', ...password, value: password.value(), missing: words.missing });

  /** @param {Promise<import('../api').StartView>} answer @param {string} [news] said on the start page */
  async function opened(answer, news = '') {
    try {
      setState(await answer);
    } catch (error) {
      offerAnotherWay(error);
      throw error;
    }
    password.clear();
    newPassword.clear();
    tellAtStart(news);
    await enter();
  }

  /** @param {unknown} error */
  function offerAnotherWay(error) {
    if (isRefused(error, 'password_slot_unusable')) withCode = true;
    // An error of something else than opening says nothing of the keychain.
    if (isRefused(error, 'no_keychain', 'not_in_keychain', ...DATABASE)) withKeychain = false;
    moved = isRefused(error, 'moved');
    if (!isRefused(error, ...DATABASE)) return;
    const { code: because, backup: day } = error.refusal;
    backup = day ? { day, because } : null;
  }

  /** Whether a backup is the only way in. */
  const mustRestore = () => backup !== null && backup.because !== 'vault_sound';

  /** @param {unknown} error */
  function fieldOf(error) {
    if (isRefused(error, 'wrong_password')) return { id: 'password', ...password };
    if (isRefused(error, 'password_too_short')) return { id: 'new-password', ...newPassword };
    if (isRefused(error, 'recovery_code_mistyped', 'wrong_recovery_code')) return { id: 'code', ...code };
    return null;
  }

  /** @param {boolean} choice */
  function useCode(choice) {
    withCode = choice;
    report(null);
    redraw();
    document.getElementById(choice ? 'code' : 'password')?.focus();
  }

  function usePassword() {
    withKeychain = false;
    report(null);
    redraw();
    document.getElementById('password')?.focus();
  }

  const keychainView = () => html`<h1>${words.heading}</h1>
    <p class="lead">${words.leadWithout}</p>
    <form class="stack" novalidate @submit=${byKeychain.submit}>
      <p class="actions">
        <button class="button" id="open" aria-disabled=${byKeychain.busy()}>${byKeychain.busy() ? da.common.wait : words.open}</button>
        ${moved
          ? html`<button type="button" class="link-button danger" @click=${byKeychainHere.submit}>${words.moved}</button>`
          : nothing}
        <button type="button" class="link-button" @click=${usePassword}>${words.withPassword}</button>
      </p>
    </form>`;

  const passwordView = () => html`<h1>${backup ? da.start.restore.heading : words.heading}</h1>
    <p class="lead">${lead()}</p>
    <form class="stack" novalidate @submit=${mustRestore() ? restoring.submit : unlocking.submit}>
      ${password.view()}
      <p class="actions">${mainButton()} ${although()}</p>
    </form>
    <p><button type="button" class="link-button" @click=${() => useCode(true)}>${keyIcon}${words.forgot}</button></p>
    <p><button type="button" class="link-button" @click=${() => go('fetch')}>${fileIcon}${words.fetch}</button></p>`;

  function mainButton() {
    const busy = unlocking.busy() || restoring.busy();
    const text = backup && mustRestore() ? da.start.restore.button(backup.day) : words.button;
    return html`<button class="button" aria-disabled=${busy}>${busy ? da.common.wait : text}</button>`;
  }

  /** A sound vault is put aside only by a choice of its own, and so is one opened that has moved. */
  const although = () =>
    moved
      ? html`<button type="button" class="link-button danger" @click=${here.submit}>${words.moved}</button>`
      : backup?.because === 'vault_sound'
      ? html`<button type="button" class="link-button danger" @click=${restoring.submit}>${da.start.restore.although(backup.day)}</button>`
      : nothing;

  function lead() {
    if (!backup) return words.lead;
    const { text, textMissing, textSound } = da.start.restore;
    const because = { database_damaged: text, database_missing: textMissing, vault_sound: textSound };
    return because[backup.because](backup.day);
  }

  function codeButton() {
    const busy = recovering.busy() || restoringWithCode.busy();
    const text = backup && mustRestore() ? da.start.restore.button(backup.day) : da.start.useRecovery.button;
    return html`<button class="button" aria-disabled=${busy}>${busy ? da.common.wait : text}</button>`;
  }

  const codeView = () => html`<h1>${backup ? da.start.restore.heading : da.start.useRecovery.heading}</h1>
    <p class="lead">${backup ? lead() : da.start.useRecovery.lead}</p>
    <form class="stack" novalidate @submit=${mustRestore() ? restoringWithCode.submit : recovering.submit}>
      ${code.view()} ${newPassword.view()}
      <p class="actions">
        ${codeButton()}
        ${moved
          ? html`<button type="button" class="link-button danger" @click=${recoveringHere.submit}>${words.moved}</button>`
          : nothing}
        <button type="button" class="link-button" @click=${() => useCode(false)}>${da.start.useRecovery.instead}</button>
      </p>
    </form>
    <p class="hint measure">${da.start.useRecovery.lost}</p>`;

  return {
    title: words.title,
    plain: true,
    view: () => welcome(withKeychain ? keychainView() : withCode ? codeView() : passwordView(), words.waiting),
    shown: () => document.getElementById(withKeychain ? 'open' : 'password')?.focus(),
    // Also of what failed before the page was there.
    saidAt(error) {
      offerAnotherWay(error);
      return null;
    },
  };
}
