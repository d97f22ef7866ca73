// What the start page says of how the talks are kept safe, where the person is to know it: a clock that jumps, backups that
// can't be made, copies that still hold what has been deleted.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { explain } from '../kit/errors.js';
import { warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import * as da from './da.js';

/** @import { HomeView } from '../api' */

/** @param {HomeView} home */
export function safekeepingNotices({ today, safekeeping }) {
  const words = da.safekeeping;
  const { clock, no_backup: noBackup, copies_left: left } = safekeeping;
  let wrong = false;
  /** Why no backup could be made just now; empty while nobody has tried. */
  let why = '';

  function saysWrong() {
    wrong = true;
    redraw();
    announce(words.clock.wrong);
  }

  async function believe() {
    try {
      await ask('believe_clock', { today });
      await go('start');
      announce(words.clock.believed);
    } catch (error) {
      report(error);
    }
  }

  /** What a failing disk means for what is being written, it does not mean for a backup: so it is told here. */
  async function backUp() {
    try {
      await ask('back_up_now');
    } catch (error) {
      if (isRefused(error, 'locked')) return report(error);
      why = words.noBackup.failed(explain(error).what);
      redraw();
      return announce(why);
    }
    await go('start');
    announce(words.noBackup.done);
  }

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
        ${why ? html`<p>${why}</p>` : nothing}
        <p class="actions">
          <button type="button" class="button quiet" @click=${backUp}>${words.noBackup.again}</button>
        </p>
      </div>
    </section>`;

  const copiesNotice = () => left > 0 && html`<p class="notice calm">${warningIcon}<span>${words.copiesLeft(left)}</span></p>`;

  return () => {
    const notices = [clockNotice(), backupNotice(), copiesNotice()].filter(Boolean);
    return notices.length > 0 ? html`<div class="stack safekeeping">${notices}</div>` : nothing;
  };
}
