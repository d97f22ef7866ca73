// Change of leader: the plan handed to the new one, and what is not.

import { html, nothing } from 'lit';
import { go, onPage } from '../app/app.js';
import { ask } from '../app/backend.js';
import { confirmDialog } from '../kit/dialog.js';
import { submitter } from '../kit/form.js';
import { fileIcon } from '../kit/icons.js';
import * as da from './da.js';
import { toWhom } from './to-whom.js';

/** @import { ConversationCard } from '../api' */

/**
 * The folded form; left out for the host: only who the talk is about hands a plan over.
 * @param {ConversationCard} card
 * @param {() => Promise<boolean>} [before] whether it can be handed over; what is not yet written down is saved first
 */
export async function handingOver(card, before = async () => true) {
  if (card.role !== 'subject') return () => nothing;
  const words = da.handOver;
  const { contacts, with_contact: present } = await ask('plan_to_send', { conversation: card.id });
  // Two leaders may have the same name; a name is all there is of one who is no contact.
  const others = contacts.filter(({ id, name }) => (present ? id !== present : name !== card.with));
  const whom = toWhom({ contacts: others, id: 'new-host', hint: da.sending.whom.codeHelp });
  const form = submitter(async () => {
    const saved = await whom.save(
      (receiver, { file }) => ask('hand_over', { conversation: card.id, receiver, file }),
      async () => (await before()) && (await confirmDialog(words.ask(whom.reader(), whom.known()))),
    );
    if (saved) await go('saved', saved);
  }, onPage);

  return () => html`<details class="hand-over">
    <summary>${words.summary}</summary>
    ${card.plan === 'none'
      ? html`<p>${words.noPlan}</p>`
      : html`<form class="stack" novalidate @submit=${form.submit}>
          <p>${words.lead}</p>
          <dl class="given">
            <div><dt>${words.withTitle}</dt><dd>${words.with}</dd></div>
            <div><dt>${words.withoutTitle}</dt><dd>${words.without}</dd></div>
          </dl>
          ${whom.view()}
          <p class="actions">
            <button class="button quiet" aria-disabled=${form.busy()}>${fileIcon}${words.button(whom.reader())}</button>
          </p>
        </form>`}
  </details>`;
}
