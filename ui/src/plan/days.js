// The plan's fields for days. A day is saved once it can be read; what can't be is not left behind without a word.

import { redraw } from '../app/app.js';
import { dayField } from '../kit/date-field.js';
import { fieldId } from './agreement.js';
import * as da from './da.js';

/** @import { ConversationId, SheetField } from '../api' */
/** @import { DayField } from '../kit/date-field.js' */
/** @import { Texts } from './sheet-words.js' */

/** A day that can't be read, where someone is about to leave it behind. */
class UnreadDay extends Error {
  /** @param {SheetField} field */
  constructor(field) {
    super('unread');
    this.field = field;
  }
}

/**
 * @param {object} given
 * @param {ConversationId} given.conversation
 * @param {Texts} given.draft what stands in each field now
 * @param {(field: SheetField, text: string) => void} given.write
 * @param {(field: SheetField) => void} given.uncover lets a field be seen
 */
export function planDays({ conversation, draft, write, uncover }) {
  /** @type {Map<SheetField, DayField>} */
  const fields = new Map();
  /** What was said to be left behind. @type {Map<SheetField, string>} */
  const warned = new Map();

  /** @param {SheetField} field @param {string} label */
  function begin(field, label) {
    const day = dayField({
      id: fieldId(field),
      label,
      keeping: { begunAt: `day/${conversation}/${field}`, conversation },
      value: draft[field] ?? null,
      placeholder: da.plan.day.placeholder,
      describedBy: 'plan-who',
      changed: redraw,
      written() {
        if (day.unreadable()) return;
        write(field, day.value() ?? '');
        day.forget();
      },
    });
    fields.set(field, day);
    return day;
  }

  /**
   * Says at each field of these what can't be read in it.
   * @param {(field: [SheetField, DayField]) => boolean} [of]
   * @returns {SheetField | undefined} the first of them
   */
  function sayUnread(of = () => true) {
    const unread = [...fields].filter(([, day]) => day.unreadable()).filter(of);
    for (const [field, day] of unread) {
      warned.set(field, day.text());
      day.complain(da.plan.day.leftBehind);
      uncover(field);
    }
    return unread[0]?.[0];
  }

  return {
    /** The same one each time. @param {SheetField} field @param {string} label */
    field: (field, label) => fields.get(field) ?? begin(field, label),
    /** Begins the fields anew whose name has this in it. @param {string} part */
    forget(part) {
      for (const [field, day] of fields) {
        if (!field.includes(part)) continue;
        day.forget();
        fields.delete(field);
      }
    },
    /** Throws once for what can't be read, and says it there; the next time it may be left behind. */
    leave() {
      const first = sayUnread(([field, day]) => warned.get(field) !== day.text());
      if (first) throw new UnreadDay(first);
    },
    /** Whether every day can be read; otherwise its field says so, and the first of them takes focus. */
    complete() {
      const first = sayUnread();
      redraw();
      if (first) document.getElementById(fieldId(first))?.focus();
      return !first;
    },
    /** Where it is said already. @param {unknown} problem */
    saidAt: (problem) => (problem instanceof UnreadDay ? fieldId(problem.field) : null),
  };
}
