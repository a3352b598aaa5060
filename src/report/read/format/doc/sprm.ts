/** 属性修饰 (sprm): one formatting instruction of a Word 97 file; `at` is where its operand begins. */
export interface Sprm {
  code: number;
  at: number;
  size: number;
}

export const sprmCodes = {
  deleted: 0x0800,
  vanish: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  /** Cell and row ends of a table inside a table, and how deep it lies. */
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  huge: 0x6646,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
} as const;

const sizes = [1, 1, 2, 4, 2, 2, -1, 3];

/** Instructions of one group; a broken group ends where it stops making sense. */
export function sprmsOf(group: Buffer): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= group.length) {
    const code = group.readUInt16LE(at);
    at += 2;
    let size = sizes[code >> 13] ?? 1;
    if (code === sprmCodes.tableDefinition) {
      if (at + 2 > group.length) break;
      size = group.readUInt16LE(at) - 1;
      at += 2;
    } else if (size < 0) {
      size = group[at] ?? 0;
      at += 1;
    }
    if (at + size > group.length) break;
    sprms.push({ code, at, size });
    at += size;
  }
  return sprms;
}
