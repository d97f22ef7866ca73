// Who a file is for, and who it says it is from.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { da } from '../text/da.js';
import { textField } from './text-field.js';

/** @import { ContactCard, Profile } from '../api' */
/** @import { TextField } from './text-field.js' */

/**
 * A contact who needs no code, or a name with a one-time code.
 * @param {object} given
 * @param {ContactCard[]} given.receivers
 * @param {string} given.contact the chosen contact's id; empty for someone with a code
 * @param {TextField} given.name of someone with a code
 * @param {(contact: string) => void} given.choose
 */
export function receiverFields({ receivers, contact, name, choose }) {
  const words = da.send.whom;
  /** @param {string} id @param {string} label @param {string} hint */
  const radio = (id, label, hint) => html`<label class="choice boxed">
    <input type="radio" name="receiver" value=${id} .checked=${live(contact === id)} @change=${() => choose(id)} />
    <span>${label}<br /><span class="hint">${hint}</span></span>
  </label>`;
  return html`<fieldset class="stack">
    <legend><h2 tabindex="-1">${words.title}</h2></legend>
    ${receivers.map((one) => radio(one.id, nameAndPlace(one), words.noCode))}
    ${receivers.length > 0 ? radio('', words.someone, words.codeHelp) : nothing} ${contact ? nothing : name.view()}
  </fieldset>`;
}

/**
 * Who someone is in one line.
 * @param {Profile | ContactCard} person
 */
export const nameAndPlace = ({ name, title, workplace }) => [name, title, workplace].filter(Boolean).join(', ');

/**
 * The fields for who a file is from: name, title and workplace, asked when something is first sent.
 * @param {Profile} profile what stands in them from the beginning
 */
export function profileFields(profile) {
  const words = da.send.profile;
  const name = textField({ id: 'own-name', label: words.name, value: profile.name });
  const title = textField({ id: 'own-title', label: words.jobTitle, value: profile.title, optional: true });
  const workplace = textField({ id: 'own-workplace', label: words.workplace, value: profile.workplace, optional: true });
  return {
    /** What must be filled in. */
    asked: () => ({ id: 'own-name', ...name, value: name.value(), missing: words.nameMissing }),
    /** @returns {Profile} */
    value: () => ({ name: name.value(), title: title.value(), workplace: workplace.value() }),
    view: () => html`<fieldset class="stack">
      <legend><h2>${words.title}</h2></legend>
      <p class="hint">${words.help}</p>
      ${name.view()} ${title.view()} ${workplace.view()}
    </fieldset>`,
  };
}
