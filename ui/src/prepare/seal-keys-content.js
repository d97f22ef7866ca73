// What opens a sealed preparation, as it is shown before it is taken in and after it was sent.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';

/** @type {import('../app/rooms.js').Content<'seal_keys'>} */
export const content = {
  brief: true,
  view({ opens, given_up: givenUp }, incoming) {
    const words = da.seal;
    if (!incoming) return html`<p>${givenUp ? words.keySentGivenUp : words.keySent}</p>`;
    const { name } = incoming.sender;
    return html`<p>${givenUp ? words.keyGivenUp(name) : words.key(name)}</p>
      <p>${opens ? words.keyOpens : words.keyWaits}</p>`;
  },
  taken: async ({ conversation }) => Boolean(conversation && (await go('side-by-side', { conversation }))),
};
