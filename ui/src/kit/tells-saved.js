// »Gemt« for who can't see it. It is said once when nothing has been written for a while, and not at each save: whoever writes
// on is not talked to.

/** How long nothing may have been written before it is said, in milliseconds. */
const QUIET = 4_000;

let say = () => {};
/** Whether something has been written since it was last said. */
let isNews = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {() => void} given says that all is saved */
export function whenAllIsSaved(given) {
  say = given;
}

/** Something has been written that is not on disk yet. */
export function isWritten() {
  isNews = true;
  clearTimeout(timer);
}

/** All that was written is on disk. */
export function isSaved() {
  clearTimeout(timer);
  if (!isNews) return;
  timer = setTimeout(() => {
    isNews = false;
    say();
  }, QUIET);
}

/** Another page has come, which was let in because all is saved, and speaks for itself. */
export function isLeft() {
  isNews = false;
  clearTimeout(timer);
}
