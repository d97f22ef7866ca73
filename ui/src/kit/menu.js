// What folds out over the page: a few things to choose from.

import { html } from 'lit/html.js';

/** @import { TemplateResult } from 'lit/html.js' */

/**
 * @param {object} given
 * @param {unknown} given.opens what stands on the page and opens it
 * @param {string} given.kind its class
 * @param {string} [given.name] what it is called, where that is not what stands there
 * @param {TemplateResult[]} given.items
 */
export const menu = ({ opens, kind, name, items }) => html`<details class="menu ${kind}" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
  ${name === undefined ? html`<summary>${opens}</summary>` : html`<summary aria-label=${name}>${opens}</summary>`}
  <div class="menu-items stack" tabindex="-1">${items.map((item) => html`<p>${item}</p>`)}</div>
</details>`;

/** @param {KeyboardEvent & { currentTarget: HTMLDetailsElement }} event */
function closeOnEscape({ key, currentTarget }) {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

/**
 * The items take focus themselves, for where a click on a button gives it none.
 * @param {FocusEvent & { currentTarget: HTMLDetailsElement }} event
 */
function closeWhenLeft({ relatedTarget, currentTarget }) {
  if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}
