import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/choices.css';
import './styles/start.css';
import './styles/guide.css';
import './styles/preparation.css';
import './styles/reading.css';
import './styles/send.css';
import './styles/own-guides.css';
import './styles/endings.css';
import './styles/overview.css';
import './styles/sides.css';
import './styles/invite.css';
import './styles/follow-up.css';
import './styles/plan.css';
import './styles/in-talk.css';
import { followKeys } from './app/by-keys.js';
import { loadPages } from './pages.js';
import { begin } from './app/session.js';

followKeys();
// Not awaited: the pages that it opens build on what is loaded here, and would wait for it for ever.
void begin().then(loadPages);
