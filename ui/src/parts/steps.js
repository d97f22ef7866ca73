// The steps of preparing, in order, and what stands on each.

import { html, nothing } from 'lit';
import { go } from '../app.js';
import { da } from '../text/da.js';
import { paragraphs, passages } from './document.js';
import { prioritiesToChoose } from './priorities.js';
import { emptyAnswer, questionToAnswer } from './question.js';
import { hue } from './wheel.js';
import { seenByYou, seenWhenSent } from './who.js';
import { writing } from './writing.js';

/** @import { Answer, Frame, Guide, Passage, Question, Theme, ThemeProgress, WordsField } from '../api' */
/** @import { Chosen } from './priorities.js' */

/**
 * @typedef {{ kind: 'before' | 'purpose' | 'advice' | 'plan' | 'last', id: string, title: string }
 *   | { kind: 'theme', id: string, title: string, theme: Theme, index: number }} Step
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
 * @property {Frame} frame
 * @property {string} reader the other person's name; empty when not known
 * @property {boolean} sent whether it has been sent before
 * @property {ThemeProgress[]} progress
 * @property {Draft} draft
 * @property {Draft} opened
 * @property {(question: string, change: (answer: Answer) => Answer) => void} writeAnswer
 * @property {(field: WordsField, text: string) => void} writeWords
 * @property {(theme: string, text: string) => void} writeNote
 * @property {(priorities: Chosen[]) => void} writePriorities
 */

/** Own words that are sent only when chosen. The core enforces it; here it is only said at the field. */
/** @type {WordsField[]} */
const SENSITIVE_WORDS = ['balance', 'senior'];

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
  const themes = guide.themes.map((theme, index) => ({ kind: 'theme', id: theme.id, title: theme.title, theme, index }));
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
      return before(step, desk);
    case 'theme':
      return themeStep(step.theme, step.index, desk);
    case 'advice':
      return advice(step, desk.frame.guide);
    case 'plan':
      return plan(step, desk.frame.guide);
    case 'last':
      return last(step, desk);
  }
}

/** @param {Step} step @param {Desk} desk */
function before(step, desk) {
  const { guide } = desk.frame;
  const words = da.preparation.before;
  return html`<h1>${step.title}</h1>
    ${desk.sent
      ? html`<p class="small muted">
          ${words.sent} <button type="button" class="link-button" @click=${() => go('sent')}>${words.toSent}</button>
        </p>`
      : nothing}
    <p class="lead">${words.lead}</p>
    ${guide.wording ? html`<p class="small muted">${da.ownGuides.wording(guide.wording)}</p>` : nothing}
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
    ${wordsField('earlier', words.earlier, words.earlierHelp, desk)}`;
}

/** @param {Frame} frame */
const withoutTheme = ({ year, without_theme: rotations }) =>
  rotations.map(
    ({ title, text }) => html`<div class="notice">
      <div class="stack">
        <p><strong>${da.preparation.withoutTheme(title, year)}</strong></p>
        <p>${text} ${da.preparation.withoutThemeText}</p>
      </div>
    </div>`,
  );

/** @param {Guide} guide */
function purposeInShort(guide) {
  const [first, ...rest] = paragraphs(guide.purpose);
  return html`<section>
    <h2>${da.preparation.before.purpose}</h2>
    ${first}
    ${rest.length > 0 || guide.aims.length > 0
      ? html`<details>
          <summary>${da.preparation.before.morePurpose}</summary>
          <div class="stack">${rest} ${aims(guide)}</div>
        </details>`
      : nothing}
  </section>`;
}

/** @param {Guide} guide */
const aims = ({ aims: all }) => (all.length > 0 ? passages(all) : nothing);

/** @param {Theme} theme @param {number} index @param {Desk} desk */
function themeStep(theme, index, desk) {
  const words = da.preparation.theme;
  return html`<div class=${hue(index)}>
      <h1 class="theme-text">${theme.title}</h1>
      <p class="lead">${theme.intro}</p>
      ${theme.touches ? html`<p class="touches"><strong>${words.touches}</strong> ${theme.touches}</p>` : nothing}
    </div>
    ${theme.hub ? references(desk.frame.guide) : nothing} ${inParts(theme, desk)}
    <section class="question note">
      <h2>${words.note}</h2>
      ${note(theme.id, words.note, words.noteHelp, desk)}
    </section>`;
}

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
function inParts({ questions }, desk) {
  return questions.map((question, place) => {
    const part = question.part;
    const begins = part !== null && part !== questions[place - 1]?.part;
    return html`${begins ? html`<h2 class="part">${part}</h2>` : nothing} ${oneQuestion(question, desk)}`;
  });
}

/** @param {Question} question @param {Desk} desk */
function oneQuestion(question, { frame, draft, opened, reader, writeAnswer }) {
  return questionToAnswer({
    question,
    guide: frame.guide,
    answer: draft.answers[question.id] ?? emptyAnswer(),
    opened: opened.answers[question.id] ?? emptyAnswer(),
    reader,
    level: question.part === null ? 2 : 3,
    write: (change) => writeAnswer(question.id, change),
  });
}

/** @param {string} theme @param {string} label @param {string} help @param {Desk} desk */
function note(theme, label, help, { opened, writeNote }) {
  const id = `note-${theme}`;
  return html`${seenByYou(`${id}-who`)}
  ${writing({
    id,
    label,
    labelHidden: true,
    describedBy: `${id}-help ${id}-who`,
    rows: 2,
    value: opened.notes[theme] ?? '',
    write: (text) => writeNote(theme, text),
  })}
  <p class="hint" id="${id}-help">${help}</p>`;
}

/** @param {WordsField} field @param {string} title @param {string} help @param {Desk} desk */
function wordsField(field, title, help, { opened, reader, writeWords }) {
  const id = `words-${field}`;
  const sensitive = SENSITIVE_WORDS.includes(field);
  return html`<section class="question">
    <h2>${title}</h2>
    ${sensitive ? html`<p class="marks"><span class="mark">${da.preparation.marks.sensitive}</span></p>` : nothing}
    <p class="hint" id="${id}-help">${help}</p>
    ${seenWhenSent(reader, sensitive, `${id}-who`)}
    ${writing({
      id,
      label: title,
      labelHidden: true,
      describedBy: `${id}-help ${id}-who`,
      rows: 3,
      value: opened.words[field] ?? '',
      write: (text) => writeWords(field, text),
    })}
  </section>`;
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

/** @param {Step} step @param {Desk} desk */
function last(step, desk) {
  const words = da.preparation.last;
  const { frame, draft, reader, writePriorities } = desk;
  return html`<h1>${step.title}</h1>
    <p class="lead">${desk.progress.every(({ done, of }) => done >= of) ? words.lead : words.leadBefore}</p>
    ${wordsField('examples', words.examples, words.examplesHelp, desk)}
    ${wordsField('wishes', words.wishes, words.wishesHelp, desk)}
    ${frame.guide.balance_wishes ? wordsField('balance', words.balance, words.balanceHelp, desk) : nothing}
    ${frame.guide.senior_talk ? wordsField('senior', words.senior, words.seniorHelp, desk) : nothing}
    <section class="question">
      <h2 id="priorities" tabindex="-1">${da.preparation.priorities.title}</h2>
      <p class="hint">${da.preparation.priorities.help}</p>
      ${seenWhenSent(reader, false, 'priorities-who')}
      ${prioritiesToChoose({
        list: draft.priorities,
        guide: frame.guide,
        answers: draft.answers,
        describedBy: 'priorities-who',
        write: writePriorities,
      })}
    </section>
    <section class="question note">
      <h2>${words.note}</h2>
      ${note('', words.note, da.preparation.theme.noteHelp, desk)}
    </section>`;
}
