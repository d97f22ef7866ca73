// Answers that can be chosen, as every page lists them.

/** @import { Choosable } from '../api' */

/**
 * Those that follow each other under the same heading.
 * @param {Choosable[]} options
 * @returns {[part: string | null, Choosable[]][]}
 */
export function inParts(options) {
  /** @type {[string | null, Choosable[]][]} */
  const parts = [];
  for (const option of options) {
    const part = option.part ?? null;
    const last = parts.at(-1);
    if (last && last[0] === part) last[1].push(option);
    else parts.push([part, [option]]);
  }
  return parts;
}
