// What is needed to see that 張三, 张三 and Zhang San may be one person: simplified forms of characters (OpenCC, by
// opencc-js) and their readings without tones (pinyin-pro).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export async function writeNames(file) {
  const { pinyin } = require('pinyin-pro');
  const { default: pairs } = await import('opencc-js/dict/TSCharacters');
  const simplified = {};
  for (const pair of pairs.split('|')) {
    const [from, to] = pair.split(' ');
    if ([...from].length === 1 && to) simplified[from] = to;
  }
  const readings = {};
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const found = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
    const known = [...new Set(found)].filter((one) => /^[a-z]+$/.test(one));
    if (known.length) readings[character] = known.join(' ');
  }
  const text = JSON.stringify({ simplified, readings });
  try {
    if (readFileSync(file, 'utf8') === text) return; // keeps its date, so that nothing is packed anew
  } catch { /* not there yet */ }
  writeFileSync(file, text);
}
