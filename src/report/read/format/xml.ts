import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from './no.ts';

export interface XmlHandler {
  open(tag: SaxesTagPlain): void;
  text?(text: string): void;
  close(tag: SaxesTagPlain): void;
}

const message = '文件内部的 XML 不完整或不合规范，读不出来；请在 Word、WPS 里打开后另存为新文件再试。';

/** Runs over one XML part without building a tree. A document type (the way to entity bombs) is refused. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('opentag', (tag) => handler.open(tag));
  if (handler.text) parser.on('text', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => handler.close(tag));
  parser.on('doctype', () => {
    throw new Refusal('damaged', message);
  });
  parser.on('error', () => {
    throw new Refusal('damaged', message);
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}
