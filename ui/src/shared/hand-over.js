// Change of leader: the plan handed to the new one, read before it goes, and what does not go.

import { html, nothing } from 'lit';
import { go, onPage, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { contentOf } from '../app/rooms.js';
import { confirmDialog } from '../kit/dialog.js';
import { submitter } from '../kit/form.js';
import { fileIcon } from '../kit/icons.js';
import * as da from './da.js';
import { toWhom } from './to-whom.js';
import { whatLeaves } from './what-leaves.js';

/** @import { ConversationCard } from '../api' */

/**
 * The folded form; left out for the host: only who the talk is about hands a plan over.
 * @param {ConversationCard} card
 * @param {() => Promise<boolean>} [before] whether it can be handed over; what is not yet written down is saved first
 */
export async function handingOver(card, before = async () => true) {
  if (card.role !== 'subject') return () => nothing;
  const words = da.handOver;
  const conversation = card.id;
  const [{ contacts, with_contact: present }, plan] = await Promise.all([
    ask('plan_to_send', { conversation }),
    contentOf('plan'),
  ]);
  // Two leaders may have the same name; a name is all there is of one who is no contact.
  const others = contacts.filter(({ id, name }) => (present ? id !== present : name !== card.with));
  const whom = toWhom({ kind: 'plan', contacts: others, id: 'new-host', keeping: { begunAt: `receiver/new-host/${card.id}`, conversation: card.id }, hint: da.sending.whom.codeHelp });
  const leaving = whatLeaves(() => ({ kind: /** @type {const} */ ('hand_over'), conversation }));
  const form = submitter(async () => {
    const saved = await whom.save(
      (receiver, { file }) => leaving.save((seen) => ask('hand_over', { conversation, receiver, seen, file })),
      async () => (await before()) && (await confirmDialog(words.ask(whom.reader(), whom.known()))),
    );
    if (saved) await go('saved', saved);
  }, onPage);

  /** Unfolded, it shows the plan as it would leave now. @param {Event} event */
  async function unfolded({ currentTarget }) {
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open || card.plan === 'none') return;
    try {
      if (await before()) await leaving.look();
    } catch (error) {
      report(error);
    }
  }

  /** What the new leader will read. */
  function reading() {
    const shown = leaving.shown();
    return shown === null
      ? nothing
      : html`<h2>${words.preview}</h2>
          <div class="paper">${plan.view(shown.content, null)}</div>`;
  }

  return () => html`<details class="hand-over" @toggle=${unfolded}>
    <summary>${words.summary}</summary>
    ${card.plan === 'none'
      ? html`<p>${words.noPlan}</p>`
      : html`<form class="stack" novalidate @submit=${form.submit}>
          <p>${words.lead}</p>
          <dl class="given">
            <div><dt>${words.withTitle}</dt><dd>${words.with}</dd></div>
            <div><dt>${words.withoutTitle}</dt><dd>${words.without}</dd></div>
          </dl>
          ${reading()} ${whom.view()}
          <p class="actions">
            <button class="button quiet" aria-disabled=${form.busy()}>${fileIcon}${words.button(whom.reader())}</button>
          </p>
        </form>`}
  </details>`;
}
