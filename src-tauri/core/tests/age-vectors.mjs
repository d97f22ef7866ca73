// Puts the file of each of the age format's vectors in a folder, and beside them in vectors.json what they say of themselves.
// usage: node age-vectors.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

const ui = createRequire(new URL('../../../ui/package.json', import.meta.url));
const vectors = await import(pathToFileURL(ui.resolve('cctv-age')));
const [folder] = process.argv.slice(2);
const told = Object.entries(vectors).map(([name, bytes]) => {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf('\n\n');
  const lines = whole.subarray(0, end).toString().split('\n').map((line) => line.split(/: (.*)/s, 2));
  const says = Object.fromEntries(lines);
  const file = whole.subarray(end + 2);
  writeFileSync(`${folder}/${name}`, says.compressed ? inflateSync(file) : file);
  return { name, says };
});
writeFileSync(`${folder}/vectors.json`, JSON.stringify(told));
