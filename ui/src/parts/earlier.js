// Agreements from before the app, written by hand.

import { html, nothing } from 'lit';
import { announce, redraw, report } from '../app.js';
import { ask } from '../backend.js';
import * as da from '../text/da.js';
import { earlierBack } from './agreement-back.js';
import { confirmDialog } from './dialog.js';
import { fieldError } from './errors.js';
import { complete, submitter } from './form.js';
import { textField } from './text-field.js';
import { seenByYou } from './who.js';
import { writing } from './writing.js';

/** @import { ConversationId, EarlierAgreement, LookBackView } from '../api' */

const words = da.lookBack.earlier;

/**
 * @param {ConversationId} conversation the talk they are seen from
 * @param {(view: LookBackView) => void} changed
 */
export function earlierAgreements(conversation, changed) {
  /** @type {ReturnType<typeof writingForm> | null} */
  let form = null;

  /** @param {EarlierAgreement | null} one */
  function write(one) {
    form = writingForm(conversation, one, (view) => {
      form = null;
      if (view) changed(view);
      if (view) announce(words.kept);
      else redraw();
    });
    redraw();
    document.getElementById('earlier-what')?.focus();
  }

  /** @param {EarlierAgreement} one */
  async function remove({ id, what }) {
    if (!(await confirmDialog({ ...words.ask(what), danger: true }))) return;
    try {
      changed(await ask('delete_earlier_agreement', { conversation, id }));
    } catch (error) {
      report(error);
    }
  }

  /** @param {EarlierAgreement} one */
  const item = (one) => html`<li class="agreement-back">
    ${earlierBack(one)}
    <p class="actions small">
      <button type="button" class="link-button" aria-label=${words.changeFull(one.what)} @click=${() => write(one)}>
        ${words.change}
      </button>
      <button type="button" class="link-button danger" aria-label=${words.removeFull(one.what)} @click=${() => remove(one)}>
        ${words.remove}
      </button>
    </p>
  </li>`;

  /** @param {EarlierAgreement[]} all */
  return (all) => html`<section class="stack">
    <h2>${words.title}</h2>
    <p>${words.text}</p>
    ${all.length > 0 ? html`<ul class="plain stack">${all.map(item)}</ul>` : nothing}
    ${form
      ? form.view()
      : html`<p class="actions">
          <button type="button" class="button quiet" @click=${() => write(null)}>${words.add}</button>
        </p>`}
  </section>`;
}

/**
 * @param {ConversationId} conversation
 * @param {EarlierAgreement | null} one the one to change; nothing for a new one
 * @param {(view: LookBackView | null) => void} done with nothing when the person thought better of it
 */
function writingForm(conversation, one, done) {
  const lastYear = String(new Date().getFullYear() - 1);
  const year = textField({ id: 'earlier-year', label: words.year, value: one ? String(one.year) : lastYear, limit: 4 });
  const begun = { what: one?.what ?? '', outcome: one?.outcome ?? '' };
  const text = { ...begun };
  /** @type {string | null} */
  let missing = null;

  const form = submitter(async () => {
    missing = text.what.trim() === '' ? words.whatMissing : null;
    const when = /^\d{4}$/.test(year.value()) ? year.value() : '';
    if (!complete([{ id: 'earlier-year', ...year, value: when, missing: words.yearMissing }])) return;
    if (missing) {
      redraw();
      document.getElementById('earlier-what')?.focus();
      return;
    }
    done(await ask('keep_earlier_agreement', { conversation, id: one?.id ?? null, year: Number(when), ...text }));
  });

  return {
    view: () => html`<form class="card stack" novalidate @submit=${form.submit}>
      ${writing({
        id: 'earlier-what',
        label: words.what,
        rows: 2,
        describedBy: 'earlier-what-error earlier-who',
        value: begun.what,
        write: (what) => (text.what = what),
      })}
      ${fieldError('earlier-what-error', missing)} ${year.view()}
      ${writing({
        id: 'earlier-outcome',
        label: words.outcome,
        rows: 2,
        describedBy: 'earlier-who',
        value: begun.outcome,
        write: (outcome) => (text.outcome = outcome),
      })}
      ${seenByYou('earlier-who')}
      <p class="actions">
        <button class="button" aria-disabled=${form.busy()}>${words.keep}</button>
        <button type="button" class="button quiet" @click=${() => done(null)}>${words.cancel}</button>
      </p>
    </form>`,
  };
}
