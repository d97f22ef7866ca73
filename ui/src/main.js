import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/choices.css';
import './styles/start.css';
import './styles/guide.css';
import './styles/preparation.css';
import './styles/reading.css';
import './styles/send.css';
import './styles/in-talk.css';
import { begin } from './session.js';

await begin();
