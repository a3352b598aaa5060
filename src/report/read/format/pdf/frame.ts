import { type Box, clustered, type Ruling } from './geometry.ts';

/** Lines closer than this are one line, or touch. */
const touch = 3;
const shortest = 6;

/** 框线: the lines of one table. `xs` and `ys` are its grid; a wall is a line between two neighbouring fields of the grid. */
export interface Frame extends Box {
  xs: number[];
  ys: number[];
  /** Whether a vertical line stands at `xs[column]` beside row `row`. */
  isWallLeft(row: number, column: number): boolean;
  /** Whether a horizontal line stands at `ys[row]` above column `column`. */
  isWallAbove(row: number, column: number): boolean;
}

/** Lines that touch belong to one table; a table has at least one closed field. */
export function framesOf(rulings: Ruling[]): Frame[] {
  const flat = merged(
    rulings.filter((ruling) => ruling.x2 - ruling.x1 > ruling.y2 - ruling.y1),
    'y',
  );
  const upright = merged(
    rulings.filter((ruling) => ruling.x2 - ruling.x1 <= ruling.y2 - ruling.y1),
    'x',
  );
  return groups(flat, upright).flatMap(([across, down]) => {
    const frame = frameOf(across, down);
    return frame ? [frame] : [];
  });
}

/** Pieces of one line (a border drawn cell by cell) as one line. */
function merged(rulings: Ruling[], axis: 'x' | 'y'): Ruling[] {
  const place = (ruling: Ruling) => (axis === 'x' ? ruling.x1 : ruling.y1);
  const from = (ruling: Ruling) => (axis === 'x' ? ruling.y1 : ruling.x1);
  const to = (ruling: Ruling) => (axis === 'x' ? ruling.y2 : ruling.x2);
  const places = clustered(rulings.map(place), touch);
  const lines = new Map<number, Ruling[]>();
  for (const ruling of rulings) {
    const nearest = places.findLast((value) => value <= place(ruling) + 0.01) ?? place(ruling);
    const line = lines.get(nearest);
    if (line) line.push(ruling);
    else lines.set(nearest, [ruling]);
  }
  const whole: Ruling[] = [];
  for (const pieces of lines.values()) {
    let open: Ruling | undefined;
    for (const piece of pieces.toSorted((a, b) => from(a) - from(b))) {
      if (open && from(piece) <= to(open) + touch) {
        if (axis === 'x') open.y2 = Math.max(open.y2, piece.y2);
        else open.x2 = Math.max(open.x2, piece.x2);
      } else {
        open = { ...piece };
        whole.push(open);
      }
    }
  }
  return whole.filter((ruling) => to(ruling) - from(ruling) >= shortest);
}

function crosses(flat: Ruling, upright: Ruling): boolean {
  return (
    upright.x1 >= flat.x1 - touch &&
    upright.x1 <= flat.x2 + touch &&
    flat.y1 >= upright.y1 - touch &&
    flat.y1 <= upright.y2 + touch
  );
}

function groups(flat: Ruling[], upright: Ruling[]): [Ruling[], Ruling[]][] {
  const found: [Ruling[], Ruling[]][] = [];
  const free = new Set(upright);
  const left = new Set(flat);
  for (const start of flat) {
    if (!left.delete(start)) continue;
    const across = [start];
    const down: Ruling[] = [];
    for (const line of across) {
      for (const other of free) {
        if (!crosses(line, other)) continue;
        free.delete(other);
        down.push(other);
        for (const next of left) {
          if (!crosses(next, other)) continue;
          left.delete(next);
          across.push(next);
        }
      }
    }
    found.push([across, down]);
  }
  return found;
}

function frameOf(across: Ruling[], down: Ruling[]): Frame | undefined {
  const ys = clustered([...across.map((line) => line.y1), ...ends(down, 'y')], touch);
  const xs = clustered([...down.map((line) => line.x1), ...ends(across, 'x')], touch);
  const [x1, x2, y1, y2] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (down.length === 0 || across.length < 2 || xs.length < 2 || ys.length < 2) return undefined;
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return undefined;
  return {
    x1,
    x2,
    y1,
    y2,
    xs,
    ys,
    isWallLeft(row, column) {
      const [x, y] = [xs[column] ?? 0, middle(ys, row)];
      return down.some((line) => Math.abs(line.x1 - x) <= touch && line.y1 <= y && line.y2 >= y);
    },
    isWallAbove(row, column) {
      const [x, y] = [middle(xs, column), ys[row] ?? 0];
      return across.some((line) => Math.abs(line.y1 - y) <= touch && line.x1 <= x && line.x2 >= x);
    },
  };
}

function middle(values: number[], index: number): number {
  return ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
}

/** A table may be open at its sides: the lines' ends bound it. */
function ends(lines: Ruling[], axis: 'x' | 'y'): number[] {
  if (lines.length === 0) return [];
  const [from, to] = axis === 'x' ? (['x1', 'x2'] as const) : (['y1', 'y2'] as const);
  return [Math.min(...lines.map((line) => line[from])), Math.max(...lines.map((line) => line[to]))];
}
