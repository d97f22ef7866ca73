// The wheel as a picture only: nothing in it is pressed or read aloud, the words stand beside it.

import { html, nothing, svg } from 'lit/html.js';
import { filledTo, hue, outline, sectors } from './wheel.js';

/** @import { Theme } from '../api' */

/**
 * A guide's wheel, every theme in its hue.
 * @param {Theme[]} themes
 */
export const themesWheel = (themes) =>
  picture(sectors(themes).map((piece) => svg`<path class=${hue(piece.theme)} d=${outline(piece)} />`), nothing);

/**
 * A wheel of nobody's guide, filled as it might be.
 * @param {number} count of sectors
 * @param {number[]} shares how far each is filled
 */
export function pictureWheel(count, shares) {
  const pieces = Array.from({ length: count }, (_, place) => {
    const piece = { from: place / count, to: (place + 1) / count, inner: 40, outer: 100 };
    const share = shares[place] ?? 0;
    return svg`<g class=${hue({ number: place + 1 })}>
      <path class="ground" d=${outline(piece)} />
      ${share > 0 ? svg`<path d=${outline({ ...piece, outer: filledTo(piece, share) })} />` : nothing}
    </g>`;
  });
  return picture(pieces, svg`<circle class="centre" r="33" />`);
}

/** @param {unknown} pieces @param {unknown} centre */
const picture = (pieces, centre) => html`<svg class="picture-wheel" viewBox="-102 -102 204 204" aria-hidden="true" focusable="false">
  ${pieces} ${centre}
</svg>`;
