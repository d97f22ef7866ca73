// The pages before the vault is open: a form beside a large, quiet wheel.

import { html, nothing } from 'lit/html.js';
import { helpButton } from '../app/help.js';
import { state, waitingFiles } from '../app/state.js';
import { fileIcon, wheelMark } from '../kit/icons.js';
import { badPlaceNotice } from '../shared/bad-place.js';
import { pictureWheel } from '../shared/picture-wheel.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */

/**
 * @param {TemplateResult} content
 * @param {(names: string[]) => string} waiting what is said of files that wait
 */
export const welcome = (content, waiting) => html`<div class="welcome">
  <div class="stack welcome-text">
    <div class="welcome-top"><p class="brand">${wheelMark}${da.common.app}</p> ${helpButton('link-button')}</div>
    ${content} ${badPlaceNotice()}
    <div role="status">${fileNotice(waiting)}</div>
  </div>
  <div class="welcome-wheel">${pictureWheel(4, [1, 0.5, 0.2, 0])}</div>
</div>`;

/** @param {(names: string[]) => string} waiting */
function fileNotice(waiting) {
  const files = waitingFiles();
  if (files.length === 0) return state().mail_waits ? html`<div class="notice calm">${fileIcon}<p>${da.start.mailWaits}</p></div>` : nothing;
  return html`<div class="notice calm">${fileIcon}<p>${waiting(files.map(({ name }) => name))}</p></div>`;
}
