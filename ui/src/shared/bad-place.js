// What is said where the folder that all lies in is no safe place for a database.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { state } from '../app/state.js';
import { warningIcon } from '../kit/icons.js';
import { badPlace as words } from './da.js';

/** Why, and what to do about it; nothing where the folder is a good place. */
export function badPlaceNotice() {
  const { bad_place: why, folder } = state();
  if (why === null) return nothing;
  return html`<div class="notice">
    ${warningIcon}
    <div class="stack">
      <p><b>${words[why].title}</b></p>
      <p>${words[why].text(folder)}</p>
    </div>
  </div>`;
}

/** A line of it, for who comes in without a page on which the whole stands: the computer's keychain opens at once. */
export function badPlaceLine() {
  const { bad_place: why, in_keychain: atOnce } = state();
  if (why === null || !atOnce) return nothing;
  return html`<p class="notice calm">
    ${warningIcon}
    <span>${words[why].title}. <button type="button" class="link-button" @click=${() => go('settings')}>${words.settings}</button></span>
  </p>`;
}
