/**
 * 粘连数字的拆分: a row's figures printed without separators (`801000081`). They are split only where the identities of the
 * row leave exactly one way; where several ways remain the identities of the columns may decide, else nothing is decided.
 */

/** Every way to cut `digits` into `count` whole numbers (no leading zeros), in order. */
export function cutsOf(digits: string, count: number): number[][] {
  if (count === 1) return isWhole(digits) ? [[Number(digits)]] : [];
  const cuts: number[][] = [];
  for (let length = 1; length <= digits.length - (count - 1); length++) {
    const head = digits.slice(0, length);
    if (!isWhole(head)) break;
    for (const rest of cutsOf(digits.slice(length), count - 1)) cuts.push([Number(head), ...rest]);
  }
  return cuts;
}

/**
 * Cuts in which the last number is the sum of the others: a row of table 3 (7) or a group of table 4 (5). A space in `printed` is
 * a border that the copy kept, so every cut must have it.
 */
export function balancedCutsOf(printed: string, count: number): number[][] {
  const parts = printed.split(' ');
  const digits = parts.join('');
  const borders = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
  const cuts = allBalancedCutsOf(digits, count);
  return borders.length === 0
    ? cuts
    : cuts.filter((cut) => borders.every((border) => hasBorder(cut, border)));
}

function hasBorder(cut: number[], border: number): boolean {
  let end = 0;
  return cut.some((number) => {
    end += String(number).length;
    return end === border;
  });
}

function allBalancedCutsOf(digits: string, count: number): number[][] {
  if (digits.length === count) return isDigits(digits) ? [[...digits].map(Number)] : [];
  const cuts: number[][] = [];
  const search = (from: number, taken: number[], sum: number): void => {
    const left = count - taken.length;
    if (left === 1) {
      const last = digits.slice(from);
      if (isWhole(last) && Number(last) === sum) cuts.push([...taken, sum]);
      return;
    }
    for (let end = from + 1; end <= digits.length - (left - 1); end++) {
      const part = digits.slice(from, end);
      if (!isWhole(part)) break;
      search(end, [...taken, Number(part)], sum + Number(part));
    }
  };
  if (isDigits(digits) && digits.length <= 28) search(0, [], 0);
  return cuts;
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

function isWhole(text: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(text);
}
