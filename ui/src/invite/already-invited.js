// Whoever is invited a second time in a year: by the same guide nothing is made, and the talk that there is can be opened; by
// another one it is asked whether a second talk is meant.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { openTalk } from '../shared/path.js';
import * as da from './da.js';

/** @import { InvitedTalk } from '../api' */

/** It stands in the form that invites: to say that a second talk is meant sends the form again. */
export function alreadyInvited() {
  const words = da.invitation.already;
  /** @type {InvitedTalk[]} */
  let talks = [];
  let byAnotherGuide = false;
  let although = false;

  function meant() {
    although = true;
    talks = [];
  }

  return {
    isSaid: () => talks.length > 0,
    /** Whether it has been said that a second talk is meant. */
    although: () => although,
    forget() {
      talks = [];
      although = false;
    },
    /**
     * Whether that is why nothing was made; then it is said here, and takes focus.
     * @param {unknown} error
     */
    explains(error) {
      if (!isRefused(error, 'already_invited', 'invited_by_another_guide')) return false;
      byAnotherGuide = error.refusal.code === 'invited_by_another_guide';
      ({ talks } = error.refusal);
      redraw();
      document.getElementById('already-invited')?.focus();
      return true;
    },
    view: () =>
      talks.length === 0
        ? nothing
        : html`<div class="notice" id="already-invited" role="alert" tabindex="-1">
            ${warningIcon}
            <div class="stack">
              ${talks.map(
                (talk) => html`<p>
                  ${words.text(talk)}
                  <button type="button" class="link-button" aria-label=${words.openFull(talk)} @click=${() => openTalk(talk.conversation)}>
                    ${words.open}
                  </button>
                </p>`,
              )}
              ${byAnotherGuide
                ? html`<p>${words.another(talks.length)}</p>
                    <p><button class="button quiet" @click=${meant}>${words.although}</button></p>`
                : html`<p>${words.nothingMade(talks.length)}</p>`}
            </div>
          </div>`,
  };
}
