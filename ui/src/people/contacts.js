// The people one exchanges files with.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { ask } from '../app/backend.js';
import { checkIcon, peopleIcon, personIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { ContactCard } from '../api' */

const words = da.contacts;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const contacts = await ask('contacts');
  return {
    title: words.title,
    view: () => html`<div class="stack">
      <h1>${words.title}</h1>
      ${contacts.length > 0
        ? html`<p>${words.lead}</p>
            <ul class="plain contact-cards">
              ${contacts.map(contact)}
            </ul>`
        : html`<div class="empty measure">
            ${peopleIcon}
            <div class="stack">
              <h2>${words.emptyHeading}</h2>
              <p>${words.empty}</p>
            </div>
          </div>`}
    </div>`,
  };
}

/** @param {ContactCard} person */
const contact = ({ id, name, title, workplace, confirmed, receipt_due: due, keys_replaced: replaced, uses_app: uses, proposes }) => html`<li class="card stack">
  <div>
    <h2 class="contact-name">${name}</h2>
    ${title || workplace ? html`<p class="card-text">${[title, workplace].filter(Boolean).join(' · ')}</p>` : nothing}
  </div>
  <p class="small ${confirmed ? 'confirmed' : 'muted'}">
    ${confirmed ? checkIcon : nothing} ${confirmed ? words.confirmed(confirmed) : uses ? words.unconfirmed : words.withoutApp}
  </p>
  ${replaced ? html`<p class="hint">${words.replaced(replaced)}</p>` : nothing}
  ${proposes ? html`<p class="notice">${personIcon}<span>${words.proposes}</span></p>` : nothing}
  ${due
    ? html`<p class="small">${words.receiptDue(name)}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${() => go('receipt', { contact: id })}>${words.sendReceipt}</button>
        </p>`
    : nothing}
  <p class="small">
    <button type="button" class="link-button" @click=${() => go('person', { contact: id })}>
      ${da.person.more(name)}
    </button>
  </p>
</li>`;
