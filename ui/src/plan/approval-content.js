// An approval of the plan, as it is shown before it is taken in and after it was sent.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';
import { remarkRead } from './remarks.js';

/** @import { IncomingView } from '../api' */

const words = da.plan.incoming;

/** @type {import('../app/rooms.js').Content<'approval'>} */
export const content = {
  brief: true,
  view: ({ remark }, incoming) => html`<p>${incoming ? whatItMeans(incoming) : words.approvalSent}</p>
    ${remarkRead(remark, incoming ? da.plan.remark.of(incoming.sender.name) : da.plan.remark.own)}`,
  taken: async ({ conversation }) => Boolean(conversation && (await go('plan', { conversation }))),
};

/** @param {IncomingView} incoming */
function whatItMeans({ plan, sender: { name } }) {
  switch (plan?.kind) {
    case 'as_it_stands':
      return words.asItStands;
    case 'earlier':
      return words.earlier;
    default:
      return words.notHere(name);
  }
}
