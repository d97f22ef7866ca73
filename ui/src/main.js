// Of two rules that say the same of one element the later counts, so the style sheets keep this order.
import './kit/tokens.css';
import './kit/base.css';
import './kit/controls.css';
import './kit/menu.css';
import './app/app.css';
import './kit/choices.css';
import './shared/cards.css';
import './start/start.css';
import './people/people.css';
import './settings/settings.css';
import './shared/document.css';
import './guides/guides.css';
import './workshop/workshop.css';
import './shared/wheel.css';
import './shared/talk.css';
import './shared/answering.css';
import './shared/reading.css';
import './shared/choosing.css';
import './shared/two-sided.css';
import './shared/leaving.css';
import './send/send.css';
import './shared/years.css';
import './look-back/look-back.css';
import './prepare/prepare.css';
import './invite/invite.css';
import './receive/receive.css';
import './follow-up/follow-up.css';
import './share/share.css';
import './shared/sheet.css';
import './plan/plan.css';
import './shared/beside.css';
import './talk/words.css';
import './talk/before.css';
import './talk/talk.css';
import './help/help.css';
import { drawAbove } from './app/app.js';
import { takeBrowserKeys } from './app/browser-keys.js';
import { followKeys } from './app/by-keys.js';
import { takeFilesFromPages } from './app/given-files.js';
import { takeHelpKey } from './app/help.js';
import { loadRooms, useRooms } from './app/rooms.js';
import { begin } from './app/session.js';
import { top } from './app/top.js';
import { followUndo } from './kit/undo.js';
import { pages } from './pages.js';

/** How long the other pages wait to be loaded once the first has opened: it is still being drawn then. In milliseconds. */
const FIRST_PAGE = 500;

useRooms({ pages, contents: () => import('./contents.js'), previews: () => import('./previews.js'), help: () => import('./help/help.js') });
drawAbove(top);
followKeys();
followUndo();
takeBrowserKeys();
takeHelpKey();
takeFilesFromPages();
// Not awaited: the pages that it opens build on what is loaded here, and would wait for it for ever.
void begin().then(() => setTimeout(loadRooms, FIRST_PAGE));
