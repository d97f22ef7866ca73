// Fields of the preparation that are no questions: private notes, own words, what matters most.

import { html, nothing } from 'lit/html.js';
import { seenByYou, seenOnPage, seenWhenSent } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import { prioritiesToChoose } from '../shared/priorities.js';
import { priorityList, text } from '../shared/reading.js';
import * as da from './da.js';
import { inSight, lastWords } from './in-sight.js';

/** @import { WordsField } from '../api' */
/** @import { Desk } from './steps.js' */

/** Own words that are sent only when chosen. The core enforces it; here it is only said at the field. */
const SENSITIVE_WORDS = ['balance', 'senior'];

/** @param {string} theme @param {string} label @param {string} help @param {Desk} desk */
export function note(theme, label, help, { opened, writeNote }) {
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
    earlier: earlierTexts(`note:${theme}`, id, label),
  })}
  <p class="hint" id="${id}-help">${help}</p>`;
}

/** @param {WordsField} field @param {string} title @param {string} help @param {Desk} desk */
export function wordsField(field, title, help, desk) {
  const { opened, reader, other, lastWords: last, seenOnce, writeWords } = desk;
  const theirs = text(other?.words[field]);
  const id = `words-${field}`;
  const sensitive = SENSITIVE_WORDS.includes(field);
  return html`<section class="question">
    <h2>${title}</h2>
    ${sensitive ? html`<p class="marks"><span class="mark">${da.marks.sensitive}</span></p>` : nothing}
    <p class="hint" id="${id}-help">${help}</p>
    ${seenOnce && !sensitive ? nothing : seenWhenSent(desk, sensitive, `${id}-who`)}
    ${theirs === nothing ? nothing : inSight(da.host.sides.theirs(reader), theirs)}
    ${lastWords(last[field])}
    ${writing({
      id,
      label: title,
      labelHidden: true,
      describedBy: `${id}-help ${seenOnce && !sensitive ? seenOnPage : `${id}-who`}`,
      rows: 3,
      value: opened.words[field] ?? '',
      write: (text) => writeWords(field, text),
      earlier: earlierTexts(`words:${field}`, id, title),
    })}
  </section>`;
}

/** @param {string} help @param {Desk} desk */
export function prioritiesField(help, desk) {
  const { frame, draft, reader, other, seenOnce, writePriorities } = desk;
  return html`<section class="question">
    <h2 id="priorities" tabindex="-1">${da.priorities.title}</h2>
    <p class="hint">${help}</p>
    ${seenOnce ? nothing : seenWhenSent(desk, false, 'priorities-who')}
    ${other && other.priorities.length > 0
      ? inSight(da.host.last.prioritiesOf(reader), priorityList(other.priorities, other.frame.guide))
      : nothing}
    ${prioritiesToChoose({
      list: draft.priorities,
      guide: frame.guide,
      answers: draft.answers,
      describedBy: seenOnce ? seenOnPage : 'priorities-who',
      write: writePriorities,
    })}
  </section>`;
}

/** The private note to the whole talk. @param {Desk} desk */
export const wholeNote = (desk) => html`<section class="question note">
  <h2>${da.preparation.last.note}</h2>
  ${note('', da.preparation.last.note, da.preparation.theme.noteHelp, desk)}
</section>`;
