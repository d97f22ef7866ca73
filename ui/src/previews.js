// How a guide that is being written will look: the rooms that show it to others show it here.

import { guidePreview } from './guides/preview.js';
import { planPreview, themePreview } from './prepare/preview.js';

/** @type {import('./app/rooms.js').Previews} */
export const previews = { whole: guidePreview, theme: themePreview, plan: planPreview };
