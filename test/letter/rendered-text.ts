import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The texts of a page's body, one an element, without white space. */
export function htmlTexts(page: string): string[] {
  const texts: string[] = [];
  let inBody = false;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'main') inBody = true;
    },
    ontext: (text) => {
      if (inBody) texts.push(squeezed(text));
    },
  });
  parser.end(page);
  return texts.filter((text) => text !== '');
}

/** All words of a Word file, headers and footers with them, without white space. */
export function docxText(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(name)) continue;
    let inText = false;
    const parser = new Parser(
      {
        onopentagname: (tag) => {
          inText = tag === 'w:t';
        },
        ontext: (text) => {
          if (inText) texts.push(text);
        },
        onclosetag: () => {
          inText = false;
        },
      },
      { xmlMode: true },
    );
    parser.end(new TextDecoder().decode(part));
  }
  return squeezed(texts.join(''));
}
