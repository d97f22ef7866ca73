// One question: its words, how it is answered, and what is done with it.

import { html, nothing } from 'lit/html.js';
import { gripIcon } from '../kit/icons.js';
import * as da from './da.js';
import { answerView } from './answer.js';
import { optionsView } from './options.js';
import { drags } from './drag.js';
import { choice, line, move, mover, names, newId, take, tick, words } from './desk.js';

/** @import { Question, Theme } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.question;

/** A question with no words yet. @param {string} [text] @returns {Question} */
export const newQuestion = (text = '') => ({
  id: newId(),
  part: null,
  text,
  help: null,
  answer: { form: 'text' },
  mandatory: false,
  sensitive: false,
  suggestion: false,
  note_field: false,
  choices: [],
});

/** @param {Question} question */
const nameOf = (question) => question.text.trim() || said.untitled;

/** @param {Desk} desk @param {Theme} theme @param {number} at */
export function questionView(desk, theme, at) {
  const { questions } = theme;
  const question = /** @type {Question} */ (questions[at]);
  const { id } = question;
  const next = questions[at + 1];

  function duplicate() {
    const copy = { ...structuredClone(question), id: newId() };
    questions.splice(at + 1, 0, copy);
    desk.redid(said.copied, `ws-q-${copy.id}`);
  }

  /** What stands after the caret becomes a question of its own. */
  function split() {
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(`ws-q-${id}`));
    const caret = field?.selectionStart ?? 0;
    const [before, after] = [question.text.slice(0, caret).trim(), question.text.slice(caret).trim()];
    if (before === '' || after === '') return desk.did(said.splitWhere, `ws-q-${id}`);
    question.text = before;
    const rest = { ...structuredClone(question), id: newId(), text: after, help: null, choices: [] };
    questions.splice(at + 1, 0, rest);
    desk.redid(said.splitDone, `ws-q-${rest.id}`);
  }

  function join() {
    if (!next) return;
    question.text = [question.text.trim(), next.text.trim()].filter(Boolean).join(' ');
    question.help = [question.help, next.help].filter(Boolean).join('\n\n') || null;
    question.mandatory ||= next.mandatory;
    question.sensitive ||= next.sensitive;
    questions.splice(at + 1, 1);
    desk.redid(said.joined, `ws-q-${id}`);
  }

  /** @param {string} to */
  function toTheme(to) {
    const other = desk.draft.guide.themes.find((one) => one.id === to);
    if (!other || other === theme) return;
    other.questions.push(...questions.splice(at, 1));
    desk.redid(said.movedTo, 'ws-add-question');
  }

  /** Whether it is another theme. @param {string} part */
  const isOther = (part) => part !== theme.id && desk.draft.guide.themes.some((one) => one.id === part);
  const canDrag = questions.length > 1 || desk.draft.guide.themes.length > 1;

  /** Alt and an arrow move it; Ctrl and Enter begin the next, or part it where the caret is. @param {KeyboardEvent} event */
  function byKeys(event) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(desk, questions, at, event.key === 'ArrowUp' ? -1 : 1, `q-${id}`);
      document.getElementById(`ws-q-${id}`)?.focus();
    } else if (event.ctrlKey && event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && event.target.id === `ws-q-${id}`) {
      event.preventDefault();
      if (event.target.selectionStart < event.target.value.trimEnd().length) return split();
      const question = newQuestion();
      questions.splice(at + 1, 0, question);
      desk.redid(da.draft.added, `ws-q-${question.id}`);
    }
  }

  return html`<li class="ws-question" data-entry @keydown=${byKeys}>
    <div class="between-row">
      <span class="small muted ws-grip" aria-hidden="true" title=${canDrag ? da.draft.drag : nothing} @pointerdown=${canDrag ? drags(desk, questions, at, { can: isOther, go: toTheme }) : nothing}>
        ${canDrag ? gripIcon : nothing}${said.label(at + 1)}
      </span>
      ${mover(desk, questions, at, { id: `q-${id}`, name: nameOf(question) })}
    </div>
    ${words(desk, {
      id: `ws-q-${id}`,
      label: said.label(at + 1),
      labelHidden: true,
      rows: 1,
      value: question.text,
      set: (text) => void (question.text = text),
    })}
    <div class="ws-answer">
      ${answerView(desk, question)}
      ${tick(desk, {
        id: `ws-mandatory-${id}`,
        label: said.mandatory,
        ...(question.mandatory ? { hint: said.mandatoryHint } : {}),
        on: question.mandatory,
        set: (on) => void (question.mandatory = on),
      })}
    </div>
    ${question.answer.form === 'parts'
      ? names(desk, { id: `ws-parts-${id}`, title: said.parts, one: said.part_, add: said.addPart, all: question.answer.parts })
      : nothing}
    ${question.answer.form === 'choice' ? optionsView(desk, question.id, question.answer) : nothing}
    <details class="ws-more">
      <summary aria-label=${said.moreAbout(nameOf(question))}>${said.more}</summary>
      <div class="stack">
        ${words(desk, {
          id: `ws-help-${id}`,
          label: said.help,
          rows: 1,
          value: question.help ?? '',
          set: (text) => void (question.help = text || null),
        })}
        ${line(desk, {
          id: `ws-part-${id}`,
          label: said.part,
          hint: said.partHint,
          value: question.part ?? '',
          set: (text) => void (question.part = text || null),
        })}
        ${tick(desk, {
          id: `ws-sensitive-${id}`,
          label: said.sensitive,
          hint: said.sensitiveHint,
          on: question.sensitive,
          set: (on) => void (question.sensitive = on),
        })}
        ${tick(desk, {
          id: `ws-suggestion-${id}`,
          label: said.suggestion,
          on: question.suggestion,
          set: (on) => void (question.suggestion = on),
        })}
        ${['choice', 'host', 'two_sided'].includes(question.answer.form)
          ? nothing
          : names(desk, { id: `ws-choices-${id}`, title: said.choices, one: said.choice, add: said.addChoice, all: question.choices })}
        ${desk.draft.guide.themes.length > 1
          ? choice({
              id: `ws-to-${id}`,
              label: said.toTheme,
              value: theme.id,
              options: desk.draft.guide.themes.map((one) => [one.id, one === theme ? said.stay : one.title || da.draft.untitledTheme]),
              choose: toTheme,
            })
          : nothing}
      </div>
    </details>
    <p class="ws-tools">
      <button type="button" class="link-button small" @click=${split}>${said.split}</button>
      ${next ? html`<button type="button" class="link-button small" @click=${join}>${said.join}</button>` : nothing}
      <button type="button" class="link-button small" @click=${duplicate}>${said.duplicate}</button>
      <button
        type="button"
        class="link-button danger small"
        aria-label=${da.draft.remove(nameOf(question))}
        @click=${() => take(desk, questions, at, 'ws-undo')}
      >
        ${said.delete}
      </button>
    </p>
  </li>`;
}
