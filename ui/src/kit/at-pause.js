// When what is being written is saved: at a pause in the typing, and for who types without one before a second is over.

/** How long a pause in the typing is taken as a moment to save, in milliseconds. */
const PAUSE = 400;
/** The longest that something written goes unsaved: what a page that dies, or a power cut, can take with it. */
const LONGEST = 900;

/** @param {() => void} save */
export function atPause(save) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** When the oldest that waits was written. @type {number | null} */
  let since = null;

  function stop() {
    clearTimeout(timer);
    since = null;
  }

  return {
    /** Something has been written. */
    written() {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          stop();
          save();
        },
        Math.max(0, Math.min(PAUSE, since + LONGEST - now)),
      );
    },
    /** What was written is saved by other means. */
    stop,
  };
}
