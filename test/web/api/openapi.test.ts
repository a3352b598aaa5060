import { describe, expect, it } from 'vitest';
import { actNames, acts } from '../../../src/case/acts/acts.ts';
import { apiRoutes } from '../../../src/web/api/api-routes.ts';
import { openApi as documentOfApi } from '../../../src/web/api/v1/openapi.ts';
import { defaultLimits } from '../../../src/web/limits.ts';
import { openWeb, wordsOf } from '../opened-web.ts';

interface Schema {
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  const?: unknown;
  $ref?: string;
  anyOf?: Schema[];
  additionalProperties?: unknown;
}

interface Described {
  operationId: string;
  responses: Record<string, unknown>;
}

const web = openWeb();
const document: {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
} = JSON.parse(JSON.stringify(documentOfApi()));
const { paths, components } = document;
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

describe('接口说明', () => {
  it('/api/openapi.json 是 OpenAPI 3.1', async () => {
    const response = await web.request('/api/openapi.json');
    expect(response.status).toBe(200);
    const json: unknown = await response.json();
    expect(json).toEqual(document);
    expect(document.openapi).toBe('3.1.0');
  });

  it('接口的每个路由都在说明里，说明里的每一项都有路由', () => {
    const own = ['GET /openapi.json', 'GET /docs'];
    const routes = apiRoutes({
      limits: defaultLimits,
      services: undefined,
      keep: undefined,
      today: () => '',
      hosts: undefined,
    })
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !own.includes(route));
    const told = described.map(
      ({ method, path }) => `${method} ${path.slice('/api'.length).replaceAll(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(told.length).toBeGreaterThan(25);
    expect([...new Set(routes)].sort()).toEqual(told.sort());
  });

  it('每一项都有答复：没有数据库的答复 503，工具照常，没有一项是“没有这个页面”', async () => {
    for (const { path, method } of described) {
      const response = await web.request(path.replaceAll(/\{\w+\}/g, 'x'), { method });
      const expected = path.startsWith('/api/v1/') ? 503 : path === '/api/health' ? 200 : 422;
      expect([method, path, response.status]).toEqual([method, path, expected]);
    }
  });

  it('编号不重复，引用的格式都在', () => {
    const ids = described.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, ref]) => ref ?? '',
    );
    const missing = references.filter(
      (ref) => !(ref.slice('#/components/schemas/'.length) in components.schemas),
    );
    expect(references.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it.each(actNames.map((name) => [name, acts[name].term] as const))(
    '动作 %s（%s）及其事实的格式在说明里',
    (name, term) => {
      const schema = components.schemas[`Act.${name}`];
      expect(schema?.description).toBe(term);
      expect(schema?.required).toEqual(expect.arrayContaining(['act', 'facts', 'version']));
      expect(schema?.properties?.['act']?.const).toBe(name);
      expect(schema?.properties?.['facts']).toMatchObject({ type: 'object', additionalProperties: false });
      expect(components.schemas['Act']?.anyOf).toContainEqual({ $ref: `#/components/schemas/Act.${name}` });
    },
  );

  it('由系统给的编号不在事实里', () => {
    const facts = components.schemas['Act.issueReply']?.properties?.['facts'];
    expect(Object.keys(facts?.properties ?? {})).toEqual(['jointWith']);
  });

  it('日期、时刻有格式说明', () => {
    expect(components.schemas['Day']).toMatchObject({ type: 'string', format: 'date' });
    expect(components.schemas['Instant']).toMatchObject({ type: 'string', format: 'date-time' });
  });

  it('/api/docs 逐项列出，不引用别处的文件', async () => {
    const html = await (await web.request('/api/docs')).text();
    const words = wordsOf(html);
    for (const { method, path } of described.filter((one) => one.path.startsWith('/api/v1/'))) {
      expect(words).toContain(`${method} ${path.slice('/api/v1'.length)}`);
    }
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
