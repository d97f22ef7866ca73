// Every sentence on the screen. A sentence with facts in it is a function. Import it as a whole (`import * as da`): the
// build then loads each page with the parts that it says.

export { common } from './da/common.js';
export { contents } from './da/contents.js';
export { endings } from './da/endings.js';
export { followUp } from './da/follow-up.js';
export { guides } from './da/guides.js';
export { home } from './da/home.js';
export { host } from './da/host.js';
export { invitation } from './da/invitation.js';
export { lookBack } from './da/look-back.js';
export { overview } from './da/overview.js';
export { ownGuides } from './da/own-guides.js';
export { paper } from './da/paper.js';
export { plan } from './da/plan.js';
export { preparation } from './da/preparation.js';
export { receive } from './da/receive.js';
export { send } from './da/send.js';
export { settings } from './da/settings.js';
export { sharing } from './da/sharing.js';
export { start } from './da/start.js';
export { talk } from './da/talk.js';
