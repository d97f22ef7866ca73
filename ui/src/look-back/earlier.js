// Agreements from before the app, written by hand.

import { html, nothing } from 'lit/html.js';
import { announce, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { begunAt, keepBegun, throwsAway } from '../kit/begun.js';
import { confirmDialog } from '../kit/dialog.js';
import { fieldError } from '../kit/errors.js';
import { complete, submitter } from '../kit/form.js';
import { textField } from '../kit/text-field.js';
import { seenByYou } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { earlierBack } from '../shared/agreement-back.js';
import * as da from './da.js';

/** @import { AgreementId, ConversationId, EarlierAgreement, LookBackView } from '../api' */

const words = da.lookBack.earlier;

/** @typedef {{ id: AgreementId | null, year: string, what: string, outcome: string }} Begun what was left in the middle */

/**
 * @param {ConversationId} conversation the talk they are seen from
 * @param {EarlierAgreement[]} first those that are there already
 * @param {(view: LookBackView) => void} changed
 */
export function earlierAgreements(conversation, first, changed) {
  const key = `earlier/${conversation}`;
  const begun = /** @type {Begun | null} */ (begunAt(key));
  let form = begun && formFor(first.find(({ id }) => id === begun.id) ?? null, begun);

  /** @param {EarlierAgreement | null} one @param {Begun | null} before */
  function formFor(one, before) {
    return writingForm({ conversation, one, before, done, cancel });
  }

  /** @param {LookBackView} view */
  function done(view) {
    form = null;
    changed(view);
    announce(words.saved);
  }

  async function cancel() {
    if (form?.written() && !(await throwsAway())) return;
    form = null;
    redraw();
  }

  /** @param {EarlierAgreement | null} one */
  async function write(one) {
    if (form?.written() && !(await throwsAway())) return;
    form = formFor(one, null);
    redraw();
    document.getElementById('earlier-what')?.focus();
  }

  /** @param {EarlierAgreement} one */
  async function remove({ id, what }) {
    if (!(await confirmDialog({ ...words.ask(what), danger: true }))) return;
    try {
      const view = await ask('delete_earlier_agreement', { conversation, id });
      if (form?.of === id) form = null;
      changed(view);
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

  return {
    /** Whoever leaves in the middle of it finds it as it was when they come back. */
    async keep() {
      await form?.done();
      await keepBegun(key, conversation, form?.written() ? form.asItIs() : null);
    },
    /** @param {EarlierAgreement[]} all */
    view: (all) => html`<section class="stack">
      <h2>${words.title}</h2>
      <p>${words.text}</p>
      ${all.length > 0 ? html`<ul class="plain stack">${all.map(item)}</ul>` : nothing}
      ${form
        ? form.view()
        : html`<p class="actions">
            <button type="button" class="button quiet" @click=${() => write(null)}>${words.add}</button>
          </p>`}
    </section>`,
  };
}

/**
 * @param {object} given
 * @param {ConversationId} given.conversation
 * @param {EarlierAgreement | null} given.one the one to change; null for a new one
 * @param {Begun | null} given.before what was written of it when it was left in the middle
 * @param {(view: LookBackView) => void} given.done
 * @param {() => void} given.cancel
 */
function writingForm({ conversation, one, before, done, cancel }) {
  const firstYear = String(one?.year ?? new Date().getFullYear() - 1);
  const year = textField({ id: 'earlier-year', label: words.year, keeping: { keptBy: 'the form' }, value: before?.year ?? firstYear, limit: null, changed: redraw });
  const begun = { what: before?.what ?? one?.what ?? '', outcome: before?.outcome ?? one?.outcome ?? '' };
  const text = { ...begun };
  /** @type {string | null} */
  let missing = null;
  /** The save that is under way. @type {Promise<LookBackView> | null} */
  let running = null;

  const form = submitter(async () => {
    missing = text.what.trim() === '' ? words.whatMissing : null;
    const when = /^\d{4}$/.test(year.value()) ? year.value() : '';
    if (!complete([{ id: 'earlier-year', ...year, value: when, missing: words.yearMissing }], redraw)) return;
    if (missing) {
      redraw();
      document.getElementById('earlier-what')?.focus();
      return;
    }
    running = ask('keep_earlier_agreement', { conversation, id: one?.id ?? null, year: Number(when), ...text });
    done(await running);
  }, onPage);

  return {
    /** The agreement that is changed. */
    of: one?.id ?? null,
    written: () =>
      before !== null || year.value() !== firstYear || text.what !== begun.what || text.outcome !== begun.outcome,
    /** @returns {Begun} */
    asItIs: () => ({ id: one?.id ?? null, year: year.value(), ...text }),
    /** Waits for the save that is under way; how it went is said where it was asked for. */
    done: async () => void (await running?.catch(() => {})),
    view: () => html`<form class="card stack" novalidate @submit=${form.submit}>
      ${before ? html`<p class="hint">${da.common.begun}</p>` : nothing}
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
        <button type="button" class="button quiet" @click=${cancel}>${words.cancel}</button>
      </p>
    </form>`,
  };
}
