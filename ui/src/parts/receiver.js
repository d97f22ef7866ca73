// Who a file is for, and who it says it is from.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { da } from '../text/da.js';
import { fieldError } from './errors.js';

/** @import { ContactCard, Profile } from '../api' */

/**
 * @typedef {object} Form
 * @property {string} contact the contact's id; empty for someone with a code
 * @property {string} name of someone with a code
 * @property {Profile} profile
 * @property {{ name?: string, profile?: string }} errors
 */

/**
 * A contact who needs no code, or a name with a one-time code.
 * @param {{ receivers: ContactCard[], form: Form, redraw: () => void }} given
 */
export function receiverFields({ receivers, form, redraw }) {
  const words = da.send.whom;
  /** @param {string} contact */
  const choose = (contact) => {
    form.contact = contact;
    redraw();
  };
  /** @param {string} id @param {string} label @param {string} hint */
  const radio = (id, label, hint) => html`<label class="choice boxed">
    <input type="radio" name="receiver" value=${id} .checked=${live(form.contact === id)} @change=${() => choose(id)} />
    <span>${label}<br /><span class="hint">${hint}</span></span>
  </label>`;
  return html`<fieldset class="stack">
    <legend><h2 tabindex="-1">${words.title}</h2></legend>
    ${receivers.map((one) => radio(one.id, nameAndPlace(one), words.noCode))}
    ${receivers.length > 0 ? radio('', words.someone, words.codeHelp) : nothing}
    ${form.contact ? nothing : nameField(form, redraw, receivers.length === 0)}
  </fieldset>`;
}

/** @param {ContactCard} contact */
const nameAndPlace = ({ name, title, workplace }) => [name, title, workplace].filter(Boolean).join(', ');

/** @param {Form} form @param {() => void} redraw @param {boolean} first whether no one is known yet */
function nameField(form, redraw, first) {
  const { name, firstTime } = da.send.whom;
  return textField({
    id: 'receiver-name',
    label: name,
    hint: first ? firstTime : '',
    error: form.errors.name,
    value: form.name,
    write: (text) => {
      form.name = text;
      redraw();
    },
  });
}

/**
 * Name, title and workplace, asked when something is first sent.
 * @param {Form} form
 * @param {() => void} redraw
 */
export function profileFields(form, redraw) {
  const words = da.send.profile;
  /** @param {keyof Profile} field */
  const write = (field) => (/** @type {string} */ text) => {
    form.profile[field] = text;
    redraw();
  };
  return html`<fieldset class="stack">
    <legend><h2>${words.title}</h2></legend>
    <p class="hint">${words.help}</p>
    ${textField({ id: 'own-name', label: words.name, error: form.errors.profile, value: form.profile.name, write: write('name') })}
    ${textField({ id: 'own-title', label: words.jobTitle, value: form.profile.title, write: write('title'), optional: true })}
    ${textField({ id: 'own-workplace', label: words.workplace, value: form.profile.workplace, write: write('workplace'), optional: true })}
  </fieldset>`;
}

/**
 * @param {Profile} profile
 * @returns {Profile}
 */
export const profileFrom = ({ name, title, workplace }) => ({
  name: name.trim(),
  title: title.trim(),
  workplace: workplace.trim(),
});

/**
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string} [field.hint]
 * @param {string | undefined} [field.error]
 * @param {boolean} [field.optional]
 * @param {string} field.value
 * @param {(text: string) => void} field.write
 */
function textField({ id, label, hint = '', error, optional = false, value, write }) {
  /** @param {Event} event */
  const written = ({ currentTarget }) => write(/** @type {HTMLInputElement} */ (currentTarget).value);
  return html`<div class="labelled">
    <label for=${id}>${label}${optional ? html` <span class="optional">${da.common.optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      id=${id}
      class="field"
      autocomplete="off"
      .value=${live(value)}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${`${hint ? `${id}-hint` : ''} ${error ? `${id}-error` : ''}`.trim() || nothing}
      @input=${written}
    />
    ${fieldError(`${id}-error`, error ?? null)}
  </div>`;
}
