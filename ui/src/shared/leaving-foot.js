// The foot of a page that shows what leaves: always in sight, with what leaves in few words and the button that saves it.

import { html } from 'lit/html.js';

/** @import { TemplateResult } from 'lit/html.js' */

/** The form that the button in the foot belongs to. */
export const LEAVING = 'leaving';

/**
 * Stands beside the form, at the end of the page, so that it stays in sight from the page's top on.
 * @param {string} inShort
 * @param {TemplateResult} acts
 */
export const leavingFoot = (inShort, acts) => html`<div class="leaving-foot">
  <p>${inShort}</p>
  <p class="actions">${acts}</p>
</div>`;
