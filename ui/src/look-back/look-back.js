// The years that two people have behind them, side by side.

import { html, nothing } from 'lit/html.js';
import { back, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { agreementBack, writtenBack } from '../shared/agreement-back.js';
import { handingOver } from '../shared/hand-over.js';
import { answerBack } from '../shared/reading.js';
import { hue, numbered } from '../shared/wheel.js';
import * as da from './da.js';
import { earlierAgreements } from './earlier.js';

/** @import { AnswerBack, ConversationCard, ConversationId, EarlierEvaluation, LookBackView, QuestionBack, YearBack } from '../api' */
/** @import { NumberedTheme } from '../shared/wheel.js' */

const words = da.lookBack;

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  let view = await ask('look_back', { conversation });
  const card = view.conversation;
  const handOver = card.role === 'subject' ? await handingOver(card) : () => nothing;
  const earlier = earlierAgreements(conversation, view.earlier, (changed) => {
    view = changed;
    redraw();
  });

  return {
    title: words.title,
    keep: earlier.keep,
    view: () => html`${wayBack(back)}
      <h1>${words.heading(card)}</h1>
      <p class="lead">${words.lead}</p>
      <div class="stack loose look-back">${agreements(view)} ${earlier.view(view.earlier)} ${answers(view)} ${handOver()}</div>`,
  };
}

/** @param {LookBackView} view */
function agreements({ years, conversation: now }) {
  const any = years.some((year) => year.agreements.length + year.written.length > 0 || year.evaluation !== null);
  return html`<section class="stack">
    <h2>${words.agreements.title}</h2>
    ${any ? html`<div class="columns">${years.map((year) => oneYear(year, now))}</div>` : html`<p class="muted">${words.agreements.none}</p>`}
  </section>`;
}

/** @param {YearBack} year @param {ConversationCard} now */
const oneYear = ({ conversation: card, written, agreements: all, evaluation }, now) => html`<section class="card stack">
  <h3>${words.agreements.year(card, now)}</h3>
  ${writtenBack(written)}
  ${all.length > 0
    ? html`<ul class="plain stack">${all.map((one) => agreementBack(one, card))}</ul>`
    : html`<p class="muted">${words.agreements.noneThatYear}</p>`}
  ${evaluation ? evaluationBack(evaluation) : nothing}
</section>`;

/** @param {EarlierEvaluation} evaluation */
const evaluationBack = (evaluation) =>
  /** @type {const} */ (['good', 'differently'])
    .filter((part) => evaluation[part] !== '')
    .map((part) => html`<h4>${da.sheet.name.evaluation[part]}</h4>
      <p class="written">${evaluation[part]}</p>`);

/** @param {LookBackView} view */
function answers({ conversation: card, years, questions }) {
  const deleted = years.filter((year) => year.answers_deleted).map((year) => year.conversation.year);
  const all = questions.map(({ theme }) => theme);
  const themes = numbered(all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place));
  return html`<section class="stack">
    <h2>${words.answers.title(card)}</h2>
    ${questions.length === 0 ? html`<p class="muted">${words.answers.none}</p>` : nothing}
    ${questions.length > 0 && years.length < 2 ? html`<p class="muted">${words.answers.oneYear}</p>` : nothing}
    ${deleted.length > 0 ? html`<p class="notice">${words.answers.deleted(deleted)}</p>` : nothing}
    ${themes.map((one) => theme(one, questions.filter(({ theme: { id } }) => id === one.id)))}
  </section>`;
}

/** @param {NumberedTheme} one @param {QuestionBack[]} questions of it */
const theme = (one, questions) => html`<section class="${hue(one)} stack">
  <h3 class="theme-text">${one.title}</h3>
  ${questions.map(({ answers: all }) => html`<div class="years-beside">${all.map(answer)}</div>`)}
</section>`;

/** @param {AnswerBack} back */
const answer = (back) => html`<section class="year-answer">
  <p class="eyebrow">${back.year}</p>
  <h4>${back.question.text}</h4>
  ${answerBack(back)}
</section>`;
