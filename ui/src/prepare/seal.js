// Handing in sealed, where both sides are seen: how far the two are, in a sentence, and the one thing to do.

import { html, nothing } from 'lit/html.js';
import { go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { confirmDialog } from '../kit/dialog.js';
import { arrowIcon, lockIcon } from '../kit/icons.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { whereTo } from '../shared/where-to.js';
import * as da from './da.js';

/** @import { ConversationCard, SealView } from '../api' */

const words = da.seal;

/** @param {ConversationCard} card @param {SealView} seal @param {boolean} prepared whether there is something to hand in */
export function sealPart({ id: conversation, role }, seal, prepared) {
  const { to: name } = seal;
  const where = whereTo('seal_keys');

  /** @param {boolean} giveUp */
  async function give(giveUp) {
    try {
      if (giveUp && !(await confirmDialog(words.askGiveUp(name, where.posts(seal.contact))))) return;
      const leaving = await lookAtLeaving(() => ({ kind: /** @type {const} */ ('seal_keys'), conversation, give_up: giveUp }));
      const file = await where.place(seal.contact);
      if (!file) return;
      const sent = await leaving.save((seen) => ask('send_seal_keys', { conversation, give_up: giveUp, seen, file: file.file }));
      await go('saved', { sent, file });
    } catch (error) {
      report(error);
    }
  }

  const toInvitation = () => go('invitation', { conversation });
  const handIn = () => go('send', { conversation });
  const giveKey = () => html`${where.view(seal.contact)}
    <p class="actions">
      <button type="button" class="button" @click=${() => give(false)}>${where.button(seal.contact, words.saveKey)}</button>
    </p>`;
  const again = html`<p><button type="button" class="link-button" @click=${() => give(false)}>${words.again}</button></p>`;
  const giveUp = html`<p><button type="button" class="link-button" @click=${() => give(true)}>${words.giveUp}</button></p>`;

  /** What can be done now, if anything. */
  function todo() {
    if (seal.due) return giveKey();
    if (seal.given) return seal.neither_first || seal.newer_since ? nothing : again;
    if (seal.handed_in) return giveUp;
    if (seal.offered && seal.wanted === null && !seal.readable)
      return html`<p class="actions"><button type="button" class="button quiet" @click=${toInvitation}>${words.toInvitation}</button></p>`;
    if (seal.seals_next && prepared)
      return html`<p class="actions"><button type="button" class="button" @click=${handIn}>${words.handIn}${arrowIcon}</button></p>`;
    return nothing;
  }

  const said = stateOf(seal, role);
  return {
    view: () =>
      said
        ? html`<section class="notice calm" aria-label=${words.title}>
            ${lockIcon}
            <div class="stack"><p>${said}</p>${todo()}</div>
          </section>`
        : nothing,
  };
}

/** How far the two are. @param {SealView} seal @param {ConversationCard['role']} role */
function stateOf(seal, role) {
  const { to: name } = seal;
  if (seal.due) return seal.readable ? (seal.came_sealed ? words.dueGivenUp(name) : words.duePlain(name)) : words.due(name);
  if (seal.readable) {
    if (seal.neither_first) return words.neitherFirst;
    if (seal.newer_since) return words.newerSince;
    if (!seal.came_sealed) return seal.handed_in && !seal.given ? words.handedIn(name) : seal.offered ? words.plain(name) : null;
    return seal.other_gave_up ? words.otherGaveUp(name) : words.came(name);
  }
  if (seal.file_missing) return words.fileMissing(name);
  if (seal.gave_up) return words.gaveUp(name);
  if (seal.given) return words.given(name);
  if (seal.handed_in) return words.handedIn(name);
  if (seal.other_handed_in) return words.otherHandedIn(name);
  if (seal.wanted === null) return words.offered(name);
  if (role === 'host') return words.youOffer(name);
  return seal.wanted ? words.agreed(name) : null;
}
