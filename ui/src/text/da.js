// Every sentence on the screen. A sentence with facts in it is a function.

import { common } from './da/common.js';
import { contents } from './da/contents.js';
import { endings } from './da/endings.js';
import { followUp } from './da/follow-up.js';
import { guides } from './da/guides.js';
import { home } from './da/home.js';
import { host } from './da/host.js';
import { invitation } from './da/invitation.js';
import { lookBack } from './da/look-back.js';
import { overview } from './da/overview.js';
import { ownGuides } from './da/own-guides.js';
import { paper } from './da/paper.js';
import { plan } from './da/plan.js';
import { preparation } from './da/preparation.js';
import { receive } from './da/receive.js';
import { send } from './da/send.js';
import { settings } from './da/settings.js';
import { sharing } from './da/sharing.js';
import { start } from './da/start.js';
import { talk } from './da/talk.js';

export const da = {
  common,
  start,
  home,
  guides,
  settings,
  preparation,
  host,
  send,
  receive,
  invitation,
  overview,
  talk,
  plan,
  followUp,
  sharing,
  lookBack,
  paper,
  ownGuides,
  endings,
  contents,
};
