// What a person finds who goes over the page with the keys alone. It stands before page.js, in the same function.

const PLACES = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]';
/** The headings and the like that the app puts the focus on so that they are read aloud: they are no controls. */
const isPlace = (element) => element.tabIndex >= 0;
const isRadio = (element) => element.matches('input[type=radio]');
const group = (radio) =>
  [...document.querySelectorAll('input[type=radio]')].filter(
    ({ name, form, disabled }) => name === radio.name && form === radio.form && !disabled,
  );
const before = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Whether Tab stops here: at a group of radio buttons only once, at the chosen one or else at the nearest. */
function stopsAt(element, step) {
  if (!isPlace(element) || element.matches(':disabled') || !visible(element)) return false;
  if (element.matches('summary')) return element === element.parentElement?.querySelector(':scope > summary');
  if (!isRadio(element)) return true;
  const [all, from] = [group(element), document.activeElement];
  if (isRadio(from) && all.includes(from)) return false;
  return element === (all.find(({ checked }) => checked) ?? all.at(step > 0 ? 0 : -1));
}

/** How often Tab is to be pressed, or Shift+Tab, until the focus is where one can go on to the element by arrows. */
function presses(element, step) {
  const from = document.activeElement;
  const between = step > 0 ? (one) => before(from, one) : (one) => before(one, from);
  const stops = [...reach().querySelectorAll(PLACES)].filter((one) => stopsAt(one, step) && between(one));
  if (step < 0) stops.reverse();
  const enters = isRadio(element) ? group(element) : [element];
  const at = stops.findIndex((one) => enters.includes(one));
  return at < 0 ? Infinity : at + 1;
}

/** The parts that can show where the focus is. */
const ringed = (element) =>
  [element, element.closest('label'), element.nextElementSibling, ...element.querySelectorAll('.ring')].filter(
    (part) => part?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );

function hasRing(part) {
  const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(part);
  const drawn = part.matches('.ring') ? stroke !== 'none' && strokeWidth : outlineStyle !== 'none' && outlineWidth;
  return parseFloat(drawn || 0) >= 2;
}

/** What a person sees in the place of it: something that lies over a part of it, such as a bar that stays where it is. */
function cover(part, element) {
  const { left, right, top, bottom } = part.getBoundingClientRect();
  const middle = (left + right) / 2;
  const inWindow = [top + 4, (top + bottom) / 2, bottom - 4].filter((y) => y >= 0 && y < innerHeight);
  if (inWindow.length === 0) return 'outside the window';
  // A part of a picture need not lie where the middle of its box is.
  const whole = part.ownerSVGElement ?? part;
  const isOwn = (there) => there === element || whole.contains(there) || there.contains(whole);
  const over = inWindow.map((y) => document.elementFromPoint(middle, y)).find((there) => there && !isOwn(there));
  return over ? `under ${over.outerHTML.split('>')[0]}>` : '';
}

/** What keeps a person from seeing where the focus is, if anything does. */
function unseen(element, hasArrived) {
  if (!isPlace(element) || element === document.body) return '';
  const ring = ringed(element).find(hasRing);
  if (!ring) return `nothing shows that »${nameOf(element)}« has the focus`;
  // What has the focus is scrolled to a moment later, and so is a field before it: where it stands is seen when it is drawn.
  const over = hasArrived || document.drawn === element ? cover(ring, element) : '';
  return over && `»${nameOf(element)}« has the focus, but it is ${over}`;
}

/** Looks where the focus is whenever a person would: before they go on from there. */
function watch() {
  document.unseen ??= [];
  if (document.watched) return;
  document.watched = true;
  const keys = ['Tab', 'Enter', ' ', 'ArrowUp', 'ArrowDown'];
  const look = ({ key }) => keys.includes(key) && document.unseen.push(unseen(document.activeElement, false));
  document.addEventListener('keydown', look, { capture: true });
  const drawn = ({ target }) => {
    document.drawn = null;
    requestAnimationFrame(() => requestAnimationFrame(() => target === document.activeElement && (document.drawn = target)));
  };
  document.addEventListener('focusin', drawn, { capture: true });
}

/** The key that does with an element what a click does. */
function keyFor(element) {
  if (element.matches(KINDS.field)) return '';
  if (!element.matches(KINDS.choice)) return 'Enter';
  // An arrow has chosen already what it came to.
  return isRadio(element) && element.checked ? '' : 'Space';
}

/** The way by keys from where the focus is to what is meant: Tab so often (back if less than 0), then arrows. */
function way(kind, name) {
  watch();
  const troubles = document.unseen.splice(0).filter(Boolean);
  if (troubles.length > 0) return { found: { troubles } };
  if (!document.hasFocus()) return { instead: 'the window has not got the keyboard' };
  const { found: element, instead } = meant(kind, name);
  if (instead) return { instead };
  standStill();
  const from = document.activeElement;
  if (!from || from === document.body) return { instead: 'nothing has the focus' };
  if (from === element) {
    const trouble = unseen(element, true);
    return trouble ? { instead: trouble } : { found: { key: keyFor(element) } };
  }
  const all = isRadio(element) ? group(element) : [];
  if (all.includes(from)) return { found: { tabs: 0, arrows: all.indexOf(element) - all.indexOf(from) } };
  const [on, back] = [presses(element, 1), presses(element, -1)];
  if (Math.min(on, back) === Infinity) return { instead: `»${name}« can't be reached by Tab` };
  return { found: { tabs: on <= back ? on : -back, arrows: 0 } };
}
