// A preparation that came sealed, as it is shown before it is taken in.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';

/** @type {import('../app/rooms.js').Content<'sealed_preparation'>} */
export const content = {
  brief: true,
  order: () => da.seal.order,
  view: (_, incoming) => html`<p>${da.seal.content(incoming?.sender.name ?? '')}</p>`,
  taken: async ({ conversation }) => Boolean(conversation && (await go('side-by-side', { conversation }))),
};
