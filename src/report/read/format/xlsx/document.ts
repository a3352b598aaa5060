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
    open({ name, attributes }) {
      if (localName(name) !== 'sheet' || attributes['state']?.toLowerCase().includes('hidden')) return;
      for (const [key, value] of Object.entries(attributes)) if (key.endsWith(':id')) ids.push(value);
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
    open({ name, attributes }) {
      const { Id, Target } = attributes;
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
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
    close({ name }) {
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
