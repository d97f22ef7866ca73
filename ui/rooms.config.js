// Which part of `src/` may import which. eslint.config.js holds the code against it.

import { posix } from 'node:path';

/** A step of the year each. */
const ROOMS = [
  'start', 'guides', 'invite', 'prepare', 'send', 'receive', 'talk', 'plan', 'follow-up', 'look-back', 'share', 'people', 'settings',
  'workshop', 'help',
];

/**
 * What each part may import besides itself. A room imports no other room: its pages are reached through `go`.
 * @type {Record<string, string[]>}
 */
const mayImport = {
  text: ['core'],
  kit: ['text', 'core'],
  app: ['kit', 'text', 'core'],
  shared: ['app', 'kit', 'text', 'core'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['app', 'kit', 'shared', 'text', 'core']])),
  // main.js and the tables of pages and contents put it all together.
  main: ['app', 'kit', 'shared', ...ROOMS],
};

/** The part that a file belongs to, by its path below `src/`; `core` is what the core writes. @param {string} path */
function partOf(path) {
  const [folder = '', file] = path.split('/');
  if (file) return folder;
  return /^(?:api|limits)(?:\.|$)/.test(folder) ? 'core' : 'main';
}

/** Holds each import against the table: what is imported at once, when it is needed, and in a comment for its type. */
export const mayImportRule = {
  meta: { messages: { not: '{{from}}/ may not import {{target}}: see rooms.config.js.' } },
  /** @param {import('eslint').Rule.RuleContext} context */
  create({ filename, report, sourceCode }) {
    const path = filename.split('/src/').at(-1) ?? '';
    const from = partOf(path);

    /** @param {unknown} target @param {import('eslint').AST.SourceLocation} loc */
    function check(target, loc) {
      if (typeof target !== 'string' || !target.startsWith('.')) return;
      const to = partOf(posix.join(posix.dirname(path), target));
      if (from !== to && !mayImport[from]?.includes(to)) report({ loc, messageId: 'not', data: { from, target } });
    }

    return {
      /** @param {any} node */
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression'(node) {
        check(node.source?.value, node.loc);
      },
      Program() {
        for (const { value, loc } of sourceCode.getAllComments()) {
          for (const [, target] of value.matchAll(/(?:from |import\()'([^']+)'/g)) check(target, loc);
        }
      },
    };
  },
};
