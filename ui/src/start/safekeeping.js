// What the start page says of how the talks are kept safe, where the person is to know it: a clock that jumps, backups that
// can't be made, copies that still hold what has been deleted.

import { html, nothing } from 'lit';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { warningIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { HomeView } from '../api' */

/** @param {HomeView} home */
export function safekeepingNotices({ today, safekeeping }) {
  const words = da.safekeeping;
  const { clock, no_backup: noBackup, copies_left: left } = safekeeping;
  let wrong = false;

  /** Does what a button says, and shows the page as it is then. @param {() => Promise<unknown>} act @param {string} done */
  async function then(act, done) {
    try {
      await act();
      await go('start');
      announce(done);
    } catch (error) {
      report(error);
    }
  }

  function saysWrong() {
    wrong = true;
    redraw();
    announce(words.clock.wrong);
  }

  const believe = () => then(() => ask('believe_clock', { today }), words.clock.believed);
  const backUp = () => then(() => ask('back_up_now'), words.noBackup.done);

  const clockNotice = () =>
    clock &&
    html`<section class="notice" aria-labelledby="clock">
      ${warningIcon}
      <div class="stack">
        <h2 id="clock">${words.clock.title(today)}</h2>
        ${wrong
          ? html`<p>${words.clock.wrong}</p>`
          : html`<p>${words.clock.text(clock)}</p>
              <p class="actions">
                <button type="button" class="button quiet" @click=${believe}>${words.clock.yes}</button>
                <button type="button" class="link-button" @click=${saysWrong}>${words.clock.no}</button>
              </p>`}
      </div>
    </section>`;

  const backupNotice = () =>
    noBackup &&
    html`<section class="notice" aria-labelledby="no-backup">
      ${warningIcon}
      <div class="stack">
        <h2 id="no-backup">${words.noBackup.title}</h2>
        <p>${words.noBackup.text(noBackup.newest)}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${backUp}>${words.noBackup.again}</button>
        </p>
      </div>
    </section>`;

  return () => html`${clockNotice() ?? nothing} ${backupNotice() ?? nothing}
  ${left > 0 ? html`<p class="notice calm">${warningIcon}<span>${words.copiesLeft(left)}</span></p>` : nothing}`;
}
