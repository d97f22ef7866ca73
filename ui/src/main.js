// Of two rules that say the same of one element the later counts, so the style sheets keep this order; the others follow in
// `styles.js`, once the first page is there.
import './kit/tokens.css';
import './kit/base.css';
import './kit/controls.css';
import './kit/menu.css';
import './app/app.css';
import './kit/choices.css';
import './shared/cards.css';
import './shared/picture-wheel.css';
import './start/start.css';
import { drawAbove } from './app/app.js';
import { takeBrowserKeys } from './app/browser-keys.js';
import { followKeys } from './app/by-keys.js';
import { takeFilesFromPages } from './app/given-files.js';
import { takeHelpKey } from './app/help.js';
import { loadRooms, useRooms } from './app/rooms.js';
import { begin } from './app/session.js';
import { top } from './app/top.js';
import { followPresses } from './kit/press.js';
import { followUndo } from './kit/undo.js';
import { pages } from './pages.js';

/** How long the other pages wait to be loaded once the first has opened: it is still being drawn then. In milliseconds. */
const FIRST_PAGE = 500;

useRooms({ pages, styles: () => import('./styles.js'), contents: () => import('./contents.js'), previews: () => import('./previews.js'), help: () => import('./help/help.js') });
drawAbove(top);
followKeys();
followPresses(window);
followUndo();
takeBrowserKeys();
takeHelpKey();
takeFilesFromPages();
// Not awaited: the pages that it opens build on what is loaded here, and would wait for it for ever.
void begin().then(() => setTimeout(loadRooms, FIRST_PAGE));
