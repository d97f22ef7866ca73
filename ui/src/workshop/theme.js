// One theme: its name, its introduction, its questions.

import { html, nothing } from 'lit/html.js';
import { plusIcon } from '../kit/icons.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { choice, line, mover, newId, tick, words } from './desk.js';
import { newQuestion, questionView } from './question.js';

/** @import { Theme } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.theme;

/** @param {Theme} theme */
export const nameOf = (theme) => theme.title.trim() || da.draft.untitledTheme;

/** A theme with nothing in it. @param {string} title @returns {Theme} */
export const newTheme = (title) => ({
  id: newId(),
  title,
  intro: '',
  hub: false,
  rotation: null,
  touches: null,
  questions: [],
});

/** @param {Desk} desk @param {Theme} theme */
export function themeView(desk, theme) {
  const { themes } = desk.draft.guide;
  const place = themes.indexOf(theme);
  const { id } = theme;

  function add() {
    const question = newQuestion();
    theme.questions.push(question);
    desk.redid(da.draft.added, `ws-q-${question.id}`);
  }

  function remove() {
    themes.splice(place, 1);
    const next = themes[place] ?? themes[place - 1];
    desk.show(next ? next.id : 'om');
    desk.redid(da.draft.removed, 'ws-undo');
  }

  function duplicate() {
    const copy = copyOf(theme);
    themes.splice(place + 1, 0, copy);
    desk.show(copy.id);
    desk.redid(da.draft.added, `ws-title-${copy.id}`);
  }

  return html`<div class="between-row">
      <h2 tabindex="-1">${said.number(place + 1)}</h2>
      ${mover(desk, themes, place, { id: `theme-${id}`, name: nameOf(theme) })}
    </div>
    ${line(desk, { id: `ws-title-${id}`, label: said.title, value: theme.title, set: (text) => void (theme.title = text) })}
    ${words(desk, {
      id: `ws-intro-${id}`,
      label: said.intro,
      rows: 2,
      value: theme.intro,
      set: (text) => void (theme.intro = text),
    })}
    <section class="stack" aria-labelledby="ws-questions">
      <h3 id="ws-questions">${said.questions}</h3>
      ${theme.questions.length === 0 ? html`<p class="hint">${said.none}</p>` : nothing}
      <ol class="plain ws-questions">
        ${theme.questions.map((_, at) => questionView(desk, theme, at))}
      </ol>
      <p>
        <button type="button" id="ws-add-question" class="button quiet" @click=${add}>${plusIcon}${said.add}</button>
      </p>
    </section>
    <details class="ws-more">
      <summary>${said.more}</summary>
      <div class="stack">
        ${words(desk, {
          id: `ws-touches-${id}`,
          label: said.touches,
          value: theme.touches ?? '',
          set: (text) => void (theme.touches = text || null),
        })}
        ${tick(desk, { id: `ws-hub-${id}`, label: said.hub, on: theme.hub, set: (on) => void (theme.hub = on) })}
        ${rotationView(desk, theme)}
        <p class="actions">
          <button type="button" class="link-button small" @click=${duplicate}>${said.duplicate}</button>
          <button type="button" class="link-button danger small" @click=${remove}>${said.delete}</button>
        </p>
      </div>
    </details>`;
}

/** A copy whose questions are others than those it was made of. @param {Theme} theme @returns {Theme} */
function copyOf(theme) {
  const copy = structuredClone(theme);
  delete copy.number;
  copy.id = newId();
  copy.title = said.copyOf(theme.title);
  for (const question of copy.questions) question.id = newId();
  return copy;
}

/** Whether it takes turns with others, and when it is its turn. @param {Desk} desk @param {Theme} theme */
function rotationView(desk, theme) {
  const { rotations } = desk.draft.guide;
  const turn = theme.rotation;
  const rotation = rotations.find((one) => one.id === turn?.of);
  /** @param {string} chosen */
  const choose = (chosen) => {
    const year = new Date().getFullYear();
    if (chosen === '') theme.rotation = null;
    else if (chosen !== 'new') theme.rotation = { first_year: year, last_year: year + 1, ...turn, of: chosen };
    else {
      const id = newId();
      rotations.push({ id, title: '', text: '' });
      theme.rotation = { of: id, first_year: year, last_year: year + 1 };
    }
    const used = new Set(desk.draft.guide.themes.map((one) => one.rotation?.of));
    desk.draft.guide.rotations = rotations.filter((one) => used.has(one.id));
    desk.redid('', `ws-turn-${theme.id}`);
  };
  /** @param {'first_year' | 'last_year'} which @param {string} label */
  const year = (which, label) =>
    line(desk, {
      id: which === 'first_year' ? `ws-years-${theme.id}` : `ws-last-${theme.id}`,
      label,
      limit: 4,
      value: String(turn?.[which] ?? ''),
      set: (text) => {
        const read = Number(text.trim());
        if (turn) turn[which] = Number.isInteger(read) && Math.abs(read) < 10_000 ? read : limits.firstYear - 1;
      },
    });
  return html`${choice({
    id: `ws-turn-${theme.id}`,
    label: said.rotation,
    value: turn?.of ?? '',
    options: [
      ['', said.noRotation],
      ...rotations.map((one) => /** @type {[string, string]} */ ([one.id, one.title || said.newRotation])),
      ['new', said.newRotation],
    ],
    choose,
  })}
  ${turn && rotation
    ? html`<div class="ws-columns">${year('first_year', said.firstYear)} ${year('last_year', said.lastYear)}</div>
        ${line(desk, {
          id: `ws-rotation-${rotation.id}`,
          label: said.rotationTitle,
          value: rotation.title,
          set: (text) => void (rotation.title = text),
        })}
        ${words(desk, {
          id: `ws-rotation-text-${rotation.id}`,
          label: said.rotationText,
          rows: 1,
          value: rotation.text,
          set: (text) => void (rotation.text = text),
        })}`
    : nothing}`;
}
