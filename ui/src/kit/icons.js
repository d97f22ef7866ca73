// Icons, drawn on a 24 × 24 grid in the colour of the text. They only go with words, so they are hidden from readers.

import { html, svg } from 'lit/html.js';

/** @import { TemplateResult } from 'lit/html.js' */

/** @param {TemplateResult<2>} strokes */
const icon = (strokes) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${strokes}</svg>`;

export const lockIcon = icon(svg`<rect x="5" y="11" width="14" height="9.5" rx="2"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/>`);
export const personIcon = icon(svg`<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20.5c.4-4 3.6-6 7.5-6s7.1 2 7.5 6"/>`);
export const peopleIcon = icon(
  svg`<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.4-3.7 3.2-5.5 6.5-5.5s6.1 1.8 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.9c2.3.7 3.7 2.4 4 5.1"/>`,
);
export const fileIcon = icon(svg`<path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5"/>`);
export const calendarIcon = icon(svg`<path d="M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>`);
export const checkIcon = icon(svg`<path d="m5 12.5 4.5 4.5L19.5 7"/>`);
export const sendIcon = icon(svg`<path d="M3.5 11.5 20.5 4l-6 16.5-3.5-7zM11 13.5 20.5 4"/>`);
export const folderIcon = icon(svg`<path d="M3 6.5h6l2 2.5h10v10.5H3z"/>`);
export const warningIcon = icon(svg`<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3"/>`);
export const moreIcon = icon(svg`<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="3"/>`);
export const gripIcon = icon(svg`<path d="M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01" stroke-width="2.6"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const arrowIcon = icon(svg`<path d="M4.5 12h14M13 6.5l5.5 5.5-5.5 5.5"/>`);
export const backIcon = icon(svg`<path d="M19.5 12h-14M11 6.5 5.5 12l5.5 5.5"/>`);
export const upIcon = icon(svg`<path d="M12 19V5.5M5.5 12 12 5.5l6.5 6.5"/>`);
export const downIcon = icon(svg`<path d="M12 5v13.5M5.5 12l6.5 6.5 6.5-6.5"/>`);
export const keyIcon = icon(svg`<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.5M16 7.5l3 3"/>`);
export const printIcon = icon(svg`<path d="M7 9V3.5h10V9M7 17.5H3.5V9h17v8.5H17M7 14h10v6.5H7z"/>`);
export const bookIcon = icon(svg`<path d="M12 6.5C10 5 7.5 4.5 3.5 4.5v14c4 0 6.5.5 8.5 2 2-1.5 4.5-2 8.5-2v-14c-4 0-6.5.5-8.5 2zM12 6.5v14"/>`);
export const starIcon = icon(svg`<path d="m12 3.5 2.6 5.5 6 .8-4.4 4.1 1.1 6-5.3-2.9-5.3 2.9 1.1-6L3.4 9.8l6-.8z"/>`);
export const screenIcon = icon(svg`<path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5"/>`);
export const editIcon = icon(svg`<path d="M4 20l1-4.5L16 4.5 19.5 8l-11 11zM13.3 7.2l3.5 3.5"/>`);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>`);
export const leaveIcon = icon(svg`<path d="M13 4H5v16h8M10 12h10.5M16 7.5l4.5 4.5-4.5 4.5"/>`);

/** The app's mark: a wheel of four themes. */
export const wheelMark = html`<svg class="wheel-mark" viewBox="-13 -13 26 26" aria-hidden="true" focusable="false">
  <path class="theme-1" d="M.5-12A12 12 0 0 1 12-.5H5A5 5 0 0 0 .5-5Z" />
  <path class="theme-2" d="M12 .5A12 12 0 0 1 .5 12V5A5 5 0 0 0 5 .5Z" />
  <path class="theme-3" d="M-.5 12A12 12 0 0 1-12 .5H-5A5 5 0 0 0-.5 5Z" />
  <path class="theme-4" d="M-12-.5A12 12 0 0 1-.5-12V-5A5 5 0 0 0-5-.5Z" />
</svg>`;
