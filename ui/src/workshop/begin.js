// How a guide is begun: from a text, from a guide that is here, or from nothing.

import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseText } from '../app/shell.js';
import { begunText } from '../kit/begun.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { submitter } from '../kit/form.js';
import { arrowIcon, fileIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { tooLongBy } from '../kit/too-long.js';
import { writing } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { choice } from './desk.js';

/** @import { DraftBegin } from '../api' */

const words = da.begin;

/**
 * @param {{ guide?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ guide: first }) {
  const [{ guides, examples }, { profile }] = await Promise.all([ask('guides'), ask('settings')]);
  let guide = first ?? guides[0]?.id ?? '';
  let example = examples[0]?.id ?? '';
  const kept = begunText({ begunAt: 'new-guide/text', conversation: null }, '');
  let text = kept.first;
  /** What a file said that was fetched. @type {string | null} */
  let fetched = null;
  /** Counts up with each. */
  let times = 0;
  let missing = false;
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

  /** @param {DraftBegin} from */
  async function begin(from) {
    const draft = await ask('begin_draft', { from, words: da.firstWords(organisation.value()) });
    organisation.forget();
    if (from.kind === 'text') {
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

  const fromText = submitter(async () => {
    missing = text.trim() === '';
    if (!missing) return begin({ kind: 'text', text });
    redraw();
    document.getElementById('guide-text')?.focus();
  }, onPage);
  const fromGuide = submitter(() => begin({ kind: 'guide', id: guide }), onPage);
  const fromExample = submitter(() => begin({ kind: 'example', id: example }), onPage);
  const fromNothing = submitter(() => begin({ kind: 'empty' }), onPage);

  async function fetchText() {
    try {
      const chosen = await chooseText(words.choose);
      if (!chosen) return;
      fetched = await ask('text_of_file', { file: chosen.file });
      write(fetched);
      times += 1;
      report(null);
      document.getElementById('guide-text')?.focus();
    } catch (error) {
      report(error);
    }
  }

  const textForm = () => html`<form class="stack column" novalidate @submit=${fromText.submit} aria-labelledby="from-text">
    <h2 id="from-text">${words.text}</h2>
    <p class="hint" id="guide-text-hint">${words.textHint}</p>
    ${keyed(
      times,
      writing({
        id: 'guide-text',
        label: words.textLabel,
        describedBy: 'guide-text-hint guide-text-missing',
        rows: 8,
        value: fetched ?? kept.first,
        tooLong: (written) => tooLongBy(written, limits.pasted),
        write,
      }),
    )}
    ${fieldError('guide-text-missing', missing ? words.textMissing : null)}
    <p class="actions">
      <button class="button" aria-disabled=${fromText.busy()}>${words.fromText}${arrowIcon}</button>
      <button type="button" class="button quiet" @click=${fetchText}>${fileIcon}${words.file}</button>
    </p>
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

  return {
    title: words.title,
    view: () => html`<div class="stack loose begin-guide">
      <div class="stack measure">
        ${wayBack(() => go('guides'))}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      ${organisation.view()}
      ${first ? [guideForm(), textForm()] : [textForm(), guideForm()]}
      ${exampleForm()}
      <form class="stack column" novalidate @submit=${fromNothing.submit} aria-labelledby="from-nothing">
        <h2 id="from-nothing">${words.empty}</h2>
        <p class="hint">${words.emptyHint}</p>
        <p><button class="button quiet" aria-disabled=${fromNothing.busy()}>${words.fromEmpty}</button></p>
      </form>
    </div>`,
  };
}
