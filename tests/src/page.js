// What a person finds on the page. The body of a function: arguments[0] names the task.

// The signs that hold a name apart from the sentence around it are not seen.
const words = (text) => (text ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();
const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const enabled = (element) => !element.matches(':disabled, [aria-disabled="true"]');

/** Where the person can do something: the topmost dialog, or else the page. */
const reach = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

/** A name as assistive technology tells it, as far as the app uses the ways to give one. */
function nameOf(element) {
  const by = element.getAttribute('aria-labelledby');
  if (by) return words(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  if (element.ariaLabel) return words(element.ariaLabel);
  if (element.labels?.length) return words([...element.labels].map((label) => label.innerText).join(' '));
  if (element.namespaceURI.endsWith('svg')) return words((element.querySelector('title') ?? element).textContent);
  return words(element.innerText || element.value || element.title);
}

const KINDS = {
  button: 'button, a[href], summary, [role=button], [role=link], [role=tab], input[type=submit], input[type=button]',
  field: 'input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable=true]',
  choice: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch]',
};

/** Hidden choices are chosen by their label, as with a mouse. */
const seenPart = (element) => [element, ...(element.labels ?? [])].find(visible);

/** Whether the page is about to give way to another: what is clicked now would be gone. */
const opening = () => document.querySelector('main[aria-busy=true]') !== null;

/** What is meant: the one of a kind that has this name, or the first that a CSS selector finds. */
function meant(kind, name) {
  if (opening()) return { instead: 'another page is still opening' };
  const part = kind === 'part' ? reach().querySelector(name) : null;
  if (kind === 'part' && !(part && seenPart(part))) return { instead: `there is no ${name}` };
  const { found, instead } = part ? { found: part } : only(named(kind, name, reach()), `${kind}s are named »${name}«`);
  if (instead) return { instead };
  return enabled(found) ? { found } : { instead: `»${name}« is disabled` };
}

/** What slides or fades in is where it will be. */
function standStill() {
  for (const moving of document.getAnimations()) moving.finish();
}

/** Scrolled to, as a person does: at the edge of the window it may lie under something. */
function inTheMiddle(element) {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element;
}

/** Those of a kind with this name: the same words, or else the only one that begins with them. */
function named(kind, name, place) {
  const all = [...place.querySelectorAll(KINDS[kind])].filter(seenPart);
  const same = all.filter((element) => nameOf(element) === name);
  if (same.length > 0) return { found: same, all };
  return { found: all.filter((element) => nameOf(element).startsWith(name)), all };
}

function only({ found, all }, what) {
  if (found.length === 1) return { found: found[0] };
  const there = all.map((element) => `»${nameOf(element)}«`).join(', ');
  return { instead: `${found.length} ${what}; there is ${there || 'none'}` };
}

/** Where it lies in the window, and what it is. */
function described(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = [left, top, width, height].map(Math.round).join(' ');
  return `${element.outerHTML?.split('>')[0] ?? element.nodeName}> at ${box}, scrolled ${Math.round(scrollY)}`;
}

/** Keeps the last of what was looked for and of what came of it, for who wants to know why a click did nothing. */
function keepJournal() {
  if (document.journal) return;
  document.journal = [];
  for (const kind of ['pointerdown', 'pointerup', 'click', 'change', 'scrollend', 'focusin']) {
    const came = ({ target, clientX, clientY }) => wrote(`${kind} ${clientX ?? ''} ${clientY ?? ''}`, target);
    document.addEventListener(kind, came, { capture: true });
  }
}

function wrote(what, target) {
  const part = target instanceof Element ? target : document.documentElement;
  document.journal.push(`${Math.round(performance.now())} ${what} ${described(part)}`);
  document.journal.splice(0, document.journal.length - 40);
}

const OF_A_CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/**
 * Sees to it that the mouse hits this or nothing. The driver is told where it lies before it clicks there, and in between a
 * field that has just got the focus may be scrolled to: a person would see the page move, and what they meant is elsewhere.
 * It may move between the press and the letting go too, where the window is just about to fill the screen. Where the window stays as it
 * is, the page must not: that press would come to nothing for a person as well.
 */
function aimAt(part) {
  [document.aim, document.missed, document.slips] = [part, false, false];
  if (document.aims) return;
  document.aims = true;
  for (const kind of OF_A_CLICK) window.addEventListener(kind, hitOrMiss, { capture: true });
}

function hitOrMiss(event) {
  const { aim } = document;
  if (!aim || !event.isTrusted) return;
  const size = `${innerWidth} ${innerHeight}`;
  const hit = aim.contains(event.target);
  if (event.type === 'pointerdown') [document.missed, document.pressedIn] = [!hit, size];
  // What a press has taken from the page was hit.
  if (event.type === 'click' && !document.missed && !hit && aim.isConnected) {
    [document.missed, document.slips] = [true, size === document.pressedIn];
  }
  if (document.missed) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (event.type === 'click') document.aim = null;
}

const tasks = {
  aim(kind, name) {
    const { found, instead } = tasks.find(kind, name);
    if (found) aimAt(found);
    return instead ? { instead } : { found };
  },
  missed() {
    document.aim = null;
    return document.slips ? 'slipped' : document.missed;
  },
  find(kind, name) {
    keepJournal();
    const { found, instead } = meant(kind, name);
    if (found) wrote('looked for', seenPart(found));
    return instead ? { instead } : { found: inTheMiddle(seenPart(found)) };
  },
  select(element) {
    element.focus();
    element.select?.();
  },
  value: (element) => element.value ?? element.innerText,
  text: () => words(document.body.innerText),
  heading() {
    const headings = [...document.querySelectorAll('h1')].filter(visible);
    return headings.length === 1 ? { found: words(headings[0].innerText) } : { instead: `${headings.length} main headings` };
  },
  way,
  focused: () => (document.activeElement === document.body ? '' : nameOf(document.activeElement)),
  // A window that nobody looks at may be given no animation frames: then fonts and layout must do.
  drawn(done) {
    standStill();
    const frames = new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const long = new Promise((over) => setTimeout(over, 2000));
    document.fonts.ready.then(() => Promise.race([frames, long])).then(() => done(null));
  },
};

const [task, ...given] = arguments;
return tasks[task](...given);
