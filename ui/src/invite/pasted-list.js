// A pasted list of people: read line by line, with what is wrong in each.

import { html, nothing } from 'lit/html.js';
import { warningIcon } from '../kit/icons.js';
import { limits } from '../limits.js';
import { isoDay, timeInTable } from '../text/dates.js';
import { momentOf, readDay, readTime } from '../text/read-day.js';
import * as da from './da.js';
import { folded, namesakeInLine } from './namesakes.js';

/** @import { OnList } from '../api' */
/** @import { Namesakes } from './namesakes.js' */

/** @typedef {{ number: number, nth: number, person: Omit<OnList, 'contact'>, problem: string | null }} Line `nth` of those of the same name */

const words = da.invitation.many;

/** The cells of a line, whichever sign is between them. @param {string} line */
function cells(line) {
  const between = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  return line.split(between).map((cell) => cell.trim());
}

/** Somebody's line, whatever signs are in the name. @param {string} name */
export const asLine = (name) => (/[;,]/.test(name) ? `${name}\t` : name);

/** »papir« in any cell after the name says that somebody does not use the app. @param {string} cell */
const saysPaper = (cell) => /^(?:på )?papir$/i.test(cell);

/**
 * Day and time, which a spreadsheet may have in one cell, and what is left for the place.
 * @param {string[]} after the cells after the name
 */
function whenAndWhere(after) {
  const [first = '', second = '', ...rest] = after;
  const both = /^(.+?)\s+((?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:[.:]00)?)$/i.exec(first);
  if (both && readDay(first) === null) return { day: both[1] ?? '', time: both[2] ?? '', place: [second, ...rest] };
  return { day: first, time: second, place: rest };
}

/**
 * @param {string} text
 * @param {Namesakes} known
 * @param {Date} [today]
 * @returns {Line[]}
 */
export function readList(text, known, today = new Date()) {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  const filled = lines.filter(({ line }) => line.replace(/[\t;,\s]/g, '') !== '');
  const [first] = filled;
  // The headings that a spreadsheet has.
  const headed = first && cells(first.line)[0]?.toLowerCase() === 'navn' ? filled.slice(1) : filled;
  /** How many have each name. @type {Map<string, number>} */
  const seen = new Map();
  return headed.map(({ line, number }) => {
    const [name = '', ...after] = cells(line);
    const { day, time, place } = whenAndWhere(after.filter((cell) => !saysPaper(cell)));
    const [onDay, at] = [readDay(day, today), readTime(time)];
    const where = place.filter(Boolean).join(', ');
    const nth = seen.get(folded(name)) ?? 0;
    seen.set(folded(name), nth + 1);
    // As many as are known by it, and one who is new.
    const twice = nth > known.of(name).length;
    const { problem: wrong } = words;
    const problem =
      name === ''
        ? wrong.name
        : twice
          ? wrong.twice
          : name.length > limits.name || where.length > limits.line
            ? wrong.long
            : day !== '' && onDay === null
              ? wrong.day
              : onDay !== null && onDay < isoDay(today)
                ? wrong.past
                : (day !== '' || time !== '') && (at === null || onDay === null)
                  ? onDay === null
                    ? wrong.day
                    : wrong.time
                  : null;
    return { number, nth, person: { name, start: onDay && at ? momentOf(onDay, at) : null, place: where, on_paper: after.some(saysPaper) }, problem };
  });
}

/**
 * @param {Line[]} lines
 * @param {Namesakes} known
 */
export function listPreview(lines, known) {
  const { columns } = words;
  // Where all get a one-time code, that tells nobody apart.
  const differ = lines.some(({ person: { name, on_paper: onPaper } }) => onPaper || known.of(name).length > 0);
  return html`${askAll(lines, known)}
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="list-preview">
    <table>
      <caption id="list-preview">
        ${words.preview}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.line}</th>
          <th scope="col">${columns.name}</th>
          <th scope="col">${columns.when}</th>
          <th scope="col">${columns.where}</th>
          ${differ ? html`<th scope="col">${columns.code}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ number, nth, person: { name, start, place, on_paper: onPaper }, problem }) => html`<tr class=${problem ? 'wrong' : ''}>
            <td>${number}</td>
            <th scope="row">${name || '–'}</th>
            ${problem
              ? html`<td colspan=${differ ? 3 : 2}><span class="field-error">${warningIcon}<span>${problem}</span></span></td>`
              : html`<td class="time-cell">${start ? timeInTable(start) : html`<span class="muted">${words.noTime}</span>`}</td>
                  <td>${place || html`<span class="muted">${words.commonPlace}</span>`}</td>
                  ${differ
                    ? html`<td>
                        ${known.of(name).length > 0 ? namesakeInLine(known, name, nth) : onPaper ? nothing : words.code}
                        ${onPaper ? words.onPaper : nothing}
                      </td>`
                    : nothing}`}
          </tr>`,
        )}
      </tbody>
    </table>
    ${lines.length === 0 ? html`<p class="hint">${words.empty}</p>` : nothing}
  </div>`;
}

/**
 * Says that names on the list are contacts' too, and lets all of them be those at once.
 * @param {Line[]} lines
 * @param {Namesakes} known
 */
function askAll(lines, known) {
  const namesakes = lines.filter(({ problem, person }) => !problem && known.of(person.name).length > 0);
  if (namesakes.length === 0) return nothing;
  const { ask, allKnown } = da.invitation.namesake;
  const sayAll = () => {
    for (const { person } of namesakes) {
      const [only, ...others] = known.of(person.name);
      if (only && others.length === 0) known.say(person.name, only.id);
    }
  };
  return html`<p>
    ${ask(namesakes.length)}
    <button type="button" class="link-button" @click=${sayAll}>${allKnown}</button>
  </p>`;
}
