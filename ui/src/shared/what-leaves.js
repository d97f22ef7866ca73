// What a file will hold: looked at before it is saved, and saved only as it was seen.

import { redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { isRefused } from '../kit/refused.js';

/** @import { Leaving, LeavingView, Seen, SentView } from '../api' */

/** What nothing that leaves is seen as. @type {Seen} */
const UNSEEN = '0'.repeat(64);

/**
 * @template {Leaving} Of
 * @param {() => Of} of what is about to leave, as it stands on the page
 * @param {LeavingView | null} [first] what was seen of it already
 */
export function whatLeaves(of, first = null) {
  let shown = first;
  /** The look that was begun last: what is saved waits for it. @type {Promise<unknown>} */
  let looking = Promise.resolve();

  async function look() {
    const asked = ask('look_at_leaving', of());
    const turn = asked.catch(() => {});
    looking = turn;
    const seen = await asked;
    // A later look has been asked for meanwhile.
    if (looking === turn) {
      shown = seen;
      redraw();
    }
  }

  return {
    /** What was looked at last; null before that. */
    shown: () => shown,
    look,
    /**
     * Saves what was seen. Where something else would leave by now, or nothing could be seen, that is shown first, and the
     * refusal says so.
     * @param {(seen: Seen) => Promise<SentView>} save
     */
    async save(save) {
      await looking;
      try {
        return await save(shown?.seen ?? UNSEEN);
      } catch (error) {
        if (isRefused(error, 'leaving_changed')) await look();
        throw error;
      }
    },
  };
}

/**
 * The same, with what leaves looked at already.
 * @template {Leaving} Of
 * @param {() => Of} of
 */
export const lookAtLeaving = async (of) => whatLeaves(of, await ask('look_at_leaving', of()));
