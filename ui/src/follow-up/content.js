// The following up, as it is shown before it is taken in and after it was sent.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';
import { aboutWords, entryBody } from './entry.js';

/** @type {import('../app/rooms.js').Content<'follow_up'>} */
export const content = {
  order: () => da.followUp.incoming.order,
  view({ entries, agreements, scale }) {
    const read = entries.filter(({ deleted }) => !deleted).toReversed();
    const gone = entries.length - read.length;
    return html`<div class="reading">
      <ul class="plain entries">
        ${read.map(
          (entry) => html`<li class="entry">
            <h2>${aboutWords(entry, (id) => agreements[id] ?? '')}</h2>
            ${entryBody(entry, scale, '')}
          </li>`,
        )}
      </ul>
      ${gone > 0 ? html`<p class="hint">${da.followUp.send.takenBackHere}</p>` : nothing}
    </div>`;
  },
  taken: async ({ conversation }) => Boolean(conversation && (await go('follow-up', { conversation }))),
};
