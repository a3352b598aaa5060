import type { Block, SourceDocument } from '../../document.ts';
import { Refusal } from '../no.ts';
import { sheetBlocks } from '../sheet.ts';
import { parseXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { rowsOfSheet } from './rows.ts';

const mostSheets = 100;

/** Excel 工作簿 (.xlsx): every sheet that is shown, in order. Throws `Refusal`. */
export function readXlsx(zip: Zip, workbook: Uint8Array): SourceDocument {
  const targets = targetsOf(zip);
  const sheets = sheetsOf(workbook);
  if (sheets.length > mostSheets)
    throw new Refusal('too-large', `工作簿有 ${sheets.length} 张表，不像年度报告，没有读取。`);
  const strings = sharedStrings(zip);
  const blocks: Block[] = [];
  for (const id of sheets) {
    const part = zip.find(targets.get(id) ?? '');
    if (part) blocks.push(...sheetBlocks(rowsOfSheet(part, strings)));
  }
  return { format: 'xlsx', blocks, meta: {}, notes: [] };
}

function sheetsOf(workbook: Uint8Array): string[] {
  const ids: string[] = [];
  parseXml(workbook, {
    open(tag) {
      if (localName(tag.name) !== 'sheet' || tag.get('state')?.toLowerCase().includes('hidden')) return;
      const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag.source)?.[1];
      if (id !== undefined) ids.push(id);
    },
    close() {},
  });
  return ids;
}

function targetsOf(zip: Zip): Map<string, string> {
  const targets = new Map<string, string>();
  const part = zip.find('xl/_rels/workbook.xml.rels');
  if (!part) return targets;
  parseXml(part, {
    open(tag) {
      const [id, target] = [tag.get('Id'), tag.get('Target')];
      if (tag.name !== 'Relationship' || id === undefined || target === undefined) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
    close() {},
  });
  return targets;
}

/** Strings the sheets share; runs of one string are joined, readings (拼音) left out. */
function sharedStrings(zip: Zip): string[] {
  const strings: string[] = [];
  const part = zip.find('xl/sharedStrings.xml');
  if (!part) return strings;
  let text = '';
  let inText = false;
  let inReading = false;
  parseXml(part, {
    open({ name }) {
      const local = localName(name);
      if (local === 'si') text = '';
      else if (local === 'rPh') inReading = true;
      else if (local === 't') inText = !inReading;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      const local = localName(name);
      if (local === 'si') strings.push(text);
      else if (local === 'rPh') inReading = false;
      else if (local === 't') inText = false;
    },
  });
  return strings;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
