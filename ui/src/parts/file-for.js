// Whom a file is for and from, and the button that saves it: the same for every file that is shown before it is sent.

import { html, nothing } from 'lit';
import { go, redraw } from '../app.js';
import { ask } from '../backend.js';
import { chooseWhereToSave } from '../shell.js';
import { da } from '../text/da.js';
import { complete, submitter } from './form.js';
import { fileIcon } from './icons.js';
import { nameAndPlace, profileFields, receiverFields } from './receiver.js';
import { textField } from './text-field.js';

/** @import { ContactCard, ContactId, FileHandle, OwnProfile, Receiver, SentView } from '../api' */

/**
 * @param {object} given
 * @param {OwnProfile} given.profile
 * @param {ContactCard[]} given.contacts
 * @param {ContactId | null} [given.first] the contact it is most likely for
 * @param {string} [given.name] what the receiver's name begins with
 * @param {string} given.other how the receiver is spoken of before they have a name
 * @param {() => boolean} [given.ready] sees that all else is filled in, and says so where it isn't
 * @param {(receiver: Receiver, file: FileHandle) => Promise<SentView>} given.send
 */
export function fileFor({ profile, contacts, first = null, name: begun = '', other, ready = () => true, send }) {
  const { whom } = da.send;
  const receivers = contacts
    .filter(({ confirmed }) => confirmed !== null)
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  /** The contact it is for; empty for someone with a code. */
  let contact = receivers[0]?.id === first ? (first ?? '') : '';
  let sealing = false;
  const name = textField({
    id: 'receiver-name',
    label: whom.name,
    hint: receivers.length === 0 ? whom.firstTime : '',
    value: begun,
    echoed: true,
  });
  /** Asked until something has been said about who one is. */
  const from = profile.said ? null : profileFields(profile);
  const form = submitter(save);
  const reader = () => receivers.find(({ id }) => id === contact)?.name || name.value() || other;

  async function save() {
    if (!ready()) return;
    const to = { id: 'receiver-name', ...name, value: name.value(), missing: contact ? null : whom.nameMissing };
    if (!complete([to, ...(from ? [from.asked()] : [])])) return;
    if (from) await ask('save_profile', from.value());
    const file = await chooseWhereToSave(da.send.chooseWhere);
    if (!file) return;
    sealing = true;
    redraw();
    try {
      const receiver = contact ? { kind: /** @type {const} */ ('contact'), id: contact } : { kind: /** @type {const} */ ('code'), name: name.value() };
      await go('saved', { sent: await send(receiver, file.file), file });
    } finally {
      sealing = false;
    }
  }

  /** @param {string} choice */
  function choose(choice) {
    contact = choice;
    redraw();
  }

  return {
    /** The receiver as they are spoken of. */
    reader,
    /** @param {boolean} [nothingIn] whether there is nothing in the file yet */
    view: (nothingIn = false) => html`<form class="send-form" novalidate @submit=${form.submit}>
      ${receiverFields({ receivers, contact, name, choose })}
      ${from ? from.view() : html`<p class="who">${da.send.profile.from(nameAndPlace(profile))}</p>`}
      <p class="actions">
        <button class="button" ?disabled=${nothingIn} aria-disabled=${form.busy()}>${fileIcon}${da.send.saveAs(reader())}</button>
        <span role="status">${sealing ? da.send.sealing : nothing}</span>
      </p>
    </form>`,
  };
}
