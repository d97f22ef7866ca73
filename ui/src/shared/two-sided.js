// What both answered on the same scale: a picture, and the same in a table beside it. It is never summed, and no place in it has a
// colour of its own: who answered is told by the line and its points.

import { html, nothing, svg } from 'lit/html.js';
import { choices, wordsAt } from '../kit/scale.js';
import * as da from './da.js';

/** @import { EarlierPicture, Frame, Guide, Question, Reading, Role, Scale } from '../api' */

/**
 * One of the two.
 * @typedef {object} Seen
 * @property {Role} role
 * @property {string} name
 * @property {Reading} reading what they answered
 * @property {Record<string, number>} before what they answered the last time, by question id
 */
/** @typedef {{ role: Role, at: (question: Question) => number | null }} Line */

const RIM = 100;
/** Where the lowest number is: not in the middle, where all lines meet. */
const CORE = 16;
/** Fewer are a line or a point. */
const LEAST = 3;

/** @param {Guide} guide @param {Scale} scale */
const askedOn = ({ themes }, scale) =>
  themes.flatMap(({ questions }) => questions.filter(({ answer }) => answer.form === 'two_sided' && answer.scale === scale.id));

/**
 * For each scale that both answer, the picture and the table.
 * @param {Frame} frame @param {[Seen, Seen]} both the one whom the talk is about first @param {EarlierPicture | null} earlier
 * @param {unknown} paper what saves it on paper
 */
export function twoSided({ guide, year }, both, earlier, paper) {
  /** @param {Seen} seen @returns {Line} */
  const now = ({ role, reading }) => ({ role, at: ({ id }) => reading.answers[id]?.value ?? null });
  /** @param {Seen} seen @returns {Line} */
  const then = ({ role, before }) => ({ role, at: ({ id }) => before[id] ?? null });
  const pictures = guide.scales.map((scale) => {
    const asked = askedOn(guide, scale);
    const lines = both.map(now);
    if (!asked.some((question) => lines.some(({ at }) => at(question) !== null))) return nothing;
    return html`<div class="two-sided">
      <div class="spiders">
        ${spider(scale, asked, lines, da.twoSided.then(year))}
        ${earlier ? spider(scale, asked, both.map(then), da.twoSided.then(earlier.year)) : nothing}
      </div>
      ${table(scale, asked, both, earlier)}
    </div>`;
  });
  if (pictures.every((one) => one === nothing)) return nothing;
  return html`<section class="two-sided-all">
    <h2>${da.twoSided.title}</h2>
    <p class="hint">${guide.why_two_sided ?? ''} ${da.twoSided.help}</p>
    ${pictures}
    <p class="picture-paper">${paper}</p>
  </section>`;
}

/** A line's own mark beside a name. @param {Role} role */
const mark = (role) => svg`<svg class="line-mark" viewBox="0 0 28 10" aria-hidden="true" focusable="false">
  <path class="line of-${role}" d="M0 5H28" />${point(role, 14, 5)}
</svg>`;

/** @param {Role} role @param {number} x @param {number} y */
const point = (role, x, y) =>
  role === 'subject'
    ? svg`<circle class="point of-subject" cx=${x} cy=${y} r="3.6" />`
    : svg`<rect class="point of-host" x=${x - 3.2} y=${y - 3.2} width="6.4" height="6.4" />`;

/**
 * @param {Scale} scale @param {Question[]} asked @param {Line[]} lines @param {string} title
 */
function spider(scale, asked, lines, title) {
  if (asked.length < LEAST) return nothing;
  /** @param {number} place @param {number} value @returns {[number, number]} */
  const at = (place, value) => {
    const turn = (place / asked.length) * 2 * Math.PI;
    const far = CORE + ((value - scale.min) / (scale.max - scale.min)) * (RIM - CORE);
    return [Math.round(Math.sin(turn) * far * 10) / 10, Math.round(-Math.cos(turn) * far * 10) / 10];
  };
  /** @param {number} value */
  const ring = (value) => asked.map((_, place) => at(place, value).join(' ')).join('L');
  const beyond = scale.max + ((scale.max - scale.min) * 11) / (RIM - CORE);
  return html`<figure class="spider">
    <figcaption>${title}</figcaption>
    <svg viewBox="-118 -116 236 232" aria-hidden="true" focusable="false">
      ${choices(scale).map((value) => svg`<path class="ring" d=${`M${ring(value)}Z`} />`)}
      ${asked.map((_, place) => {
        const [x, y] = at(place, beyond);
        return svg`<path class="spoke" d=${`M${at(place, scale.min).join(' ')}L${at(place, scale.max).join(' ')}`} />
          <text class="axis" x=${x} y=${y}>${place + 1}</text>`;
      })}
      ${lines.map(({ role, at: valueAt }) => {
        const points = asked.map((question, place) => {
          const value = valueAt(question);
          return value === null ? null : at(place, value);
        });
        return svg`${points.map((from, place) => {
          const to = points[(place + 1) % points.length];
          return from && to ? svg`<path class="line of-${role}" d=${`M${from.join(' ')}L${to.join(' ')}`} />` : nothing;
        })}${points.map((one) => (one ? point(role, one[0], one[1]) : nothing))}`;
      })}
    </svg>
  </figure>`;
}

/** @param {Scale} scale @param {Question[]} asked @param {[Seen, Seen]} both @param {EarlierPicture | null} earlier */
function table(scale, asked, both, earlier) {
  const words = da.twoSided;
  /** @param {number | null | undefined} value */
  const cell = (value) =>
    value === null || value === undefined
      ? html`<td class="not-answered">${words.none}</td>`
      : html`<td><b>${value}</b> <span class="small muted">${wordsAt(scale, value)}</span></td>`;
  return html`<div class="two-sided-table" tabindex="0" role="region" aria-label=${words.title}>
    <table>
      <caption class="small muted">${words.scale(scale.min, scale.low, scale.max, scale.high)}</caption>
      <thead>
        <tr>
          <th scope="col">${words.statement}</th>
          ${both.map(({ role, name }) => html`<th scope="col">${name} ${mark(role)}</th>`)}
          ${earlier ? both.map(({ name }) => html`<th scope="col">${words.of(name, earlier.year)}</th>`) : nothing}
        </tr>
      </thead>
      <tbody>
        ${asked.map(
          (question, place) => html`<tr>
            <th scope="row"><span class="muted">${place + 1}</span> ${question.text}</th>
            ${both.map(({ reading }) => cell(reading.answers[question.id]?.value))}
            ${earlier ? both.map(({ before }) => cell(before[question.id])) : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
