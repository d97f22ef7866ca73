// The one way to the core. A command either gives its view or throws `Refused`.

import { Refused } from '../kit/refused.js';
import * as shell from './shell.js';
import { underWay } from './under-way.js';

/** @import { Commands, Refusal } from '../api' */

/** What waits for the keychain, which may ask the person first: the window does not wait for that. @type {Set<string>} */
const MAY_ASK_FIRST = new Set(['keychain', 'set_keychain', 'unlock_with_keychain']);

/**
 * Asks the core for one command. A command that needs nothing is asked by its name alone.
 * @type {<C extends keyof Commands>(command: C, ...what: Commands[C]['with'] extends null ? [null?] : [Commands[C]['with']])
 *   => Promise<Commands[C]['gives']>}
 */
export const ask = async (command, ...[what = null]) => {
  const answer = asRefused(shell.ask(wellFormed({ command, with: what })));
  return /** @type {any} */ (await (MAY_ASK_FIRST.has(command) ? answer : underWay(answer)));
};

/**
 * The same with half a sign, which no text on disk can hold, put right wherever one stands: a program that cut a text in two
 * may have left one in what is pasted.
 * @template T
 * @param {T} what
 * @returns {T}
 */
const wellFormed = (what) => JSON.parse(JSON.stringify(what), (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));

/**
 * How strong a new password is.
 * @param {string} password
 * @param {string} [name] the person's own, which makes a password easy to guess
 */
export const judgePassword = (password, name = '') => ask('judge_password', { password, name });

/**
 * What the shell gives, or `Refused` for what it rejects with.
 * @template T
 * @param {Promise<T>} answer
 * @returns {Promise<T>}
 */
export async function asRefused(answer) {
  try {
    return await answer;
  } catch (reason) {
    throw new Refused(isRefusal(reason) ? reason : { code: 'unexpected' });
  }
}

/**
 * @param {unknown} reason
 * @returns {reason is Refusal}
 */
const isRefusal = (reason) => typeof reason === 'object' && reason !== null && 'code' in reason;
