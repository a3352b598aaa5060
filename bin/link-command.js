// Puts `gongkai` among the project's own commands, so that `npx gongkai …` works in the checkout as after an installation.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

const folder = new URL('../node_modules/.bin/', import.meta.url);
const link = new URL('gongkai', folder);

// Windows makes commands its own way; `npm run gongkai -- …` works everywhere.
if (process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../bin/gongkai.js', link);
}
