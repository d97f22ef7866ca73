import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { defineConfig } from 'vite';

/** What Danish text and European names are written with: Latin, Latin extended A, dashes, quotes, arrows, marks. */
const LETTERS = [[0x20, 0x17f], [0x2010, 0x2027], [0x2030, 0x203a], [0x2190, 0x2193], [0x2212, 0x2212], [0x2713, 0x2713]]
  .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('');

/**
 * Cuts the fonts down to those letters (a fifth of their size) and lays their licences beside them.
 * @returns {import('vite').Plugin}
 */
function smallFonts() {
  return {
    name: 'small-fonts',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.woff2')) continue;
        file.source = await subsetFont(Buffer.from(file.source), LETTERS, { targetFormat: 'woff2' });
      }
      for (const font of ['source-sans', 'source-serif']) {
        const source = readFileSync(`node_modules/${font}/LICENSE.md`);
        this.emitFile({ type: 'asset', fileName: `assets/${font}-license.txt`, source });
      }
    },
  };
}

export default defineConfig({
  plugins: [smallFonts()],
  build: {
    // WebKitGTK of Debian 12, WebView2 and macOS 14.
    target: ['safari17.5', 'chrome123'],
    // A font written into the style sheet would break `font-src 'self'`.
    assetsInlineLimit: 0,
    // What a page imports comes beside it and not after it; what shows the pages knows how without help.
    modulePreload: { polyfill: false },
  },
});
