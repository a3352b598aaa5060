/** 静态文件: style, script and icon, named by their content so that browsers may keep them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { letterStyle, pageStyle } from '../letter/render/letter-style.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  version: string;
}

const folder = new URL('./assets/', import.meta.url);
const assets = new Map([
  ...readdirSync(folder).map((name): [string, Asset] => [name, readAsset(name)]),
  ['letter.css', styleAsset(letterStyle)],
  ['letter-page.css', styleAsset(pageStyle)],
]);

/** 静态文件的地址. Throws for a file that does not exist: a page must not ask for what is not there. */
export function assetPath(name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`no such asset: ${name}`);
  return `/assets/${name}?v=${asset.version}`;
}

export const assetRoutes = new Hono().get('/:name', (c) => {
  const asset = assets.get(c.req.param('name'));
  if (asset === undefined) return c.notFound();
  const named = c.req.query('v') === asset.version;
  return c.body(asset.bytes, 200, {
    'Content-Type': asset.type,
    'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  });
});

function readAsset(name: string): Asset {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`an asset of unknown type: ${name}`);
  return assetOf(new Uint8Array(readFileSync(new URL(name, folder))), type);
}

/** 文书的样式, of the room that renders them. */
function styleAsset(style: string): Asset {
  return assetOf(new TextEncoder().encode(style), 'text/css; charset=utf-8');
}

function assetOf(bytes: Uint8Array<ArrayBuffer>, type: string): Asset {
  return { bytes, type, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
}
