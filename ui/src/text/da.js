// Every sentence on the screen. A sentence with facts in it is a function.

import { common } from './da/common.js';
import { guides } from './da/guides.js';
import { preparation } from './da/preparation.js';
import { receive } from './da/receive.js';
import { send } from './da/send.js';
import { settings } from './da/settings.js';
import { start } from './da/start.js';

export const da = { common, start, guides, settings, preparation, send, receive };
