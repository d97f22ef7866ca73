// The way to help, from every page: a key, and a button where the page has one.

import { html } from 'lit/html.js';
import { nowAt, report } from './app.js';
import * as da from './da.js';
import { helpRoom } from './rooms.js';

/** @param {'top-place' | 'link-button'} kind its class */
export const helpButton = (kind) =>
  html`<button type="button" class=${kind} aria-keyshortcuts="F1" @click=${toggleHelp}>${da.top.help}</button>`;

/** Shows help for the page where one is, or takes it away again. */
async function toggleHelp() {
  try {
    await (await helpRoom()).openHelp(nowAt());
  } catch (error) {
    report(error);
  }
}

/** Takes the key that asks for help in other programs too. */
export function takeHelpKey() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    if (!event.repeat) void toggleHelp();
  });
}
