// The first and the last step of the host's own preparation.

import { html, nothing } from 'lit/html.js';
import { passages } from '../kit/document.js';
import { text } from '../shared/reading.js';
import * as da from './da.js';
import { prioritiesField, wholeNote, wordsField } from './fields.js';
import { inSight } from './in-sight.js';
import { sentBefore, withoutTheme } from './intro.js';
import { lastYear } from './last-year.js';
import { onPaperChoice } from './on-paper.js';

/** @import { Desk, Step } from './steps.js' */

/** @param {Step} step @param {Desk} desk */
export function hostBefore(step, { card, frame, reader, sent, lookBack, other, setOnPaper, questions }) {
  const earlier = text(other?.words.earlier);
  const words = da.host.before;
  return html`<h1>${step.title}</h1>
    ${sentBefore({ card, sent })}
    <p class="lead">${words.lead(reader)} ${hasScales(frame) && !isTwoSided(frame.guide) ? words.noScales(reader) : nothing}</p>
    ${isTwoSided(frame.guide) ? html`<p>${words.twoSided}</p>` : nothing}
    ${card.other === 'missing' && card.sealed !== 'nobody' && !card.on_paper ? nothing : html`<p>${card.other !== 'missing' ? words.here(reader) : card.on_paper ? words.onPaper(reader) : words.notYet(reader)}</p>`}
    ${withoutTheme(frame)}
    ${card.other === 'missing' && card.sealed === 'nobody' ? onPaperChoice(card, setOnPaper, questions) : nothing}
    ${askedOf(frame.guide, reader)} ${lookBack ? lastYear(lookBack) : nothing}
    ${earlier === nothing ? nothing : inSight(words.earlier(reader), earlier)}`;
}

/** What the guide asks of the one whom the talk is about, for both prepare by it. @param {import('../api').Guide} guide @param {string} reader */
const askedOf = ({ steps }, reader) =>
  steps.length > 0
    ? html`<details>
        <summary>${da.host.before.asked(reader)}</summary>
        <div class="stack">
          <p class="hint">${da.host.before.you(reader)}</p>
          ${passages(steps)}
        </div>
      </details>`
    : nothing;

/** @param {Step} step @param {Desk} desk */
export function hostLast(step, desk) {
  const words = da.host.last;
  const { reader } = desk;
  return html`<h1>${step.title}</h1>
    <p class="lead">${words.lead(reader)}</p>
    ${wordsField('examples', da.preparation.last.examples, words.examplesHelp, desk)}
    ${wordsField('wishes', words.wishes(reader), words.wishesHelp, desk)}
    ${prioritiesField(words.prioritiesHelp(reader), desk)} ${wholeNote(desk)}`;
}

/** @param {import('../api').Frame} frame */
const hasScales = ({ guide }) => guide.themes.some(({ questions }) => questions.some(({ answer }) => answer.form === 'scale'));

/** @param {import('../api').Guide} guide */
const isTwoSided = ({ themes }) => themes.some(({ questions }) => questions.some(({ answer }) => answer.form === 'two_sided'));
