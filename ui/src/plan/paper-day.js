// The day on which both approved the plan on paper: said the first time, or put right.

import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { dayField, dayRequired } from '../kit/date-field.js';
import { isoDay } from '../text/dates.js';
import * as da from './da.js';

/** @import { ConversationId, PlanApproval } from '../api' */

/**
 * @param {ConversationId} conversation
 * @param {PlanApproval} approval
 * @param {() => Promise<boolean>} [before] whether the plan is saved as it stands
 */
export function paperDay(conversation, { own }, before = async () => true) {
  const words = da.plan.approval.paper;
  const day = dayField({
    id: 'paper-day',
    label: words.label,
    keeping: { begunAt: `paper-day/${conversation}`, conversation },
    value: own?.on_paper ? own.day : isoDay(new Date()),
    describedBy: 'on-paper-text',
    changed: redraw,
  });

  async function approve() {
    const on = dayRequired(day);
    if (on === null) return;
    if (on > isoDay(new Date())) return day.refuse(da.plan.day.future);
    try {
      if (!(await before())) return;
      await ask('approve_on_paper', { conversation, on });
      day.forget();
      if (await go('plan', { conversation })) announce(own?.on_paper ? words.corrected : words.done);
    } catch (error) {
      report(error);
    }
  }

  return { day, approve };
}
