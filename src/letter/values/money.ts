const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** 金额: fen (分) → '380元', '12.5元'. */
export function yuan(fen: number): string {
  return `${fen / 100}元`;
}

/** 金额大写: fen (分) → '叁佰捌拾元整'. Throws RangeError outside 1 fen to 999,999,999,999.99 yuan. */
export function capitalYuan(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 1 || fen > 99_999_999_999_999) throw new RangeError(`fen: ${fen}`);
  const [whole, tenths, hundredths] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const front = whole > 0 ? `${capitalWhole(whole)}元` : '';
  if (tenths === 0 && hundredths === 0) return `${front}整`;
  const jiao = tenths > 0 ? `${digits[tenths]}角` : whole > 0 ? '零' : '';
  return `${front}${jiao}${hundredths > 0 ? `${digits[hundredths]}分` : '整'}`;
}

function capitalWhole(whole: number): string {
  const text = String(whole);
  let result = '';
  let zero = false;
  let groupHasDigit = false;
  for (let index = 0; index < text.length; index += 1) {
    const place = text.length - 1 - index;
    const digit = Number(text[index]);
    if (digit === 0) zero = true;
    else {
      result += `${zero && result !== '' ? '零' : ''}${digits[digit]}${places[place % 4]}`;
      zero = false;
      groupHasDigit = true;
    }
    if (place % 4 === 0 && groupHasDigit) {
      result += groups[place / 4] ?? '';
      groupHasDigit = false;
    }
  }
  return result;
}
