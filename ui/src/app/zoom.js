// How large the page is shown: by the keys and the wheel that browsers have for it.

import { setZoom } from './shell.js';

/** The steps that browsers take. */
const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const NORMAL = 1;
/** So much the wheel turns for a step; a touchpad tells of it in many small turns. */
const A_NOTCH = 100;

let now = NORMAL;
let turned = 0;

/** @param {number} times how large it is shown already */
export function hearZoom(times) {
  now = times;
  document.addEventListener('keydown', byKey);
  document.addEventListener('wheel', byWheel, { passive: false });
}

/** @param {KeyboardEvent} event */
function byKey(event) {
  const { key, altKey: alt, ctrlKey: control, metaKey: meta } = event;
  if (alt || !(control || meta) || !['+', '=', '-', '0'].includes(key)) return;
  event.preventDefault();
  void zoom(key === '0' ? NORMAL : next(key === '-' ? -1 : 1));
}

/** @param {WheelEvent} event */
function byWheel(event) {
  if (!event.ctrlKey) return;
  event.preventDefault();
  turned += event.deltaY;
  if (Math.abs(turned) < A_NOTCH) return;
  void zoom(next(turned > 0 ? -1 : 1));
  turned = 0;
}

/** @param {1 | -1} way */
function next(way) {
  const further = way > 0 ? STEPS.find((step) => step > now) : STEPS.findLast((step) => step < now);
  return further ?? now;
}

/** @param {number} times */
async function zoom(times) {
  now = times;
  await setZoom(times);
}
