// The one way to the core. A command either gives its view or throws `Refused`.

import * as shell from './shell.js';

/** @import { Commands, Refusal } from '../api' */

/** The core has said no; nothing has changed. `wordsFor(refusal)` in `text/refusals.js` says it in Danish. */
export class Refused extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal.code);
    /** @type {Refusal} */
    this.refusal = refusal;
  }
}

/**
 * Asks the core for one command. A command that needs nothing is asked by its name alone.
 * @type {<C extends keyof Commands>(command: C, ...what: Commands[C]['with'] extends null ? [null?] : [Commands[C]['with']])
 *   => Promise<Commands[C]['gives']>}
 */
export const ask = async (command, ...[what = null]) => {
  return /** @type {any} */ (await asRefused(shell.ask({ command, with: what })));
};

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
 * Whether an error is a certain refusal.
 * @template {Refusal['code']} Code
 * @param {unknown} error
 * @param {...Code} codes
 * @returns {error is Refused & { refusal: Extract<Refusal, { code: Code }> }}
 */
export const isRefused = (error, ...codes) =>
  error instanceof Refused && codes.some((code) => code === error.refusal.code);

/**
 * @param {unknown} reason
 * @returns {reason is Refusal}
 */
const isRefusal = (reason) => typeof reason === 'object' && reason !== null && 'code' in reason;
