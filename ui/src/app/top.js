// The bar at the top: the app's name and the few places one goes to.

import { html, nothing } from 'lit/html.js';
import { fileIcon, lockIcon, wheelMark } from '../kit/icons.js';
import { go, isAwake } from './app.js';
import * as da from './da.js';
import { helpButton } from './help.js';
import { lock } from './session.js';
import { state } from './state.js';

/** @import { PageParams } from './rooms.js' */

/** @typedef {'guides' | 'contacts' | 'sent' | 'settings'} Main */

/** @type {Main[]} */
const PLACES = ['guides', 'contacts', 'sent', 'settings'];

/** Which place a page belongs to.
 * @type {Partial<Record<keyof PageParams, Main>>} */
const BELONGS = { guide: 'guides', 'new-guide': 'guides', 'guide-file': 'guides', draft: 'guides', wording: 'guides', 'publish-draft': 'guides', receipt: 'contacts', 'sent-content': 'sent', recovery: 'settings' };

/** @param {keyof PageParams} here */
export function top(here) {
  const open = state().vault === 'open';
  return html`<header class="top">
    ${open
      ? html`<button type="button" class="brand" aria-label=${da.top.toStart} @click=${() => go('start')}>${wheelMark}${da.common.app}</button>`
      : html`<span class="brand">${wheelMark}${da.common.app}</span>`}
    ${open ? hasCome(here) : nothing} ${open ? places(here) : door()}
  </header>`;
}

/** What has come by the shared folder, for who is elsewhere than where it is listed; never where others look along. @param {keyof PageParams} here */
function hasCome(here) {
  const { came } = state();
  // It is being looked at, or about to be found.
  if (came === 0 || here === 'start' || here === 'open-file' || isAwake()) return nothing;
  return html`<button type="button" class="top-came" @click=${() => go('start')}>${fileIcon}${da.top.came(came)}</button>`;
}

/** The way in, for who reads the guides before that. */
function door() {
  const fresh = state().vault === 'new';
  return html`<div class="top-places">
    ${helpButton('top-place')}
    <button type="button" class="top-place" @click=${() => go(fresh ? 'first-run' : 'unlock')}>
      ${fresh ? da.top.begin : da.top.unlock}
    </button>
  </div>`;
}

/** @param {keyof PageParams} here */
function places(here) {
  const current = BELONGS[here] ?? here;
  return html`<nav class="top-places" aria-label=${da.top.places}>
    ${PLACES.map(
      (name) => html`<button
        type="button"
        class="top-place"
        aria-current=${current === name ? 'page' : nothing}
        @click=${() => go(name)}
      >
        ${da.top.place[name]}
      </button>`,
    )}
    ${helpButton('top-place')}
    <button type="button" class="top-place" @click=${lock}>${lockIcon}${da.top.lock}</button>
  </nav>`;
}
