// Writing in the following up: how an øvebane is going, how one thrives, what a talk was about.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { redraw } from '../app/app.js';
import { fieldError } from '../kit/errors.js';
import { lockIcon, personIcon } from '../kit/icons.js';
import { scaleToChoose } from '../kit/scale.js';
import { seenOf } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import { isoDay } from '../text/dates.js';
import * as da from './da.js';

/** @import { About, BegunFollowUp, FollowUpRow, SaveFollowUp, Scale, Status } from '../api' */

/** @import { Sending } from '../kit/who.js' */

/** @type {Status[]} */
const STATUSES = ['not_begun', 'under_way', 'works', 'done', 'laid_aside'];

/**
 * @typedef {object} Writing
 * @property {() => About} about
 * @property {() => Omit<SaveFollowUp, 'conversation'> | null} entry what is to be saved; null, and said why, when something is missing
 * @property {() => BegunFollowUp} asItIs what has been written and chosen so far, for who leaves in the middle of it
 * @property {() => boolean} written whether anything has been written or chosen that is not saved
 * @property {() => import('lit/html.js').TemplateResult} view
 */

/** How far back one can say that something was. */
const DAYS = 60;

/**
 * The days to choose among, today first, with the one that is chosen already.
 * @param {string} today
 * @param {string} chosen
 */
function daysUntil(today, chosen) {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const days = Array.from({ length: DAYS }, (_, ago) => isoDay(new Date(year, month - 1, date - ago)));
  return days.includes(chosen) ? days : [...days, chosen];
}

/**
 * The fields for a new entry, or for one of one's own that is changed.
 * @param {object} given
 * @param {About} given.about what it is about, with the status or number that it begins with
 * @param {FollowUpRow | null} given.row the entry that is changed
 * @param {BegunFollowUp | null} given.before what was written of it when it was left in the middle
 * @param {Sending | null} given.sent the newest file with that entry
 * @param {string} given.today
 * @param {Scale | null} given.scale what can be chosen on
 * @param {string} given.other the other, as they are spoken of
 * @param {Status | null} given.status how the øvebane was going last
 * @param {() => void} given.save
 * @param {() => void} given.cancel
 * @returns {Writing}
 */
export function writeEntry({ about, row, before, sent, today, scale, other, status: last, save, cancel }) {
  const words = da.followUp.write;
  const begun = before?.text ?? row?.entry.text ?? '';
  let text = begun;
  let day = before?.day ?? row?.entry.day ?? today;
  const days = daysUntil(today, day);
  let keptBack = before?.kept_back ?? row?.kept_back ?? about.kind === 'well_being';
  let status = before ? before.status : row && about.kind === 'agreement' ? about.status : last;
  let value = about.kind === 'well_being' ? about.value : null;
  let touched = before !== null;
  /** @type {Partial<Record<'how' | 'words', string>>} */
  let errors = {};

  /** @param {() => void} change */
  function noted(change) {
    touched = true;
    change();
    errors = {};
    redraw();
  }

  const given = () => ({ id: row?.entry.id ?? null, day, about: said(), text, kept_back: keptBack });

  /** @returns {About} */
  function said() {
    switch (about.kind) {
      case 'agreement':
        return { ...about, status: status ?? about.status };
      case 'well_being':
        return { ...about, value };
      case 'one_to_one':
        return about;
    }
  }

  function missing() {
    errors = {};
    if (about.kind === 'agreement' && status === null) errors.how = words.howMissing;
    if (about.kind === 'one_to_one' && text.trim() === '') errors.words = words.wordsMissing;
    if (about.kind === 'well_being' && text.trim() === '' && value === null)
      errors.words = scale ? words.wordsOrValueMissing : words.wordsMissing;
    return Object.keys(errors).length > 0;
  }

  function who() {
    if (keptBack) return sent ? words.kept(other, sent.at) : words.seenByYou;
    return seenOf(sent, words.seen(other), words.seenAgain);
  }

  const statusField = () => html`<fieldset class="how" data-described-by="write-how-error">
    <legend>${words.how}</legend>
    <div class="row">
      ${STATUSES.map(
        (one) => html`<label class="choice boxed">
          <input
            type="radio"
            name="write-how"
            id="write-how-${one}"
            value=${one}
            .checked=${live(status === one)}
            @change=${() => noted(() => (status = one))}
          />
          <span>${da.followUp.status[one]}</span>
        </label>`,
      )}
    </div>
    ${fieldError('write-how-error', errors.how ?? null)}
  </fieldset>`;

  /** @param {Scale} on */
  const scaleField = (on) => html`<fieldset data-described-by="write-value-ends">
    <legend>${da.followUp.wellBeing.question}</legend>
    ${scaleToChoose({ id: 'write-value', scale: on, value, choose: (chosen) => noted(() => (value = chosen)) })}
    ${value === null
      ? nothing
      : html`<p class="small">
          <button type="button" class="link-button" @click=${() => noted(() => (value = null))}>
            ${da.followUp.wellBeing.noValue}
          </button>
        </p>`}
  </fieldset>`;

  return {
    about: () => about,
    written: () => touched || text !== begun,
    entry() {
      if (missing()) {
        redraw();
        document.getElementById(errors.how ? 'write-how-not_begun' : 'write-text')?.focus();
        return null;
      }
      return { ...given(), revision: row?.entry.revision ?? 0 };
    },
    asItIs: () => ({ ...given(), status }),
    view: () => html`<form
      class="write-entry"
      novalidate
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        save();
      }}
    >
      ${before ? html`<p class="hint">${da.common.begun}</p>` : nothing}
      ${about.kind === 'agreement' ? statusField() : nothing}
      ${about.kind === 'well_being' && scale ? scaleField(scale) : nothing}
      <div>
        ${writing({
          id: 'write-text',
          label: about.kind === 'agreement' || scale ? words.wordsOptional : words.words,
          rows: 3,
          describedBy: 'write-text-error write-who',
          value: begun,
          write: (written) => {
            text = written;
            if (errors.words) noted(() => {});
          },
          earlier: row ? earlierTexts(`follow_up:${row.entry.id}`, 'write-text', words.words) : nothing,
        })}
        ${fieldError('write-text-error', errors.words ?? null)}
      </div>
      <div class="labelled day">
        <label for="write-day">${words.day}</label>
        <select
          id="write-day"
          class="field"
          @change=${(/** @type {Event} */ { currentTarget }) =>
            noted(() => (day = /** @type {HTMLSelectElement} */ (currentTarget).value))}
        >
          ${days.map((one, ago) => html`<option value=${one} ?selected=${one === day}>${words.dayAgo(one, ago)}</option>`)}
        </select>
      </div>
      <div class="keep-back">
        <label class="choice">
          <input
            type="checkbox"
            id="write-keep-back"
            .checked=${live(keptBack)}
            @change=${() => noted(() => (keptBack = !keptBack))}
          />
          <span>${words.keepBack}</span>
        </label>
        <p class="who" id="write-who">
          ${keptBack ? lockIcon : personIcon}<span>${who()}</span>
        </p>
      </div>
      <p class="actions">
        <button class="button">${words.save}</button>
        <button type="button" class="button quiet" @click=${cancel}>${words.cancel}</button>
      </p>
    </form>`,
  };
}
