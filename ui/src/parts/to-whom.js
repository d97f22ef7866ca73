// For whom a file is saved, and who it is from: what every page that sends has at its end.

import { html } from 'lit';
import { redraw } from '../app.js';
import { ask } from '../backend.js';
import { chooseWhereToSave } from '../shell.js';
import { da } from '../text/da.js';
import { complete } from './form.js';
import { nameAndPlace, profileFields, receiverFields } from './receiver.js';
import { textField } from './text-field.js';

/** @import { ChosenFile, ContactCard, ContactId, OwnProfile, Receiver, SentView } from '../api' */

/**
 * @param {object} given
 * @param {ContactCard[]} given.contacts
 * @param {ContactId | null} given.first the contact that the talk is with
 * @param {string} given.withName the name of the other, as far as it is known
 * @param {OwnProfile} given.profile who the person is
 */
export function toWhom({ contacts, first, withName, profile }) {
  const { whom } = da.send;
  const receivers = confirmedFirst(contacts, first);
  /** The contact it is for; empty for someone with a code. */
  let contact = receivers[0]?.id === first ? (first ?? '') : '';
  const name = textField({
    id: 'receiver-name',
    label: whom.name,
    hint: receivers.length === 0 ? whom.firstTime : '',
    value: withName,
    echoed: true,
  });
  /** Asked until something has been said about who one is. */
  const from = profile.said ? null : profileFields(profile);
  let sealing = false;

  /** @param {string} choice */
  function choose(choice) {
    contact = choice;
    redraw();
  }

  return {
    /** What the receiver is called. */
    reader: () => receivers.find(({ id }) => id === contact)?.name ?? name.value(),
    sealing: () => sealing,
    view: () => html`${receiverFields({ receivers, contact, name, choose })}
    ${from ? from.view() : html`<p class="who">${da.send.profile.from(nameAndPlace(profile))}</p>`}`,
    /**
     * Asks where the file is to be saved, once everything is filled in, and saves it.
     * @param {(receiver: Receiver, file: ChosenFile) => Promise<SentView>} send
     * @returns {Promise<{ sent: SentView, file: ChosenFile } | null>} nothing if the person thought better of it
     */
    async save(send) {
      const to = { id: 'receiver-name', ...name, value: name.value(), missing: contact ? null : whom.nameMissing };
      if (!complete([to, ...(from ? [from.asked()] : [])])) return null;
      if (from) await ask('save_profile', from.value());
      const file = await chooseWhereToSave(da.send.chooseWhere);
      if (!file) return null;
      sealing = true;
      redraw();
      try {
        const sent = await send(contact ? { kind: 'contact', id: contact } : { kind: 'code', name: name.value() }, file);
        return { sent, file };
      } finally {
        sealing = false;
      }
    },
  };
}

/**
 * The contacts that need no code, with the one that the talk is with first.
 * @param {ContactCard[]} contacts
 * @param {ContactId | null} first
 */
const confirmedFirst = (contacts, first) =>
  contacts
    .filter(({ confirmed }) => confirmed !== null)
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
