// The talk's page before it begins, and after it has been ended.

import { html, nothing } from 'lit/html.js';
import { go, redraw } from '../app/app.js';
import { passages } from '../kit/document.js';
import { lockIcon, peopleIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import { talkPage } from '../shared/path.js';
import * as da from './da.js';
import { daysIn } from './sheet-field.js';
import { sidesOf, toBeSeen } from './words.js';

/** @import { BeginTalk, TalkView } from '../api' */

const MINUTE = 60_000;

/**
 * The fields for the time a talk is given.
 * @param {TalkView} view
 */
export function timeFields({ arrangement, sheet: { conversation } }) {
  const words = da.talk.before;
  /** @param {string} id @param {string} label @param {number} value */
  const field = (id, label, value) => textField({ id, label, keeping: { begunAt: `${id}/${conversation.id}`, conversation: conversation.id }, value: String(value), limit: null, echoed: true, changed: redraw });
  const minutes = field('talk-minutes', words.minutes, arrangement.minutes);
  const plan = field('talk-plan-minutes', words.planMinutes, arrangement.plan_minutes);
  /** @param {string} text */
  const number = (text) => (/^\d{1,3}$/.test(text) ? Number(text) : NaN);
  const read = () => ({ minutes: number(minutes.value()), plan_minutes: number(plan.value()) });
  /** @param {{ minutes: number, plan_minutes: number }} time */
  const fits = (time) => ({
    minutes: time.minutes >= 1 && time.minutes <= limits.minutes,
    plan: time.plan_minutes <= time.minutes,
  });
  return {
    /** @returns {BeginTalk | null} null while a field says what is wrong with it */
    time() {
      const time = read();
      const fit = fits(time);
      minutes.complain(fit.minutes ? null : words.badMinutes);
      plan.complain(fit.plan || !fit.minutes ? null : words.badPlanMinutes);
      return fit.minutes && fit.plan ? { conversation: conversation.id, ...time } : null;
    },
    /** The talk has begun with them. */
    forget() {
      for (const field of [minutes, plan]) field.forget();
    },
    /** The first field that is wrong. */
    wrong: () => (fits(read()).minutes ? 'talk-plan-minutes' : 'talk-minutes'),
    view: () => html`<div class="talk-time">${minutes.view()} ${plan.view()}</div>
      <p class="hint">${times(read())}</p>`,
  };
}

/** @param {{ minutes: number, plan_minutes: number }} time */
function times({ minutes, plan_minutes: plan }) {
  const words = da.talk.before;
  if (!(plan <= minutes) || minutes < 1 || minutes > limits.minutes) return nothing;
  const end = Date.now() + minutes * MINUTE;
  /** @param {number} at */
  const at = (at) => new Date(at).toISOString();
  return plan > 0 ? words.times(at(end - plan * MINUTE), at(end)) : words.timesWithoutPlan(at(end));
}

/**
 * @typedef {object} Beginning
 * @property {ReturnType<typeof timeFields>} fields
 * @property {boolean} underWay whether a talk that has begun can be gone on with
 * @property {(event: Event) => void} begin
 * @property {() => void} goOn opens the talk again, with the time it has
 * @property {() => void} end ends one that has begun
 */

/**
 * @param {TalkView} view
 * @param {Beginning} beginning
 */
export function beforeTalk(view, beginning) {
  const words = da.talk.before;
  const { conversation, frame } = view.sheet;
  const { process, advice } = frame.guide;
  return talkPage(
    conversation,
    'talk',
    html`<div class="before-talk">
      <h1>${words.heading(conversation.with)}</h1>
      <p class="lead">${words.lead}</p>
      ${conversation.held ? html`<p class="notice calm">${words.held(conversation.held)}</p>` : nothing}
      <div class="before-columns">
        <div>${seen(view)} ${earlier(view)}</div>
        <div class="stack">${conversation.held ? openAgain(beginning) : timeForm(beginning)} ${notEnded(view, beginning)}</div>
      </div>
      ${process.length + advice.length > 0
        ? html`<details>
            <summary>${words.advice}</summary>
            ${passages([...process, ...advice])}
          </details>`
        : nothing}
    </div>`,
  );
}

/**
 * What both will see, and what neither will.
 * @param {TalkView} view
 */
function seen(view) {
  const words = da.talk.before;
  const { own, sheet } = view;
  const written = Object.keys(own.answers).length + Object.keys(own.words).length + own.priorities.length > 0;
  const choose = () => go('send', { conversation: sheet.conversation.id, forTalk: true });
  return html`<section>
    <h2>${words.shown}</h2>
    <ul role="list" class="plain seen-by-both">
      ${sidesOf(view).map(toBeSeen)}
      <li>${peopleIcon} <span>${words.shared}</span></li>
      <li>
        ${lockIcon}
        <span>
          <strong>${words.never}</strong>
          ${written
            ? html`${words.unsent} <button type="button" class="link-button" @click=${choose}>${words.choose}</button>`
            : nothing}
        </span>
      </li>
    </ul>
  </section>`;
}

/** @param {Beginning} beginning */
function timeForm({ fields, underWay, begin, goOn }) {
  const words = da.talk.before;
  return html`<form class="card" @submit=${begin} novalidate>
    <h2>${words.time}</h2>
    ${fields.view()}
    <p class="actions">
      ${underWay
        ? html`<button type="button" class="button" @click=${goOn}>${words.goOn}</button>
            <button class="button quiet">${words.again}</button>`
        : html`<button class="button">${words.begin}</button>`}
    </p>
    <p class="hint">${words.fills}</p>
  </form>`;
}

/** A talk that has been held is opened to write on, and not timed. @param {Beginning} beginning */
const openAgain = ({ goOn }) => html`<div class="card">
  <p class="actions">
    <button type="button" class="button" @click=${goOn}>${da.talk.after.reopen}</button>
  </p>
  <p class="hint">${da.talk.before.fills}</p>
</div>`;

/** A talk that was left without being ended. @param {TalkView} view @param {Beginning} beginning */
function notEnded({ began, sheet }, { end }) {
  const words = da.talk.before;
  if (began === null || sheet.conversation.held) return nothing;
  return html`<div class="notice calm">
    <div class="stack">
      <p>${words.underWay(began)}</p>
      <p><button type="button" class="button quiet" @click=${end}>${words.end}</button></p>
    </div>
  </div>`;
}

/** @param {TalkView} view */
function earlier({ earlier: last }) {
  if (!last) return nothing;
  const words = da.talk.before;
  /** @param {string} title @param {string} text */
  const part = (title, text) => (text ? html`<div><dt>${title}</dt><dd class="written">${text}</dd></div>` : nothing);
  return html`<section class="card last-time">
    <h2>${words.earlier(last.year)}</h2>
    <dl>${part(words.good, last.good)} ${part(words.differently, last.differently)}</dl>
  </section>`;
}

/**
 * @param {TalkView} view
 * @param {Record<string, string>} sheet what stands in the sheet now
 * @param {() => void} reopen
 */
export function afterTalk({ sheet: { conversation, frame } }, sheet, reopen) {
  const words = da.talk.after;
  const { id } = conversation;
  const days = daysIn(sheet);
  return talkPage(
    conversation,
    'talk',
    html`<div class="before-talk">
      <h1>${words.heading}</h1>
      <p class="lead">${words.held(conversation.held)}</p>
      <section>
        <h2>${words.next}</h2>
        <h3>${words.plan}</h3>
        <p>${frame.guide.plan.optional ? words.optional : words.approve}</p>
        <h3>${words.followUp}</h3>
        <p>${days.length > 0 ? words.days(days) : words.noDays}</p>
      </section>
      <p class="actions">
        <button type="button" class="button" @click=${() => go('plan', { conversation: id })}>${words.toPlan}</button>
        <button type="button" class="button quiet" @click=${() => go('start')}>${words.home}</button>
        <button type="button" class="link-button" @click=${reopen}>${words.reopen}</button>
      </p>
    </div>`,
  );
}
