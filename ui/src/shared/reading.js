// What one person wrote, under the words it was written under. The receiver reads it so; the sender sees it so before
// sending, and can lay something around each part of it.

import { html, nothing } from 'lit/html.js';
import { peopleIcon } from '../kit/icons.js';
import { scaleToRead } from '../kit/scale.js';
import { asksBoth, commonToBoth } from './choosable.js';
import * as da from './da.js';
import { findQuestion } from './priorities.js';
import { hue, numbered } from './wheel.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Answer, AnswerBack, Guide, Part, Priority, Question, Reading, Role, Theme, WordsField } from '../api' */
/** @import { NumberedTheme } from './wheel.js' */

/** @typedef {TemplateResult | typeof nothing} Drawn */
/**
 * One part as it is read.
 * @typedef {object} PartRead
 * @property {Part} part
 * @property {string} what its name
 * @property {Drawn} body what the receiver reads
 * @property {() => Drawn} own the same part as it was written, sent or not
 */
/**
 * @typedef {object} How
 * @property {Reading} [whole] what was written, held back or not; without it there is only what is read
 * @property {(part: PartRead) => Drawn} [around] draws a part with what belongs to it
 */

/** @type {WordsField[]} */
export const WORDS = ['earlier', 'examples', 'wishes', 'balance', 'senior'];

/**
 * A reading from top to bottom: what matters most, own words, and then theme by theme.
 * @param {Reading} reading
 * @param {How} [how]
 */
export function readingView(reading, how = {}) {
  return html`<div class="reading">
    ${priorities(reading, how)} ${WORDS.map((field) => words(field, reading, how))}
    ${themesRead(reading, how)}
  </div>`;
}

/** What the host alone answers is no question of the other's, and stands in the host's words alone. @param {Question} question @param {Reading} reading */
const isRead = ({ answer }, { by }) => answer.form !== 'host' || by === 'host';

/** @param {Theme} theme @param {Reading} reading */
const isReadIn = ({ questions }, reading) => questions.length === 0 || questions.some((question) => isRead(question, reading));

/** Themes in which nothing is said stand folded after the others. @param {Reading} reading @param {How} how */
function themesRead(reading, how) {
  const { whole = reading } = how;
  const themes = numbered(reading.frame.guide.themes).filter((theme) => isReadIn(theme, reading));
  /** @param {NumberedTheme} theme */
  const isSaid = ({ questions }) => questions.some((question) => !isUnanswered(question, whole));
  const unsaid = themes.filter((theme) => !isSaid(theme));
  return html`${themes.filter(isSaid).map((theme) => themeRead(theme, reading, how))}
  ${unsaid.length > 0
    ? html`<details class="unanswered themes">
        <summary>${unsaidIn(reading, unsaid.map(({ title }) => title))}</summary>
        <div class="reading">${unsaid.map((theme) => themeRead(theme, reading, how))}</div>
      </details>`
    : nothing}`;
}

/**
 * Whether one is asked oneself before the talk: what is filled in together waits for nobody's answer, and a statement that the
 * host alone answers for the host's.
 * @param {Question} question @param {Role} by
 */
export const isAskedOf = ({ answer }, by) => answer.form !== 'joint' && (answer.form !== 'host' || by === 'host');

/** @param {Question} question @param {Reading} whole */
const isUnanswered = (question, whole) => isAskedOf(question, whole.by) && saidTo(question, whole).length === 0;

/** @param {PartRead} part @param {How} how */
const drawn = (part, { around }) => (around ? around(part) : part.body);

/** @param {Reading} reading @param {How} how */
function priorities(reading, how) {
  const { whole = reading } = how;
  if (whole.priorities.length === 0) return nothing;
  const { guide } = whole.frame;
  return html`<section class="part-read foremost" id="read-priorities">
    <h2 tabindex="-1">${da.reading.priorities}</h2>
    ${drawn(
      {
        part: { kind: 'priorities' },
        what: da.reading.priorities,
        body: priorityList(reading.priorities, guide),
        own: () => priorityList(whole.priorities, guide),
      },
      how,
    )}
  </section>`;
}

/** @param {Priority[]} list @param {Guide} guide */
export function priorityList(list, guide) {
  if (list.length === 0) return nothing;
  return html`<ol class="priorities">
    ${list.map((priority) => {
      if (priority.kind === 'own') return html`<li class="written">${priority.text}</li>`;
      const { theme, question } = findQuestion(guide, priority.id);
      return html`<li class=${theme ? hue(theme) : ''}><span class="theme-name">${theme?.title}</span> ${question?.text}</li>`;
    })}
  </ol>`;
}

/** @param {WordsField} field @param {Reading} reading @param {How} how */
function words(field, reading, how) {
  const { whole = reading } = how;
  const own = text(whole.words[field]);
  if (own === nothing) return nothing;
  const what = da.reading.words[field];
  return html`<section class="part-read">
    <h2>${what}</h2>
    ${drawn({ part: { kind: 'words', field }, what, body: text(reading.words[field]), own: () => own }, how)}
  </section>`;
}

/** @param {NumberedTheme} theme @param {Reading} reading @param {How} how */
function themeRead(theme, reading, how) {
  return html`<section class=${hue(theme)} id="read-${theme.id}">
    <h2 class="theme-text" tabindex="-1">${theme.title}</h2>
    ${runsOf(theme, reading, how).map(({ part, unanswered, questions }) => {
      const read = questions.map((question) => questionRead(question, reading, how));
      return html`${part === null ? nothing : html`<h3 class="part">${part}</h3>`}
      ${unanswered
        ? html`<details class="unanswered">
            <summary>${unsaid(reading, questions.length)}</summary>
            ${read}
          </details>`
        : read}`;
    })}
  </section>`;
}

/** @param {Reading} reading @param {string[]} themes */
const unsaidIn = ({ by }, themes) =>
  by === 'host' ? da.reading.host.nothingSaidIn(themes) : da.reading.unansweredIn(themes);

/** @param {Reading} reading @param {number} count */
const unsaid = ({ by }, count) =>
  by === 'host' ? da.reading.host.nothingSaidTo(count) : da.reading.unanswered(count);

/**
 * The questions of a theme, with the unanswered ones that stand together in one run; a run ends with its part. What is
 * held back counts as answered for who holds it back.
 * @typedef {{ part: string | null, unanswered: boolean, questions: Question[] }} Run `part` is the part that begins with it
 * @param {Theme} theme @param {Reading} reading @param {How} how
 */
function runsOf({ questions }, reading, { whole = reading }) {
  /** @type {Run[]} */
  const runs = [];
  /** @type {string | null} */
  let part = null;
  for (const question of questions) {
    if (!isRead(question, reading) || (question.note_field && !whole.answers[question.id])) continue;
    const unanswered = isUnanswered(question, whole);
    const begins = question.part !== part;
    part = question.part;
    const last = runs.at(-1);
    if (last && !begins && last.unanswered === unanswered) last.questions.push(question);
    else runs.push({ part: begins ? part : null, unanswered, questions: [question] });
  }
  return runs;
}

/** @param {Question} question @param {Reading} reading @param {How} how */
function questionRead(question, reading, how) {
  const { whole = reading } = how;
  // Help with writing is for the writer; help with a scale says what a place on it means.
  const help = (question.answer.form === 'scale' || question.answer.form === 'two_sided') && whole.answers[question.id] ? question.help : null;
  return html`<section class="question-read">
    ${question.part === null ? html`<h3>${question.text}</h3>` : html`<h4>${question.text}</h4>`}
    ${help ? html`<p class="hint">${help}</p>` : nothing} ${commonToBoth(question)}
    ${drawn(
      {
        part: { kind: 'answer', id: question.id },
        what: question.text,
        body: answerRead(question, reading),
        own: () => answerRead(question, whole),
      },
      how,
    )}
  </section>`;
}

/** @param {Question} question @param {Reading} reading */
function answerRead(question, reading) {
  const words = da.reading;
  if (question.answer.form === 'joint') return html`<p class="not-answered">${words.joint}</p>`;
  const said = saidTo(question, reading);
  if (said.length > 0) return html`<div class="answer-read">${said}</div>`;
  return html`<p class="not-answered">${reading.by === 'host' ? da.reading.host.nothingSaid : words.notAnswered}</p>`;
}

/**
 * What is said to a question, if anything.
 * @param {Question} question
 * @param {Reading} reading
 */
export const saidTo = (question, { by, frame, answers }) => said(question, by, frame.guide, answers[question.id]);

/**
 * What the other wrote to a question. Where it was put to them in other words, those stand above it.
 * @param {Question} question as one is asked oneself
 * @param {Reading} other
 */
export function saidByOther(question, other) {
  const theirs = findQuestion(other.frame.guide, question.id).question;
  const said = saidTo(theirs ?? question, other);
  const asked = theirs && theirs.text !== question.text ? html`<p class="hint">${da.reading.askedAs(theirs.text)}</p>` : nothing;
  return said.length > 0 ? [asked, said] : [];
}

/**
 * What is said in an answer, if anything.
 * @param {Question} question
 * @param {Role} by whose side it is of
 * @param {Pick<Guide, 'scales'>} guide
 * @param {Answer | undefined} answer
 */
function said(question, by, guide, answer) {
  if (!answer) return [];
  const rather = da.reading.ratherTalk;
  const all =
    by === 'host' && !asksBoth(question)
      ? [question.answer.form === 'host' ? text(answer.text) : hostParts(answer)]
      : [
          value(question, guide, answer),
          choice(question, answer),
          picks(question, answer),
          text(answer.text),
          parts(question, answer),
          answer.rather_talk ? html`<p class="rather-read">${peopleIcon}${rather}</p>` : nothing,
        ];
  return all.filter((one) => one !== nothing);
}

/** The host's words to a question: feedback, and what the host wants to ask. @param {Answer} answer */
function hostParts({ parts }) {
  const words = da.reading.host;
  const written = [
    { title: words.feedback, body: text(parts.feedback) },
    { title: words.ask, body: text(parts.ask) },
  ].filter(({ body }) => body !== nothing);
  if (written.length === 0) return nothing;
  return html`<dl class="parts-read">
    ${written.map(({ title, body }) => html`<div><dt>${title}</dt><dd>${body}</dd></div>`)}
  </dl>`;
}

/**
 * An earlier year's answer, on the scale it was given on.
 * @param {AnswerBack} back
 * @param {Role} [by] whose side it is of
 */
export const answerBack = ({ question, scale, answer }, by = 'subject') => html`<div class="answer-read">
  ${said(question, by, { scales: scale ? [scale] : [] }, answer)}
</div>`;

/** @param {Question} question @param {Pick<Guide, 'scales'>} guide @param {Answer} answer */
function value({ answer: form }, { scales }, answer) {
  const scale = form.form === 'scale' || form.form === 'two_sided' ? scales.find(({ id }) => id === form.scale) : undefined;
  return scale && answer.value !== null ? scaleToRead(scale, answer.value) : nothing;
}

/** @param {Question} question @param {Answer} answer */
function choice({ choices }, answer) {
  const chosen = choices.find(({ id }) => id === answer.choice);
  return chosen ? html`<p><span class="mark">${chosen.title}</span></p>` : nothing;
}

/** What is chosen, in the guide's order. @param {Question} question @param {Answer} answer */
function picks({ answer: form }, { picks: all = [], parts: own }) {
  if (form.form !== 'choice') return nothing;
  const chosen = form.options.filter(({ id }) => all.includes(id));
  const written = Object.values(own).flatMap((text) => (text?.trim() ? [text.trim()] : []));
  if (chosen.length + written.length === 0) return nothing;
  return html`${form.common?.length ? html`<p class="hint">${da.chosen.picked}</p>` : nothing}
  <ul class="plain picked">
    ${chosen.map(({ title, help }) => html`<li>${title}${help ? html` <span class="hint">${help}</span>` : nothing}</li>`)}
    ${written.map((text) => html`<li>${text} <span class="mark">${da.chosen.own}</span></li>`)}
  </ul>`;
}

/** @param {Question} question @param {Answer} answer */
function parts({ answer: form }, answer) {
  if (form.form !== 'parts') return nothing;
  const written = form.parts.map(({ id, title }) => ({ title, body: text(answer.parts[id]) }));
  if (written.every(({ body }) => body === nothing)) return nothing;
  return html`<dl class="parts-read">
    ${written.map(
      ({ title, body }) => html`<div><dt>${title}</dt><dd>${body === nothing ? da.reading.notAnswered : body}</dd></div>`,
    )}
  </dl>`;
}

/** @param {string | undefined} written */
export const text = (written) => (written?.trim() ? html`<p class="written">${written.trim()}</p>` : nothing);
