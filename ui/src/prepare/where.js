// At which step one's own preparation opens.

/** @import { ConversationId, LookBackView, PreparationView } from '../api' */
/** @import { Step } from './steps.js' */

/** Where each was left, as long as the app is open. @type {Map<ConversationId, string>} */
const left = new Map();

/** @param {ConversationId} conversation @param {string | undefined} step */
export function leaveAt(conversation, step) {
  if (step !== undefined) left.set(conversation, step);
}

/**
 * Where one left it; else the first theme that is not answered yet. Before anything is written, what there is to know comes
 * first where it is more than a few words: the years before, the steps of a guided guide, and what a host does.
 * @param {PreparationView} view
 * @param {Step[]} steps
 * @param {LookBackView | null} lookBack
 */
export function firstStep({ conversation: card, reading, progress }, steps, lookBack) {
  const here = left.get(card.id);
  if (here !== undefined && steps.some(({ id }) => id === here)) return here;
  const begun = card.own !== 'not_begun';
  const looksBack = lookBack !== null && lookBack.years.some(({ conversation }) => conversation.year < card.year);
  if (card.role === 'host' || (!begun && (reading.frame.guide.guided || looksBack))) return steps[0]?.id;
  return progress.find(({ done, of }) => done < of)?.theme ?? 'step-last';
}
