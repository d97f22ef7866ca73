// The host makes or changes the invitation to a talk.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { complete, submitter } from '../kit/form.js';
import { checkIcon, fileIcon, warningIcon } from '../kit/icons.js';
import { keeper } from '../kit/keeper.js';
import { hasSent } from '../shared/has-sent.js';
import { paperSaver } from '../shared/paper.js';
import { whereTo } from '../shared/where-to.js';
import { talkPage } from '../shared/path.js';
import { fromWhom } from '../shared/profile.js';
import { adapting } from './adapting.js';
import { arrangementFields } from './arrangement.js';
import { beginning } from './begin.js';
import * as da from './da.js';
import { lastAdaptation } from './last-adaptation.js';

/** @import { ConversationId, InviteView, NotInvited } from '../api' */

/**
 * @param {{ conversation?: ConversationId, whom?: NotInvited }} params `whom` is who was chosen on the way here
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export const open = ({ conversation, whom }) => (conversation ? invitation(conversation) : beginning(whom));

/**
 * @param {ConversationId} conversation
 * @returns {Promise<import('../app/rooms.js').Page>} the invitation itself
 */
async function invitation(conversation) {
  const view = await ask('invite', { conversation });
  const { contact, guide, profile, sent } = view;
  const where = whereTo('invitation');
  let { conversation: card } = view;
  const words = da.invitation;
  const adaptation = structuredClone(view.adaptation);
  const has = hasSent(sent && !sent.known_sent ? [sent] : [], () => {
    if (sent) sent.known_sent = true;
  });
  let { changed_since_sent: changedSince, seen } = view;
  let sealing = false;

  const keep = keeper({
    at: null,
    changed: redraw,
    save: async () => {
      const saved = await ask('save_invitation', { conversation, ...arrangement.value(), adaptation });
      ({ changed_since_sent: changedSince, seen } = saved);
      return saved.at;
    },
  });
  const arrangement = arrangementFields({
    arrangement: view.arrangement,
    unread: view.unread,
    common: false,
    who: () => (card.on_paper ? words.paper.who(card.with) : words.when.who(card.with)),
    onPaper: () => card.on_paper,
    changed: keep.put,
  });
  const adapt = () => adapting({ guide, year: card.year, adaptation, changed: keep.put, written: view.written });
  let frame = adapt();
  const again = lastAdaptation({
    year: card.year,
    earlier: view.last_adaptation,
    adaptation,
    used: () => {
      frame = adapt();
      keep.put();
      redraw();
    },
  });
  const paper = paperSaver({ kind: 'questions', conversation, invitation: true }, words.paper.button, { main: true, before: readyToSave });
  const from = fromWhom(profile);

  /** Whether every time can be read, and all that is written is saved; otherwise the field says what is wrong. */
  async function readyToSave() {
    const { first, sound } = arrangement.complete();
    if (sound) await keep.flush();
    else {
      redraw();
      document.getElementById(first ?? '')?.focus();
    }
    return sound;
  }

  /** Says that the other does not use the app, or does after all: then the invitation is made the other way. */
  const turning = submitter(async () => {
    card = await ask('set_on_paper', { conversation, on_paper: !card.on_paper });
  }, onPage);

  const form = submitter(async () => {
    if (!complete(from.asked(), redraw)) return;
    if (!(await readyToSave())) return;
    await from.keep();
    const file = await where.place(contact);
    if (!file) return;
    sealing = true;
    redraw();
    try {
      const sending = await ask('send_invitation', { conversation, seen, file: file.file });
      await go('saved', { sent: sending, file });
    } finally {
      sealing = false;
    }
  }, onPage);

  return {
    title: words.title(card),
    leave: () => keep.flush(),
    saidAt: keep.saidAt,
    view: () =>
      talkPage(
        card,
        'invitation',
        html`${keep.notSaved()}
          <div class="invite">
            <h1>${words.title(card)}</h1>
            <p class="lead">${card.on_paper ? words.paper.lead(card.with) : words.lead(card.with)}</p>
            <p class="small">
              <button type="button" class="link-button" @click=${turning.submit}>
                ${card.on_paper ? da.onPaper.after : da.onPaper.not}
              </button>
            </p>
            ${sentState(view, changedSince)} ${changedSince ? nothing : has.view()} ${lastYear(view)} ${arrangement.view()} ${frame.view(again())}
            ${card.on_paper ? paperPart() : filePart()}
          </div>`,
        keep.state(),
      ),
  };

  function paperPart() {
    return html`<section class="stack invite-part" aria-labelledby="paper-title">
      <h2 id="paper-title">${words.paper.title}</h2>
      <p>${words.paper.text(card.with)}</p>
      ${arrangement.saysTime() ? nothing : html`<p class="hint">${words.paper.noTime}</p>`}
      <p class="actions">${paper.view()}</p>
    </section>`;
  }

  function filePart() {
    return html`<form class="stack invite-part" novalidate @submit=${form.submit}>
      <h2>${words.send.title}</h2>
      <p>${contact?.confirmed ? words.send.noCode(card.with) : words.send.code(card.with)}</p>
      ${from.view(contact?.confirmed ? da.sending.profile.received(contact.name) : '')}
      ${arrangement.saysTime() ? nothing : html`<p class="hint">${words.send.noTime}</p>`} ${where.view(contact)}
      <p class="actions">
        <button class=${sent && !changedSince ? 'button quiet' : 'button'} aria-disabled=${form.busy()}>
          ${where.button(contact, words.send.button(card.with))}
        </button>
        <span role="status">${sealing ? da.sending.sealing : nothing}</span>
      </p>
    </form>`;
  }
}

/** @param {InviteView} view @param {boolean} changed */
function sentState({ sent, conversation }, changed) {
  if (!sent) return nothing;
  const words = da.invitation.state;
  return changed
    ? html`<p class="notice">${warningIcon}<span>${words.changed(conversation.with, sent.at)}</span></p>`
    : html`<p class="notice calm">
        ${sent.known_sent ? checkIcon : fileIcon}<span>${(sent.known_sent ? words.sent : words.saved)(conversation.with, sent.at)}</span>
      </p>`;
}

/** @param {InviteView} view */
function lastYear({ evaluation }) {
  if (!evaluation) return nothing;
  const words = da.invitation.last;
  const { year, good, differently } = evaluation;
  return html`<section class="card stack" aria-labelledby="last-title">
    <h2 id="last-title">${words.title(year)}</h2>
    ${good ? html`<h3>${words.good}</h3><p class="written">${good}</p>` : nothing}
    ${differently ? html`<h3>${words.differently}</h3><p class="written">${differently}</p>` : nothing}
  </section>`;
}
