// The bin: what was deleted, until it goes for good.

import { html, nothing } from 'lit/html.js';
import { announce, back, go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { confirmDialog } from '../kit/dialog.js';
import { wayBack } from '../kit/document.js';
import { tellCopiesLeft } from '../shared/copies-left.js';
import * as da from './da.js';

/** @import { HeldTalk } from '../api' */

const words = da.bin;
const { whose, withWhom } = da;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const talks = await ask('bin');
  return {
    title: words.title,
    view: () => html`<div class="measure stack">
      ${wayBack(back)}
      <h1>${words.title}</h1>
      <p class="lead">${talks.length > 0 ? words.lead : words.empty}</p>
      <ul class="plain cards">
        ${talks.map(binned)}
      </ul>
    </div>`,
  };
}

/** @param {HeldTalk} talk */
const binned = (talk) => {
  const { conversation: card, holds, goes } = talk;
  const name = whose(card);
  return html`<li class="card stack">
    <div>
      <h2 class="contact-name">${name} <span class="muted">· ${withWhom(card)}</span></h2>
      <p class="card-text">${da.whatItHolds(holds)}</p>
      ${goes ? html`<p class="card-text">${words.goes(goes)}</p>` : nothing}
    </div>
    <p class="actions">
      <button type="button" class="button quiet" aria-label=${words.putBackFull(name)} @click=${() => putBack(talk)}>
        ${words.putBack}
      </button>
      <button type="button" class="link-button danger" aria-label=${words.deleteFull(name)} @click=${() => remove(talk)}>
        ${words.delete}
      </button>
    </p>
  </li>`;
};

/** @param {HeldTalk} talk */
async function putBack({ conversation }) {
  try {
    await ask('put_back', { conversation: conversation.id });
    await go('bin');
    announce(words.isBack(whose(conversation)));
  } catch (error) {
    report(error);
  }
}

/** @param {HeldTalk} talk */
async function remove({ conversation, holds }) {
  const name = whose(conversation);
  if (!(await confirmDialog({ ...words.ask(name, holds), danger: true }))) return;
  try {
    const { copies_left: left } = await ask('delete_conversation', { conversation: conversation.id });
    await go('bin');
    announce(words.deleted(name));
    await tellCopiesLeft(left);
  } catch (error) {
    report(error);
  }
}
