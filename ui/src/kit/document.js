// Texts to be read: paragraphs, passages with a heading, links back.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { backIcon } from './icons.js';

/** @import { Passage } from '../api' */

/**
 * The paragraphs of a text, which are parted by blank lines.
 * @param {string} text
 */
const parted = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** @param {string} paragraph its lines stay lines */
const paragraphView = (paragraph) => html`<p class="in-lines">${paragraph}</p>`;

/**
 * A text in its paragraphs.
 * @param {string} text
 */
export const paragraphs = (text) => parted(text).map(paragraphView);

/** From so many signs on a beginning says something by itself: »Kære leder« does not. */
const BEGINNING = 60;

/**
 * The same in two: what it begins with, and the rest.
 * @param {string} text
 */
export function begunParagraphs(text) {
  const all = parted(text);
  let first = 1;
  while (first < all.length && all.slice(0, first).join(' ').length < BEGINNING) first += 1;
  return [all.slice(0, first).map(paragraphView), all.slice(first).map(paragraphView)];
}

/**
 * Headings, each with its text; a numbered list where the order matters.
 * @param {Passage[]} all
 * @param {{ numbered?: boolean }} [how]
 */
export function passages(all, { numbered = false } = {}) {
  const items = all.map(({ title, text }) => html`<li><h3>${title}</h3>${paragraphs(text)}</li>`);
  return numbered ? html`<ol class="passages numbered">${items}</ol>` : html`<ul class="passages">${items}</ul>`;
}

/**
 * The quiet way back at the top of a page.
 * @param {() => void} click
 * @param {string} [text]
 */
export const wayBack = (click, text = da.common.back) =>
  html`<p class="way-back"><button type="button" class="link-button" @click=${click}>${backIcon}${text}</button></p>`;

/**
 * A line under a heading, when there is one.
 * @param {string | null} text
 */
export const hint = (text) => (text ? html`<p class="hint">${text}</p>` : nothing);
