// An invitation, as it is shown before it is taken in and after it was sent.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import { arrangementFacts } from './arrangement.js';
import * as da from './da.js';
import { changesView } from './frame-changes.js';

/** @type {import('../app/rooms.js').Content<'invitation'>} */
export const content = {
  order: () => da.invitation.order,
  view({ arrangement, changes, frame }, incoming) {
    const words = da.invitation.changes;
    const from = incoming?.sender.name ?? '';
    const { title: guide } = frame.guide;
    const lead = incoming ? words.lead(from, guide) : words.leadSent;
    return html`${arrangementFacts(arrangement, { from, own: !incoming, before: incoming?.arranged ?? null })}
      <section class="stack invite-part">
        <h2>${words.title}</h2>
        ${changesView(changes, { guide, lead })}
      </section>`;
  },
  taken: async ({ conversation }) => Boolean(conversation && (await go('invitation', { conversation }))),
};
