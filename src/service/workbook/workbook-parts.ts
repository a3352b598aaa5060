import { declaration, escaped, spreadsheet } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const edge = (side: string) => `<${side} style="thin"><color rgb="FFB0B7C0"/></${side}>`;
const borders = `${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/>`;
const aligned = (across: string) => `<alignment horizontal="${across}" vertical="top" wrapText="1"/>`;
const drawn = 'borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyFont="1"';

/** Text cells have the format of text (49) and are quoted: what a citizen wrote stays text, even after somebody edits it. */
const stylesXml = `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${borders}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" ${drawn} applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" ${drawn} applyNumberFormat="1" quotePrefix="1">${aligned('left')}</xf><xf numFmtId="164" fontId="0" fillId="0" ${drawn} applyNumberFormat="1">${aligned('center')}</xf><xf numFmtId="0" fontId="0" fillId="0" ${drawn}>${aligned('right')}</xf><xf numFmtId="49" fontId="0" fillId="0" ${drawn} applyNumberFormat="1">${aligned('center')}</xf></cellXfs></styleSheet>`;

function part(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${media}.${type}+xml"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relations(inner: string): string {
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`;
}

/** Path of the one sheet in the file. */
export const sheetPath = 'xl/worksheets/sheet1.xml';

/** The other parts of the file; every page of a print repeats the headings. */
export function workbookParts(sheetName: string): Record<string, string> {
  const name = escaped(sheetName);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part(sheetPath, 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$A:$A,'${name}'!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': stylesXml,
  };
}
