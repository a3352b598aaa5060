/** 公文版式 (GB/T 9704-2012), in twentieths of a point (twips) unless told otherwise. */
export const twipsPerMillimetre = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * twipsPerMillimetre);
}

/** A4: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; the footer holds the page number 7 mm below the 版心. */
export const letterPage = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26) - 8,
    header: millimetres(30),
    footer: millimetres(20),
  },
};

/** Forms use more of the sheet, so that each stands on one. */
export const formPage = {
  size: letterPage.size,
  margin: {
    top: millimetres(20),
    bottom: millimetres(18),
    left: millimetres(25),
    right: millimetres(20),
    header: millimetres(12),
    footer: millimetres(10),
  },
};

/** 28 characters a line: 3号 is 16 pt, the line 442.4 pt. */
export const characterSpacing = -4;
/** 行距 28.95 磅: 22 lines a page. */
export const linePitch = 579;
/** 3号, in half points. */
export const bodySize = 32;
/** Two characters. */
export const indent = 640;

export function textWidth({ size, margin }: typeof letterPage): number {
  return size.width - margin.left - margin.right;
}
