// A preparation, as it is shown before it is taken in and after it was sent.

import { go } from '../app.js';
import { readingView } from '../parts/reading.js';

/** @type {import('../contents.js').Content<'preparation'>} */
export const content = {
  view: (content) => readingView(content.reading),
  taken: async ({ conversation }) => Boolean(conversation && (await go('received', { conversation }))),
};
