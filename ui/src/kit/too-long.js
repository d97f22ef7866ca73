// A text that there is no room for is left as it is written, and its field says by how much.

import * as da from './da.js';

/**
 * What is said of it; null where there is room.
 * @param {string} text
 * @param {number} limit in characters
 */
export function tooLongBy(text, limit) {
  // Counted as the core counts, without the spaces round it.
  const over = [...text.trim().normalize()].length - limit;
  return over > 0 ? da.common.tooLong(limit, over) : null;
}
