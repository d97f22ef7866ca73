// A field that two people write in together: who sees it is said at it, and where both wrote something different
// before, the other's text stands beside it until the field is written in.

import { html, nothing } from 'lit/html.js';
import { peopleIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import * as da from './da.js';

/** @import { ChoiceView } from '../api' */

/**
 * What two people write in.
 * @typedef {object} SheetDesk
 * @property {Record<string, string>} opened what stood in each field when the step was opened
 * @property {Record<string, string>} draft what stands in each field now
 * @property {ChoiceView[]} choices fields that both changed
 * @property {string} other the other person's name
 * @property {(field: string, text: string) => void} write
 */

/** The id of a field on the page. @param {string} field */
export const idOf = (field) => `sheet-${field.replaceAll('/', '-')}`;

/**
 * @param {SheetDesk} desk
 * @param {object} given
 * @param {string} given.field
 * @param {string} given.label
 * @param {string | null} [given.help]
 * @param {number} [given.rows]
 * @param {boolean} [given.seen] whether it is said here who sees it
 * @param {string} [given.seenAt] the id of where that is said for several fields
 */
export function sheetField({ opened, choices, other, write }, { field, label, help = null, rows = 2, seen = false, seenAt = '' }) {
  const id = idOf(field);
  const choice = choices.find((one) => one.field === field);
  const about = [help && `${id}-help`, seen ? `${id}-who` : seenAt, choice && `${id}-other`].filter(Boolean).join(' ');
  return html`<div class="sheet-field">
    ${writing({
      id,
      label,
      rows,
      ...(about ? { describedBy: about } : {}),
      value: opened[field] ?? '',
      write: (text) => write(field, text),
      earlier: earlierTexts(`sheet:${field}`, id, label),
    })}
    ${help ? html`<p class="hint" id="${id}-help">${help}</p>` : nothing}
    ${seen ? seenByBoth(`${id}-who`) : nothing}
    ${choice
      ? html`<div class="notice calm" id="${id}-other">
          <p>${da.talk.bothWrote(other)}</p>
          <p class="written">${choice.other || da.talk.cleared}</p>
        </div>`
      : nothing}
  </div>`;
}

/** Who sees what is written here. @param {string} id what the fields point at */
export const seenByBoth = (id) => html`<p class="who" id=${id}>${peopleIcon} <span>${da.talk.seenByBoth}</span></p>`;

/**
 * The agreements that stand in the sheet now, in the order they were made.
 * @param {Record<string, string>} sheet
 * @returns {string[]} their ids
 */
export function agreementsIn(sheet) {
  const parts = Object.keys(sheet).filter((field) => field.startsWith('agreement/') && sheet[field]?.trim());
  const ids = [...new Set(parts.map((field) => field.split('/')[1] ?? ''))].sort();
  return ids.filter((id) => !sheet[`agreement/${id}/removed`]);
}

/**
 * The days that stand in the sheet for looking back at the plan or for something to be done, earliest first.
 * @param {Record<string, string>} sheet
 * @returns {string[]}
 */
export function daysIn(sheet) {
  const deadlines = agreementsIn(sheet).map((id) => sheet[`agreement/${id}/by_when`]);
  const looks = Object.keys(sheet).filter((field) => field.startsWith('look/')).map((field) => sheet[field]);
  return [...new Set([...looks, ...deadlines].map((day) => day ?? '').filter(Boolean))].sort();
}
