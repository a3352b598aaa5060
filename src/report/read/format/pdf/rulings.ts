import { asMatrix, at, type Matrix, type Ruling, times } from './geometry.ts';

/** The operator list of one page; `codes` names the operators. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
}

export type Codes = Record<string, number>;

/** A filled box this thin is a line. */
const thinnest = 3;
const straight = 1;
const mostRulings = 20_000;

/** 表格线: every horizontal or vertical line a page draws, stroked or as a thin filled box, where it ends up on the page. */
export function rulingsOf(drawing: Drawing, codes: Codes, base: Matrix): Ruling[] {
  const strokes = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      (name) => codes[name],
    ),
  );
  const fills = new Set([codes['fill'], codes['eoFill']]);
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  for (const [index, code] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index];
    if (code === codes['save']) saved.push(matrix);
    else if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) matrix = saved.pop() ?? base;
    else if (code === codes['transform']) matrix = moved(matrix, args);
    else if (code === codes['paintFormXObjectBegin']) {
      saved.push(matrix);
      matrix = moved(matrix, Array.isArray(args) ? args[0] : undefined);
    } else if (code === codes['constructPath'] && Array.isArray(args) && rulings.length < mostRulings) {
      const [paint, paths] = args;
      const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
      if (typeof paint !== 'number' || !(path instanceof Float32Array)) continue;
      if (strokes.has(paint)) rulings.push(...strokesOf(path, matrix));
      else if (fills.has(paint)) rulings.push(...thinBoxesOf(path, matrix));
    }
  }
  return rulings;
}

function moved(matrix: Matrix, args: unknown): Matrix {
  const change = Array.isArray(args) || args instanceof Float32Array ? asMatrix(args) : undefined;
  return change ? times(matrix, change) : matrix;
}

type Point = [number, number];

/** Subpaths as points; curves are no rulings and only move the pen. */
function subpathsOf(path: Float32Array, matrix: Matrix): Point[][] {
  const subpaths: Point[][] = [];
  let open: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i];
    const point = (offset: number) => at(matrix, path[i + offset] ?? 0, path[i + offset + 1] ?? 0);
    if (step === 0) {
      open = [point(1)];
      subpaths.push(open);
      i += 3;
    } else if (step === 1) {
      open.push(point(1));
      i += 3;
    } else if (step === 2 || step === 3) {
      const last = step === 2 ? 5 : 3;
      open = [point(last)];
      subpaths.push(open);
      i += last + 2;
    } else {
      const [start] = open;
      if (start) open.push(start);
      i += 1;
    }
  }
  return subpaths;
}

function strokesOf(path: Float32Array, matrix: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  for (const points of subpathsOf(path, matrix)) {
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      if (!from) continue;
      const box = boxOf([from, to]);
      if (box.x2 - box.x1 <= straight || box.y2 - box.y1 <= straight) rulings.push(box);
    }
  }
  return rulings;
}

function thinBoxesOf(path: Float32Array, matrix: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  for (const points of subpathsOf(path, matrix)) {
    if (points.length < 4) continue;
    const box = boxOf(points);
    const x = (box.x1 + box.x2) / 2;
    const y = (box.y1 + box.y2) / 2;
    if (box.y2 - box.y1 <= thinnest && box.x2 - box.x1 > box.y2 - box.y1)
      rulings.push({ ...box, y1: y, y2: y });
    else if (box.x2 - box.x1 <= thinnest) rulings.push({ ...box, x1: x, x2: x });
  }
  return rulings;
}

function boxOf(points: Point[]): Ruling {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of points) {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
}
