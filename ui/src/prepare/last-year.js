// Last year's agreements, where next year's preparation begins.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { agreementBack, earlierBack, writtenBack } from '../shared/agreement-back.js';
import * as da from './da.js';

/** @import { LookBackView } from '../api' */

/**
 * What was agreed the last time something was, and how it was going; left out in a first year without any.
 * @param {LookBackView} view
 */
export function lastYear({ conversation, years, earlier }) {
  const last = years.find((year) => year.conversation.year < conversation.year && year.agreements.length + year.written.length > 0);
  const before = earlier.filter(({ year }) => !last || year > last.conversation.year);
  if (!last && before.length === 0) return nothing;
  const words = da.lastYear;
  const more = () => go('look-back', { conversation: conversation.id });
  return html`<section class="card stack last-year">
    <h2>${words.title(last?.conversation.year ?? before[0]?.year ?? conversation.year)}</h2>
    ${last ? writtenBack(last.written) : nothing}
    <ul class="plain stack">
      ${last?.agreements.map((one) => agreementBack(one, last.conversation))}
      ${before.map((one) => html`<li class="agreement-back">${earlierBack(one)}</li>`)}
    </ul>
    <p class="small"><button type="button" class="link-button" @click=${more}>${words.more}</button></p>
  </section>`;
}
