// At which step one's own preparation opens.

import { begunAt, keepBegun } from '../kit/begun.js';

/** @import { ConversationId, LookBackView, PreparationView } from '../api' */
/** @import { Step } from './steps.js' */

/** Where the step lies until one comes back, on another day too. @param {ConversationId} conversation */
const placeOf = (conversation) => `step/${conversation}`;

/**
 * Notes the step that one is at. What can't be kept is no loss: then it opens at the first theme that is not answered.
 * @param {ConversationId} conversation
 * @param {string | undefined} step
 */
export async function isAt(conversation, step) {
  if (step !== undefined) await keepBegun(placeOf(conversation), conversation, step).catch(() => {});
}

/**
 * Where one left it; else the first theme that is not answered yet. Before anything is written, what there is to know comes
 * first where it is more than a few words: the years before, the steps of a guided guide, and what a host does.
 * @param {PreparationView} view
 * @param {Step[]} steps
 * @param {LookBackView | null} lookBack
 */
export function firstStep({ conversation: card, reading, progress }, steps, lookBack) {
  const here = steps.find(({ id }) => id === begunAt(placeOf(card.id)));
  if (here) return here.id;
  const begun = card.own !== 'not_begun';
  const looksBack = lookBack !== null && lookBack.years.some(({ conversation }) => conversation.year < card.year);
  if (card.role === 'host' || (!begun && (reading.frame.guide.guided || looksBack))) return steps[0]?.id;
  return progress.find(({ done, of }) => done < of)?.theme ?? 'step-last';
}
