// Who someone is, and who a file says it is from.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { ContactCard, OwnProfile, Profile } from '../api' */
/** @import { BegunAt } from '../kit/begun.js' */

/** Where what one says of oneself lies while it is being written, wherever one is asked. @satisfies {Record<string, BegunAt>} */
export const PROFILE_KEPT = {
  name: { begunAt: 'profile/name', conversation: null },
  title: { begunAt: 'profile/title', conversation: null },
  workplace: { begunAt: 'profile/workplace', conversation: null },
};

/**
 * Who someone is in one line.
 * @param {Profile | ContactCard} person
 */
export const nameAndPlace = ({ name, title, workplace }) => [name, title, workplace].filter(Boolean).join(', ');

/**
 * What someone does, and where.
 * @param {Profile} person
 */
export const placeOf = ({ title, workplace }) => [title, workplace].filter(Boolean).join(', ');

/**
 * Who a file is from: said, once something has been said about who one is; until then asked.
 * @param {OwnProfile} profile
 */
export function fromWhom(profile) {
  const fields = profile.said ? null : profileFields(profile);
  return {
    /** What must be filled in, and fit. */
    asked: () => fields?.asked() ?? [],
    /** Keeps what was filled in. */
    async keep() {
      if (!fields) return;
      await ask('save_profile', fields.value());
      fields.forget();
    },
    /** @param {string} [known] what it tells those who are known besides: which of their files are here */
    view: (known = '') => html`${fields ? fields.view() : nothing}
      <p class="hint">${fields ? known : `${da.sending.profile.from(nameAndPlace(profile))} ${known}`}</p>`,
  };
}

/**
 * Name, title and workplace.
 * @param {Profile} profile what stands in them from the beginning
 */
function profileFields(profile) {
  const words = da.sending.profile;
  const { name: nameKept, title: titleKept, workplace: workplaceKept } = PROFILE_KEPT;
  const name = textField({ id: 'own-name', label: words.name, own: 'name', keeping: nameKept, value: profile.name, limit: limits.name, changed: redraw });
  const title = textField({ id: 'own-title', label: words.jobTitle, own: 'organization-title', keeping: titleKept, value: profile.title, optional: true, changed: redraw });
  const workplace = textField({ id: 'own-workplace', label: words.workplace, own: 'organization', keeping: workplaceKept, value: profile.workplace, optional: true, changed: redraw });
  return {
    asked: () => [
      { id: 'own-name', ...name, value: name.value(), missing: words.nameMissing },
      { id: 'own-title', ...title, value: title.value(), missing: null },
      { id: 'own-workplace', ...workplace, value: workplace.value(), missing: null },
    ],
    /** @returns {Profile} */
    value: () => ({ name: name.value(), title: title.value(), workplace: workplace.value() }),
    forget() {
      for (const field of [name, title, workplace]) field.forget();
    },
    view: () => html`<fieldset class="stack">
      <legend><h2>${words.title}</h2></legend>
      <p class="hint">${words.help}</p>
      ${name.view()} ${title.view()} ${workplace.view()}
    </fieldset>`,
  };
}
