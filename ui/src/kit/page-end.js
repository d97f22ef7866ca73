// The end of the page, however it comes but by a crash. What is asked for then is carried out; its answer never comes.

let ends = false;

/** From now on what waits to be saved is sent at once, behind what is being saved. */
export function endPage() {
  ends = true;
  // What is asked for goes out by `fetch`, which ends with the page; where that fails, as a message, which does not.
  window.fetch = () => Promise.reject(new TypeError('the page ends'));
}

/** Whether nothing that is waited for comes back any more. */
export const pageEnds = () => ends;
