// The host makes or changes the invitation to a talk.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { back, go, redraw } from '../app.js';
import { ask } from '../backend.js';
import { adapting } from '../parts/adapting.js';
import { alreadyInvited } from '../parts/already-invited.js';
import { arrangementFields } from '../parts/arrangement.js';
import { wayBack } from '../parts/document.js';
import { fieldError } from '../parts/errors.js';
import { complete, submitter } from '../parts/form.js';
import { guideChoice, onlyOfOurs, yearChoice } from '../parts/guide-choice.js';
import { hasSent } from '../parts/has-sent.js';
import { checkIcon, fileIcon, peopleIcon, warningIcon } from '../parts/icons.js';
import { keeper } from '../parts/keeper.js';
import { lastAdaptation } from '../parts/last-adaptation.js';
import { namesakes, needs, whichNamesake } from '../parts/namesakes.js';
import { paperSaver } from '../parts/paper.js';
import { talkPage } from '../parts/path.js';
import { fromWhom, nameAndPlace } from '../parts/profile.js';
import { textField } from '../parts/text-field.js';
import { chooseWhereToSave } from '../shell.js';
import * as da from '../text/da.js';
import { moment } from '../text/dates.js';

/** @import { ContactCard, ConversationId, InviteView } from '../api' */

/**
 * @param {{ conversation?: ConversationId }} params
 * @returns {Promise<import('../pages.js').Page>}
 */
export const open = ({ conversation }) => (conversation ? invitation(conversation) : beginning());

/** @returns {Promise<import('../pages.js').Page>} who, by which guide, in which year */
async function beginning() {
  const words = da.invitation.begin;
  const [{ guides, own_organisation: own }, contacts, { today }] = await Promise.all([
    ask('guides'),
    ask('contacts'),
    ask('home'),
  ]);
  const thisYear = Number(today.slice(0, 4));
  let guide = onlyOfOurs(guides, own);
  let year = thisYear;
  /** A contact's id; empty for someone else. @type {string | null} */
  let contact = contacts.length === 0 ? '' : null;
  /** @type {{ who?: string, namesake?: string, guide?: string }} */
  let missing = {};
  const name = textField({ id: 'name', label: words.name, hint: words.nameHint, echoed: true, changed: named });
  const known = namesakes(contacts, another);
  /** The contact who is invited; empty for someone new; nothing until it has been said. */
  const who = () => (contact === '' ? known.who(name.value()) : contact);
  /** What has been said of whether they use the app; until then it is as it is known. @type {boolean | null} */
  let saidOnPaper = null;
  const onPaper = () => saidOnPaper ?? contacts.some(({ id, uses_app: uses }) => id === who() && !uses);
  const already = alreadyInvited();
  /** Of whom something may have been said. */
  let meant = who();

  /** What was said of somebody is not said of another. */
  function another() {
    saidOnPaper = null;
    missing = missing.guide ? { guide: missing.guide } : {};
    meant = who();
    already.forget();
  }

  /** A name that is written on is still the same person's, as long as nobody else is known by it. */
  function named() {
    if (name.value() === '' || who() !== meant || already.isSaid()) another();
  }

  const form = submitter(async () => {
    missing = {
      ...(contact === null ? { who: words.whoMissing } : {}),
      ...(contact === '' && who() === null ? { namesake: da.invitation.namesake.missing } : {}),
      ...(guide === '' ? { guide: da.invitation.choice.missing } : {}),
    };
    redraw();
    if (contact === '' && !complete([{ id: 'name', ...name, value: name.value(), missing: words.nameMissing }])) return;
    if (missing.who) return focusOn('[name=who]');
    if (missing.namesake) return focusOn('[name=namesake]');
    if (missing.guide) return focusOn('[name=guide]');
    const id = who();
    try {
      const card = await ask('begin_invitation', {
        guide,
        year,
        with: id ? { kind: 'contact', id } : { kind: 'new', name: name.value() },
        on_paper: onPaper(),
      });
      await go('invite', { conversation: card.id });
    } catch (error) {
      if (!already.explains(error)) throw error;
    }
  });

  /** @param {string} id @param {string} label @param {string} hint */
  const person = (id, label, hint) => html`<label class="choice boxed">
    <input
      type="radio"
      name="who"
      value=${id}
      .checked=${live(contact === id)}
      @change=${() => {
        contact = id;
        another();
        redraw();
      }}
    />
    <span>${label}<br /><span class="hint">${hint}</span></span>
  </label>`;

  /** @param {ContactCard} one */
  const box = (one) => person(one.id, nameAndPlace(one), needs(one));

  /** Who does not use the app is invited on paper: that is said before anything is written. */
  const paperChoice = () => html`<div>
    <label class="choice">
      <input
        type="checkbox"
        id="on-paper"
        aria-describedby="on-paper-help"
        .checked=${live(onPaper())}
        @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => {
          saidOnPaper = currentTarget.checked;
          redraw();
        }}
      />
      <span>${da.host.onPaper.not(called() || words.them)}</span>
    </label>
    <p class="hint" id="on-paper-help">${words.onPaperHelp}</p>
  </div>`;
  const called = () => contacts.find(({ id }) => id === contact)?.name ?? name.value();

  const namesake = () =>
    known.of(name.value()).length > 0
      ? whichNamesake({ known, name: name.value(), error: who() === null ? (missing.namesake ?? null) : null })
      : nothing;

  return {
    title: words.title,
    view: () => html`<div class="measure stack loose">
      <div>
        ${wayBack(back)}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <p><button type="button" class="link-button" @click=${() => go('invite-many')}>${peopleIcon}${words.many}</button></p>
      </div>
      <form class="stack loose" novalidate @submit=${form.submit}>
        <fieldset class="stack" aria-describedby="who-error">
          <legend><h2>${words.who}</h2></legend>
          ${contacts.map(box)} ${contacts.length > 0 ? person('', words.someone, words.someoneHelp) : nothing}
          ${contact === '' ? name.view() : nothing} ${contact === '' ? namesake() : nothing}
          ${fieldError('who-error', missing.who ?? null)} ${contact === null ? nothing : paperChoice()}
        </fieldset>
        ${guideChoice({
          guides,
          own,
          nextYear: year > thisYear,
          chosen: guide,
          error: missing.guide ?? null,
          choose: (id) => {
            guide = id;
            missing = {};
            already.forget();
            redraw();
          },
        })}
        ${yearChoice({
          thisYear,
          chosen: year,
          choose: (choice) => {
            year = choice;
            already.forget();
            redraw();
          },
        })}
        ${already.view()}
        <p class="actions"><button class="button" aria-disabled=${form.busy()}>${words.button}</button></p>
      </form>
    </div>`,
  };
}

/** @param {string} selector */
function focusOn(selector) {
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}

/**
 * @param {ConversationId} conversation
 * @returns {Promise<import('../pages.js').Page>} the invitation itself
 */
async function invitation(conversation) {
  const view = await ask('invite', { conversation });
  const { contact, guide, profile, sent } = view;
  let { conversation: card } = view;
  const words = da.invitation;
  const adaptation = structuredClone(view.adaptation);
  const has = hasSent(sent && !sent.known_sent ? [sent] : [], () => {
    if (sent) sent.known_sent = true;
  });
  let changedSince = view.changed_since_sent;
  let sealing = false;

  const keep = keeper({
    at: null,
    changed: redraw,
    save: async () => {
      const saved = await ask('save_invitation', { conversation, ...arrangement.value(), adaptation });
      changedSince = saved.changed_since_sent;
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
  const adapt = () => adapting({ guide, year: card.year, adaptation, changed: keep.put });
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
  });

  const form = submitter(async () => {
    if (!complete(from.asked())) return;
    if (!(await readyToSave())) return;
    await from.keep();
    const file = await chooseWhereToSave(da.send.chooseWhere);
    if (!file) return;
    sealing = true;
    redraw();
    try {
      const sending = await ask('send_invitation', { conversation, file: file.file });
      await go('saved', { sent: sending, file });
    } finally {
      sealing = false;
    }
  });

  return {
    title: words.title(card),
    leave: () => keep.flush(),
    saidAt: keep.saidAt,
    view: () =>
      talkPage(
        card,
        'invitation',
        html`${keep.notKept()}
          <div class="invite">
            <h1>${words.title(card)}</h1>
            <p class="lead">${card.on_paper ? words.paper.lead(card.with) : words.lead(card.with)}</p>
            <p class="small">
              <button type="button" class="link-button" @click=${turning.submit}>
                ${card.on_paper ? da.host.onPaper.after(card.with) : da.host.onPaper.not(card.with)}
              </button>
            </p>
            ${sentState(view, changedSince)} ${changedSince ? nothing : has.view()} ${lastYear(view)} ${arrangement.view()} ${frame.view(again())}
            ${card.on_paper ? paperPart() : filePart()}
          </div>`,
        keep.kept(),
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
      ${from.view()}
      ${arrangement.saysTime() ? nothing : html`<p class="hint">${words.send.noTime}</p>`}
      <p class="actions">
        <button class=${sent && !changedSince ? 'button quiet' : 'button'} aria-disabled=${form.busy()}>
          ${fileIcon}${words.send.button(card.with)}
        </button>
        <span role="status">${sealing ? da.send.sealing : nothing}</span>
      </p>
    </form>`;
  }
}

/** @param {InviteView} view @param {boolean} changed */
function sentState({ sent, conversation }, changed) {
  if (!sent) return nothing;
  const words = da.invitation.state;
  const when = moment(sent.at);
  return changed
    ? html`<p class="notice">${warningIcon}<span>${words.changed(conversation.with, when)}</span></p>`
    : html`<p class="notice calm">
        ${sent.known_sent ? checkIcon : fileIcon}<span>${(sent.known_sent ? words.sent : words.saved)(conversation.with, when)}</span>
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
