// What stands in the place of a page that can't be drawn.

import { html } from 'lit/html.js';
import * as da from './da.js';

/**
 * @param {object} ways on from it
 * @param {() => void} ways.again
 * @param {() => void} ways.home
 */
export function brokenPage({ again, home }) {
  const words = da.broken;
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.text}</p>
    <p class="actions">
      <button type="button" class="button" @click=${again}>${words.again}</button>
      <button type="button" class="button quiet" @click=${home}>${words.home}</button>
    </p>`;
}
