// A file from someone else: opened, looked at, and taken in when the person says so. Until then nothing changes.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { contentOf } from '../app/rooms.js';
import { isMail, tellAtStart } from '../app/state.js';
import { confirmDialog } from '../kit/dialog.js';
import { explain } from '../kit/errors.js';
import { toHeading } from '../kit/focus.js';
import { isRefused } from '../kit/refused.js';
import * as da from './da.js';
import { binnedView, cannotView, codeView, hereView, lookView, ownView, thanksView } from './incoming.js';
import { acceptsClaim, missing, nothingSaid, senderIs } from './sender.js';

/** @import { ChosenFile, ConversationId, FileContent, SentView, TakenIn, VersionView } from '../api' */
/** @import { Asking, Looking } from './incoming.js' */

/**
 * What is shown, one after the other.
 * @typedef {Asking | Looking | { kind: 'here', conversation: ConversationId | null, holds: FileContent['kind'] }
 *   | { kind: 'binned', conversation: ConversationId } | { kind: 'cannot', error: unknown }
 *   | { kind: 'own', sent: SentView } | { kind: 'thanks', taken: TakenIn, erased: VersionView[] }} State
 */

/**
 * @param {{ file: ChosenFile }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ file }) {
  let busy = false;
  /** @type {State} */
  let state = await first(file);

  /** @param {State} next */
  function show(next) {
    state = next;
    report(null);
    toHeading();
  }

  /** @param {() => Promise<void>} work */
  async function alone(work) {
    if (busy) return;
    busy = true;
    redraw();
    try {
      await work();
    } finally {
      busy = false;
      redraw();
    }
  }

  /** @param {Asking} asking */
  async function tryCode(asking) {
    const { typed } = asking;
    if (typed.trim() === '') return wrongCode({ ...asking, error: da.receive.code.missing });
    const next = await opened(file, typed);
    if (next.kind === 'cannot' && isRefused(next.error, 'code_mistyped', 'wrong_code')) {
      const { what, then } = explain(next.error);
      return wrongCode({ ...asking, error: `${what} ${then}` });
    }
    show(next);
  }

  /** @param {Asking} next */
  function wrongCode(next) {
    state = next;
    redraw();
    document.getElementById('code')?.focus();
  }

  /** @param {Looking} looking */
  async function takeIn({ view, said }) {
    said.errors = missing(view, said);
    if (Object.keys(said.errors).length > 0) {
      redraw();
      /** @type {HTMLElement | null} */ (document.querySelector('[aria-invalid="true"]'))?.focus();
      return;
    }
    try {
      const taken = await ask('take_in', { file: view.file, sender: senderIs(view, said), is_whom_it_is_with: said.same === 'yes' });
      if (acceptsClaim(view, said)) await ask('answer_proposal', { contact: taken.contact.id, accepts: true });
      const { taken: goesOn } = await contentOf(taken.kind);
      if (!(await goesOn(taken))) show({ kind: 'thanks', taken, erased: view.erases });
      // The page that says thanks says it itself.
      else if (taken.deleted_there) tellAtStart(da.withdrawal.deletedThere(taken.contact.name));
    } catch (error) {
      report(error);
    }
  }

  /** @param {ConversationId} conversation */
  async function putBack(conversation) {
    try {
      await ask('put_back', { conversation });
      await go('start');
    } catch (error) {
      report(error);
    }
  }

  /** Takes a file away that lies in the shared folder, and that the person will not take in. */
  async function takeAway() {
    if (!(await confirmDialog({ ...da.receive.takeAway.ask, danger: true }))) return;
    try {
      await ask('remove_from_mailbox', { file: file.file });
      tellAtStart(da.receive.takeAway.done);
      await go('start');
    } catch (error) {
      report(error);
    }
  }

  const canTakeAway = () =>
    isMail(file) && (state.kind === 'look' || state.kind === 'cannot' || state.kind === 'code')
      ? html`<p class="small apart"><button type="button" class="link-button" @click=${() => alone(takeAway)}>${da.receive.takeAway.button}</button></p>`
      : nothing;

  const stateView = () => {
    switch (state.kind) {
      case 'code':
        return codeView(file, state, busy, (asking) => alone(() => tryCode(asking)));
      case 'look':
        return lookView(state, busy, (looking) => alone(() => takeIn(looking)));
      case 'here':
        return hereView(state.conversation, state.holds);
      case 'own':
        return ownView(file, state.sent);
      case 'cannot':
        return cannotView(file, state.error);
      case 'thanks':
        return thanksView(state.taken, state.erased);
      case 'binned': {
        const { conversation } = state;
        return binnedView(() => alone(() => putBack(conversation)));
      }
    }
  };

  return { title: da.receive.open.title, view: () => html`${stateView()} ${canTakeAway()}` };
}

/**
 * @param {ChosenFile} file
 * @returns {Promise<State>}
 */
async function first({ file, name }) {
  try {
    const { needs_code: needsCode, own, here } = await ask('inspect_file', { file });
    if (own) return { kind: 'own', sent: own };
    if (here) return { kind: 'here', conversation: here.conversation, holds: here.kind };
    return needsCode ? { kind: 'code', error: null, typed: '' } : await opened({ file, name }, null);
  } catch (error) {
    return stateAfter(error);
  }
}

/**
 * @param {ChosenFile} file
 * @param {string | null} code
 * @returns {Promise<State>}
 */
async function opened({ file }, code) {
  try {
    const view = await ask('open_file', { file, code });
    return { kind: 'look', view, shown: await contentOf(view.content.kind), said: nothingSaid() };
  } catch (error) {
    return stateAfter(error);
  }
}

/**
 * @param {unknown} error
 * @returns {State}
 */
function stateAfter(error) {
  if (isRefused(error, 'locked')) throw error;
  if (isRefused(error, 'already_here')) {
    const { conversation, kind: holds } = error.refusal;
    return { kind: 'here', conversation, holds };
  }
  if (isRefused(error, 'in_bin')) return { kind: 'binned', conversation: error.refusal.conversation };
  return { kind: 'cannot', error };
}
