import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { SheetColumn, SheetValue } from './column.ts';
import { rowXml, sheetFoot, sheetHead } from './sheet-xml.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';

/** Where the bytes go; a promise of it is waited for before more is made. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Most rows under the headings that a sheet can have. */
export const mostRows = 1_048_575;

export interface XlsxSheet {
  name: string;
  columns: readonly SheetColumn[];
  /** The instant that stands in the file as the time it was written. */
  at: string;
}

/**
 * 逐页写出的 Excel 工作簿: one sheet, written while its rows come, so that memory holds one page of them whatever the length. `add` takes
 * values in the order of the columns and gives RangeError beyond `mostRows`; `end` must be called.
 */
export class XlsxStream {
  readonly #sheet: XlsxSheet;
  readonly #sink: Sink;
  readonly #zip: Zip;
  readonly #body: ZipDeflate;
  #made: Uint8Array[] = [];
  #rows = 0;

  constructor(sheet: XlsxSheet, sink: Sink) {
    this.#sheet = sheet;
    this.#sink = sink;
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#made.push(bytes);
    });
    for (const [path, text] of Object.entries(workbookParts(sheet.name))) {
      this.#open(path).push(strToU8(text), true);
    }
    this.#body = this.#open(sheetPath);
    this.#body.push(strToU8(sheetHead(sheet.columns)));
  }

  async add(rows: readonly (readonly SheetValue[])[]): Promise<void> {
    this.#rows += rows.length;
    if (this.#rows > mostRows) throw new RangeError(`rows: ${this.#rows}`);
    this.#body.push(strToU8(rows.map((row) => rowXml(this.#sheet.columns, row)).join('')));
    await this.#flush();
  }

  async end(): Promise<void> {
    this.#body.push(strToU8(sheetFoot(this.#sheet.columns, this.#rows)), true);
    this.#zip.end();
    await this.#flush();
  }

  #open(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = this.#sheet.at;
    this.#zip.add(file);
    return file;
  }

  async #flush(): Promise<void> {
    const made = this.#made;
    this.#made = [];
    for (const bytes of made) await this.#sink(bytes);
  }
}
