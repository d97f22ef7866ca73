// Opens pages, draws them, moves focus with them, and says it when something went wrong.

import { html, nothing, render } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { atPause } from '../kit/at-pause.js';
import { keepTexts } from '../kit/begun.js';
import { closeDialogs, confirmDialog } from '../kit/dialog.js';
import { errorSummary } from '../kit/errors.js';
import { keepingFocus, toHeading } from '../kit/focus.js';
import { describeGroups } from '../kit/groups.js';
import { warningIcon } from '../kit/icons.js';
import { endPage } from '../kit/page-end.js';
import { drawUnlessPressed } from '../kit/press.js';
import { isRefused } from '../kit/refused.js';
import { spoken } from '../kit/spoken.js';
import { isLeft, whenAllIsSaved } from '../kit/tells-saved.js';
import { undoOn } from '../kit/undo.js';
import { brokenPage } from './broken.js';
import * as da from './da.js';
import { pageNames } from './da-pages.js';
import { pageOf } from './rooms.js';
import { nameWindow } from './shell.js';
import { homePage, state } from './state.js';
import { underWay } from './under-way.js';
import { keepWhere } from './where.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Question } from '../kit/dialog.js' */
/** @import { Problem } from '../kit/errors.js' */
/** @import { ChosenFile } from '../api' */
/** @import { Page, PageParams } from './rooms.js' */

/** @typedef {{ name: keyof PageParams, params: any }} Place */

/** How many pages `back` remembers. */
const REMEMBERED = 50;

/** Pages that one does not come back to. */
const PASSED = new Set(['first-run', 'unlock', 'saved', 'open-file', 'begin', 'add-guide', 'send-guide', 'new-guide', 'publish-draft']);

/** Whether a page is one that one does not come back to. @param {keyof PageParams} name */
export const isPassed = (name) => PASSED.has(name);

/** @type {Page | null} */
let page = null;
/** @type {Place} */
let place = { name: 'unlock', params: {} };
/** @type {Place[]} */
let earlier = [];
/** @type {Problem | null} */
let problem = null;
const announced = spoken();
/** What has happened to the window, said until the person goes on. */
let incident = '';
/** What stands above every page. @type {(here: keyof PageParams) => TemplateResult} */
let bar = () => html``;
/** Whether the present page could not be drawn. It stays so until it is opened anew, or another page is. */
let broken = false;
/** What closing would lose behind the lock: what the page that was open then would. @type {Question | null} */
let lostBehindLock = null;
/** Counts page changes: a page that opens slowly must not push away one asked for later. */
let asked = 0;
let drawn = 0;

/**
 * Opens a page, once the present one has let go. If either fails, the present page stays and says why.
 * @template {keyof PageParams} Name
 * @param {Name} name
 * @param {{} extends PageParams[Name] ? [PageParams[Name]?] : [PageParams[Name]]} rest
 * @returns {Promise<boolean>} whether the page opened
 */
export async function go(name, ...rest) {
  return underWay(visit({ name, params: rest[0] ?? {} }, 'on'));
}

/** Opens the page before this one, or the one that the app begins with. */
export async function back() {
  await underWay(visit(earlier.at(-1) ?? { name: homePage(), params: {} }, 'back'));
}

/** @param {(here: keyof PageParams) => TemplateResult} given */
export function drawAbove(given) {
  bar = given;
}

/** The page where one is. */
export const nowAt = () => place.name;

/** Draws the present page again, once nothing on it is being pressed. */
export const redraw = () => drawUnlessPressed(drawNow);

/** One that can't be drawn says so, and the way on from it stays open. */
function drawNow() {
  const root = document.getElementById('app');
  if (!root || !page) return;
  const shown = page;
  if (broken) {
    draw(shown, brokenView(), root);
    return;
  }
  try {
    draw(shown, shown.view(), root);
  } catch {
    broken = true;
    draw(shown, brokenView(), freshRoot(root));
    toHeading();
  }
  keepWhere({ name: place.name, params: shown.at?.() ?? place.params });
}

/** @param {Page} shown @param {TemplateResult} body @param {HTMLElement} root */
const draw = (shown, body, root) => {
  keepingFocus(() => render(whole(shown, body), root));
  describeGroups();
};

/** A root for a new drawing, in the place of one that holds half a drawing. @param {HTMLElement} root */
function freshRoot(root) {
  const fresh = document.createElement('div');
  fresh.id = root.id;
  root.replaceWith(fresh);
  return fresh;
}

const brokenView = () => brokenPage({ again: () => void visit(place, 'on'), home: () => void go(homePage()) });

/** The first page does not fade in: nothing stood there before. @param {Page} shown @param {TemplateResult} body */
const whole = (shown, body) => html`
  <a class="skip" href="#main" @click=${toMain}>${da.top.toContent}</a>
  ${shown.plain ? nothing : bar(place.name)}
  <main id="main" tabindex="-1" data-page=${place.name}>
    ${problem ? errorSummary(problem) : nothing}
    ${incident ? html`<p class="notice incident" role="alert">${warningIcon}<span>${incident}</span></p>` : nothing}
    ${keyed(drawn, html`<div class=${drawn > 1 ? 'page appearing' : 'page'}>${body}</div>`)}
  </main>
  <div class="visually-hidden" role="status">${announced.view()}</div>
`;

/**
 * Says what went wrong at the top of the page, unless the page says it itself, and takes focus there. `report(null)`
 * takes it away again.
 * @param {unknown} error what was thrown
 */
export function report(error) {
  if (isRefused(error, 'locked') && place.name !== 'unlock') return void go('unlock');
  const at = error === null ? null : ((!broken && page?.saidAt?.(error)) || 'problem');
  const before = topOfPage();
  problem = at === 'problem' ? { error } : null;
  drawNow();
  // Whoever is further down stays where they are, with what is said above it.
  if (before < 0) window.scrollBy(0, topOfPage() - before);
  if (at) document.getElementById(at)?.focus({ preventScroll: at === 'problem' });
}

const topOfPage = () => document.querySelector('.page')?.getBoundingClientRect().top ?? 0;

/** What a control of the kit calls: the page is drawn again, and says what went wrong. */
export const onPage = { changed: redraw, failed: report };

/**
 * Tells a screen reader something that is seen elsewhere on the page.
 * @param {string} text
 */
export function announce(text) {
  announced.say(text);
  redraw();
}

/** Keeps what stands in the present page's forms, which save nothing before they are asked to; says when it can't. */
async function keep() {
  const shown = page;
  try {
    await shown?.keep?.();
  } catch (error) {
    if (shown === page) report(error);
  }
}

/** Follows the typing on every page, so that no text is in memory alone for longer than a moment. */
export function keepWhatIsTyped() {
  const pause = atPause(() => void keep());
  whenAllIsSaved(() => announce(da.allSaved));
  for (const what of ['input', 'change', 'click']) document.addEventListener(what, pause.written);
}

/**
 * Says above the page that something has happened to the window, until the person goes on to another.
 * @param {string} text
 */
export function tell(text) {
  incident = text;
  redraw();
}

/**
 * Lets the present page save what it holds, without leaving it.
 * @returns {Promise<void>} rejects when something could not be saved
 */
export async function flush() {
  try {
    await page?.leave?.();
    await page?.keep?.();
  } finally {
    // What the page can't save keeps no other text from being kept.
    await keepTexts();
  }
}

/** Sends all that the page holds: it ends, and waits for nothing. */
export function sendLast() {
  endPage();
  for (const send of [page?.leave, page?.keep, keepTexts]) void send?.().catch(() => {});
}

/** Whether people look at the page though nobody touches it, as during a talk: the app does not lock then. */
export const isAwake = () => page?.awake?.() ?? false;

/** Something may have come by the shared folder. */
export async function hearMail() {
  redraw();
  await page?.mail?.();
}

/**
 * Offers the present page files that have come.
 * @param {ChosenFile[]} files
 * @returns {ChosenFile[]} those that it has no use for
 */
export const offerFiles = (files) => page?.files?.(files) ?? files;

/** Whether a page is the present one. @param {keyof PageParams} name */
export const isAt = (name) => place.name === name;

/** What the page could not save, by the names of its fields as far as it knows them. */
export const unsaved = () => page?.unsaved?.() ?? [];

/** What nobody could get back if the app closed now, as a question; null when there is nothing. */
export const loses = () => page?.loses?.() ?? lostBehindLock;

/** Forgets the pages before this one: after a lock nobody comes back to them. */
export function forgetTheWay() {
  earlier = [];
}

/**
 * @param {Place} next
 * @param {'on' | 'back'} way
 * @returns {Promise<boolean>} whether the page opened
 */
async function visit(next, way) {
  const turn = ++asked;
  busy(true);
  try {
    // When the vault is locked it is too late to save: whoever locks saves first.
    if (next.name !== 'unlock' && !(await letGo())) return false;
    const open = await pageOf(next.name);
    if (turn !== asked) return false;
    const opened = await open(next.params);
    if (turn !== asked) return false;
    if (way === 'back') earlier = earlier.slice(0, -1);
    else if (page && !isPassed(place.name) && !isSame(place, next)) earlier = [...earlier.slice(-REMEMBERED), place];
    lostBehindLock = state().vault === 'open' ? null : loses();
    page = opened;
    place = next;
    show();
    return true;
  } catch (error) {
    if (turn !== asked) return false;
    if (!page) standIn(next);
    // What is gone is not tried again the next time.
    if (way === 'back' && isRefused(error, 'not_found')) earlier = earlier.slice(0, -1);
    report(error);
    return false;
  } finally {
    if (turn === asked) busy(false);
  }
}

/**
 * Lets the present page save what it holds before it is left. A page that can't be drawn can't show what it failed to
 * save, and must not hold the person back: they decide.
 * @returns {Promise<boolean>} whether the page can be left; rejects when it says itself why not
 */
async function letGo() {
  try {
    await flush();
  } catch (error) {
    if (!broken) throw error;
    return confirmDialog({ ...da.broken.leaveUnsaved, danger: true });
  }
  const lost = page?.loses?.();
  if (!lost) return true;
  // No page is on its way before that is answered.
  busy(false);
  return confirmDialog(lost);
}

/** Whether it is the present page that is opened anew, to show what has changed. @param {Place} a @param {Place} b */
const isSame = (a, b) =>
  a.name === b.name && Object.keys({ ...a.params, ...b.params }).every((key) => a.params[key] === b.params[key]);

/** The first page could not be opened: its place is never blank. @param {Place} next */
function standIn(next) {
  page = { title: da.broken.title, view: brokenView };
  place = next;
  show();
}

/** Tells that another page is on its way. @param {boolean} coming */
const busy = (coming) => document.getElementById('main')?.setAttribute('aria-busy', String(coming));

function show() {
  undoOn(JSON.stringify(place));
  closeDialogs();
  problem = null;
  broken = false;
  incident = '';
  announced.say('');
  isLeft();
  drawn += 1;
  document.title = page?.title ? da.top.windowTitle(page.title) : da.common.app;
  void nameWindow(pageNames[place.name]);
  drawNow();
  toHeading();
  if (!broken) page?.shown?.();
}

/** @param {Event} event */
function toMain(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
