// What the shared folder brings, as lines on the start page.

import { go } from '../app/app.js';
import { noteMail } from '../app/state.js';
import * as da from './da.js';

/** @import { CameView, ChosenFile, MailView } from '../api' */
/** @import { Ask } from './asks.js' */

/** So many files that came stand each in a line; more of them are one, and one page. */
const MOST_APART = 6;

const words = da.mail;

/**
 * @param {MailView} mail
 * @returns {{ first: Ask[], last: Ask[] }} what came stands first; what is merely told comes last
 */
export function asksOfMail({ came, unknown, damaged, not_fetched: notFetched, guides, trouble }) {
  noteMail([...unknown, ...damaged]);
  const files = came.map(named);
  const first =
    came.length > MOST_APART
      ? [{ title: words.many(came.length), text: words.manyText, act: () => go('open-many', { files }) }]
      : came.map((one) => ({ title: words.came[one.kind](one.from), text: words.cameText(one.created), act: () => openMail(one) }));
  const [lying] = notFetched;
  return {
    first,
    last: [
      ...(lying ? [{ title: words.notFetched(notFetched), text: words.notFetchedText(lying.posted ?? lying.at), act: () => go('sent') }] : []),
      ...(guides ? [{ title: words.guides(guides), text: words.guidesText(guides), act: () => go('guides') }] : []),
      ...ofNoUse(unknown, words.unknown, words.unknownText, words.unknownFile),
      ...ofNoUse(damaged, words.damaged, words.damagedText, words.damagedFile),
      ...(trouble ? [{ title: words.trouble[trouble], text: words.troubleText, act: () => go('settings') }] : []),
    ],
  };
}

/** A file that has come, by a name that tells what it is. @param {CameView} came @returns {ChosenFile} */
function named({ file, kind, from }) {
  noteMail([file]);
  return { ...file, name: words.fileFrom(kind, from) };
}

/** Opens a file that has come. @param {CameView} came */
export const openMail = (came) => openOne(named(came));

/** @param {ChosenFile | undefined} file */
function openOne(file) {
  if (file) void go('open-file', { file });
}

/**
 * @param {ChosenFile[]} files
 * @param {(count: number) => string} title
 * @param {string} text
 * @param {(number: number) => string} called
 * @returns {Ask[]}
 */
function ofNoUse(files, title, text, called) {
  const all = files.map((file, place) => ({ ...file, name: called(place + 1) }));
  if (all.length === 0) return [];
  const act = () => (all.length === 1 ? openOne(all[0]) : void go('open-many', { files: all }));
  return [{ title: title(all.length), text, act }];
}
