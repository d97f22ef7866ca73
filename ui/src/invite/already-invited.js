// Whoever is invited a second time is so already: which talk it is, and the way to it. Nothing is made.

import { html, nothing } from 'lit';
import { redraw } from '../app/app.js';
import { warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { openTalk } from '../shared/path.js';
import * as da from './da.js';

/** @import { InvitedTalk } from '../api' */

export function alreadyInvited() {
  const words = da.invitation.already;
  /** @type {InvitedTalk[]} */
  let talks = [];

  return {
    isSaid: () => talks.length > 0,
    forget() {
      talks = [];
    },
    /**
     * Whether that is why nothing was made; then it is said here, and takes focus.
     * @param {unknown} error
     */
    explains(error) {
      if (!isRefused(error, 'already_invited')) return false;
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
              <p>${words.nothingMade(talks.length)}</p>
            </div>
          </div>`,
  };
}
