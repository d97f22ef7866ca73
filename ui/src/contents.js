// What a file holds, by its kind: the room that it belongs to shows it.

import { content as followUp } from './follow-up/content.js';
import { content as guide } from './guides/content.js';
import { content as invitation } from './invite/content.js';
import { content as approval } from './plan/approval-content.js';
import { content as plan } from './plan/content.js';
import { content as sealKeys } from './prepare/seal-keys-content.js';
import { content as sealedPreparation } from './prepare/sealed-content.js';
import { content as contact } from './receive/contact-content.js';
import { content as preparation } from './receive/preparation-content.js';
import { content as withdrawal } from './receive/withdrawal-content.js';
import { content as oevebaner } from './share/content.js';
import { content as encouragement } from './share/encouragement-content.js';

/** @type {import('./app/rooms.js').Contents} */
export const contents = {
  contact,
  invitation,
  preparation,
  plan,
  approval,
  follow_up: followUp,
  oevebaner,
  encouragement,
  guide,
  withdrawal,
  sealed_preparation: sealedPreparation,
  seal_keys: sealKeys,
};
