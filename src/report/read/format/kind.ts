/** 文件种类, told by the first bytes of a file and never by its name. */
export type Kind =
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'rtf'
  | 'picture'
  | 'rar'
  | '7z'
  | 'gzip'
  /** Anything whose bytes can be text. */
  | 'text'
  | 'unknown';

const magics: [Kind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

/** A header may stand behind some stray bytes in a PDF (up to 1024 by its specification). */
const pdfHead = '%PDF-';

export function kindOf(bytes: Uint8Array): Kind {
  for (const [kind, magic] of magics) {
    if (magic.every((byte, at) => bytes[at] === byte) && !(kind === 'picture' && looksLikeText(bytes))) {
      return kind;
    }
  }
  if (isWebp(bytes)) return 'picture';
  if (latin1(bytes, 0, 1024).includes(pdfHead)) return 'pdf';
  return looksLikeText(bytes) ? 'text' : 'unknown';
}

function isWebp(bytes: Uint8Array): boolean {
  return latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP';
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 4096)));
}

/** Text has no control bytes but white space; UTF-16 has a mark or a zero in every second place. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  if (controls > head.length / 50) return false;
  return zeros === 0 || zeros > head.length / 20;
}
