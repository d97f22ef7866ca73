// The invitation as the leader sees it.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { ask } from '../app/backend.js';
import { arrowIcon, lockIcon } from '../kit/icons.js';
import { datesButton } from '../shared/dates.js';
import { talkPage } from '../shared/path.js';
import { nameAndPlace } from '../shared/profile.js';
import { arrangementFacts } from './arrangement.js';
import * as da from './da.js';
import { changesView, isUnchanged } from './frame-changes.js';
import { sealOffer } from './seal-offer.js';

/** @import { Answer, ConversationCard, ConversationId, ReceivedInvitation } from '../api' */

const words = da.invitation.page;

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  const { conversation: card, received, seal, calendar } = await ask('invitation', { conversation });
  const title = words.title(card.kind, card.year);
  const dates = datesButton(conversation, () => calendar);
  const offer = sealOffer(conversation, seal);
  return {
    title,
    view: () =>
      talkPage(card, 'invitation', html`<div class="invite">${received ? came(card, received, title, { dates, offer }) : noneCame(card)}</div>`),
  };
}

/**
 * @param {ConversationCard} card @param {ReceivedInvitation} received @param {string} title
 * @param {{ dates: ReturnType<typeof datesButton>, offer: ReturnType<typeof sealOffer> }} parts
 */
function came(card, received, title, { dates, offer }) {
  const { sender, created, arrangement, changes } = received;
  return html`<h1>${title}</h1>
    <p class="muted">${words.from(nameAndPlace(sender), created)}</p>
    ${received.replaces ? html`<p>${words.replaces}</p>` : nothing}
    <div class="card">${arrangementFacts(arrangement, { from: sender.name })}</div>
    ${offer.view()} ${onwards(card)} ${arrangement.start || arrangement.deadline ? dates.view() : nothing}
    <section class="stack" aria-labelledby="changes-title">
      <h2 id="changes-title">${isUnchanged(changes) ? da.invitation.changes.titleNone : da.invitation.changes.title}</h2>
      ${changesView(changes, { guide: card.guide_title, lead: da.invitation.changes.lead(sender.name, card.guide_title) })}
    </section>
    ${setAside(received, card)}`;
}

/** @param {ConversationCard} card */
const noneCame = (card) => html`<h1>${words.none}</h1>
  <p class="lead">${words.noneText}</p>
  ${onwards(card)}`;

/** @param {ConversationCard} card */
const onwards = ({ id, state }) => html`<p class="actions">
  <button type="button" class="button" @click=${() => go('preparation', { conversation: id })}>
    ${state === 'not_begun' ? words.begin : words.go}${arrowIcon}
  </button>
</p>`;

/** @param {ReceivedInvitation} received @param {ConversationCard} card */
function setAside({ set_aside: aside }, { own }) {
  if (aside.length === 0) return nothing;
  const sent = own === 'sent' || own === 'changed_since_sent';
  return html`<section class="stack" aria-labelledby="aside-title">
    <h2 id="aside-title">${words.aside}</h2>
    <p class="who">${lockIcon}<span>${sent ? words.asideSent : words.asideText}</span></p>
    <ul class="plain stack">
      ${aside.map(
        ({ question, answer }) => html`<li class="held-back">
          <p><b>${question}</b></p>
          ${answered(answer).map((text) => html`<p class="written">${text}</p>`)}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {Answer} answer */
const answered = ({ value, rather_talk: talk, text, parts }) =>
  [value === null ? '' : words.chosen(value), talk ? words.ratherTalk : '', text, ...Object.values(parts)].filter(
    (one) => one?.trim(),
  );
