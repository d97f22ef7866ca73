// The settings, each a small part of its own that is saved by itself.

import { html } from 'lit/html.js';
import { ask } from '../app/backend.js';
import { backupFile } from './backup.js';
import { changePassword, newRecoveryCode } from './codes.js';
import * as da from './da.js';
import { data, exportKey } from './data.js';
import { keychain } from './keychain.js';
import { mailbox } from './mailbox.js';
import { appearance, autoLock, municipality, profile } from './personal.js';

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.settings;
  const [settings, guides, folder] = await Promise.all([ask('settings'), ask('guides'), ask('mailbox')]);
  const shared = mailbox(folder);
  const sections = [
    profile(settings),
    municipality(guides),
    appearance(settings),
    autoLock(settings),
    keychain(),
    changePassword(),
    newRecoveryCode(settings),
    shared,
    data(settings),
    backupFile(),
    exportKey(),
  ];
  return {
    title: words.title,
    mail: shared.heard,
    view: () => html`<div class="settings">
      <h1>${words.title}</h1>
      ${sections.map(
        ({ heading, view }) => html`<section>
          <h2>${heading}</h2>
          <div class="stack">${view()}</div>
        </section>`,
      )}
      <section>
        <h2>${words.about.heading}</h2>
        <div class="stack">
          <p>${words.about.version(settings.version)}</p>
          <p class="hint">${words.about.licence}</p>
        </div>
      </section>
    </div>`,
  };
}
