// The first and the last step of the host's own preparation.

import { html, nothing } from 'lit';
import { go } from '../app.js';
import * as da from '../text/da.js';
import { onPaperChoice } from './on-paper.js';
import { withoutTheme } from './preparation-intro.js';
import { prioritiesField, wholeNote, wordsField } from './preparation-fields.js';

/** @import { Desk, Step } from './steps.js' */

/** @param {Step} step @param {Desk} desk */
export function hostBefore(step, { card, frame, reader, sent, setOnPaper, questions }) {
  const words = da.host.before;
  return html`<h1>${step.title}</h1>
    ${sent
      ? html`<p class="small muted">
          ${da.preparation.before.sent}
          <button type="button" class="link-button" @click=${() => go('sent')}>${da.preparation.before.toSent}</button>
        </p>`
      : nothing}
    <p class="lead">${words.lead(reader)} ${words.noScales(reader)}</p>
    <p>${card.other !== 'missing' ? words.here(reader) : card.on_paper ? words.onPaper(reader) : words.notYet(reader)}</p>
    ${withoutTheme(frame)}
    ${card.other === 'missing' ? onPaperChoice(card, setOnPaper, questions) : nothing}`;
}

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
