// Which topics are meant by what somebody has typed.

/** @import { Topic } from './topics.js' */

/** Letters as they are typed where a keyboard has no others. @type {[string, string][]} */
const LETTERS = [['æ', 'ae'], ['ø', 'oe'], ['å', 'aa']];
/** What a word counts for by where it stands. */
const IN_TITLE = 4;
const IN_WORDS = 2;
const IN_TEXT = 1;

/** @param {string} text */
const plain = (text) => LETTERS.reduce((by, [letter, typed]) => by.replaceAll(letter, typed), text.toLocaleLowerCase('da'));

/** @param {Topic} topic @param {string} word @returns {number} */
function worth({ title, words, text, keys = [] }, word) {
  if (plain(title).includes(word)) return IN_TITLE;
  if (plain(words).includes(word)) return IN_WORDS;
  return plain([...text, ...keys.flat()].join(' ')).includes(word) ? IN_TEXT : 0;
}

/**
 * The topics in which most of the words stand, also inside longer words, the likeliest first.
 * @template {string} Id
 * @param {Record<Id, Topic>} topics
 * @param {string} typed
 * @returns {Id[]}
 */
export function findTopics(topics, typed) {
  const words = plain(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const ids = /** @type {Id[]} */ (Object.keys(topics));
  const found = ids.map((id) => {
    const worths = words.map((word) => worth(topics[id], word));
    return { id, has: worths.filter((one) => one > 0).length, sum: worths.reduce((sum, one) => sum + one, 0) };
  });
  const most = Math.max(...found.map(({ has }) => has));
  if (most === 0) return [];
  return found.filter(({ has }) => has === most).sort((a, b) => b.sum - a.sum).map(({ id }) => id);
}
