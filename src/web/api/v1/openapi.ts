/** 接口说明 (OpenAPI 3.1), made from the operations and the forms they read by. */
import { z } from 'zod';
import { staffRoleNames } from '../../../service/people/staff-role.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { type RefusalCode, statuses } from './refusal.ts';
import { namedSchemas } from './schema/named.ts';
import { toolPaths } from './tool-paths.ts';

type Json = Record<string, unknown>;

/** As much of the document as the page of it reads. */
interface Document extends Json {
  paths: Record<string, Json>;
  components: { schemas: Record<string, Json>; securitySchemes: Json };
}

const schemaPath = '#/components/schemas/';

let made: Document | undefined;

/** The whole document, made once: it is always the same for one version of the program. */
export function openApi(): Document {
  made ??= makeDocument();
  return made;
}

function makeDocument(): Document {
  const paths: Record<string, Json> = { ...toolPaths };
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '公开：政府信息公开工作系统',
      version: '1',
      description:
        '供程序使用的接口。日期为 YYYY-MM-DD，时刻为 ISO 8601，金额单位为分。各项规则与网页相同，接口不另设规则。',
    },
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: '程序令牌：gongkai person token' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gongkai',
          description: '登录后的浏览器；经 HTTPS 时名为 __Host-gongkai',
        },
      },
    },
  };
}

function described(operation: Operation): Json {
  const { id, tag, title, access, body, takes, status } = operation;
  const roles = typeof access === 'string' ? [] : access.map((role) => staffRoleNames[role]);
  const notes = [operation.note, roles.length > 0 ? `岗位：${roles.join('、')}。` : undefined];
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description: notes.filter((note) => note !== undefined).join('\n\n'),
    ...(access === 'anyone' ? { security: [] } : { security: [{ token: [] }, { cookie: [] }] }),
    parameters: parametersOf(operation),
    ...(body ? { requestBody: { required: true, content: jsonOf(refOf(body)) } } : {}),
    ...(takes ? { requestBody: { required: true, content: fileOf(takes) } } : {}),
    responses: { [status]: success(operation), ...refusalsOf(operation) },
  };
}

function parametersOf({ path, query, isKeyed }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = query instanceof z.ZodObject ? query.shape : {};
  const inQuery = Object.entries(asked).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: inlineOf(schema),
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '请求编号，每办一件换一个；同一编号再次提交同一内容，得到第一次的答复',
    schema: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[!-~]+$' },
  };
  return [...inPath, ...inQuery, ...(isKeyed ? [key] : [])];
}

function success({ answer, gives }: Operation): Json {
  if (gives !== undefined) return { description: '办成', content: fileOf(gives) };
  return { description: '办成', ...(answer ? { content: jsonOf(refOf(answer)) } : {}) };
}

function refusalsOf({ access, path, query, refusals = [] }: Operation): Record<string, Json> {
  const codes: RefusalCode[] = [
    ...(query ? (['malformed'] as const) : []),
    ...(access === 'anyone' ? [] : (['not-signed-in', 'must-change-password'] as const)),
    ...(path.includes('{') ? (['forbidden', 'not-found'] as const) : []),
    ...refusals,
    'no-store',
  ];
  const told = new Map<number, Set<RefusalCode>>();
  for (const code of codes) {
    told.set(statuses[code], new Set([...(told.get(statuses[code]) ?? []), code]));
  }
  return Object.fromEntries(
    [...told].map(([status, grouped]) => [
      status,
      {
        description: `error.code：${[...grouped].join('、')}`,
        content: jsonOf({ $ref: `${schemaPath}Problem` }),
      },
    ]),
  );
}

function fileOf(mediaType: string): Json {
  return { [mediaType]: { schema: { type: 'string', format: 'binary' } } };
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function refOf(schema: z.ZodType): Json {
  const known = namedSchemas.get(schema);
  return known ? { $ref: `${schemaPath}${known.id}` } : inlineOf(schema);
}

function inlineOf(schema: z.ZodType): Json {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

/** Every named form, each once. */
function schemas(): Record<string, Json> {
  const { schemas: all } = z.toJSONSchema(namedSchemas, {
    io: 'input',
    metadata: namedSchemas,
    uri: (id) => `${schemaPath}${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, bare(schema)]));
}

/** Without what names the form: its place in the document does. */
function bare(schema: object): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'id'),
  );
}
