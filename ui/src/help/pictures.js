// Drawings for what is easier seen than said, in the colour of the text. Each says in words what it shows.

import { html, svg } from 'lit/html.js';
import { pictures as words } from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { TopicId } from './topics.js' */

/** @typedef {{ alt: string, height: number, drawn: TemplateResult<2> }} Picture on a sheet that is 360 wide */

/** @param {number} x @param {number} y where its words stand in the middle @param {string} text */
const label = (x, y, text) => svg`<text x=${x} y=${y}>${text}</text>`;

/** @param {number} x @param {number} y its upper left corner @param {string} name */
const computer = (x, y, name) => svg`<rect x=${x} y=${y} width="96" height="62" rx="5"/>
  <path d=${`M${x + 36} ${y + 62}v9h24v-9M${x + 24} ${y + 71}h48`}/>${label(x + 48, y + 88, name)}`;

/** @param {number} x @param {number} y its upper left corner */
const file = (x, y) => svg`<path d=${`M${x} ${y}h17l9 9v25h-26zM${x + 17} ${y}v9h9`}/>`;

/** @param {number} x @param {number} y its upper left corner */
const lock = (x, y) => svg`<rect x=${x} y=${y + 6} width="13" height="9" rx="1.5"/><path d=${`M${x + 3} ${y + 6}v-2.5a3.5 3.5 0 0 1 7 0v2.5`}/>`;

/** A locked file. @param {number} x @param {number} y */
const locked = (x, y) => svg`${file(x, y)}${lock(x + 6.5, y + 14)}`;

/** @param {number} from @param {number} to @param {number} y */
const arrow = (from, to, y) => svg`<path d=${`M${from} ${y}H${to}m-6-5 6 5-6 5`}/>`;

/** @param {number} x @param {number} y the middle of the head */
const person = (x, y) => svg`<circle cx=${x} cy=${y} r="9"/><path d=${`M${x - 17} ${y + 32}c1-11 8-17 17-17s16 6 17 17`}/>`;

const whoSeesWhat = svg`${computer(8, 30, words.yours)}${computer(256, 30, words.theirs)}
  ${file(24, 40)}${lock(30.5, 54)}${label(44, 12, words.notes)}<path class="thin" d="M37 18v16"/>
  ${file(68, 40)}<path d="M73 54h14M73 60h14M73 66h9"/>
  ${arrow(112, 156, 58)}${locked(166, 40)}${arrow(202, 246, 58)}${label(179, 94, words.lockedFile)}
  ${file(291, 40)}<path d="M296 54h14M296 60h14M296 66h9"/>`;

const year = svg`<path d="M36 34h288"/>
  ${words.stages.map((stage, at) => svg`<circle class="ground" cx=${36 + at * 72} cy="34" r="12"/><text class="number" x=${36 + at * 72} y="38.5">${at + 1}</text>
    ${label(36 + at * 72, 66, stage)}`)}
  <path class="thin" d="M324 80v18a8 8 0 0 1-8 8H44a8 8 0 0 1-8-8V80m-5 7 5-7 5 7"/>${label(180, 124, words.nextYear)}`;

const withCode = svg`${person(36, 40)}${label(36, 94, words.you)}${person(324, 40)}${label(324, 94, words.receiver)}
  <path d="M66 40C100 14 120 22 156 22M202 22c36 0 56-8 86 16m-8-1 8 1-1-8"/>${locked(166, 4)}${label(179, 56, words.byMail)}
  <path d="M66 66c34 30 54 24 78 24M216 90c30 0 48 6 74-18m-1 8 1-8-8 1"/>
  <rect x="150" y="78" width="60" height="24" rx="4"/><path class="code" d="M160 90h8M176 90h8M192 90h8"/>${label(179, 120, words.byPhone)}`;

const folder = svg`${computer(8, 14, words.yours)}${computer(256, 14, words.theirs)}
  <path d="M140 20h26l8 10h46v52h-80z"/>${locked(167, 38)}${label(180, 102, words.folder)}
  ${arrow(110, 134, 46)}${arrow(226, 250, 46)}`;

const newComputer = svg`${computer(8, 14, words.old)}${computer(256, 14, words.fresh)}
  <path class="thin" d="m40 30 32 30M72 30 40 60"/>
  ${arrow(110, 140, 40)}${locked(150, 18)}<path d="M184 34h9m-4.500-4.5v9"/><rect x="200" y="24" width="26" height="20" rx="3"/><path class="code" d="M205 34h3M211.500 34h3M218 34h3"/>
  ${arrow(230, 250, 40)}${label(163, 72, words.copy)}${label(214, 72, words.code)}
  <path d="m298 44 6 6 12-13"/>`;

/** @type {Partial<Record<TopicId, Picture>>} */
export const pictures = {
  'who-sees-what': { alt: words.whoSeesWhat, height: 126, drawn: whoSeesWhat },
  begin: { alt: words.year, height: 132, drawn: year },
  send: { alt: words.withCode, height: 128, drawn: withCode },
  mailbox: { alt: words.shared, height: 110, drawn: folder },
  'new-computer': { alt: words.moving, height: 110, drawn: newComputer },
};

/** @param {Picture} picture */
export const pictureView = ({ alt, height, drawn }) =>
  html`<svg class="help-picture" viewBox="0 0 360 ${height}" role="img" aria-label=${alt}><g aria-hidden="true">${drawn}</g></svg>`;
