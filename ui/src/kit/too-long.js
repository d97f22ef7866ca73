// A text that there is no room for is left as it is written, and its field says by how much.

import { limits } from '../limits.js';
import * as da from './da.js';

/**
 * What is said of it; null where there is room.
 * @param {string} text
 * @param {number} limit in characters
 */
export function tooLongBy(text, limit) {
  // Counted as the core counts, without the spaces round it.
  return said([...text.trim().normalize()].length, limit);
}

/**
 * The same of what somebody writes in words of their own, of which the core keeps and counts every sign.
 * @param {string} text
 */
export const wordsTooLong = (text) => (text.length > limits.text ? said([...text].length, limits.text) : null);

/** @param {number} length @param {number} limit */
const said = (length, limit) => (length > limit ? da.common.tooLong(limit, length - limit) : null);
