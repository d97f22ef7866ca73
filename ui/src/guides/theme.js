// A theme of a guide, to be read: its questions and how each is answered, in words.

import { html, nothing } from 'lit/html.js';
import { hint, paragraphs } from '../kit/document.js';
import { commonToBoth, inParts } from '../shared/choosable.js';
import * as da from './da.js';

/** @import { Guide, Question, Theme } from '../api' */

const words = da.guides;

/**
 * What stands under a theme's title.
 * @param {Guide} guide
 * @param {Theme} theme
 */
export function guideTheme(guide, theme) {
  const rotation = guide.rotations.find(({ id }) => id === theme.rotation?.of);
  return html`
    ${theme.hub ? hint(words.hub) : nothing}
    ${rotation && theme.rotation
      ? html`<p class="hint">
          ${rotation.title} · ${words.years(theme.rotation.first_year, theme.rotation.last_year)}. ${rotation.text}
        </p>`
      : nothing}
    ${paragraphs(theme.intro)} ${scalesOf(guide, theme).map((scale) => html`<p class="hint">${words.scale(scale)}</p>`)}
    ${guide.why_two_sided && theme.questions.some(({ answer }) => answer.form === 'two_sided') ? hint(words.bothAnswer(guide.why_two_sided)) : nothing}
    ${byPart(theme.questions).map(([part, questions]) => partView(guide, part, questions))}
    ${theme.touches
      ? html`<div class="touches">
          <h3>${words.touches}</h3>
          ${paragraphs(theme.touches)}
        </div>`
      : nothing}
  `;
}

/** The id of the scale that is answered on, if one is. @param {Question['answer']} answer */
const scaleIn = (answer) => (answer.form === 'scale' || answer.form === 'two_sided' ? answer.scale : null);

/** @param {Guide} guide @param {Theme} theme */
const scalesOf = (guide, theme) =>
  guide.scales.filter(({ id }) => theme.questions.some(({ answer }) => scaleIn(answer) === id));

/**
 * Questions that follow each other under the same heading.
 * @param {Question[]} questions
 * @returns {[string | null, Question[]][]}
 */
function byPart(questions) {
  /** @type {[string | null, Question[]][]} */
  const parts = [];
  for (const question of questions) {
    const last = parts.at(-1);
    if (last && last[0] === question.part) last[1].push(question);
    else parts.push([question.part, [question]]);
  }
  return parts;
}

/** @param {Guide} guide @param {string | null} part @param {Question[]} questions */
const partView = (guide, part, questions) => html`${part ? html`<h3>${part}</h3>` : nothing}
  <ul class="plain questions">
    ${questions.map((question) => questionView(guide, question))}
  </ul>`;

/** @param {Guide} guide @param {Question} question */
function questionView(guide, question) {
  const { answer } = question;
  const scale = guide.scales.find(({ id }) => id === scaleIn(answer));
  return html`<li>
    <p class="question-text">${question.text}</p>
    ${hint(question.help)}
    <p class="answered small">
      <span class="muted">${words.answered(answer, scale, question.note_field)}</span>
      ${marks(question).map((mark) => html`<span class="mark">${mark}</span>`)}
    </p>
    ${answer.form === 'parts' ? named(answer.parts) : answer.form === 'choice' ? html`${commonToBoth(question)} ${options(answer.options)}` : nothing}
    ${question.choices.length > 0 ? html`<p class="hint">${words.choices}</p>${named(question.choices)}` : nothing}
  </li>`;
}

/** @param {import('../api').Named[]} all */
const named = (all) => html`<ul class="plain pills">${all.map(({ title }) => html`<li class="mark">${title}</li>`)}</ul>`;

/** What can be chosen; what is said of it stands beside it. @param {import('../api').Choosable[]} all */
const options = (all) =>
  inParts(all).map(
    ([part, some]) => html`${part === null ? nothing : html`<p class="small options-part">${part}</p>`}
      ${some.some(({ help }) => help)
        ? html`<ul class="points small">${some.map(({ title, help }) => html`<li>${title}${hint(help ?? null)}</li>`)}</ul>`
        : named(some)}`,
  );

/** @param {Question} question */
const marks = ({ mandatory, sensitive, suggestion }) =>
  [mandatory && words.mandatory, sensitive && words.sensitive, suggestion && words.suggestion].filter(Boolean);
