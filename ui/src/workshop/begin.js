// How a guide is begun: from documents, from a text, from a guide that is here, or from nothing.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { begunText } from '../kit/begun.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { toHeading } from '../kit/focus.js';
import { submitter } from '../kit/form.js';
import { arrowIcon, fileIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { tooLongBy } from '../kit/too-long.js';
import { writing } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { choice } from './desk.js';
import { documents } from './documents.js';
import { misread } from './misread.js';

/** @import { Correction, DocumentView, DraftBegin, Misread } from '../api' */

const words = da.begin;

/**
 * @param {{ guide?: string, wording?: boolean }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ guide: first, wording = false }) {
  const [{ guides, examples }, { profile }] = await Promise.all([ask('guides'), ask('settings')]);
  let guide = first ?? guides[0]?.id ?? '';
  const shipped = guides.filter(({ own }) => !own);
  let worded = (shipped.find(({ id }) => id === first) ?? shipped[0])?.id ?? '';
  let example = examples[0]?.id ?? '';
  const kept = begunText({ begunAt: 'new-guide/text', conversation: null }, '');
  let text = kept.first;
  /** What its field is drawn with. */
  let drawn = text;
  let missing = false;
  let noDocument = false;
  const chosen = documents();
  /** The words to look at before a guide is begun. @type {(() => import('lit/html.js').TemplateResult) | null} */
  let review = null;
  const organisation = textField({
    id: 'for-whom',
    label: words.organisation,
    hint: words.organisationHint,
    keeping: { begunAt: 'new-guide/organisation', conversation: null },
    value: profile.workplace,
    limit: limits.guideTitle,
    optional: true,
    changed: redraw,
  });

  /** @param {DraftBegin} from @param {boolean} [pasted] whether it is the text that was pasted */
  async function begin(from, pasted = false) {
    const draft = await ask('begin_draft', { from, words: da.firstWords(organisation.value()) });
    organisation.forget();
    if (pasted) {
      write('');
      kept.forget();
    }
    await go('draft', { draft });
  }

  /** @param {string} next */
  function write(next) {
    text = next;
    kept.write(next);
    missing = false;
  }

  /**
   * Begins with what was read, once the words are looked at that may be misread.
   * @param {DocumentView[]} read @param {{ pasted: boolean }} how
   */
  async function beginWith(read, { pasted }) {
    const paragraphs = joined(read);
    const proposed = unique(read.flatMap((one) => one.misread));
    /** @param {Correction[]} corrections */
    const done = (corrections) => begin({ kind: 'paragraphs', paragraphs, corrections }, pasted);
    if (proposed.length === 0) return done([]);
    show(misread(proposed, { done, back: () => show(null) }));
  }

  /** @param {typeof review} next */
  function show(next) {
    review = next;
    drawn = text;
    redraw();
    toHeading();
  }

  const fromText = submitter(async () => {
    missing = text.trim() === '';
    if (!missing) return beginWith([await ask('read_text', { text })], { pasted: true });
    redraw();
    document.getElementById('guide-text')?.focus();
  }, onPage);
  const fromDocuments = submitter(async () => {
    noDocument = chosen.count() === 0;
    if (!noDocument) return beginWith(chosen.read(), { pasted: false });
    redraw();
    document.getElementById('choose-documents')?.focus();
  }, onPage);
  const fromGuide = submitter(() => begin({ kind: 'guide', id: guide }), onPage);
  const fromExample = submitter(() => begin({ kind: 'example', id: example }), onPage);
  const fromWording = submitter(async () => {
    const said = da.firstOfficialWords(organisation.value());
    const draft = await ask('begin_draft', { from: { kind: 'wording', id: worded }, words: said });
    organisation.forget();
    await go('wording', { draft });
  }, onPage);
  const fromNothing = submitter(() => begin({ kind: 'empty' }), onPage);

  const documentForm = () => html`<form class="stack column" novalidate @submit=${fromDocuments.submit} aria-labelledby="from-document">
    <h2 id="from-document">${words.document}</h2>
    <p class="hint" id="document-hint">${words.documentHint}</p>
    ${chosen.view()} ${fieldError('document-missing', noDocument && chosen.count() === 0 ? words.documentMissing : null)}
    <p class="actions">
      <button
        type="button"
        id="choose-documents"
        class="button ${chosen.count() > 0 ? 'quiet' : ''}"
        aria-describedby="document-hint document-missing"
        @click=${chosen.choose}
      >
        ${fileIcon}${chosen.count() > 0 ? words.moreDocuments : words.chooseDocuments}
      </button>
      ${chosen.count() > 0
        ? html`<button class="button" aria-disabled=${fromDocuments.busy() || chosen.busy()}>${words.fromDocument}${arrowIcon}</button>`
        : nothing}
    </p>
  </form>`;

  const textForm = () => html`<form class="stack column" novalidate @submit=${fromText.submit} aria-labelledby="from-text">
    <h2 id="from-text">${words.text}</h2>
    <p class="hint" id="guide-text-hint">${words.textHint}</p>
    ${writing({
      id: 'guide-text',
      label: words.textLabel,
      describedBy: 'guide-text-hint guide-text-missing',
      rows: 8,
      value: drawn,
      tooLong: (written) => tooLongBy(written, limits.pasted),
      write,
    })}
    ${fieldError('guide-text-missing', missing ? words.textMissing : null)}
    <p><button class="button quiet" aria-disabled=${fromText.busy()}>${words.fromText}</button></p>
  </form>`;

  const guideForm = () => html`<form class="stack column" novalidate @submit=${fromGuide.submit} aria-labelledby="from-guide">
    <h2 id="from-guide">${words.guide}</h2>
    <p class="hint">${words.guideHint}</p>
    ${choice({
      id: 'template',
      label: words.guideLabel,
      value: guide,
      options: guides.map((one) => [one.id, `${one.title} · ${one.organisation}`]),
      choose: (chosen) => void (guide = chosen),
    })}
    <p><button class="button quiet" aria-disabled=${fromGuide.busy()}>${words.fromGuide}</button></p>
  </form>`;

  const wordingForm = () => html`<form class="stack column" novalidate @submit=${fromWording.submit} aria-labelledby="from-wording">
    <h2 id="from-wording">${words.wording}</h2>
    <p class="hint">${words.wordingHint}</p>
    ${choice({
      id: 'worded',
      label: words.guideLabel,
      value: worded,
      options: shipped.map((one) => [one.id, `${one.title} · ${one.organisation}`]),
      choose: (chosen) => void (worded = chosen),
    })}
    <p><button class="button quiet" aria-disabled=${fromWording.busy()}>${words.fromWording}</button></p>
  </form>`;

  const exampleForm = () => html`<form class="stack column" novalidate @submit=${fromExample.submit} aria-labelledby="from-example">
    <h2 id="from-example">${words.example}</h2>
    <p class="hint">${words.exampleHint}</p>
    ${choice({
      id: 'example',
      label: words.exampleLabel,
      value: example,
      options: examples.map((one) => [one.id, one.title]),
      choose: (chosen) => {
        example = chosen;
        redraw();
      },
    })}
    <p class="hint">${examples.find(({ id }) => id === example)?.summary}</p>
    <p><button class="button quiet" aria-disabled=${fromExample.busy()}>${words.fromGuide}</button></p>
  </form>`;

  const forms = () => html`${organisation.view()}
      ${wording
        ? [wordingForm(), documentForm(), textForm(), guideForm()]
        : first
          ? [guideForm(), documentForm(), textForm(), wordingForm()]
          : [documentForm(), textForm(), guideForm(), wordingForm()]}
      ${exampleForm()}
      <form class="stack column" novalidate @submit=${fromNothing.submit} aria-labelledby="from-nothing">
        <h2 id="from-nothing">${words.empty}</h2>
        <p class="hint">${words.emptyHint}</p>
        <p><button class="button quiet" aria-disabled=${fromNothing.busy()}>${words.fromEmpty}</button></p>
      </form>`;

  return {
    title: words.title,
    files: chosen.take,
    view: () => html`<div class="stack loose begin-guide">
      <div class="stack measure">
        ${wayBack(() => go('guides'))}
        <h1>${words.title}</h1>
        ${review ? nothing : html`<p class="lead">${words.lead}</p>`}
      </div>
      ${review ? review() : forms()}
    </div>`,
  };
}

/** The same word in several documents is one. @param {Misread[]} proposed */
function unique(proposed) {
  /** @type {Map<string, Misread>} */
  const all = new Map();
  for (const one of proposed) {
    const before = all.get(one.correction.wrong);
    all.set(one.correction.wrong, before ? { ...before, times: before.times + one.times } : one);
  }
  return [...all.values()];
}

/**
 * All that several documents say. The rows of their tables are counted on, so that none is taken for another's.
 * @param {DocumentView[]} read
 */
function joined(read) {
  let rows = 0;
  return read.flatMap(({ paragraphs }) => {
    const before = rows;
    return paragraphs.map((paragraph) => {
      if (paragraph.row === null) return paragraph;
      rows = Math.max(rows, before + paragraph.row);
      return { ...paragraph, row: before + paragraph.row };
    });
  });
}
