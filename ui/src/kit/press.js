// What is pressed stays where it is until it is let go. A field that is left by that press may have something to say, and a line
// more or less above would move away what was meant: the press would come to nothing.

/** How long nothing is drawn for a press at most, in milliseconds: of one that ends outside the window nobody may hear. */
const LONGEST = 1000;

let pressed = false;
/** What is to be drawn once it is let go. @type {(() => void) | null} */
let waiting = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

function letGo() {
  pressed = false;
  const draw = waiting;
  waiting = null;
  draw?.();
}

/** @param {number} inMilliseconds */
function letGoIn(inMilliseconds) {
  clearTimeout(timer);
  timer = setTimeout(letGo, inMilliseconds);
}

/**
 * Hears of every press from now on.
 * @param {EventTarget} where
 */
export function followPresses(where) {
  const first = { capture: true, passive: true };
  where.addEventListener(
    'pointerdown',
    (event) => {
      if (/** @type {PointerEvent} */ (event).button !== 0) return;
      pressed = true;
      letGoIn(LONGEST);
    },
    first,
  );
  // The click comes after it, before anything else does.
  for (const end of ['pointerup', 'pointercancel']) where.addEventListener(end, () => pressed && letGoIn(0), first);
  // What the click does is drawn at once.
  where.addEventListener('click', () => (pressed = false), first);
}

/**
 * Draws now, or once what is pressed is let go.
 * @param {() => void} draw of several that wait, only the last is called
 */
export function drawUnlessPressed(draw) {
  waiting = null;
  if (pressed) waiting = draw;
  else draw();
}
