// Empties the output folder and copies every file under src that is not TypeScript (SQL, styles, scripts, pictures) into it.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../src', import.meta.url));
const to = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));

rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
