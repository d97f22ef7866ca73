// A guide of one's own, or an official wording, saved as a file for someone else.

import { html, nothing } from 'lit';
import { back, go, redraw } from '../app.js';
import { ask, Refused } from '../backend.js';
import { wayBack } from '../parts/document.js';
import { complete, submitter } from '../parts/form.js';
import { fileIcon } from '../parts/icons.js';
import { nameAndPlace, profileFields, receiverFields } from '../parts/receiver.js';
import { textField } from '../parts/text-field.js';
import { chooseWhereToSave } from '../shell.js';
import { da } from '../text/da.js';

/**
 * @param {{ id: string }} params
 * @returns {Promise<import('../pages.js').Page>}
 */
export async function open({ id }) {
  const [{ guide, added }, contacts, { profile }] = await Promise.all([
    ask('guide', { id }),
    ask('contacts'),
    ask('settings'),
  ]);
  if (!added) throw new Refused({ code: 'not_found' });
  const words = da.ownGuides.send;
  const { whom } = da.send;
  const receivers = contacts.filter(({ confirmed }) => confirmed !== null);
  /** The contact it is for; empty for someone with a code. */
  let contact = '';
  let sealing = false;
  const hint = receivers.length === 0 ? whom.firstTime : '';
  const name = textField({ id: 'receiver-name', label: whom.name, hint, echoed: true });
  /** Asked until something has been said about who one is. */
  const from = profile.said ? null : profileFields(profile);
  const form = submitter(save);
  const reader = () => receivers.find((one) => one.id === contact)?.name ?? name.value();

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
      const sent = await ask('send_guide', { id, receiver, file: file.file });
      await go('saved', { sent, file });
    } finally {
      sealing = false;
    }
  }

  return {
    title: words.title(guide.title),
    view: () => html`${wayBack(back)}
      <h1>${words.title(guide.title)}</h1>
      <p class="lead measure">${added.is_wording ? words.leadWording : words.lead}</p>
      <form class="send-form" novalidate @submit=${form.submit}>
        ${receiverFields({ receivers, contact, name, choose })}
        ${from ? from.view() : html`<p class="who">${da.send.profile.from(nameAndPlace(profile))}</p>`}
        <p class="actions">
          <button class="button" aria-disabled=${form.busy()}>${fileIcon}${words.save(reader())}</button>
          <span role="status">${sealing ? da.send.sealing : nothing}</span>
        </p>
      </form>`,
  };
}
