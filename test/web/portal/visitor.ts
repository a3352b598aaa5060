import { Parser } from 'htmlparser2';
import { wordsOf } from '../opened-web.ts';

/** What came back, after any redirects. */
export interface Seen {
  status: number;
  path: string;
  html: string;
  words: string;
  headers: Headers;
}

/** Where the pages come from: the application itself, or a server. */
export interface Site {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** A browser without script: keeps cookies, follows redirects, sends back what forms hold. */
export class Visitor {
  readonly #web: Site;
  readonly #cookies = new Map<string, string>();

  constructor(web: Site) {
    this.#web = web;
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Seen> {
    return this.#send(path, {});
  }

  post(path: string, body: FormData | Record<string, string>): Promise<Seen> {
    return this.#send(path, { method: 'POST', body: body instanceof FormData ? body : formOf(body) });
  }

  /** Changes some inputs of a form on the page and presses a button of it. */
  submit(
    page: Seen,
    action: string,
    changes: Record<string, string> = {},
    files: File[] = [],
  ): Promise<Seen> {
    const body = formIn(page.html, action);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') body.delete(name);
      else body.set(name, value);
    }
    const [input = ''] = [...body.keys()].filter((name) => name === 'identity' || name === 'correction');
    for (const file of files) body.append(input, file);
    return this.post(action, body);
  }

  async #send(path: string, init: RequestInit): Promise<Seen> {
    const response = await this.#web.request(path, { ...init, headers: { cookie: this.cookies } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (response.status === 303 && location !== null) return this.get(location);
    const html = await response.text();
    return { status: response.status, path, html, words: wordsOf(html), headers: response.headers };
  }
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** What a browser would send of the form that goes to `action`. Throws where the page has none. */
export function formIn(html: string, action: string): FormData {
  const form = new FormData();
  let found = false;
  let inside = false;
  let area: { name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(tag, { name = '', value, type, checked, ...rest }) {
      if (tag === 'form') inside = rest['action'] === action;
      found ||= inside;
      if (!inside || name === '') return;
      if (tag === 'textarea') area = { name, text: '' };
      if (tag !== 'input') return;
      if (type === 'file') form.append(name, new File([], ''));
      else if ((type !== 'radio' && type !== 'checkbox') || checked !== undefined)
        form.append(name, value ?? 'on');
    },
    ontext(text) {
      if (area) area.text += text;
    },
    onclosetag(tag) {
      if (tag === 'form') inside = false;
      if (tag === 'textarea' && area) {
        form.append(area.name, area.text.replace(/^\n/, ''));
        area = undefined;
      }
    },
  });
  parser.end(html);
  if (!found) throw new Error(`no form to ${action}`);
  return form;
}
