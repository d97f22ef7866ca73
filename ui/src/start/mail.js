// What the shared folder brings, as lines on the start page.

import { go } from '../app/app.js';
import { noteMail } from '../app/state.js';
import * as da from './da.js';

/** @import { ChosenFile, MailView } from '../api' */
/** @import { Ask } from './asks.js' */

/** So many files that came stand each in a line; more of them are one, and one page. */
const MOST_APART = 6;

const words = da.mail;

/**
 * @param {MailView} mail
 * @returns {{ first: Ask[], last: Ask[] }} what came stands first; what is merely told comes last
 */
export function asksOfMail({ came, unknown, damaged, not_fetched: notFetched, trouble }) {
  noteMail([...came.map(({ file }) => file), ...unknown, ...damaged]);
  const files = came.map(({ file, kind, from }) => ({ ...file, name: words.fileFrom(kind, from) }));
  const first =
    came.length > MOST_APART
      ? [{ title: words.many(came.length), text: words.manyText, act: () => go('open-many', { files }) }]
      : came.map(({ kind, from, created }, place) => ({
          title: words.came[kind](from),
          text: words.cameText(created),
          act: () => openOne(files[place]),
        }));
  const [lying] = notFetched;
  return {
    first,
    last: [
      ...(lying ? [{ title: words.notFetched(notFetched), text: words.notFetchedText(lying.posted ?? lying.at), act: () => go('sent') }] : []),
      ...ofNoUse(unknown, words.unknown, words.unknownText, words.unknownFile),
      ...ofNoUse(damaged, words.damaged, words.damagedText, words.damagedFile),
      ...(trouble ? [{ title: words.trouble[trouble], text: words.troubleText, act: () => go('settings') }] : []),
    ],
  };
}

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
  const named = files.map((file, place) => ({ ...file, name: called(place + 1) }));
  if (named.length === 0) return [];
  const act = () => (named.length === 1 ? openOne(named[0]) : void go('open-many', { files: named }));
  return [{ title: title(named.length), text, act }];
}
