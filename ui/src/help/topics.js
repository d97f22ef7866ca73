// What can be read: one page of help for each page of the app, and what goes across them.

import { common } from './texts/common.js';
import { followUp } from './texts/follow-up.js';
import { guides } from './texts/guides.js';
import { invite } from './texts/invite.js';
import { lookBack } from './texts/look-back.js';
import { people } from './texts/people.js';
import { plan } from './texts/plan.js';
import { prepare } from './texts/prepare.js';
import { receive } from './texts/receive.js';
import { send } from './texts/send.js';
import { settings } from './texts/settings.js';
import { share } from './texts/share.js';
import { start } from './texts/start.js';
import { talk } from './texts/talk.js';
import { workshop } from './texts/workshop.js';

/** @import { PageParams } from '../app/rooms.js' */

/**
 * @typedef {object} Topic
 * @property {string} title
 * @property {string} words what people may look for it by, besides what stands in it
 * @property {string[]} text its paragraphs: three to eight sentences in all
 * @property {[keys: string, what: string][]} [keys] keys, and what they do
 * @property {TopicId[]} see what to read beside it
 */

/** @typedef {'who-sees-what' | 'new-computer' | 'keys' | 'accessibility' | 'codes' | 'when-wrong' | 'without-app' | 'files' | 'mailbox'} CommonId */
/** @typedef {CommonId | keyof PageParams} TopicId */

/** @type {Record<keyof PageParams, Topic>} */
const ofPages = {
  ...start, ...guides, ...invite, ...prepare, ...send, ...receive, ...talk, ...plan, ...followUp, ...lookBack, ...share, ...people,
  ...settings, ...workshop,
};

/** Every topic by its id. @type {Record<TopicId, Topic>} */
export const topics = { ...common, ...ofPages };

/** What goes across pages. */
export const commonIds = /** @type {CommonId[]} */ (Object.keys(common));

/** What is said of each page. */
export const pageIds = /** @type {(keyof PageParams)[]} */ (Object.keys(ofPages));
