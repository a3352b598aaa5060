/** 位置 on a page: x to the right, y downwards, in points. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A run of text as the file places it; `size` is the height of its type. */
export interface Piece extends Box {
  text: string;
  size: number;
}

/** A straight line, horizontal or vertical. */
export type Ruling = Box;

/** PDF matrix [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function at(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

export function asMatrix(values: ArrayLike<unknown>): Matrix | undefined {
  const [a, b, c, d, e, f] = Array.from(values, Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

export function isInside(piece: Box, box: Box): boolean {
  const x = (piece.x1 + piece.x2) / 2;
  const y = (piece.y1 + piece.y2) / 2;
  return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;
}

/** Sorted values, those closer than `tolerance` to the one before taken as one. */
export function clustered(values: number[], tolerance: number): number[] {
  const clusters: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (clusters.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) clusters.push(value);
  }
  return clusters;
}
