// What a leader will see of a guide that is being written: the theme as it is answered, or all of it as a document.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { themesWheel } from '../shared/picture-wheel.js';
import * as da from './da.js';

/** @import { Guide } from '../api' */
/** @import { Previews } from '../app/rooms.js' */

const words = da.preview;

/** @param {Previews} previews */
export function previewOf(previews) {
  let whole = false;

  /** @param {boolean} all @param {string} label */
  const tab = (all, label) => html`<button
    type="button"
    class="link-button small"
    aria-pressed=${whole === all ? 'true' : 'false'}
    @click=${() => {
      whole = all;
      redraw();
    }}
  >
    ${label}
  </button>`;

  return {
    /** @param {Guide} guide @param {string} step */
    view(guide, step) {
      const theme = guide.themes.find(({ id }) => id === step);
      return html`<section class="ws-preview" aria-labelledby="ws-preview">
        <div class="between-row">
          <h2 id="ws-preview" class="eyebrow">${words.title}</h2>
          <span class="ws-tabs">${tab(false, words.page)} ${tab(true, words.whole)}</span>
        </div>
        <div class="paper ws-paper" tabindex="0" role="group" aria-label=${words.title}>
          ${whole
            ? previews.whole(guide)
            : html`<div class="stack">
                ${guide.themes.length > 0 ? themesWheel(guide.themes) : nothing}
                ${theme
                  ? html`<fieldset class="as-seen" disabled>${previews.theme(guide, theme)}</fieldset>`
                  : step === 'plan'
                    ? previews.plan(guide)
                    : html`<p class="hint">${words.noTheme}</p>`}
              </div>`}
        </div>
      </section>`;
    },
  };
}
