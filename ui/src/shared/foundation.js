// What an organisation's talks rest on, in a line below its wheel.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { Guide } from '../api' */

/** @param {Guide} guide */
export const foundationLine = ({ foundation }) =>
  foundation.length === 0
    ? nothing
    : html`<p class="foundation">
        <strong>${da.foundation}</strong> ${foundation.map(({ title }) => title).join('\u00a0· ')}
      </p>`;
