import type { Block, Reading, SourceDocument } from '../../../../src/report/read/document.ts';
import { readDocument } from '../../../../src/report/read/format/document-of.ts';

/** Blocks in a short form that a test can hold against: text as it is, a row as its cells parted by `|`, spans behind them. */
export function shortOf(blocks: Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    if (block.kind === 'cells') return { cells: block.cells };
    if (block.kind === 'picture') return { picture: true };
    return block.rows.map((row) =>
      row
        .map(({ text, column, colspan, rowspan }) => {
          const spans = `${colspan > 1 ? `→${colspan}` : ''}${rowspan > 1 ? `↓${rowspan}` : ''}`;
          return `${column}:${text.replaceAll('\n', '/')}${spans}`;
        })
        .join('|'),
    );
  });
}

export async function readShort(bytes: Uint8Array | string, name = '年报'): Promise<unknown[]> {
  return shortOf((await readWhole(bytes, name)).blocks);
}

export async function readWhole(bytes: Uint8Array | string, name = '年报'): Promise<SourceDocument> {
  const reading = await readAny(bytes, name);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

export function readAny(bytes: Uint8Array | string, name = '年报'): Promise<Reading<SourceDocument>> {
  return readDocument(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
}
