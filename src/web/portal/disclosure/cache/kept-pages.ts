/** 存着的页面: made pages by address, the least used thrown away first. */
export interface KeptPage {
  /** What the page was made from; another version makes it void. */
  version: string;
  status: number;
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
  etag: string;
}

export class KeptPages {
  readonly #pages = new Map<string, KeptPage>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  find(address: string, version: string): KeptPage | undefined {
    const page = this.#pages.get(address);
    if (page?.version !== version) return undefined;
    // Used last stands last.
    this.#pages.delete(address);
    this.#pages.set(address, page);
    return page;
  }

  keep(address: string, page: KeptPage): void {
    this.#drop(address);
    if (page.body.length > this.#mostBytes / 8) return;
    this.#pages.set(address, page);
    this.#bytes += page.body.length + address.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    const page = this.#pages.get(address);
    if (!page) return;
    this.#pages.delete(address);
    this.#bytes -= page.body.length + address.length;
  }
}
