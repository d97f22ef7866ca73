// What is thrown when the core says no.

/** @import { Refusal } from '../api' */

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
 * Whether an error is a certain refusal.
 * @template {Refusal['code']} Code
 * @param {unknown} error
 * @param {...Code} codes
 * @returns {error is Refused & { refusal: Extract<Refusal, { code: Code }> }}
 */
export const isRefused = (error, ...codes) =>
  error instanceof Refused && codes.some((code) => code === error.refusal.code);
