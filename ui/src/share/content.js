// Øvebaner from a fellow leader, as it is shown before it is taken in and after it was sent.

import { go } from '../app/app.js';
import { sharedAgreements } from './shared-agreement.js';

/** @type {import('../app/rooms.js').Content<'oevebaner'>} */
export const content = {
  view: ({ agreements, words }) => sharedAgreements(agreements, words, 2),
  taken: () => go('others'),
};
