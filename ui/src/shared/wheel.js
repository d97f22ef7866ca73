// The wheel: the themes of a guide as a picture. Themes of the hub share the middle, the others are sectors around it.
// Each fills from the inside as it is prepared, and the list beside it says the same in words.

import { html, nothing, svg } from 'lit/html.js';
import { classMap } from 'lit/directives/class-map.js';
import * as da from './da.js';

/** @import { Theme, ThemeProgress } from '../api' */
/** @typedef {Theme & { number: number }} NumberedTheme */
/** @typedef {{ theme: NumberedTheme, index: number, from: number, to: number, inner: number, outer: number }} Sector */
/**
 * @typedef {object} Shown
 * @property {Theme[]} themes
 * @property {ThemeProgress[]} progress
 * @property {string | null} current the id of the theme that is shown
 * @property {(theme: string) => void} pick
 * @property {(theme: NumberedTheme) => Discussed} [discussed] in the talk: a theme is filled when it has been talked about
 */
/** @typedef {{ label: string, done: boolean }} Discussed what is said of a theme, and whether it has been talked about */

const RIM = 100;
const GAP = 40;
const HUB = 36;

/**
 * The themes with their numbers. A guide that was written before themes had numbers has them by their places.
 * @param {Theme[]} themes
 * @returns {NumberedTheme[]}
 */
export const numbered = (themes) => themes.map((theme, place) => ({ ...theme, number: theme.number ?? place + 1 }));

/**
 * The class that gives a theme its hue.
 * @param {{ number: number }} theme
 */
export function hue({ number }) {
  return `theme-${((number - 1) % 7) + 1}`;
}

/**
 * Where each theme lies. Angles are fractions of a turn, clockwise from the top.
 * @param {Theme[]} themes
 * @returns {Sector[]}
 */
export function sectors(themes) {
  const all = numbered(themes).map((theme, index) => ({ theme, index }));
  const hub = all.filter(({ theme }) => theme.hub);
  const around = all.filter(({ theme }) => !theme.hub);
  return [...ring(around, hub.length > 0 ? GAP : 28, RIM), ...ring(hub, 0, HUB)];
}

/**
 * @param {{ theme: NumberedTheme, index: number }[]} themes
 * @param {number} inner
 * @param {number} outer
 * @returns {Sector[]}
 */
function ring(themes, inner, outer) {
  const share = 1 / themes.length;
  return themes.map((one, place) => ({ ...one, from: place * share, to: (place + 1) * share, inner, outer }));
}

/** @param {number} radius @param {number} turn */
function point(radius, turn) {
  const angle = turn * 2 * Math.PI;
  return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
}

/** @param {number} number */
function round(number) {
  return Math.round(number * 100) / 100;
}

/**
 * The outline of a piece of a ring.
 * @param {{ from: number, to: number, inner: number, outer: number }} piece
 * @returns {string}
 */
export function outline({ from, to, inner, outer }) {
  // An arc can't end where it begins, so a whole turn is drawn as two halves.
  const stops = to - from > 0.99 ? [from, (from + to) / 2, to] : [from, to];
  /** @param {number} radius @param {number[]} turns @param {0 | 1} way */
  const arc = (radius, turns, way) =>
    turns.map((turn) => `A${radius} ${radius} 0 ${to - from > 0.5 && stops.length === 2 ? 1 : 0} ${way} ${point(radius, turn)}`);
  const out = [`M${point(outer, from)}`, ...arc(outer, stops.slice(1), 1)];
  const back = inner > 0 ? [`L${point(inner, to)}`, ...arc(inner, stops.toReversed().slice(1), 0)] : ['L0 0'];
  return [...out, ...back, 'Z'].join('');
}

/**
 * How far out a piece is filled, so that the filled area is the share that is done.
 * @param {{ inner: number, outer: number }} piece
 * @param {number} share
 */
export function filledTo({ inner, outer }, share) {
  return round(Math.sqrt(inner ** 2 + share * (outer ** 2 - inner ** 2)));
}

/** @param {Sector} piece */
function middle({ from, to, inner, outer }) {
  const alone = to - from > 0.99;
  const radius = inner > 0 ? (inner + outer) / 2 : outer * 0.6;
  const [x, y] = (alone && inner === 0 ? '0 0' : point(radius, (from + to) / 2)).split(' ');
  return { x, y };
}

/**
 * @param {Sector} piece
 * @param {Shown} shown
 */
function sector(piece, { progress, current, pick, discussed: ask }) {
  const { theme } = piece;
  const { done, of } = progressOf(theme, progress);
  const discussed = ask?.(theme);
  const share = discussed ? Number(discussed.done) : of > 0 ? done / of : 0;
  const { x, y } = middle(piece);
  const isCurrent = theme.id === current;
  const shape = outline(piece);
  const inside = `url(#clip-${theme.id})`;
  return svg`<a
    class=${classMap({ sector: true, [hue(theme)]: true, current: isCurrent, joint: !discussed && of === 0 })}
    href="#${theme.id}"
    tabindex="0"
    aria-label=${discussed?.label ?? da.wheel.theme(theme.number, theme.title, done, of, isTogether(theme))}
    aria-current=${isCurrent ? 'step' : nothing}
    @click=${(/** @type {Event} */ event) => {
      event.preventDefault();
      pick(theme.id);
    }}
  >
    <g aria-hidden="true">
      <clipPath id="clip-${theme.id}"><path d=${shape}></path></clipPath>
      <path class="ground" clip-path=${inside} d=${shape}></path>
      ${share > 0 ? svg`<path class="fill" d=${outline({ ...piece, outer: filledTo(piece, share) })}></path>` : nothing}
      <path class="ring wide" clip-path=${inside} d=${shape}></path>
      <path class="ring" clip-path=${inside} d=${shape}></path>
      <path class="edge" d=${shape}></path>
      <circle class="coin" cx=${x} cy=${y} r=${piece.inner > 0 ? 10 : 7.5}></circle>
      <text class=${piece.inner > 0 ? 'number' : 'number small'} x=${x} y=${y}>${theme.number}</text>
    </g>
  </a>`;
}

/**
 * Whether a theme in which one answers nothing is filled in together: else the host alone answers what it asks.
 * @param {Theme} theme
 */
const isTogether = ({ questions }) =>
  questions.some(({ answer }) => answer.form === 'joint') || questions.every(({ answer }) => answer.form !== 'host');

/**
 * @param {Theme} theme
 * @param {ThemeProgress[]} progress
 */
function progressOf(theme, progress) {
  return progress.find((one) => one.theme === theme.id) ?? { done: 0, of: 0 };
}

/**
 * The wheel as a map: a click or Enter on a sector goes to its theme.
 * @param {Shown} shown
 */
export function wheel(shown) {
  const pieces = sectors(shown.themes).toSorted((a, b) => a.index - b.index);
  const here = pieces.find(({ theme }) => theme.id === shown.current);
  // The frame around the current one is drawn last, on top of its neighbours; the links keep their order.
  return html`<svg class="wheel" viewBox="-106 -106 212 212" role="group" aria-label=${da.wheel.name}>
    ${pieces.map((piece) => sector(piece, shown))}
    ${here ? svg`<path aria-hidden="true" class=${`here ${hue(here.theme)}`} d=${outline(here)}></path>` : nothing}
  </svg>`;
}

/**
 * The wheel in words: the same themes in the same order, as a list to choose from.
 * @param {Shown} shown
 */
export function themeItems({ themes, progress, current, pick }) {
  return numbered(themes).map((theme) => {
    const { done, of } = progressOf(theme, progress);
    return html`<li class=${hue(theme)}>
      <button type="button" class="step-link" aria-current=${theme.id === current ? 'step' : nothing} @click=${() => pick(theme.id)}>
        <span class="dot" aria-hidden="true">${theme.number}</span>
        <span class="name">${theme.title}</span>
        <span class="done">${da.wheel.progress(done, of, isTogether(theme))}</span>
      </button>
    </li>`;
  });
}
