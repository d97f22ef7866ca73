// What the small forms have in common.

import { explain } from './errors.js';

/**
 * A field that can say what is wrong with it.
 * @typedef {object} Asked
 * @property {string} id
 * @property {string} value
 * @property {string | null} missing said of it where it is empty; null where it may be
 * @property {() => string | null} [tooLong] what is said of a text that there is no room for
 * @property {(message: string | null) => void} complain
 */

/**
 * Whether everything that must be filled in is, with what there is room for; otherwise the first field of which that is not
 * true says so and takes focus.
 * @param {Asked[]} fields
 * @param {() => void} changed called when a field has something to say
 */
export function complete(fields, changed) {
  let first = '';
  for (const { id, value, missing, tooLong, complain } of fields) {
    const wrong = value === '' ? missing : (tooLong?.() ?? null);
    complain(wrong);
    if (wrong !== null && !first) first = id;
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
        const there = document.getElementById(about.id);
        there?.focus();
        // What nobody can see nobody can mend: it is typed anew, in its place.
        if (there instanceof HTMLInputElement && there.type === 'password') there.select();
      } finally {
        busy = false;
        changed();
      }
    },
  };
}
