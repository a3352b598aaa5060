/** 访问日志: for the 审计员. */
import { z } from 'zod';
import { yes } from '../../../law/outcome.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { organOperation } from './operation.ts';
import { Id, Instant, named } from './schema/named.ts';

const Place = z.strictObject({ at: z.iso.datetime({ offset: true }), id: z.string() });

export const logOperations = [
  organOperation({
    id: 'readLog',
    method: 'get',
    path: '/organs/{organId}/log',
    tag: '访问日志',
    title: '访问日志',
    note: '登录、人员和岗位的变动、办理请求、查阅申请人详情、被拒绝的请求；从近到远，每页100条。日志只能新增，不能改动、删除。',
    access: ['auditor'],
    query: z.strictObject({ after: Cursor(Place).optional() }),
    status: 200,
    answer: named(
      'Log',
      '访问日志的一页；next 为下一页的位置，没有下一页的为空',
      z.object({
        entries: z.array(
          z.object({
            id: Id,
            at: Instant,
            personId: Id.nullable(),
            personName: z.string().nullable(),
            program: z.string().nullable(),
            action: z.string(),
            target: z.string(),
            address: z.string(),
            result: z.string(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ, query }) {
      const { lines, next } = await services.people.readLog(organ.organId, query.after);
      return yes({
        entries: lines.map(({ id, at, personName, action, target, result, by }) => ({
          id,
          at,
          personId: by.personId,
          personName,
          program: by.program,
          action,
          target,
          address: by.address,
          result,
        })),
        next: next ? cursorOf(next) : null,
      });
    },
  }),
];
