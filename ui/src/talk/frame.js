// What stands around the talk while it is held: the bar with the steps and the clock, and the way onwards with the
// questions to ask further with.

import { html, nothing } from 'lit/html.js';
import { explain } from '../kit/errors.js';
import { arrowIcon, backIcon, checkIcon, clockIcon, leaveIcon, screenIcon, warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { isTooLong, tooLongNotice } from '../kit/save-state.js';
import { toTooLong } from '../kit/writing.js';
import { hue } from '../shared/wheel.js';
import * as da from './da.js';

/** @import { SheetField, Theme } from '../api' */
/** @import { SheetSaving } from '../shared/sheet-saving.js' */
/** @import { Clock } from './clock.js' */
/** @import { TalkStep } from './steps.js' */

/** So few letters in all the themes' names fit on the bar; otherwise it has their numbers, as the wheel does. */
const NAMES_FIT = 26;

/**
 * @param {object} given
 * @param {TalkStep[]} given.steps
 * @param {number} given.at
 * @param {Clock | null} given.clock none where the talk has been held
 * @param {boolean} given.clockHidden
 * @param {() => void} given.toggleClock hides the clock, or shows it
 * @param {(theme: Theme) => boolean} given.discussed whether a theme has been talked about
 * @param {boolean} given.fullScreen
 * @param {unknown} given.saveState whether what is written is saved, in words
 * @param {(step: number) => void} given.show
 * @param {() => void} given.leave leaves the talk, which goes on
 * @param {() => void} given.toggle fills the screen, or not
 */
export function talkBar({ steps, at, clock, clockHidden, toggleClock, discussed, fullScreen, saveState, show, leave, toggle }) {
  const words = da.talk.bar;
  const titles = steps.filter(({ kind }) => kind === 'theme').map(({ title }) => title);
  const named = titles.join('').length <= NAMES_FIT;
  /** @param {TalkStep} step @param {number} place */
  const item = (step, place) => html`<li>
    ${step.kind === 'theme'
      ? html`<button
          type="button"
          class=${`${named ? 'named' : 'coin'} ${hue(step.theme)}`}
          aria-label=${words.theme(step.theme.number, step.title, discussed(step.theme))}
          aria-current=${place === at ? 'step' : nothing}
          title=${step.title}
          @click=${() => show(place)}
        >
          <span class="label">${named ? step.title : step.theme.number}</span>${discussed(step.theme) ? html`<span class="tick">${checkIcon}</span>` : nothing}
        </button>`
      : html`<button type="button" class="named" aria-current=${place === at ? 'step' : nothing} @click=${() => show(place)}>
          ${words[step.kind]}
        </button>`}
  </li>`;
  const screen = fullScreen ? words.window : words.fullScreen;
  return html`<header class="in-talk-bar">
    <p class="in-talk-name">${words.name}</p>
    <nav aria-label=${words.label}><ol>${steps.map(item)}</ol></nav>
    <div class="in-talk-state">
      ${saveState}
      ${clock ? html`${clockHidden ? nothing : shownClock(clock)} ${clockButton(clockHidden, toggleClock)}` : nothing}
      <button type="button" class="icon-button with-word" aria-label=${words.leave} title=${words.leave} @click=${leave}>
        ${leaveIcon}<span>${words.leaveShort}</span>
      </button>
      <button type="button" class="icon-button" aria-label=${screen} title=${screen} @click=${toggle}>${screenIcon}</button>
    </div>
  </header>`;
}

/** @param {Clock} clock */
const shownClock = (clock) => html`<p class="clock" title=${time(clock)}>
  <span class="visually-hidden">${da.talk.bar.clock}: </span>${leftOf(clock)}<span class="plan-at">${planOf(clock)}</span>
</p>`;

/** @param {boolean} hidden @param {() => void} toggle */
function clockButton(hidden, toggle) {
  const name = hidden ? da.talk.bar.showClock : da.talk.bar.hideClock;
  return html`<button type="button" class="icon-button" aria-label=${name} title=${name} @click=${toggle}>${clockIcon}</button>`;
}

/** The clock in words. @param {Clock} clock */
export const time = (clock) => `${leftOf(clock)}${planOf(clock)}`;

/** @param {Clock} clock */
const leftOf = ({ left }) => da.talk.bar.left(left);

/** @param {Clock} clock */
function planOf({ left, planAt, planTime }) {
  const words = da.talk.bar;
  if (left <= 0) return '';
  return ` · ${planTime ? words.planNow : words.planAt(planAt)}`;
}

/**
 * The foot of every step: the reminder when its time has come, the questions to ask further with, and the way on.
 * @param {object} given
 * @param {TalkStep[]} given.steps
 * @param {number} given.at
 * @param {import('../api').Theme | null} given.first the theme to begin with
 * @param {string[]} given.prompts
 * @param {boolean} given.remind
 * @param {string} given.reach what they also wanted to reach
 * @param {(step: number) => void} given.show
 * @param {(theme: string) => void} given.go opens a theme
 * @param {() => void} given.later
 * @param {() => void} given.end
 */
export function talkFoot({ steps, at, first, prompts, remind, reach, show, go, later, end }) {
  const { onwards: words, reminder } = da.talk;
  const [previous, next] = [steps[at - 1], steps[at + 1]];
  const plan = steps.findIndex(({ kind }) => kind === 'plan');

  /** From the first page to the theme that the two have chosen to begin with, and from then on in their order. */
  function wayOn() {
    if (!next) return html`<button type="button" class="button" @click=${end}>${da.talk.close.end}</button>`;
    if (steps[at]?.kind === 'begin' && first) {
      return html`<button type="button" class="button go-on" aria-keyshortcuts="ArrowRight" @click=${() => go(first.id)}>
        <span>${da.talk.begin.go(first.title)}</span>${arrowIcon}
      </button>`;
    }
    return html`<button type="button" class="button quiet go-on" aria-keyshortcuts="ArrowRight" @click=${() => show(at + 1)}>
      <span>${words.next(next.kind === 'theme' ? next.title : da.talk.bar[next.kind])}</span>${arrowIcon}
    </button>`;
  }

  return html`<footer class="in-talk-foot">
    <div class="reminder" role="status">
      ${remind
        ? html`<div>
              <p>${reminder.text}</p>
              ${reach.trim() ? html`<p class="reach-short">${reminder.reach(reach.trim())}</p>` : nothing}
            </div>
            <p class="actions">
              <button type="button" class="button" @click=${() => show(plan)}>${reminder.go}</button>
              <button type="button" class="link-button" @click=${later}>${reminder.later}</button>
            </p>`
        : nothing}
    </div>
    <div class="foot-row">
      ${steps[at]?.kind === 'theme'
        ? html`<p class="prompts"><span>${words.follow}:</span> ${prompts.map((prompt) => html`<b>${prompt}</b> `)}</p>`
        : html`<p class="prompts"></p>`}
      <p class="onwards">
        ${previous
          ? html`<button
              type="button"
              class="icon-button"
              aria-label=${words.previous(previous.title)}
              aria-keyshortcuts="ArrowLeft"
              title=${words.previous(previous.title)}
              @click=${() => show(at - 1)}
            >
              ${backIcon}
            </button>`
          : nothing}
        ${wayOn()}
      </p>
    </div>
  </footer>`;
}

/**
 * What could not be saved, why, and what can be done. It stands at `not-kept`.
 * @param {SheetSaving} saving
 * @param {() => void} again
 * @param {() => void} keepMine
 * @param {(field: SheetField) => void} show shows the step that a field was written at
 */
export function sheetNotSaved(saving, again, keepMine, show) {
  const words = da.talk.notSaved;
  const failures = saving.failures();
  const first = failures.find(({ error }) => !isTooLong(error));
  if (!first) return failures[0] ? tooLongHere(failures[0].field.field, show) : nothing;
  const older = isRefused(first.error, 'older_revision');
  const { what, then } = explain(first.error);
  return html`<div id="not-kept" class="problem not-kept" role="alert" tabindex="-1">
    ${warningIcon}
    <div class="stack">
      <h2>${words.title}</h2>
      <p>${older ? words.older : `${what} ${then} ${words.stillHere}`}</p>
      <p>
        <button type="button" class="button" @click=${older ? keepMine : again}>${older ? words.keepMine : words.again}</button>
      </p>
    </div>
  </div>`;
}

/** @param {SheetField} field @param {(field: SheetField) => void} show */
const tooLongHere = (field, show) =>
  tooLongNotice(da.talk.notSaved.tooLong, () => {
    show(field);
    toTooLong();
  });
