// What the small forms have in common.

import { explain } from './errors.js';

/**
 * A field that can say what is wrong with it.
 * @typedef {{ id: string, value: string, missing: string | null, complain: (message: string | null) => void }} Asked
 */

/**
 * Whether everything that must be filled in is; otherwise the first empty field says so and takes focus.
 * @param {Asked[]} fields
 * @param {() => void} changed called when a field has something to say
 */
export function complete(fields, changed) {
  let first = '';
  for (const { id, value, missing, complain } of fields) {
    const empty = missing !== null && value === '';
    complain(empty ? missing : null);
    if (empty && !first) first = id;
  }
  if (!first) return true;
  changed();
  document.getElementById(first)?.focus();
  return false;
}

/**
 * Makes a form's submit handler. It runs once at a time, and what goes wrong is said: at the field that it is about, or
 * else by whoever shows the form.
 * @param {() => Promise<void>} act
 * @param {object} given
 * @param {() => void} given.changed called when something else is to be seen in the form
 * @param {(error: unknown) => void} given.failed told what no field says; null when it begins anew
 * @param {(error: unknown) => { id: string, complain: (message: string) => void } | null} [given.field] the field that an
 *   error is about
 */
export function submitter(act, { changed, failed, field = () => null }) {
  let busy = false;
  return {
    busy: () => busy,
    /** @param {Event} event */
    async submit(event) {
      event.preventDefault();
      if (busy) return;
      busy = true;
      failed(null);
      try {
        await act();
      } catch (error) {
        const about = field(error);
        if (!about) return failed(error);
        // Said at the field, and not once more above it.
        const { what, then } = explain(error);
        about.complain(`${what} ${then}`);
        changed();
        document.getElementById(about.id)?.focus();
      } finally {
        busy = false;
        changed();
      }
    },
  };
}
