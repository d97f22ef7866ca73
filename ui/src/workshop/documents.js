// The documents that a guide is begun from: chosen in a dialog or dropped on the page, read one by one, in an order that one can change.

import { html, nothing } from 'lit/html.js';
import { announce, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseDocuments } from '../app/shell.js';
import { explain } from '../kit/errors.js';
import { checkIcon, fileIcon, warningIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { ChosenFile, DocumentView } from '../api' */

/** @typedef {{ file: ChosenFile, read: DocumentView } | { file: ChosenFile, error: unknown } | { file: ChosenFile }} Row */

const words = da.documents;

/** Files that are no documents but Øvebane's own, which are opened as everywhere. */
const OWN = /\.(oevebane|oevebackup|toml)$/i;

/**
 * The documents of a page.
 */
export function documents() {
  /** @type {Row[]} */
  let rows = [];

  /** @param {ChosenFile[]} files */
  async function add(files) {
    const added = files.map((file) => /** @type {Row} */ ({ file }));
    rows = [...rows, ...added];
    redraw();
    for (const row of added) {
      const read = await lookAt(row.file);
      rows = rows.map((one) => (one === row ? read : one));
      announce('read' in read ? words.read(read.file.name, count(read.read)) : words.unread(read.file.name));
    }
  }

  async function choose() {
    try {
      await add(await chooseDocuments(words.choose));
      report(null);
    } catch (error) {
      report(error);
    }
  }

  /** @param {Row} row */
  function remove(row) {
    rows = rows.filter((one) => one !== row);
    redraw();
    document.getElementById('choose-documents')?.focus();
  }

  return {
    choose,
    /** Takes the files that are documents, and gives the others. @param {ChosenFile[]} files */
    take(files) {
      const [own, others] = [files.filter(({ name }) => OWN.test(name)), files.filter(({ name }) => !OWN.test(name))];
      if (others.length > 0) void add(others).catch(report);
      return own;
    },
    /** What they say, one after the other. @returns {DocumentView[]} */
    read: () => rows.flatMap((row) => ('read' in row ? [row.read] : [])),
    /** How many have been read. */
    count: () => rows.filter((row) => 'read' in row).length,
    /** Whether any is still being read. */
    busy: () => rows.some((row) => !('read' in row) && !('error' in row)),
    view: () =>
      rows.length === 0
        ? nothing
        : html`<ul role="list" class="documents" aria-label=${words.list}>
            ${rows.map(
              (row) => html`<li>
                ${'read' in row ? checkIcon : 'error' in row ? warningIcon : fileIcon}
                <span><span class="document-name">${row.file.name}</span><span class="hint">${saidOf(row)}</span></span>
                <button type="button" class="link-button small" aria-label=${words.removeNamed(row.file.name)} @click=${() => remove(row)}>
                  ${words.remove}
                </button>
              </li>`,
            )}
          </ul>`,
  };
}

/** @param {Row} row */
function saidOf(row) {
  if ('read' in row) return words.count(count(row.read));
  if (!('error' in row)) return words.reading;
  const { what, then } = explain(row.error);
  return `${what} ${then}`;
}

/** @param {DocumentView} read */
const count = ({ paragraphs }) => paragraphs.length;

/**
 * @param {ChosenFile} file
 * @returns {Promise<Row>}
 */
async function lookAt(file) {
  try {
    return { file, read: await ask('read_document', { file: file.file }) };
  } catch (error) {
    return { file, error };
  }
}
