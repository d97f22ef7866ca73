// When and where a talk is held: the fields the host fills in, and how they are read.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { redraw } from '../app/app.js';
import { dayField, timeField } from '../kit/date-field.js';
import { peopleIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { writing } from '../kit/writing.js';
import { isoDay } from '../text/dates.js';
import { dayOf, momentOf, timeText } from '../text/read-day.js';
import * as da from './da.js';

/** @import { Arrangement, UnreadTimes } from '../api' */

/** Whoever has the fields saves them as they are written, also what can't be read yet. */
const KEPT = { keptBy: 'the invitation' };
const MINUTES = [30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480];
const PLAN_MINUTES = [0, 10, 15, 20, 30, 45, 60, 90, 120];

/**
 * The fields for an arrangement. What is common to many has no day and time of its own. Nothing that is written is lost:
 * what can't be read yet is kept as it is written, and until it can, the last that could be read counts.
 * @param {object} given
 * @param {Arrangement} given.arrangement what stands in them from the beginning
 * @param {UnreadTimes | null} given.unread what stands in those for times instead
 * @param {boolean} given.common
 * @param {() => string} given.who who sees it
 * @param {() => boolean} [given.onPaper] whether it is printed
 * @param {() => void} given.changed
 */
export function arrangementFields({ arrangement, unread, common, who, onPaper = () => false, changed }) {
  const words = da.invitation.when;
  const { start } = arrangement;
  const now = { ...arrangement };
  const heard = { written: changed, changed: redraw };
  const day = dayField({ id: 'day', label: words.day, keeping: KEPT, hint: words.dayHint, value: start && dayOf(start), text: unread?.day, ...heard });
  const time = timeField({
    id: 'time',
    label: words.time,
    keeping: KEPT,
    hint: words.timeHint,
    text: unread?.time ?? (start ? timeText(start) : ''),
    ...heard,
  });
  const deadline = dayField({
    id: 'deadline',
    label: words.deadline,
    keeping: KEPT,
    value: arrangement.deadline,
    text: unread?.deadline,
    optional: true,
    ...heard,
    ...(common ? { hint: words.dayHint } : {}),
  });
  const place = textField({
    id: 'place',
    label: words.place,
    keeping: KEPT,
    value: arrangement.place,
    optional: true,
    changed: redraw,
    ...(common ? { hint: words.placeCommonHint } : {}),
  });

  const saysTime = () => day.text() !== '' || time.text() !== '';
  const isHalf = () => saysTime() && (day.text() === '' || time.text() === '');
  const isUnread = () => deadline.unreadable() || (!common && (isHalf() || day.unreadable() || time.unreadable()));

  /** Takes what can be read, and what was emptied on purpose. */
  function readNow() {
    const [onDay, at] = [day.value(), time.value()];
    if (!common && onDay && at) now.start = momentOf(onDay, at);
    if (common || !saysTime()) now.start = null;
    if (!deadline.unreadable()) now.deadline = deadline.value();
  }

  /** Whether the preparation would be due after the talk. */
  function isLate() {
    const [talk, due] = [day.value(), deadline.value()];
    return talk !== null && due !== null && due > talk;
  }

  /** Whether the talk would be on a day that has passed. Who does not use the app may be noted afterwards. */
  function isPast() {
    const talk = day.value();
    return !onPaper() && talk !== null && talk < isoDay(new Date());
  }

  /** What can be read and does not go together is said as it is written. */
  function sayAtOnce() {
    if (!day.unreadable() && day.value()) day.complain(isPast() ? words.dayPast : null);
    if (!deadline.unreadable() && deadline.value()) deadline.complain(isLate() ? words.deadlineLate : null);
    redraw();
  }

  /** Whether every field can be read; the first that can't says so and takes focus. */
  function complete() {
    const half = !common && isHalf();
    /** @type {[string, { complain: (message: string | null) => void }, string | null][]} */
    const faults = [
      ['day', day, day.unreadable() ? da.common.day.unreadable : half && day.text() === '' ? words.dayMissing : isPast() ? words.dayPast : null],
      ['time', time, time.unreadable() ? da.common.day.notATime : half && time.text() === '' ? words.timeMissing : null],
      ['deadline', deadline, deadline.unreadable() ? da.common.day.unreadable : isLate() ? words.deadlineLate : null],
    ];
    for (const [, field, message] of faults) field.complain(message);
    const first = faults.find(([, , message]) => message !== null)?.[0] ?? null;
    return { first, sound: first === null };
  }

  // Whoever comes back to what they had begun sees what is missing.
  if (unread) complete();

  /** @param {'minutes' | 'plan_minutes'} field @param {string} label @param {number[]} choices */
  const select = (field, label, choices) => html`<div class="labelled">
    <label for=${field}>${label}</label>
    <select
      id=${field}
      class="field"
      @change=${(/** @type {Event} */ { currentTarget }) => {
        now[field] = Number(/** @type {HTMLSelectElement} */ (currentTarget).value);
        now.plan_minutes = Math.min(now.plan_minutes, now.minutes);
        changed();
      }}
    >
      ${[...new Set([...choices, now[field]])]
        .toSorted((a, b) => a - b)
        .filter((choice) => field === 'minutes' || choice <= now.minutes)
        .map((choice) => html`<option value=${choice} ?selected=${choice === now[field]}>${words.lasts(choice)}</option>`)}
    </select>
  </div>`;

  return {
    /** @returns {{ arrangement: Arrangement, unread: UnreadTimes | null }} what can be saved as it stands now */
    value() {
      readNow();
      const written = { day: day.text(), time: time.text(), deadline: deadline.text() };
      return { arrangement: { ...now, place: place.value() }, unread: isUnread() ? written : null };
    },
    complete,
    /** Whether anything is said of when the talk is. */
    saysTime,
    view: () => html`<section class="stack invite-part" aria-labelledby="when-title" @input=${changed} @change=${sayAtOnce}>
      <h2 id="when-title">${common ? words.titleCommon : words.title}</h2>
      <p class="who">${peopleIcon}<span>${who()}</span></p>
      ${common ? nothing : html`<div class="side-by-side">${day.view()} ${time.view()}</div>`}
      <div class="side-by-side">
        ${select('minutes', words.minutes, MINUTES)} ${select('plan_minutes', words.planMinutes, PLAN_MINUTES)}
      </div>
      <div class="side-by-side">${place.view()} ${deadline.view(onPaper() ? words.deadlineOnPaper : words.deadline)}</div>
      ${writing({
        id: 'words',
        label: words.words,
        rows: 3,
        value: arrangement.words,
        write: (text) => {
          now.words = text;
        },
      })}
      ${onPaper()
        ? nothing
        : html`<label class="choice">
            <input
              type="checkbox"
              id="sealed"
              aria-describedby="sealed-hint"
              .checked=${live(now.sealed ?? false)}
              @input=${(/** @type {Event} */ { currentTarget }) => {
                now.sealed = /** @type {HTMLInputElement} */ (currentTarget).checked;
                changed();
              }}
            />
            <span>${words.sealed}<br /><span class="hint" id="sealed-hint">${words.sealedHint}</span></span>
          </label>`}
    </section>`,
  };
}

/**
 * When and where, to be read.
 * @param {Arrangement} arrangement
 * @param {{ from: string, own?: boolean, before?: Arrangement | null }} how who wrote it, whether it is read by who wrote it,
 *   and what was said until now, where that was something else
 */
export function arrangementFacts(arrangement, { from, own = false, before = null }) {
  const words = da.invitation.facts;
  /** @type {[string, (of: Arrangement) => string | null][]} */
  const facts = [
    [words.when, ({ start, minutes }) => (start ? words.at(start, minutes) : words.noTime)],
    [words.where, ({ place }) => place],
    [words.plan, ({ plan_minutes: plan }) => (plan > 0 ? words.planMinutes(plan) : null)],
    [own ? words.deadlineOther : words.deadline, ({ deadline }) => deadline && words.day(deadline)],
    [words.sealed, ({ sealed }) => (sealed ? words.sealedText : null)],
  ];
  return html`<dl class="facts invite-facts">
      ${facts.map(([name, of]) => {
        const [now, was] = [of(arrangement), before && of(before)];
        const changed = before !== null && now !== was;
        if (!now && !changed) return nothing;
        return html`<div>
          <dt>${name}</dt>
          <dd>${now || words.nothing} ${changed ? html`<span class="hint">${words.before(was)}</span>` : nothing}</dd>
        </div>`;
      })}
    </dl>
    ${arrangement.words
      ? html`<figure class="invite-words">
          <figcaption class="eyebrow">${own ? words.yourWords : words.words(from)}</figcaption>
          <blockquote class="written">${arrangement.words}</blockquote>
        </figure>`
      : nothing}`;
}
