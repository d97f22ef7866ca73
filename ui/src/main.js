// Of two rules that say the same of one element the later counts, so the style sheets keep this order.
import './kit/tokens.css';
import './kit/base.css';
import './kit/controls.css';
import './app/app.css';
import './kit/choices.css';
import './shared/cards.css';
import './start/start.css';
import './people/people.css';
import './settings/settings.css';
import './shared/document.css';
import './guides/guides.css';
import './shared/talk.css';
import './shared/answering.css';
import './shared/reading.css';
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
import { followKeys } from './app/by-keys.js';
import { begin } from './app/session.js';
import { loadPages } from './pages.js';

followKeys();
// Not awaited: the pages that it opens build on what is loaded here, and would wait for it for ever.
void begin().then(loadPages);
