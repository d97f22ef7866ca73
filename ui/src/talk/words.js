// Both sides' words to one question beside each other in equal weight, the words of the one the talk is about first.

import { html, nothing } from 'lit/html.js';
import { peopleIcon, starIcon } from '../kit/icons.js';
import { isAdded } from '../shared/adapted-frame.js';
import { commonToBoth } from '../shared/choosable.js';
import { findQuestion } from '../shared/priorities.js';
import { isAskedOf, saidTo, WORDS } from '../shared/reading.js';
import { twoSided } from '../shared/two-sided.js';
import * as da from './da.js';

/** @import { Seen } from '../shared/two-sided.js' */
/** @import { Priority, Question, Reading, Role, TalkView, Theme } from '../api' */

/**
 * One of the two.
 * @typedef {object} Side
 * @property {Role} role
 * @property {string} name
 * @property {string} as who they are in the talk
 * @property {Reading | null} reading what they wrote, as the other may see it; null if it has not come
 * @property {string} absent what is said where they wrote nothing
 */

/**
 * The two, the one the talk is about first.
 * @param {TalkView} view
 * @returns {Side[]}
 */
export function sidesOf({ own, other, name, sheet: { conversation } }) {
  const words = da.talk.side;
  const { kind, with: otherName, on_paper: onPaper } = conversation;
  /** @param {Role} role @returns {Side} */
  const side = (role) => {
    const isOwn = own.by === role;
    const reading = isOwn ? own : other;
    const absent = reading ? words.nothing : onPaper ? words.onPaper : words.notCome;
    const said = (isOwn ? name : otherName).trim();
    return { role, name: said || words.nameless(role, kind), as: words.role(role, kind), reading, absent };
  };
  return [side('subject'), side('host')];
}

/**
 * What one of them said to a question, if anything.
 * @param {Side} side @param {Question} question
 */
function said({ reading }, question) {
  // Each side is read under the words it was written under.
  return reading ? saidTo(findQuestion(reading.frame.guide, question.id).question ?? question, reading) : [];
}

/** @param {Side} side @param {Question} question */
const matters = ({ reading }, { id }) =>
  Boolean(reading?.priorities.some((priority) => priority.kind === 'question' && priority.id === id));

/**
 * Whether there is something to read beside a question.
 * @param {Side[]} sides @param {Question} question
 */
export const hasWords = (sides, question) =>
  sides.some((side) => matters(side, question) || said(side, question).length > 0);

/** Whether there is something to read at a question: what is in for both stands there whatever they chose. @param {Side[]} sides @param {Question} question */
export const isShown = (sides, question) => hasWords(sides, question) || commonToBoth(question) !== nothing;

/**
 * That one of them has nothing to be read here, said once.
 * @param {Side} side
 */
export const hasNothing = ({ name, absent }) => html`<p class="absent">${da.talk.side.silent(name, absent)}</p>`;

/**
 * A question with both sides' words.
 * @param {Side[]} sides
 * @param {Question} question
 * @param {Side[]} silent those of whom it is said already that they have nothing here
 */
export function asked(sides, question, silent) {
  const whom = sides.filter((side) => matters(side, question)).map(({ name }) => name);
  return html`<section class="asked">
    <h2>${question.text}</h2>
    ${isAdded(question) ? fromHost(sides) : nothing}
    ${whom.length > 0 ? html`<p class="matters">${starIcon}<span>${da.talk.matters(whom)}</span></p>` : nothing}
    ${commonToBoth(question)} ${beside(sides, (side) => said(side, question))}
    ${sides
      .filter((side) => isAskedOf(question, side.role) && !silent.includes(side) && !hasWords([side], question))
      .map(hasNothingHere)}
  </section>`;
}

/** Whose a question is that the guide does not have: »mig« in it is the host. @param {Side[]} sides */
const fromHost = (sides) =>
  html`<p class="marks"><span class="mark">${da.marks.added(sides.find(({ role }) => role === 'host')?.name ?? null)}</span></p>`;

/** That one of them has nothing to be read just here. @param {Side} side */
const hasNothingHere = ({ name }) => html`<p class="absent">${da.talk.side.notHere(name)}</p>`;

/**
 * The words of those who have any, in equal weight: who has none takes no room.
 * @param {Side[]} sides
 * @param {(side: Side) => unknown[]} words what stands in each one's place
 */
function beside(sides, words) {
  const speaking = sides.map((side) => ({ side, all: words(side) })).filter(({ all }) => all.length > 0);
  if (speaking.length === 0) return nothing;
  return html`<div class="beside-each-other">
    ${speaking.map(
      ({ side, all }) => html`<div class="side">
        <p class="whose"><strong>${side.name}</strong> <span>${side.as}</span></p>
        <div class="said">${all}</div>
      </div>`,
    )}
  </div>`;
}

/**
 * What each brought that belongs to no one theme: what matters most, and own words.
 * @param {Side[]} sides
 */
export function brought(sides) {
  const all = sides.map((side) => broughtBy(side));
  if (all.every((one) => one.length === 0)) return nothing;
  return html`<section class="brought">
    <h2>${da.talk.begin.brought}</h2>
    ${beside(sides, broughtBy)}
    ${sides.filter(({ reading }) => !reading).map(hasNothing)}
  </section>`;
}

/** @param {Side} side */
function broughtBy({ reading }) {
  if (!reading) return [];
  const { guide } = reading.frame;
  const titles = da.reading.words;
  const most = reading.priorities.map((priority) => priorityText(priority, guide)).filter(Boolean);
  const foremost = html`<h3>${da.talk.begin.most}</h3><ol>${most.map((text) => html`<li class="written">${text}</li>`)}</ol>`;
  const words = WORDS.filter((field) => reading.words[field]?.trim()).map(
    (field) => html`<h3>${titles[field]}</h3><p class="written">${reading.words[field]?.trim()}</p>`,
  );
  return [...(most.length > 0 ? [foremost] : []), ...words];
}

/** @param {Priority} priority @param {Reading['frame']['guide']} guide */
const priorityText = (priority, guide) =>
  priority.kind === 'own' ? priority.text.trim() : (findQuestion(guide, priority.id).question?.text ?? '');

/**
 * A theme's questions, with those of either side's frame that were answered there under the guide they wrote by.
 * @param {Theme} theme @param {Side[]} sides
 * @returns {Question[]}
 */
export function questionsOf(theme, sides) {
  const more = sides.flatMap(({ reading }) =>
    (reading?.frame.guide.themes.find(({ id }) => id === theme.id)?.questions ?? []).filter(({ id }) => reading?.answers[id]),
  );
  const all = [...theme.questions, ...more];
  return all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place);
}

/**
 * What both answered on scales, once both have prepared.
 * @param {Side[]} sides @param {TalkView} view
 */
export function picture(sides, { own, sheet, earlier_picture: earlier }) {
  /** @param {Side} side @returns {Seen[]} */
  const seen = ({ role, name, reading }) =>
    reading ? [{ role, name, reading, before: (role === own.by ? earlier?.own : earlier?.other) ?? {} }] : [];
  const [first, second] = sides.flatMap(seen);
  return first && second ? twoSided(sheet.frame, [first, second], earlier, nothing) : nothing;
}

/**
 * How much there is to see of one of them, before the talk begins.
 * @param {Side} side
 */
export function toBeSeen(side) {
  const { role, reading, name, as, absent } = side;
  const answers = Object.keys(reading?.answers ?? {}).length;
  const most = (reading?.priorities ?? []).length > 0;
  const more = Object.keys(reading?.words ?? {}).length > 0;
  return html`<li>
    ${peopleIcon}
    <span><strong>${name}</strong> <span class="muted">${as}</span><br />
      ${answers > 0 || most || more ? da.talk.before.words(role, answers, most, more) : absent}</span>
  </li>`;
}
