// Dates saved for one's calendar.

import { html } from 'lit';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { calendarIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ConversationId, WhichDates } from '../api' */

/**
 * A button that saves a talk's dates where the person chooses, and says where they are.
 * @param {ConversationId} conversation
 * @param {WhichDates} [what]
 * @returns {{ view: () => TemplateResult }}
 */
export function datesButton(conversation, what = 'all') {
  const words = da.calendar;
  let saved = '';
  let busy = false;

  async function save() {
    if (busy) return;
    busy = true;
    report(null);
    try {
      const file = await chooseWhereToSaveAs(words.chooseWhere, words.file);
      if (file) saved = words.saved((await ask('save_dates', { conversation, what, file: file.file })).name);
    } catch (error) {
      report(error);
    } finally {
      busy = false;
      redraw();
    }
  }

  return {
    view: () => html`<div class="dates">
      <p>
        <button type="button" class="button quiet" aria-disabled=${busy} @click=${save}>${calendarIcon}${words.button[what]}</button>
      </p>
      <p class="hint" role="status">${saved || words.text}</p>
    </div>`,
  };
}
