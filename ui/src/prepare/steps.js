// The steps of preparing, in order, and what stands on each.

import { html, nothing } from 'lit/html.js';
import { paragraphs, passages } from '../kit/document.js';
import { seenByDefault } from '../kit/who.js';
import { isAskedOf } from '../shared/reading.js';
import { hue, numbered } from '../shared/wheel.js';
import * as da from './da.js';
import { note, prioritiesField, wholeNote, wordsField } from './fields.js';
import { questionToSpeakTo } from './host-question.js';
import { hostBefore, hostLast } from './host-steps.js';
import { purposeInShort, sentBefore, withoutTheme } from './intro.js';
import { lastYear } from './last-year.js';
import { emptyAnswer, isRated, questionToAnswer } from './question.js';

/** @import { Answer, AnswerBack, ConversationCard, Frame, Guide, LookBackView, Passage, Question, Reading, SentView, Theme, ThemeProgress, WordsBack, WordsField } from '../api' */
/** @import { hasSent } from '../shared/has-sent.js' */
/** @import { Chosen } from '../shared/priorities.js' */
/** @import { NumberedTheme } from '../shared/wheel.js' */

/**
 * @typedef {{ kind: 'before' | 'purpose' | 'advice' | 'plan' | 'last', id: string, title: string }
 *   | { kind: 'theme', id: string, title: string, theme: NumberedTheme }} Step
 */
/**
 * What has been written. `opened` in a `Desk` is the same as it stood when the step was opened.
 * @typedef {object} Draft
 * @property {Record<string, Answer>} answers
 * @property {Partial<Record<WordsField, string>>} words
 * @property {Record<string, string>} notes
 * @property {Chosen[]} priorities
 */
/**
 * What a step is filled in with.
 * @typedef {object} Desk
 * @property {ConversationCard} card
 * @property {Frame} frame
 * @property {string} reader the other person's name, as the field says who sees it
 * @property {SentView | null} newest the newest file with the preparation
 * @property {ReturnType<typeof hasSent> | null} sent whether what was saved before has been sent; null before that
 * @property {ThemeProgress[]} progress
 * @property {LookBackView | null} lookBack the years before, if they are to be seen
 * @property {Record<string, AnswerBack>} lastTime what one wrote oneself the last time, by question id
 * @property {Partial<Record<WordsField, WordsBack>>} lastWords the same, by field of own words
 * @property {boolean} [seenOnce] whether the step says at its top, for all its fields, who sees them
 * @property {Reading | null} other for a host: what the one whom the talk is about has sent
 * @property {string | null} invitedBy who sent the invitation
 * @property {Draft} draft
 * @property {Draft} opened
 * @property {(question: string, change: (answer: Answer) => Answer) => void} writeAnswer
 * @property {(field: WordsField, text: string) => void} writeWords
 * @property {(theme: string, text: string) => void} writeNote
 * @property {(priorities: Chosen[]) => void} writePriorities
 * @property {(onPaper: boolean) => Promise<void>} setOnPaper
 * @property {{ view: () => import('lit/html.js').TemplateResult }} questions saves them to be answered by hand
 */

/**
 * The steps of a preparation. A guided guide takes its purpose, its advice and its plan one at a time.
 * @param {Guide} guide
 * @returns {Step[]}
 */
export function stepsOf(guide) {
  const { before, purposeStep, adviceStep, planStep, last } = da.preparation;
  /** @type {(kind: 'before' | 'purpose' | 'advice' | 'plan' | 'last', title: string) => Step} */
  const step = (kind, title) => ({ kind, id: `step-${kind}`, title });
  /** @type {Step[]} */
  const themes = numbered(guide.themes).map((theme) => ({ kind: 'theme', id: theme.id, title: theme.title, theme }));
  return [
    ...(guide.guided ? [step('purpose', purposeStep.title)] : []),
    step('before', before.title),
    ...themes,
    ...(guide.guided ? [step('advice', adviceStep.title), step('plan', planStep.title)] : []),
    step('last', last.title),
  ];
}

/** @param {Step} step @param {Desk} desk */
export function stepView(step, desk) {
  switch (step.kind) {
    case 'purpose':
      return html`<h1>${step.title}</h1>
        <div class="stack">${paragraphs(desk.frame.guide.purpose)}</div>
        ${sections(desk.frame.guide.aims)}`;
    case 'before':
      return desk.card.role === 'host' ? hostBefore(step, desk) : before(step, desk);
    case 'theme':
      return themeStep(step.theme, desk);
    case 'advice':
      return advice(step, desk.frame.guide);
    case 'plan':
      return plan(step, desk.frame.guide);
    case 'last':
      return desk.card.role === 'host' ? hostLast(step, desk) : last(step, desk);
  }
}

/** @param {Step} step @param {Desk} desk */
function before(step, desk) {
  const { guide } = desk.frame;
  const words = da.preparation.before;
  return html`<h1>${step.title}</h1>
    ${sentBefore(desk)}
    <p class="lead">${words.lead}</p>
    ${guide.themes.some(({ questions }) => questions.some(({ mandatory }) => mandatory)) ? html`<p>${words.mandatory}</p>` : nothing}
    ${guide.wording ? html`<p class="small muted">${da.officialWording(guide.wording)}</p>` : nothing}
    ${withoutTheme(desk.frame)} ${guide.guided ? nothing : purposeInShort(guide)}
    ${guide.steps.length > 0
      ? html`<section>
          <h2>${words.steps}</h2>
          ${passages(guide.steps, { numbered: true })}
        </section>`
      : nothing}
    ${guide.offers.length > 0
      ? html`<section class="card stack">
          <h2>${words.offers}</h2>
          ${passages(guide.offers)}
        </section>`
      : nothing}
    ${desk.lookBack ? lastYear(desk.lookBack) : nothing} ${wordsField('earlier', words.earlier, words.earlierHelp, desk)}`;
}

/** @param {NumberedTheme} theme @param {Desk} desk */
function themeStep(theme, desk) {
  const words = da.preparation.theme;
  const mandatory = ratedMandatory(theme);
  return html`<div class=${hue(theme)}>
      <h1 class="theme-text">${theme.title}</h1>
      ${desk.card.role === 'host' && theme.intro ? html`<p class="hint">${da.host.before.saysTo(desk.reader)}</p>` : nothing}
      <div class="lead stack">${paragraphs(theme.intro)}</div>
      ${mandatory ? html`<p>${words.ratedMandatory[mandatory]}</p>` : nothing} ${isFilledIn(theme, desk) ? seenByDefault(desk) : nothing}
      ${whyBoth(theme, desk.frame.guide)}
      ${theme.touches ? html`<p class="touches"><strong>${words.touches}</strong> ${theme.touches}</p>` : nothing}
    </div>
    ${theme.hub ? references(desk.frame.guide) : nothing} ${inParts(theme, desk)}
    <section class="question note">
      <h2>${words.note}</h2>
      ${note(theme.id, words.note, words.noteHelp, desk)}
    </section>`;
}

/** Why both answer the scales of a theme, where they do. @param {Theme} theme @param {Guide} guide */
export const whyBoth = ({ questions }, guide) =>
  questions.some(({ answer }) => answer.form === 'two_sided')
    ? html`<p class="notice calm why-both">${da.preparation.question.bothAnswer(guide.why_two_sided ?? '')}</p>`
    : nothing;

/** Whether the step has fields that are sent. @param {Theme} theme @param {Desk} desk */
const isFilledIn = ({ questions }, { card: { role } }) =>
  questions.some((question) => isAskedOf(question, role) && !(question.note_field && role === 'host'));

/** @param {Guide} guide */
function references({ references: all }) {
  if (all.length === 0) return nothing;
  return html`<details class="references">
    <summary>${da.preparation.theme.references}</summary>
    <div class="stack">
      ${all.map(
        ({ title, text, points }) => html`<section>
          <h2>${title}</h2>
          <p>${text}</p>
          ${points.length > 0 ? html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
        </section>`,
      )}
    </div>
  </details>`;
}

/** @param {Theme} theme @param {Desk} desk */
function inParts(theme, desk) {
  const { questions } = theme;
  const mandatory = ratedMandatory(theme) !== null;
  return questions.map((question, place) => {
    const part = question.part;
    const begins = part !== null && part !== questions[place - 1]?.part;
    return html`${begins ? html`<h2 class="part">${part}</h2>` : nothing} ${oneQuestion(question, mandatory, desk)}`;
  });
}

/**
 * Where what is answered on a scale is mandatory, or most of it is, that is said once, and at a question only what differs.
 * @param {Theme} theme
 * @returns {'all' | 'most' | null}
 */
function ratedMandatory({ questions }) {
  const rated = questions.filter(isRated);
  const mandatory = rated.filter((question) => question.mandatory).length;
  if (mandatory < 2 || mandatory <= rated.length / 2) return null;
  return mandatory === rated.length ? 'all' : 'most';
}

/** @param {Question} question @param {boolean} mandatory what is said of its theme @param {Desk} desk */
function oneQuestion(question, mandatory, { card, frame, draft, opened, reader, newest, lastTime, other, invitedBy, writeAnswer }) {
  /** @type {import('./question.js').Asked} */
  const asked = {
    question,
    guide: frame.guide,
    answer: draft.answers[question.id] ?? emptyAnswer(),
    opened: opened.answers[question.id] ?? emptyAnswer(),
    reader,
    newest,
    level: question.part === null ? 2 : 3,
    year: card.year,
    last: lastTime[question.id] ?? null,
    other,
    invitedBy,
    ratedMandatory: mandatory,
    write: (change) => writeAnswer(question.id, change),
  };
  return card.role === 'host' ? questionToSpeakTo(asked) : questionToAnswer(asked);
}

/**
 * Passages that stand straight under the heading of the step.
 * @param {Passage[]} all
 */
const sections = (all) =>
  all.map(
    ({ title, text }) => html`<section>
      <h2>${title}</h2>
      ${paragraphs(text)}
    </section>`,
  );

/** @param {Step} step @param {Guide} guide */
function advice(step, { advice: all, fact }) {
  return html`<h1>${step.title}</h1>
    ${sections(all)}
    ${fact
      ? html`<aside class="card stack">
          <p>${fact.text}</p>
          <p class="hint">${da.preparation.adviceStep.factFrom} ${fact.source}</p>
        </aside>`
      : nothing}`;
}

/** @param {Step} step @param {Guide} guide */
function plan(step, { plan: form }) {
  const words = da.preparation.planStep;
  return html`<h1>${step.title}</h1>
    <p class="lead">${words.lead}</p>
    <section class="stack">
      <h2>${form.title}</h2>
      ${paragraphs(form.intro)} ${form.optional ? html`<p>${words.optional}</p>` : nothing}
      ${form.terms ? html`<p>${words.terms}</p>` : nothing}
      ${passages(form.fields.map(({ title, help }) => ({ title, text: help ?? '' })))}
    </section>
    ${form.learning.length > 0
      ? html`<section class="stack">
          <h2>${words.learning}</h2>
          <ul>${form.learning.map(({ title }) => html`<li>${title}</li>`)}</ul>
        </section>`
      : nothing}`;
}

/** @param {Step} step @param {Desk} given */
function last(step, given) {
  const words = da.preparation.last;
  const desk = { ...given, seenOnce: true };
  return html`<h1>${step.title}</h1>
    <p class="lead">${desk.progress.every(({ done, of }) => done >= of) ? words.lead : words.leadBefore}</p>
    ${seenByDefault(desk)}
    ${wordsField('examples', words.examples, words.examplesHelp, desk)}
    ${wordsField('wishes', words.wishes, words.wishesHelp, desk)}
    ${desk.frame.guide.balance_wishes ? wordsField('balance', words.balance, words.balanceHelp, desk) : nothing}
    ${desk.frame.guide.senior_talk ? wordsField('senior', words.senior, words.seniorHelp, desk) : nothing}
    ${prioritiesField(da.priorities.help, desk)} ${wholeNote(desk)}`;
}
