// Copying what stands in a field.

/**
 * Copies a text that stands on the page; where the window may not, it is marked there for the person to copy.
 * @param {string} text
 * @param {string} id of the element it stands in
 * @param {{ copied: string, selected: string }} words
 * @returns {Promise<string>} which of the two, in words
 */
export async function copyText(text, id, words) {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    const element = document.getElementById(id);
    if (element) getSelection()?.selectAllChildren(element);
    return words.selected;
  }
}

/**
 * Copies the text; where the window may not, it is left marked for the person to copy.
 * @param {string} id of the field
 * @param {{ copied: string, selected: string }} words
 * @returns {Promise<string>} which of the two, in words
 */
export async function copyField(id, words) {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return '';
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return words.copied;
  } catch {
    return words.selected;
  }
}
