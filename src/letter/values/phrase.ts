import type { Piece } from '../../case/event/intake.ts';

/** 分句: what a person wrote, on one line and without the full stop that the wording sets itself. */
export function clause(text: string | undefined): string | undefined {
  return text
    ?.replace(/\s*\n\s*/gu, ' ')
    .trim()
    .replace(/[\s。．.；;，,：:]+$/u, '');
}

const longestQuote = 300;

/** 引用申请人的话: in quotation marks, those within made single; a long text is cut and refers to the application. */
export function quoted({ text, documentNumber }: Pick<Piece, 'text' | 'documentNumber'>): string {
  const line = text.replace(/\s+/gu, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  const cut = [...line];
  const words = cut.length > longestQuote ? `${cut.slice(0, longestQuote).join('')}……` : line;
  const more = cut.length > longestQuote ? '（详见申请）' : '';
  const number = documentNumber ? `（文号：${documentNumber}）` : '';
  return `“${words}”${more}${number}`;
}

/** 申请内容: a single piece in full, several by their number. */
export function askedFor(pieces: readonly Piece[]): string {
  const [first] = pieces;
  return first && pieces.length === 1 ? quoted(first) : `${pieces.length}项政府信息`;
}

/**
 * 条文并列: several articles as one citation, the name of a law once while it stays the same. Explanations behind a colon are left
 * out.
 */
export function citeTogether(basis: readonly string[]): string {
  let last = '';
  return basis
    .map((one) => {
      const [, law = '', articles = ''] = /^(《[^》]+》)?(.*)$/su.exec(one.replace(/：.*$/su, '')) ?? [];
      const cited = law !== '' && law === last ? articles : `${law}${articles}`;
      last = law;
      return cited;
    })
    .join('、');
}

/** 法律条文: with 《》 around the name where they are missing. */
export function lawName(name: string): string {
  return name.includes('《') ? name : `《${name}》`;
}
