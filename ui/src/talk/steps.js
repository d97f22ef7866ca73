// The steps of the talk while it is held, and what stands on each.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { paragraphs } from '../kit/document.js';
import { checkIcon, plusIcon } from '../kit/icons.js';
import { notesOf, reachAgain, sayDiscussed } from '../shared/discussed.js';
import { foundationLine } from '../shared/foundation.js';
import { hue, numbered, wheel } from '../shared/wheel.js';
import * as da from './da.js';
import { agreementsIn, seenByBoth, sheetField } from './sheet-field.js';
import { asked, brought, hasNothing, hasWords, isShown, questionsOf } from './words.js';

/** @import { Arrangement, Guide, Theme } from '../api' */
/** @import { Clock } from './clock.js' */
/** @import { SheetDesk } from './sheet-field.js' */
/** @import { Side } from './words.js' */
/** @import { NumberedTheme } from '../shared/wheel.js' */

/**
 * @typedef {{ kind: 'begin' | 'plan' | 'close', title: string }
 *   | { kind: 'theme', title: string, theme: NumberedTheme }} TalkStep
 */
/**
 * What a step is talked from and written in.
 * @typedef {object} Room
 * @property {Guide} guide
 * @property {Side[]} sides
 * @property {unknown} picture what both answered on scales
 * @property {Arrangement} arrangement
 * @property {Clock | null} clock none where the talk has been held
 * @property {SheetDesk} desk
 * @property {(theme: Theme) => boolean} discussed whether a theme has been talked about
 * @property {string[]} made the øvebaner begun at this step, by id
 * @property {() => void} make begins an øvebane
 * @property {() => void} toPlan opens the whole plan
 * @property {() => void} leave leaves it without ending it
 */

/** The field that says where to start. */
const START = 'talk/start_with';

/** The theme that the two have chosen to begin with. @param {Theme[]} themes @param {SheetDesk['draft']} draft */
const chosenFirst = (themes, draft) => themes.find(({ id }) => id === draft[START]) ?? null;

/** The theme to begin with, chosen or not. @param {Guide} guide @param {SheetDesk['draft']} draft */
export const firstTheme = ({ themes }, draft) => chosenFirst(themes, draft) ?? themes[0] ?? null;

/**
 * The steps of a talk: what one hopes for, the themes, the plan, the end.
 * @param {Guide} guide
 * @returns {TalkStep[]}
 */
export function talkSteps({ themes, plan }) {
  return [
    { kind: 'begin', title: da.talk.bar.begin },
    ...numbered(themes).map((theme) => ({ kind: /** @type {const} */ ('theme'), title: theme.title, theme })),
    { kind: 'plan', title: plan.title },
    { kind: 'close', title: da.talk.bar.close },
  ];
}

/** What a step is known by, whatever steps stand before it. @param {TalkStep} step */
export const nameOfStep = (step) => (step.kind === 'theme' ? `theme/${step.theme.id}` : step.kind);

/**
 * The questions to ask further with: those that the guide's own account of the talk puts in quotes, or else ours.
 * @param {Guide} guide
 */
export function promptsOf({ process }) {
  const quoted = process.flatMap(({ text }) => [...text.matchAll(/»([^«»]+\?)«/g)].map(([, prompt]) => prompt ?? ''));
  return quoted.length > 0 ? quoted : da.talk.onwards.prompts;
}

/** @param {TalkStep} step @param {Room} room */
export function talkStep(step, room) {
  switch (step.kind) {
    case 'begin':
      return begin(room);
    case 'theme':
      return theme(step.theme, room);
    case 'plan':
      return plan(room);
    case 'close':
      return close(room);
  }
}

/** @param {Room} room */
function begin({ guide, sides, picture, arrangement, clock, desk, discussed }) {
  const words = da.talk.begin;
  const themes = numbered(guide.themes);
  const chosen = chosenFirst(themes, desk.draft);
  /** @param {string} id */
  const pick = (id) => desk.write(START, id);
  /** @param {NumberedTheme} theme */
  const say = (theme) => ({ label: da.talk.bar.theme(theme.number, theme.title, discussed(theme)), done: discussed(theme) });
  return html`<h1>${words.heading}</h1>
    <p class="lead">
      ${words.lead} ${clock ? words.time(arrangement.minutes, arrangement.plan_minutes, clock.planAt) : nothing}
    </p>
    <div class="where">
      <div>
        ${wheel({ themes, progress: [], current: chosen?.id ?? null, pick, discussed: say })} ${foundationLine(guide)}
      </div>
      <fieldset data-described-by="start-help">
        <legend>${words.start}</legend>
        <p class="hint" id="start-help">${words.startHelp}</p>
        ${themes.map(
          (theme) => html`<label class=${`choice start-with ${hue(theme)}`}>
            <input
              type="radio"
              name="start-with"
              value=${theme.id}
              .checked=${live(theme.id === chosen?.id)}
              @change=${() => pick(theme.id)}
            />
            <span class="dot" aria-hidden="true">${theme.number}</span>
            <span>${theme.title}</span>
            ${discussed(theme) ? html`<span class="has-been">${checkIcon}${words.done}</span>` : nothing}
          </label>`,
        )}
      </fieldset>
    </div>
    ${sheetField(desk, { field: 'talk/reach', label: words.reach, seen: true })}
    ${picture} ${brought(sides)}
    <details class="keys">
      <summary>${words.keys}</summary>
      <dl>${words.keyList.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    </details>`;
}

/** @param {NumberedTheme} theme @param {Room} room */
function theme(theme, { sides, desk, made, make }) {
  const words = da.talk.theme;
  const all = questionsOf(theme, sides);
  const joint = all.filter(({ answer }) => answer.form === 'joint');
  const own = all.filter(({ answer }) => answer.form !== 'joint');
  const withWords = own.filter((question) => isShown(sides, question));
  const silent = sides.filter((side) => !withWords.some((question) => hasWords([side], question)));
  const rest = own.filter((question) => !isShown(sides, question) && !question.note_field);
  return html`<div class=${hue(theme)}>
      <h1 class="theme-text">${theme.title}</h1>
      <div class="lead stack">${paragraphs(theme.intro)}</div>
    </div>
    ${withWords.length > 0 ? silent.map(hasNothing) : nothing}
    ${withWords.map((question) => asked(sides, question, silent))}
    ${withWords.length === 0 && rest.length > 0
      ? html`<p class="absent">${words.nobody}</p>
          <ul class="unasked">${rest.map(({ text }) => html`<li>${text}</li>`)}</ul>`
      : nothing}
    ${withWords.length > 0 && rest.length > 0
      ? html`<details>
          <summary>${words.rest(rest.length)}</summary>
          <ul class="unasked">${rest.map(({ text }) => html`<li>${text}</li>`)}</ul>
        </details>`
      : nothing}
    ${joint.map(({ id, text, help }) => sheetField(desk, { field: `joint/${id}`, label: text, help, rows: 3, seen: true }))}
    <section class="shared">
      ${sheetField(desk, { field: `note/${theme.id}`, label: words.note, rows: 3, seen: true })}
      ${made.map(
        (id) => html`<div class="new-oevebane">
          ${sheetField(desk, { field: `agreement/${id}/what`, label: words.newOevebane, help: words.newHelp, rows: 1 })}
          <p class="stands" role="status">
            ${desk.draft[`agreement/${id}/what`]?.trim() ? html`${checkIcon} ${words.stands}` : nothing}
          </p>
        </div>`,
      )}
      <p class="actions">
        <button type="button" class="button quiet" id="make-oevebane" @click=${make}>${plusIcon}${words.oevebane}</button>
      </p>
      ${sayDiscussed(theme, desk)}
    </section>`;
}

/** @param {Room} room */
function plan({ guide, desk, made, make, toPlan }) {
  const { plan: form } = guide;
  const words = da.talk.plan;
  const joint = guide.themes.flatMap(({ questions }) => questions.filter(({ answer }) => answer.form === 'joint'));
  const ids = [...new Set([...agreementsIn(desk.opened), ...made])];
  return html`<h1>${form.title}</h1>
    <div class="lead">${paragraphs(form.intro)}</div>
    ${reachAgain(desk)} ${desk.choices.length > 0 ? html`<p class="notice">${words.choices}</p>` : nothing}
    <div class="plan-and-notes">
      ${notesOf(guide, desk)}
      <div class="plan-in-talk">
        ${joint.map(({ id, text, help }) => sheetField(desk, { field: `joint/${id}`, label: text, help, rows: 3 }))}
        ${form.fields.map(({ id, title, help }) => sheetField(desk, { field: `plan/${id}`, label: title, help }))}
        <section class="shared">
          <h2>${words.agreements}</h2>
          ${ids.length === 0 ? html`<p class="absent">${words.none}</p>` : nothing}
          ${ids.map(
            (id, place) => html`<div class="agreement">
              ${sheetField(desk, { field: `agreement/${id}/what`, label: words.what(place + 1), rows: 1 })}
              ${sheetField(desk, { field: `agreement/${id}/who`, label: words.who(place + 1), rows: 1 })}
            </div>`,
          )}
          <p class="actions">
            <button type="button" class="button quiet" id="make-oevebane" @click=${make}>${plusIcon}${words.add}</button>
          </p>
        </section>
        <section class="whole-plan">
          <p>${words.wholeHelp}</p>
          <p class="actions"><button type="button" class="button quiet" @click=${toPlan}>${words.whole}</button></p>
        </section>
      </div>
    </div>`;
}

/** @param {Room} room */
function close({ guide, desk, discussed, leave }) {
  const words = da.talk.close;
  const left = guide.themes.filter((theme) => !discussed(theme)).map(({ title }) => title);
  return html`<h1>${words.heading}</h1>
    <p class="lead">${words.lead}</p>
    ${seenByBoth('evaluation-who')} ${reachAgain(desk)}
    ${sheetField(desk, { field: 'evaluation/good', label: words.good, seenAt: 'evaluation-who' })}
    ${sheetField(desk, { field: 'evaluation/differently', label: words.differently, seenAt: 'evaluation-who' })}
    ${left.length > 0 && left.length < guide.themes.length
      ? html`<section>
          <h2>${words.left}</h2>
          <p>${words.leftText(left)}</p>
        </section>`
      : nothing}
    <p class="hint" id="leave-help">${words.leaveHelp}</p>
    <p><button type="button" class="button quiet" aria-describedby="leave-help" @click=${leave}>${words.leave}</button></p>`;
}
