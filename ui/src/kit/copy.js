// Copying what stands on the page; where the window may not, it is marked there for the person to copy.

/**
 * @param {string} text
 * @param {string} id of the element it stands in
 * @param {{ copied: string, selected: string }} words
 * @param {() => unknown} [copied] called when it is copied, and not merely marked
 * @param {(text: string) => Promise<void>} [copy] how
 * @returns {Promise<string>} which of the two, in words
 */
export async function copyText(text, id, words, copied = () => {}, copy = (text) => navigator.clipboard.writeText(text)) {
  try {
    await copy(text);
    void copied();
    return words.copied;
  } catch {
    mark(document.getElementById(id));
    return words.selected;
  }
}

/**
 * The same for what stands in a field.
 * @param {string} id of the field
 * @param {{ copied: string, selected: string }} words
 * @param {() => unknown} [copied]
 */
export async function copyField(id, words, copied) {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? copyText(field.value, id, words, copied) : '';
}

/** @param {HTMLElement | null} element */
function mark(element) {
  if (element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
  } else if (element) {
    getSelection()?.selectAllChildren(element);
  }
}
