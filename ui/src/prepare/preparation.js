// One's own preparation: one step at a time, with the wheel as the map, saved as it is written.

import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { toField, toHeading } from '../kit/focus.js';
import { arrowIcon, backIcon } from '../kit/icons.js';
import { notSaved, saveState } from '../kit/save-state.js';
import { savingQueue } from '../kit/saving.js';
import { earlierTextsIn } from '../shared/earlier-texts.js';
import { foundationLine } from '../shared/foundation.js';
import { hasSentOf } from '../shared/has-sent.js';
import { paperSaver } from '../shared/paper.js';
import { yearPath } from '../shared/path.js';
import { preparationViews } from '../shared/preparations.js';
import { chosen, worthSaving } from '../shared/priorities.js';
import { themeItems, wheel } from '../shared/wheel.js';
import { called } from '../text/common.js';
import * as da from './da.js';
import { keyOf, nameOf } from './field.js';
import { introduction } from './intro.js';
import { emptyAnswer } from './question.js';
import { stepsOf, stepView } from './steps.js';
import { firstStep, isAt } from './where.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationCard, ConversationId, Field, Guide, PreparationView, Saved } from '../api' */
/** @import { Desk, Draft, Step } from './steps.js' */

/**
 * @param {{ conversation: ConversationId, theme?: string, field?: string }} params `theme` is a step, `field` a part of it
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, theme, field }) {
  const [view, lookBack] = await Promise.all([ask('preparation', { conversation }), ask('look_back', { conversation })]);
  earlierTextsIn(conversation, view.earlier);
  const { frame } = view.reading;
  let card = view.conversation;
  const sent = card.own === 'sent' || card.own === 'changed_since_sent' ? hasSentOf(card, ['preparation'], nowKnown) : null;
  const reader = called(card.role === 'host' ? da.nameOfOther(card) : card.with);
  const title = da.whose(card);
  const steps = stepsOf(frame.guide);
  const questions = paperSaver({ kind: 'questions', conversation, invitation: false });
  const ownWords = paperSaver({ kind: 'preparation', conversation }, da.paper.buttons.preparation, { before: written });
  const draft = draftOf(view);
  let opened = structuredClone(draft);
  let step = Math.max(0, steps.findIndex(({ id }) => id === (theme ?? firstStep(view, steps, lookBack))));
  let { progress, saved } = view;
  /** The step that each field was written at last. @type {Map<string, number>} */
  const writtenAt = new Map();
  /** Whether nothing was answered when the step was opened. */
  let beginning = progress.every(({ done }) => done === 0);

  const saving = savingQueue({
    keyOf,
    revisions: view.revisions,
    save: (field, revision, or_next) => ask('save_field', { conversation, field, revision, or_next }),
    changed: took,
  });

  /** @param {{ id: string }[]} confirmed */
  function nowKnown(confirmed) {
    const { sent: newest } = view;
    if (newest && confirmed.some(({ id }) => id === newest.id)) newest.known_sent = true;
  }

  /** A paper has the last words on it. */
  async function written() {
    await saving.flush();
    return true;
  }

  /** @param {Saved | null} done */
  function took(done) {
    if (done) {
      ({ progress, at: saved } = done);
      earlierTextsIn(conversation, done.earlier);
    }
    redraw();
  }

  /** @param {boolean} onPaper */
  async function setOnPaper(onPaper) {
    try {
      card = await ask('set_on_paper', { conversation, on_paper: onPaper });
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {Field} field */
  function put(field) {
    writtenAt.set(keyOf(field), step);
    saving.put(field);
  }

  /** @type {Pick<Desk, 'writeAnswer' | 'writeWords' | 'writeNote' | 'writePriorities'>} */
  const writes = {
    writeAnswer(id, change) {
      const answer = change(draft.answers[id] ?? emptyAnswer());
      draft.answers[id] = answer;
      put({ kind: 'answer', id, answer });
    },
    writeWords(field, text) {
      draft.words[field] = text;
      put({ kind: 'words', field, text });
    },
    writeNote(theme, text) {
      draft.notes[theme] = text;
      put({ kind: 'note', theme, text });
    },
    writePriorities(list) {
      draft.priorities = list;
      put({ kind: 'priorities', priorities: worthSaving(list) });
    },
  };

  /** @param {number} next */
  function show(next) {
    step = next;
    beginning = progress.every(({ done }) => done === 0);
    draft.priorities = draft.priorities.map(({ priority }) => chosen(priority));
    opened = structuredClone(draft);
    saveNow();
    void isAt(conversation, steps[next]?.id);
    redraw();
    toHeading();
  }

  /** @param {Field} field */
  function showAgain(field) {
    const then = writtenAt.get(keyOf(field)) ?? step;
    if (then !== step) show(then);
  }

  /** What can't be saved is said on the page, so it isn't said again here. */
  const saveNow = () => void saving.flush().catch(() => {});

  /** Saves over a newer text, once the person has said that this one counts. */
  async function keepMine() {
    await saving.flush().catch(() => {});
    try {
      saving.rebase((await ask('preparation', { conversation })).revisions);
      saveNow();
    } catch (error) {
      report(error);
    }
  }

  /** @param {string} id */
  const pick = (id) => show(steps.findIndex((one) => one.id === id));

  return {
    title,
    async leave() {
      await Promise.all([saving.flush(), isAt(conversation, steps[step]?.id)]);
    },
    unsaved: () => saving.failures().map(({ field }) => nameOf(field, frame.guide)),
    at: () => ({ conversation, theme: steps[step]?.id }),
    saidAt: (problem) => (saving.failures().some(({ error }) => error === problem) ? 'not-kept' : null),
    shown: () => {
      if (field) toField(field);
    },
    view: () => {
      const current = steps[step] ?? null;
      const { last_time: lastTime, last_words: lastWords, other, invited_by: invitedBy, sent: newest } = view;
      const inSight = { lookBack, lastTime, lastWords, other, invitedBy };
      const desk = { card, frame, reader, newest, sent, progress, draft, opened, setOnPaper, questions, ...inSight, ...writes };
      return html`<div class="talk">
        <div class="talk-bar">
          <p class="talk-title">${title}</p>
          ${yearPath(card, 'preparation')} ${saveState(saving, saved)}
        </div>
        ${preparationViews(card, 'preparation')}
        ${notSaved({ failures: saving.failures(), name: (field) => nameOf(field, frame.guide), again: saveNow, keepMine, show: showAgain })}
        <div class="talk-columns">
          ${map(steps, frame.guide, { themes: frame.guide.themes, progress, current: current?.id ?? null, pick })}
          ${keyed(
            step,
            html`<div class="step" @focusout=${saveNow}>
              ${introduction(desk, current, pick, beginning)} ${current ? stepView(current, desk) : nothing}
              ${onwards(steps, step, show, lastButton(card, ownWords))} ${current?.kind === 'theme' ? toSend(card, current.id) : nothing}
            </div>`,
          )}
        </div>
      </div>`;
    },
  };
}

/**
 * @param {PreparationView} view
 * @returns {Draft}
 */
function draftOf({ reading, notes }) {
  const { answers, words, priorities } = structuredClone(reading);
  return { answers, words, notes: { ...notes }, priorities: priorities.map(chosen) };
}

/** From every theme it can be seen what would leave of it. @param {ConversationCard} card @param {string} theme */
const toSend = ({ id: conversation, on_paper: onPaper }, theme) =>
  onPaper
    ? nothing
    : html`<p class="to-send">
        <button type="button" class="link-button" @click=${() => go('send', { conversation, theme })}>${da.preparation.seeSent}</button>
      </p>`;

/**
 * Sending; where the other has no app to open a file with, one's own words on paper, and then the talk.
 * @param {ConversationCard} card
 * @param {{ view: () => TemplateResult }} ownWords saves them as a PDF
 */
function lastButton({ id: conversation, on_paper: onPaper }, ownWords) {
  return onPaper
    ? html`<button type="button" class="button" @click=${() => go('talk', { conversation })}>${da.preparation.toTalk}</button>
        ${ownWords.view()}`
    : html`<button type="button" class="button" @click=${() => go('send', { conversation })}>${da.preparation.last.send}</button>`;
}

/**
 * Where one is: the wheel, and the same as a list together with the steps that are not themes.
 * @param {Step[]} steps
 * @param {Guide} guide
 * @param {import('../shared/wheel.js').Shown} shown
 */
function map(steps, guide, shown) {
  const firstTheme = steps.findIndex(({ kind }) => kind === 'theme');
  /** @param {Step} step */
  const item = ({ id, title }) => html`<li>
    <button type="button" class="step-link" aria-current=${id === shown.current ? 'step' : nothing} @click=${() => shown.pick(id)}>
      <span class="name">${title}</span>
    </button>
  </li>`;
  return html`<nav class="map" aria-label=${da.preparation.contents}>
    ${wheel(shown)}
    <ol class="plain">
      ${steps.slice(0, firstTheme).map(item)} ${themeItems(shown)}
      ${steps.slice(firstTheme + shown.themes.length).map(item)}
    </ol>
    ${foundationLine(guide)}
  </nav>`;
}

/**
 * @param {Step[]} steps
 * @param {number} at
 * @param {(step: number) => void} show
 * @param {TemplateResult} done what stands at the end of the last step
 */
function onwards(steps, at, show, done) {
  const previous = steps[at - 1];
  const next = steps[at + 1];
  return html`<p class="actions onwards">
    ${previous
      ? html`<button type="button" class="button quiet" aria-label=${da.preparation.previous(previous.title)} @click=${() => show(at - 1)}>
          ${backIcon}${da.preparation.back}
        </button>`
      : nothing}
    ${next
      ? html`<button type="button" class="button" @click=${() => show(at + 1)}>${da.preparation.next(next.title)}${arrowIcon}</button>`
      : done}
  </p>`;
}
