// A sentence that is read aloud each time it is said, also when it is the same as before.

import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';

/** What stands in a live region. A text that takes the place of the same text is not read: it comes anew. */
export function spoken() {
  /** @type {unknown} */
  let text = nothing;
  let times = 0;
  return {
    /** @param {unknown} words to draw; nothing to say if empty */
    say(words) {
      text = words;
      times += 1;
    },
    view: () => html`${keyed(times, html`<span>${text}</span>`)}`,
  };
}
