// For whom a file is saved, and who it is from: what every page that saves one for a chosen person has at its end.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { redraw } from '../app/app.js';
import { complete } from '../kit/form.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { fromWhom, nameAndPlace } from './profile.js';
import { whereTo } from './where-to.js';

/** @import { BegunAt } from '../kit/begun.js' */
/** @import { ChosenFile, ContactCard, ContactId, OwnProfile, PackageKind, Receiver, SentView } from '../api' */

/**
 * @typedef {object} Given
 * @property {PackageKind} kind what the file is
 * @property {ContactCard[]} contacts those who need no code are offered
 * @property {ContactId | null} [first] the contact that it is most likely for
 * @property {string} [withName] the name of the other, as far as it is known
 * @property {OwnProfile} [profile] who the person is; without it the file says no more than before
 * @property {BegunAt} keeping where a name lies that is being written
 * @property {string} [id] of the field for a name
 * @property {string} [hint] at that field
 */

/** @param {Given} given */
export function toWhom({ kind, contacts, first = null, withName = '', profile, keeping, id = 'receiver-name', hint }) {
  const { whom } = da.sending;
  const receivers = confirmedFirst(contacts, first);
  const firstTime = receivers.length === 0 ? whom.firstTime : '';
  const name = textField({ id, label: whom.name, keeping, hint: hint ?? firstTime, value: withName, limit: limits.name, echoed: true, changed: redraw });
  /** The contact it is for; empty for someone with a code, as for a name that was left in the middle. */
  let contact = receivers[0]?.id === first && !name.isBegun ? (first ?? '') : '';
  /** Whom the talk is with is not asked for once more; until somebody else is to have it. */
  let asks = contact === '';
  const from = profile ? fromWhom(profile) : null;
  const where = whereTo(kind);
  let sealing = false;

  /** @param {string} value @param {string} label @param {string} help */
  const choice = (value, label, help) => html`<label class="choice boxed">
    <input
      type="radio"
      name="receiver"
      value=${value}
      .checked=${live(contact === value)}
      @change=${() => {
        contact = value;
        redraw();
      }}
    />
    <span>${label}<br /><span class="hint">${help}</span></span>
  </label>`;

  function toAnother() {
    asks = true;
    contact = '';
    redraw();
    document.getElementById(`${id}-whom`)?.focus();
  }

  /** @param {ContactCard} one */
  const forThem = (one) => html`<div class="for-known">
    <p><strong>${whom.to(nameAndPlace(one))}</strong> · ${whom.withoutCode}</p>
    ${one.alike && one.confirmed ? html`<p class="hint">${whom.alike(one.confirmed)}</p>` : nothing}
    <p><button type="button" class="link-button" @click=${toAnother}>${whom.toAnother}</button></p>
  </div>`;

  /** Without anybody it is most likely for, it does not begin with those one happens to know. */
  function choices() {
    const known = receivers.map((one) => choice(one.id, nameAndPlace(one), helpFor(one)));
    const another = html`${receivers.length > 0 ? choice('', whom.someone, whom.codeHelp) : nothing} ${contact ? nothing : name.view()}`;
    return html`<fieldset class="stack">
      <legend><h2 id="${id}-whom" tabindex="-1">${whom.title}</h2></legend>
      ${first === null ? [another, ...known] : [...known, another]}
    </fieldset>`;
  }

  const chosen = () => receivers.find((one) => one.id === contact);

  return {
    /** What the receiver is called; empty until that is said. */
    reader: () => chosen()?.name ?? name.value(),
    /** Whether it needs no code. */
    known: () => contact !== '',
    /** Whether it is laid in the shared folder. */
    posts: () => where.posts(chosen()),
    sealing: () => sealing,
    /**
     * What the button says that sends it.
     * @param {string} asSaved what it says of a file
     * @param {(name: string) => string} [posted] and of one that is laid in the shared folder
     */
    button: (asSaved, posted) => where.button(chosen(), asSaved, posted),
    view() {
      const one = chosen();
      return html`${one && !asks ? forThem(one) : choices()} ${where.view(one)}
        ${from ? from.view(one ? da.sending.profile.received(one.name) : '') : nothing}`;
    },
    /**
     * Asks where the file is to be saved, once everything is filled in, unless it is laid in the shared folder; and saves it.
     * @param {(receiver: Receiver, file: ChosenFile) => Promise<SentView>} send
     * @param {() => Promise<boolean>} [sure] asked when everything is filled in
     * @returns {Promise<{ sent: SentView, file: ChosenFile } | null>} null if the person thought better of it
     */
    async save(send, sure = async () => true) {
      const to = { id, ...name, value: name.value(), missing: contact ? null : whom.nameMissing };
      if (!complete([to, ...(from?.asked() ?? [])], redraw) || !(await sure())) return null;
      await from?.keep();
      const file = await where.place(chosen());
      if (!file) return null;
      sealing = true;
      redraw();
      try {
        const sent = await send(contact ? { kind: 'contact', id: contact } : { kind: 'code', name: name.value() }, file);
        name.forget();
        return { sent, file };
      } finally {
        sealing = false;
      }
    },
  };
}

/** What tells a contact from another whose name is the same or looks like it. @param {ContactCard} contact */
const helpFor = ({ alike, confirmed }) =>
  alike && confirmed ? `${da.sending.whom.noCode}. ${da.sending.whom.alike(confirmed)}` : da.sending.whom.noCode;

/**
 * The contacts that need no code, with the one that the talk is with first.
 * @param {ContactCard[]} contacts
 * @param {ContactId | null} first
 */
const confirmedFirst = (contacts, first) =>
  contacts
    .filter(({ confirmed }) => confirmed !== null)
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
