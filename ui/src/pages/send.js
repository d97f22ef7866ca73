// What leaves, as the receiver will read it, and for whom it is saved as a file.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { go, redraw, report } from '../app.js';
import { ask } from '../backend.js';
import { wayBack } from '../parts/document.js';
import { complete, submitter } from '../parts/form.js';
import { fileIcon, lockIcon } from '../parts/icons.js';
import { paperSaver } from '../parts/paper.js';
import { readingView } from '../parts/reading.js';
import { nameAndPlace, profileFields, receiverFields } from '../parts/receiver.js';
import { textField } from '../parts/text-field.js';
import { chooseWhereToSave } from '../shell.js';
import { da } from '../text/da.js';
import { moment } from '../text/dates.js';

/** @import { ConversationId, Part, PartState } from '../api' */
/** @import { PartRead } from '../parts/reading.js' */

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../pages.js').Page>}
 */
export async function open({ conversation }) {
  const [own, first] = await Promise.all([ask('preparation', { conversation }), ask('send_preview', { conversation })]);
  let preview = first;
  let sealing = false;
  const receivers = confirmedFirst(first);
  const { whom } = da.send;
  /** The contact it is for; empty for someone with a code. */
  let contact = receivers[0]?.id === first.with_contact ? (first.with_contact ?? '') : '';
  const name = textField({
    id: 'receiver-name',
    label: whom.name,
    hint: receivers.length === 0 ? whom.firstTime : '',
    value: first.conversation.with,
    echoed: true,
  });
  /** Asked until something has been said about who one is. */
  const from = first.profile.title || first.profile.workplace ? null : profileFields(first.profile);
  const form = submitter(save);

  const reader = () => receivers.find(({ id }) => id === contact)?.name ?? name.value();

  /** @param {Part} part @param {boolean} included */
  async function include(part, included) {
    try {
      preview = await ask('include_part', { conversation, part, included });
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {string} choice */
  function choose(choice) {
    contact = choice;
    redraw();
  }

  async function save() {
    const to = { id: 'receiver-name', ...name, value: name.value(), missing: contact ? null : whom.nameMissing };
    if (!complete([to, ...(from ? [from.asked()] : [])])) return;
    if (from) await ask('save_profile', from.value());
    const file = await chooseWhereToSave(da.send.chooseWhere);
    if (!file) return;
    /** @type {import('../api').Receiver} */
    const receiver = contact ? { kind: 'contact', id: contact } : { kind: 'code', name: name.value() };
    sealing = true;
    redraw();
    try {
      const sent = await ask('send_preparation', { conversation, receiver, file: file.file });
      await go('saved', { sent, file });
    } finally {
      sealing = false;
    }
  }

  const paper = paperSaver({ kind: 'preparation', conversation });
  const filledWheel = paperSaver({ kind: 'wheel', conversation, filled: true });
  const toPreparation = () => go('preparation', { conversation });

  return {
    title: da.send.title,
    view: () => {
      const { parts, leaving } = preview;
      if (parts.length === 0) return nothingYet(toPreparation);
      const allHeld = parts.every(({ included }) => !included);
      return html`${wayBack(toPreparation, da.send.back)}
        <h1>${da.send.title}</h1>
        <p class="lead">${da.send.lead(reader())}</p>
        ${rules(reader(), parts)}
        <p><button type="button" class="link-button" @click=${toReceiver}>${da.send.toReceiver}</button></p>
        <div class="paper">
          ${readingView(leaving, { whole: own.reading, around: (part) => aroundPart(part, parts, reader(), include) })}
        </div>
        <p class="actions">${paper.view()} ${filledWheel.view()}</p>
        <form class="send-form" novalidate @submit=${form.submit}>
          ${receiverFields({ receivers, contact, name, choose })}
          ${from ? from.view() : html`<p class="who">${da.send.profile.from(nameAndPlace(first.profile))}</p>`}
          ${sentBefore(preview.sent)} ${allHeld ? html`<p class="notice">${da.send.nothing.allHeld}</p>` : nothing}
          <p class="actions">
            <button class="button" ?disabled=${form.busy() || allHeld}>${fileIcon}${da.send.saveAs(reader())}</button>
            <span role="status">${sealing ? da.send.sealing : nothing}</span>
          </p>
        </form>`;
    },
  };
}

/**
 * The contacts that need no code, with the one that the talk is with first.
 * @param {import('../api').SendPreview} preview
 */
function confirmedFirst({ contacts, with_contact: first }) {
  return contacts
    .filter(({ confirmed }) => confirmed !== null)
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
}

function toReceiver() {
  const heading = document.querySelector('.send-form h2');
  if (!(heading instanceof HTMLElement)) return;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

/** @param {() => void} toPreparation */
const nothingYet = (toPreparation) => html`<h1>${da.send.nothing.title}</h1>
  <p class="lead">${da.send.nothing.text}</p>
  <p class="actions"><button type="button" class="button" @click=${toPreparation}>${da.send.nothing.toPreparation}</button></p>`;

/** @param {string} reader @param {PartState[]} parts */
function rules(reader, parts) {
  const words = da.send.rules;
  const hasSensitive = parts.some(({ sensitive }) => sensitive);
  const hasPriorities = parts.some(({ part }) => part.kind === 'priorities');
  return html`<div class="notice calm">
    ${lockIcon}
    <ul class="plain stack">
      <li>${words.notes}</li>
      ${hasSensitive ? html`<li>${words.sensitive}</li>` : nothing}
      <li>${words.heldBack(reader)}</li>
      ${hasPriorities ? html`<li>${words.priorities}</li>` : nothing}
    </ul>
  </div>`;
}

/** @param {Part} a @param {Part} b */
function isSame(a, b) {
  if (a.kind === 'answer') return b.kind === 'answer' && a.id === b.id;
  if (a.kind === 'words') return b.kind === 'words' && a.field === b.field;
  return b.kind === 'priorities';
}

/** @param {Part} part */
const idOf = (part) => (part.kind === 'answer' ? part.id : part.kind === 'words' ? part.field : 'priorities');

/**
 * A part as the receiver reads it, with the choice of sending it; held back, one's own words are shown apart.
 * @param {PartRead} read
 * @param {PartState[]} parts
 * @param {string} reader
 * @param {(part: Part, included: boolean) => void} include
 */
function aroundPart({ part, what, body, own }, parts, reader, include) {
  const state = parts.find((one) => isSame(one.part, part));
  if (!state) return body;
  const words = da.send.part;
  const id = `send-${part.kind}-${idOf(part)}`;
  /** @param {Event} event */
  const changed = ({ currentTarget }) => include(part, /** @type {HTMLInputElement} */ (currentTarget).checked);
  const heldAs = part.kind === 'answer' ? words.heldAs(reader) : words.heldWords(reader);
  return html`<div class="leaving ${state.included ? '' : 'held'}">
    <div>
      ${body}
      ${state.included ? nothing : html`<div class="held-back"><p class="who">${lockIcon}${heldAs}</p>${own()}</div>`}
    </div>
    <div class="leave">
      <label class="choice include">
        <input
          type="checkbox"
          id=${id}
          aria-label=${words.toggle(what)}
          .checked=${live(state.included)}
          @change=${changed}
        />
        <span>${words.include}</span>
        ${state.sensitive ? html`<span class="mark">${words.sensitive}</span>` : nothing}
      </label>
      ${state.included ? nothing : html`<p class="hint">${words.held}</p>`}
    </div>
  </div>`;
}

/** @param {import('../api').SentView[]} sent */
function sentBefore([last]) {
  return last ? html`<p class="hint">${da.send.again(last.to, moment(last.at))}</p>` : nothing;
}
