// The talk: before it begins, while it is held on a screen that both can see, and after it.

import { html } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { setFullScreen } from '../app/shell.js';
import { toHeading } from '../kit/focus.js';
import { newIds } from '../kit/new-ids.js';
import { saveState } from '../kit/save-state.js';
import { discussedField, SAID } from '../shared/discussed.js';
import { sheetSaving } from '../shared/sheet-saving.js';
import { isoDay } from '../text/dates.js';
import { afterTalk, beforeTalk, timeFields } from './before.js';
import { clock } from './clock.js';
import * as da from './da.js';
import { sheetNotSaved, talkBar, talkFoot, time } from './frame.js';
import { talkKeys } from './keys.js';
import { idOf } from './sheet-field.js';
import { firstTheme, nameOfStep, promptsOf, talkStep, talkSteps } from './steps.js';
import { picture, sidesOf } from './words.js';

/** @import { ConversationId, TalkView, Theme } from '../api' */
/** @import { SheetDesk } from './sheet-field.js' */
/** @import { Room } from './steps.js' */

/** How often the clock is looked at, in milliseconds. */
const LOOK_EVERY = 5_000;

/** Whom the clock disturbs, it disturbs the next time too: it stays hidden until the app closes. */
let clockHidden = false;

/** The step that each talk was left at: there it goes on, until the app closes. @type {Map<ConversationId, string>} */
const leftAt = new Map();

/**
 * @param {{ conversation: ConversationId, step?: number }} params `step` is where a talk that is under way goes on
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, step: goesOnAt }) {
  let view = await ask('talk', { conversation });
  const { frame, conversation: card, choices } = view.sheet;
  const steps = talkSteps(frame.guide);
  const sides = sidesOf(view);
  const prompts = promptsOf(frame.guide);
  const fields = timeFields(view);
  const newId = newIds(() => ask('new_agreement'));
  const draft = draftOf(view);
  let opened = { ...draft };
  let { saved } = view.sheet;
  /** @type {'before' | 'held' | 'after'} */
  let phase = 'before';
  // A theme that the guide has no more leads to the first step.
  let at = Math.max(0, steps.findIndex((step) => nameOfStep(step) === leftAt.get(conversation)));
  let fullScreen = false;
  let reminded = false;
  let shownTime = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** The themes that have been talked about, as the core counts it. */
  let discussed = new Set(view.told);
  /** The øvebaner begun at each step, by id. @type {Map<number, string[]>} */
  const made = new Map();
  /** The step that each field was written at last. @type {Map<string, number>} */
  const writtenAt = new Map();

  const saving = sheetSaving({
    conversation,
    revisions: view.sheet.revisions,
    earlier: view.sheet.earlier,
    changed(now) {
      if (now) {
        saved = now.at;
        discussed = new Set(now.told);
      }
      redraw();
    },
  });

  /** What can't be saved is said on the page, so it isn't said again here. */
  const saveNow = () => void saving.flush().catch(() => {});
  const keepMine = () => void saving.keepMine().catch((error) => (saving.failures().length > 0 ? redraw() : report(error)));

  /** @param {string} field @param {string} text */
  function write(field, text) {
    const begins = !draft[field]?.trim() && text.trim() !== '';
    draft[field] = text;
    writtenAt.set(field, at);
    saving.put(field, text);
    const step = steps[at];
    // An øvebane that begins in a theme comes of having talked about it; what is written on it says no more of that.
    if (step?.kind !== 'theme' || !field.startsWith('agreement/') || !begins) return;
    const said = discussedField(step.theme.id);
    if (!draft[said]) write(said, SAID);
  }

  /** Whether the talk has been held, and is open again to be written on: its time is past and is not looked at. */
  const wasHeld = () => view.sheet.conversation.held !== null;
  const now = () => clock(view.began ?? new Date().toISOString(), view.arrangement);
  const shownClock = () => (wasHeld() ? null : now());
  const atPlan = () => ['plan', 'close'].includes(steps[at]?.kind ?? '');
  const reminds = () => !wasHeld() && now().planTime && !reminded && !atPlan();

  const underWay = () => view.began !== null && !now().over;

  /** @param {Theme} theme */
  const isDiscussed = ({ id }) => discussed.has(id);

  /** @param {number} next */
  function show(next) {
    const step = steps[next];
    if (!step) return;
    at = next;
    if (step.kind === 'plan') reminded = true;
    opened = { ...draft };
    saveNow();
    redraw();
    toHeading();
  }

  /** @param {string} field */
  function showAgain(field) {
    const then = writtenAt.get(field);
    if (then !== undefined && then !== at) show(then);
  }

  /** @param {string} id */
  const goTo = (id) => show(steps.findIndex((step) => step.kind === 'theme' && step.theme.id === id));

  /** @param {boolean} on */
  async function fill(on) {
    fullScreen = on;
    redraw();
    // A desktop that can't do it leaves the talk in its window.
    const took = await setFullScreen(on).catch(() => false);
    if (!took) fullScreen = false;
    redraw();
  }

  function hold() {
    phase = 'held';
    if (atPlan()) reminded = true;
    opened = { ...draft };
    keys.start();
    clearTimeout(timer);
    timer = setTimeout(tick, LOOK_EVERY);
    void fill(true);
    redraw();
    toHeading();
  }

  function letGo() {
    phase = 'before';
    const step = steps[at];
    if (step) leftAt.set(conversation, nameOfStep(step));
    keys.stop();
    void fill(false);
  }

  const isHeld = () => phase === 'held' && document.querySelector('.in-talk') !== null;

  function tick() {
    if (!isHeld()) return;
    const next = `${shownTimeOf(shownClock())} ${reminds()}`;
    if (next !== shownTime) {
      shownTime = next;
      redraw();
    }
    timer = setTimeout(tick, LOOK_EVERY);
  }

  const keys = talkKeys({
    isHeld,
    move: (by) => show(at + by),
    leaveScreen: () => void (fullScreen && fill(false)),
  });

  /** @param {Event} event */
  async function begin(event) {
    event.preventDefault();
    report(null);
    const given = fields.time();
    if (!given) {
      redraw();
      return document.getElementById(fields.wrong())?.focus();
    }
    try {
      view = await ask('begin_talk', given);
      fields.forget();
      discussed = new Set(view.told);
      at = 0;
      reminded = false;
      hold();
    } catch (error) {
      report(error);
    }
  }

  /** The talk is not over: it is gone on with from the page before it. */
  async function leaveTalk() {
    await saving.flush().catch(() => {});
    if (saving.failures().length > 0) return;
    try {
      view = await ask('leave_talk', { conversation, step: at });
    } catch (error) {
      return report(error);
    }
    letGo();
    redraw();
    toHeading();
  }

  async function make() {
    const selected = selectedText();
    try {
      const id = await newId();
      const field = `agreement/${id}/what`;
      made.set(at, [...(made.get(at) ?? []), id]);
      if (selected) write(field, selected);
      opened[field] = selected;
      redraw();
      document.getElementById(idOf(field))?.focus();
    } catch (error) {
      report(error);
    }
  }

  async function end() {
    try {
      await saving.flush();
      const sheet = await ask('set_held', { conversation, on: view.sheet.conversation.held ?? dayBegun(view) });
      view = { ...view, sheet };
      letGo();
      leftAt.delete(conversation);
      at = 0;
      phase = 'after';
      redraw();
      toHeading();
    } catch (error) {
      report(error);
    }
  }

  function reopen() {
    phase = 'before';
    redraw();
    toHeading();
  }

  /** @returns {Room} */
  function room() {
    /** @type {SheetDesk} */
    const desk = { opened, draft, choices, other: card.with, write };
    const { guide } = frame;
    const { arrangement } = view;
    const toPlan = () => void go('plan', { conversation });
    return { guide, sides, picture: picture(sides, view), arrangement, clock: shownClock(), desk, discussed: isDiscussed, made: made.get(at) ?? [], make, toPlan, leave: () => void leaveTalk() };
  }

  function held() {
    const step = steps[at];
    return html`<div class="in-talk">
      ${talkBar({
        steps,
        at,
        clock: shownClock(),
        clockHidden,
        toggleClock() {
          clockHidden = !clockHidden;
          redraw();
        },
        discussed: isDiscussed,
        fullScreen,
        saveState: saveState(saving, saved),
        show,
        leave: () => void leaveTalk(),
        toggle: () => void fill(!fullScreen),
      })}
      ${sheetNotSaved(saving, saveNow, keepMine, showAgain)}
      ${keyed(at, html`<div class="in-talk-step" @focusout=${saveNow}>${step ? talkStep(step, room()) : ''}</div>`)}
      ${talkFoot({
        steps,
        at,
        first: firstTheme(frame.guide, draft),
        prompts,
        remind: reminds(),
        reach: draft['talk/reach'] ?? '',
        show,
        go: goTo,
        end,
        later() {
          reminded = true;
          redraw();
          document.querySelector('h1')?.focus({ preventScroll: true });
        },
      })}
    </div>`;
  }

  return {
    title: da.talk.title(card.kind, card.year),
    at: () => (phase === 'held' ? { conversation, step: at } : { conversation }),
    shown() {
      if (goesOnAt === undefined || !(wasHeld() || underWay())) return;
      at = goesOnAt;
      hold();
    },
    get plain() {
      return phase === 'held';
    },
    awake: () => phase === 'held' && !wasHeld() && !now().over,
    async leave() {
      await saving.flush();
      if (phase === 'held') letGo();
    },
    saidAt: (problem) => (saving.failures().some(({ error }) => error === problem) ? 'not-kept' : null),
    view() {
      if (phase === 'held') return held();
      if (phase === 'after') return afterTalk(view, draft, reopen);
      return beforeTalk(view, { fields, underWay: underWay(), begin, goOn: hold, end: () => void end() });
    },
  };
}

/** @param {import('./clock.js').Clock | null} shown */
const shownTimeOf = (shown) => (shown ? time(shown) : '');

/** @param {TalkView} view @returns {Record<string, string>} */
const draftOf = ({ sheet }) => ({ ...sheet.sheet });

/**
 * The day the talk was begun: one that is opened again another day was not held then.
 * @param {TalkView} view
 */
function dayBegun({ began }) {
  return isoDay(began ? new Date(began) : new Date());
}

/** What is marked in the shared note, to begin an øvebane with. */
function selectedText() {
  const field = document.querySelector('.shared textarea');
  if (!(field instanceof HTMLTextAreaElement) || field.selectionEnd <= field.selectionStart) return '';
  return field.value.slice(field.selectionStart, field.selectionEnd).trim();
}
