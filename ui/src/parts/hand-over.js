// Change of leader: the plan handed to the new one, and what is not.

import { html, nothing } from 'lit';
import { go, redraw } from '../app.js';
import { ask } from '../backend.js';
import { chooseWhereToSave } from '../shell.js';
import { da } from '../text/da.js';
import { confirmDialog } from './dialog.js';
import { complete, submitter } from './form.js';
import { fileIcon } from './icons.js';
import { receiverFields } from './receiver.js';
import { textField } from './text-field.js';

/** @import { ConversationCard } from '../api' */

/**
 * The folded form; nothing for the host: only who the talk is about hands a plan over.
 * @param {ConversationCard} card
 */
export async function handingOver(card) {
  if (card.role !== 'subject') return () => nothing;
  const words = da.endings.handOver;
  const receivers = (await ask('contacts')).filter(({ confirmed, name }) => confirmed !== null && name !== card.with);
  const name = textField({ id: 'new-host', label: da.send.whom.name, hint: da.send.whom.codeHelp, echoed: true });
  let contact = '';
  const chosen = () => receivers.find(({ id }) => id === contact)?.name ?? name.value();

  const form = submitter(async () => {
    const to = { id: 'new-host', ...name, value: name.value(), missing: contact ? null : da.send.whom.nameMissing };
    if (!complete([to]) || !(await confirmDialog(words.ask(chosen(), contact !== '')))) return;
    const file = await chooseWhereToSave(da.send.chooseWhere);
    if (!file) return;
    /** @type {import('../api').Receiver} */
    const receiver = contact ? { kind: 'contact', id: contact } : { kind: 'code', name: name.value() };
    const sent = await ask('hand_over', { conversation: card.id, receiver, file: file.file });
    await go('saved', { sent, file });
  });

  /** @param {string} choice */
  function choose(choice) {
    contact = choice;
    redraw();
  }

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
          ${receiverFields({ receivers, contact, name, choose })}
          <p class="actions">
            <button class="button quiet" aria-disabled=${form.busy()}>${fileIcon}${words.button(chosen())}</button>
          </p>
        </form>`}
  </details>`;
}
