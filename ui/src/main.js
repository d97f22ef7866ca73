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
import { begin } from './session.js';

await begin();
