// Whom a file is for, and the button that saves it: the form of a page that has no other.

import { html, nothing } from 'lit/html.js';
import { go, onPage } from '../app/app.js';
import { submitter } from '../kit/form.js';
import * as da from './da.js';
import { LEAVING, leavingFoot } from './leaving-foot.js';
import { toWhom } from './to-whom.js';

/** @import { FileHandle, Receiver, SentView } from '../api' */
/** @import { Given } from './to-whom.js' */

/**
 * @param {Given & {
 *   other?: string,
 *   button?: (reader: string) => string,
 *   ready?: () => boolean,
 *   send: (receiver: Receiver, file: FileHandle) => Promise<SentView>,
 * }} given `other` is how the receiver is spoken of before they have a name; `ready` sees that all else is filled in,
 *   and says so where it isn't
 */
export function fileFor({ other = '', button = da.sending.saveAs, ready = () => true, send, ...given }) {
  const whom = toWhom(given);
  const reader = () => whom.reader() || other;
  const form = submitter(async () => {
    if (!ready()) return;
    const saved = await whom.save((receiver, { file }) => send(receiver, file));
    if (saved) await go('saved', saved);
  }, onPage);
  return {
    /** The receiver as they are spoken of. */
    reader,
    /** @param {string} [inShort] what leaves, in few words @param {boolean} [nothingIn] whether there is nothing in the file yet */
    view: (inShort = '', nothingIn = false) => html`<form class="send-form" id=${LEAVING} novalidate @submit=${form.submit}>
        ${whom.view()}
      </form>
      ${leavingFoot(
        inShort,
        html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
          <button class="button" form=${LEAVING} ?disabled=${nothingIn} aria-disabled=${form.busy()}>
            ${whom.button(button(reader()))}
          </button>`,
      )}`,
  };
}
