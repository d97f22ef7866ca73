// Settings: who one is, how it looks, when it locks.

import { html, nothing } from 'lit/html.js';
import { onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { lockAfter, showAppearance } from '../app/state.js';
import { complete, submitter } from '../kit/form.js';
import { checkIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import { organisationsOf } from '../shared/guide-order.js';
import { PROFILE_KEPT } from '../shared/profile.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Appearance, GuidesView, SettingsView } from '../api' */

/** @typedef {{ heading: string, view: () => TemplateResult }} Setting */

const MINUTES = [5, 10, 15, 30, 60];

/** Says that something was just saved. It is there from the start, so that a screen reader hears it change. */
function savedNote() {
  const note = spoken();
  return {
    say: () => note.say(html`${checkIcon} ${da.common.saved(new Date().toISOString())}`),
    clear: () => note.say(nothing),
    view: () => html`<span class="small muted" role="status">${note.view()}</span>`,
  };
}

/**
 * @param {SettingsView} settings
 * @returns {Setting}
 */
export function profile({ profile: who }) {
  const words = da.settings.profile;
  const name = textField({ id: 'name', label: words.name, own: 'name', keeping: PROFILE_KEPT.name, value: who.name, limit: limits.name, changed: redraw });
  const title = textField({ id: 'job-title', label: words.jobTitle, own: 'organization-title', keeping: PROFILE_KEPT.title, value: who.title, optional: true, changed: redraw });
  const workplace = textField({ id: 'workplace', label: words.workplace, own: 'organization', keeping: PROFILE_KEPT.workplace, value: who.workplace, optional: true, changed: redraw });
  const saved = savedNote();
  const form = submitter(async () => {
    saved.clear();
    const filled = complete([
      { id: 'name', ...name, value: name.value(), missing: words.missing },
      { id: 'job-title', ...title, value: title.value(), missing: null },
      { id: 'workplace', ...workplace, value: workplace.value(), missing: null },
    ], redraw);
    if (!filled) return;
    await ask('save_profile', { name: name.value(), title: title.value(), workplace: workplace.value() });
    for (const field of [name, title, workplace]) field.forget();
    saved.say();
  }, onPage);
  return {
    heading: words.heading,
    view: () => html`<p class="hint">${words.text}</p>
      <form class="stack" novalidate @submit=${form.submit}>
        ${name.view()} ${title.view()} ${workplace.view()}
        <p class="actions"><button class="button quiet" aria-disabled=${form.busy()}>${da.common.save}</button>${saved.view()}</p>
      </form>`,
  };
}

/**
 * Whose guides come first: asked once on the start page, and changed here.
 * @param {GuidesView} view
 * @returns {Setting}
 */
export function municipality({ guides, own_organisation: present }) {
  const words = da.settings.municipality;
  let chosen = present;
  const saved = savedNote();

  /** @param {string | null} organisation */
  async function choose(organisation) {
    try {
      ({ own_organisation: chosen } = await ask('choose_organisation', { organisation }));
      saved.say();
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {string | null} organisation @param {string} label */
  const choice = (organisation, label) => html`<label class="choice boxed">
    <input type="radio" name="municipality" .checked=${chosen === organisation} @change=${() => choose(organisation)} />
    <span>${label}</span>
  </label>`;

  return {
    heading: words.heading,
    view: () => html`<p class="hint" id="municipality-text">${words.text}</p>
      <fieldset data-described-by="municipality-text">
        <legend class="visually-hidden">${words.legend}</legend>
        <div class="boxes">
          ${organisationsOf(guides).map((organisation) => choice(organisation, organisation))} ${choice(null, words.none)}
        </div>
      </fieldset>
      ${saved.view()}`,
  };
}

/**
 * @param {SettingsView} settings
 * @returns {Setting}
 */
export function appearance({ appearance: present }) {
  const words = da.settings.look;
  let chosen = present;

  /** @param {Appearance} next */
  async function choose(next) {
    try {
      await ask('set_appearance', { appearance: next });
      chosen = next;
      showAppearance(next);
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {Appearance} one */
  const choice = (one) => html`<label class="choice boxed">
    <input type="radio" name="appearance" .checked=${chosen === one} @change=${() => choose(one)} />
    <span>${words[one]}</span>
  </label>`;

  return {
    heading: words.heading,
    view: () => html`<fieldset>
      <legend class="visually-hidden">${words.legend}</legend>
      <div class="boxes">${choice('system')} ${choice('light')} ${choice('dark')}</div>
    </fieldset>`,
  };
}

/**
 * @param {SettingsView} settings
 * @returns {Setting}
 */
export function autoLock({ auto_lock_minutes: present }) {
  const words = da.settings.locking;
  let minutes = present;
  const saved = savedNote();
  // A length of time set elsewhere is kept on the list.
  const lengths = [...new Set([...MINUTES, ...(present === null ? [] : [present])])].sort((a, b) => a - b);

  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  async function choose({ currentTarget: { value } }) {
    const next = value === '' ? null : Number(value);
    try {
      await ask('set_auto_lock', { minutes: next });
      minutes = next;
      lockAfter(next);
      saved.say();
      redraw();
    } catch (error) {
      report(error);
    }
  }

  return {
    heading: words.heading,
    view: () => html`<div class="labelled">
      <label for="auto-lock">${words.label}</label>
      <p id="auto-lock-hint" class="hint">${words.hint}</p>
      <select id="auto-lock" class="field" aria-describedby="auto-lock-hint" @change=${choose}>
        ${lengths.map((one) => html`<option value=${one} ?selected=${one === minutes}>${words.minutes(one)}</option>`)}
        <option value="" ?selected=${minutes === null}>${words.never}</option>
      </select>
      ${saved.view()}
    </div>`,
  };
}
