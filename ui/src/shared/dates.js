// Dates saved for one's calendar.

import { html, nothing } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { calendarIcon, warningIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { CalendarView, ConversationId, WhichDates } from '../api' */

/**
 * A button that saves a talk's dates where the person chooses, and says where they are.
 * @param {ConversationId} conversation
 * @param {() => CalendarView} calendar how they stand to those in one's calendar
 * @param {WhichDates} [what]
 * @returns {{ view: () => TemplateResult }}
 */
export function datesButton(conversation, calendar, what = 'all') {
  const words = da.calendar;
  const message = spoken();
  message.say(words.text);
  let saved = false;
  let busy = false;

  async function save() {
    if (busy) return;
    busy = true;
    report(null);
    try {
      const file = await chooseWhereToSaveAs(words.chooseWhere, words.file);
      if (!file) return;
      const { file: { name }, cancelled } = await ask('save_dates', { conversation, what, file: file.file });
      message.say(words.saved(name, cancelled));
      saved = true;
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
      <p class="hint" role="status">${message.view()}</p>
      ${saved ? nothing : behind(calendar())}
    </div>`,
  };
}

/** What the calendar does not know yet. @param {CalendarView} calendar */
function behind({ taken_out: takenOut, moved }) {
  const words = da.calendar.behind(takenOut, moved);
  return words ? html`<p class="notice">${warningIcon}<span>${words}</span></p>` : nothing;
}
