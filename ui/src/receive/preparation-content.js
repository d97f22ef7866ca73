// A preparation, as it is shown before it is taken in and after it was sent.

import { go } from '../app/app.js';
import { readingView } from '../shared/reading.js';
import * as da from './da.js';

/** @type {import('../app/rooms.js').Content<'preparation'>} */
export const content = {
  order: () => da.receive.order,
  view: (content) => readingView(content.reading),
  taken: async ({ conversation }) => Boolean(conversation && (await go('received', { conversation }))),
};
