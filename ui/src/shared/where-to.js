// Where a file goes that is made for somebody: into their box in the shared folder, where both use one, and else to a place that
// the person chooses.

import { html } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSave } from '../app/shell.js';
import { state } from '../app/state.js';
import { fileIcon, sendIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ChosenFile, ContactCard, PackageKind } from '../api' */

/** @typedef {Pick<ContactCard, 'id' | 'name'> | null | undefined} To nobody for who gets a code */

/**
 * @param {PackageKind} kind what the file is
 */
export function whereTo(kind) {
  /** Whether the person wants a file although it could be laid in the folder. */
  let asFile = false;

  /** @param {To} to */
  const reaches = (to) => Boolean(to && state().reaches.includes(to.id));

  /** @param {boolean} choice */
  function choose(choice) {
    asFile = choice;
    redraw();
    document.getElementById(`where-${kind}`)?.focus();
  }

  return {
    /** Whether it is laid in the shared folder. @param {To} to */
    posts: (to) => reaches(to) && !asFile,
    /**
     * What the button says that sends it.
     * @param {To} to
     * @param {TemplateResult | string} asSaved what it says of a file
     * @param {(name: string) => string} [posted]
     */
    button: (to, asSaved, posted = da.sending.post.button) =>
      to && reaches(to) && !asFile ? html`${sendIcon}${posted(to.name)}` : html`${fileIcon}${asSaved}`,
    /** Which way it goes, and the other one. @param {To} to */
    view(to) {
      if (!to || !reaches(to)) return html``;
      const words = da.sending.post;
      return html`<p class="hint where-to">
        ${asFile ? words.asFile : words.posts(to.name)}
        <button type="button" class="link-button" id="where-${kind}" @click=${() => choose(!asFile)}>
          ${asFile ? words.ratherPost : words.ratherFile}
        </button>
      </p>`;
    },
    /**
     * The place that it goes to.
     * @param {To} to
     * @returns {Promise<ChosenFile | null>} null if the person thought better of it
     */
    place: async (to) =>
      to && reaches(to) && !asFile
        ? ask('place_in_mailbox', { contact: to.id })
        : chooseWhereToSave(da.sending.chooseWhere, kind),
  };
}
