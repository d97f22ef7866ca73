// What the small forms have in common.

import { redraw, report } from '../app/app.js';
import { explain } from './errors.js';

/**
 * A field that can say what is wrong with it.
 * @typedef {{ id: string, value: string, missing: string | null, complain: (message: string | null) => void }} Asked
 */

/**
 * Whether everything that must be filled in is; otherwise the first empty field says so and takes focus.
 * @param {Asked[]} fields
 */
export function complete(fields) {
  let first = '';
  for (const { id, value, missing, complain } of fields) {
    const empty = missing !== null && value === '';
    complain(empty ? missing : null);
    if (empty && !first) first = id;
  }
  if (!first) return true;
  redraw();
  document.getElementById(first)?.focus();
  return false;
}

/**
 * Makes a form's submit handler. It runs once at a time, and what goes wrong is said: at the field that it is about, or
 * else at the top of the page.
 * @param {() => Promise<void>} act
 * @param {(error: unknown) => { id: string, complain: (message: string) => void } | null} [field] the field that an error is about
 */
export function submitter(act, field = () => null) {
  let busy = false;
  return {
    busy: () => busy,
    /** @param {Event} event */
    async submit(event) {
      event.preventDefault();
      if (busy) return;
      busy = true;
      report(null);
      try {
        await act();
      } catch (error) {
        const about = field(error);
        if (!about) return report(error);
        // Said at the field, and not once more above it.
        const { what, then } = explain(error);
        about.complain(`${what} ${then}`);
        redraw();
        document.getElementById(about.id)?.focus();
      } finally {
        busy = false;
        redraw();
      }
    },
  };
}
