// What is deleted for good is gone here. A copy on this computer that can't be reached just then has it a while longer.

import { confirmDialog } from '../kit/dialog.js';
import * as da from './da.js';

/**
 * Tells it, where copies are left that could not be reached.
 * @param {number} copies
 */
export async function tellCopiesLeft(copies) {
  if (copies > 0) await confirmDialog(da.copiesLeft(copies));
}
