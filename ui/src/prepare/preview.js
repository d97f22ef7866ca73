// What a leader will see of a guide: a theme as it is answered, and the plan, to be looked at and not written in.

import { html, nothing } from 'lit/html.js';
import { paragraphs, passages } from '../kit/document.js';
import { hue, numbered } from '../shared/wheel.js';
import * as da from './da.js';
import { emptyAnswer, questionToAnswer } from './question.js';
import { whyBoth } from './steps.js';

/** @import { Guide, Question, Theme } from '../api' */

/** @param {Guide} guide @param {Theme} theme */
export function themePreview(guide, theme) {
  const place = numbered(guide.themes).find(({ id }) => id === theme.id);
  const { questions } = theme;
  return html`<div class="step ${place ? hue(place) : ''}">
    <h2 class="theme-text preview-title">${theme.title}</h2>
    <div class="lead stack">${paragraphs(theme.intro)}</div>
    ${theme.touches ? html`<p class="touches"><strong>${da.preparation.theme.touches}</strong> ${theme.touches}</p>` : nothing}
    ${whyBoth(theme, guide)}
    ${questions.map((question, at) => {
      const begins = question.part !== null && question.part !== questions[at - 1]?.part;
      return html`${begins ? html`<h3 class="part">${question.part}</h3>` : nothing} ${asked(guide, question)}`;
    })}
  </div>`;
}

/** @param {Guide} guide @param {Question} question */
const asked = (guide, question) =>
  questionToAnswer({
    question,
    guide,
    answer: emptyAnswer(),
    opened: emptyAnswer(),
    reader: '',
    newest: null,
    level: 3,
    year: 0,
    last: null,
    other: null,
    invitedBy: null,
    // What an earlier talk says under the same id is not this guide's.
    withEarlier: false,
    write: () => {},
  });

/** @param {Guide} guide */
export const planPreview = ({ plan }) => html`<div class="step">
  <h2 class="preview-title">${plan.title}</h2>
  ${paragraphs(plan.intro)} ${plan.optional ? html`<p>${da.preparation.planStep.optional}</p>` : nothing}
  ${plan.terms ? html`<p>${da.preparation.planStep.terms}</p>` : nothing}
  ${passages(plan.fields.map(({ title, help }) => ({ title, text: help ?? '' })))}
  ${plan.learning.length > 0
    ? html`<h3>${da.preparation.planStep.learning}</h3>
        <ul>${plan.learning.map(({ title }) => html`<li>${title}</li>`)}</ul>`
    : nothing}
</div>`;
