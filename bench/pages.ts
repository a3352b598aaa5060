/** 公开页面: list and article of an organ's column, against the same server answering with a constant text, over 32 connections. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../src/law/plain-date.ts';
import { type Asker, roles } from '../src/record/actor.ts';
import type { Content } from '../src/record/content/content.ts';
import { emptySetting } from '../src/service/organ/organ-setting.ts';
import type { RecordCommand } from '../src/service/record/record-command.ts';
import { createServices, type Services } from '../src/service/services.ts';
import { enterOrgan } from '../src/store/organ.ts';
import type * as Limits from '../src/web/limits.ts';
import type * as Listen from '../src/web/listen.ts';
import type * as Web from '../src/web/web.ts';
import { openBenchFacts } from './bench-facts.ts';
import { type LoadResult, putLoad } from './load.ts';

const organId = 'bench';
const connections = 32;
const today = () => '2026-03-04';

export interface PageFigures {
  name: string;
  ours: LoadResult;
  floor: LoadResult;
  /** Ours as a part of the floor. */
  ratio: number;
}

/** `records`: how many are published first. The pages are compiled ones: `npm run build` comes before. */
export async function measurePages(records = 300, milliseconds = 5_000): Promise<PageFigures[]> {
  const { createWeb, listen, defaultLimits } = await builtWeb();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-pages-'));
  const facts = await openBenchFacts();
  let instant = Date.parse('2026-03-03T09:00:00+08:00');
  const now = () => {
    instant += 1000;
    return new Date(instant).toISOString();
  };
  try {
    const services = createServices(
      { database: facts.database, now, newId: randomUUID },
      { today, files: folder },
    );
    await facts.database
      .transaction()
      .execute((each) => enterOrgan(each, { id: organId, name: '云岭县自然资源局', createdAt: now() }));
    const setting = { ...emptySetting, codes: { organizationCode: '123456788' } };
    await services.settings.save({ organId, seen: 0, setBy: 'bench', setting });
    let article = '';
    for (let number = 1; number <= records; number++) article = await publish(services, number);
    const web = createWeb({ keep: undefined, services, today, limits: defaultLimits, hosts: undefined });
    web.get('/constant', (c) => c.text('ok'));
    const door = await listen(web, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(door.address).port);
    const column = `/o/${organId}/disclosure`;
    const figures: PageFigures[] = [];
    for (const [name, path] of [
      ['列表页', `${column}/content`],
      ['信息页', `${column}/record/${article}`],
    ] as const) {
      const put = (asked: string, time: number) =>
        putLoad({ port, path: asked, connections, milliseconds: time });
      for (const warm of ['/constant', path]) await put(warm, milliseconds / 2);
      // By turns, so that both meet the same machine.
      const [floor, ours, again] = [
        await put('/constant', milliseconds),
        await put(path, milliseconds),
        await put('/constant', milliseconds),
      ];
      const perSecond = (floor.perSecond + again.perSecond) / 2;
      figures.push({ name, ours, floor: { ...floor, perSecond }, ratio: ours.perSecond / perSecond });
    }
    await door.close();
    return figures;
  } finally {
    await facts.close();
    await rm(folder, { recursive: true });
  }
}

/** Pages are JSX, which Node does not read: the compiled ones are measured. */
async function builtWeb() {
  if (!existsSync(built('web/web'))) throw new Error('先运行 npm run build。');
  const web: typeof Web = await import(built('web/web').href);
  const door: typeof Listen = await import(built('web/listen').href);
  const limits: typeof Limits = await import(built('web/limits').href);
  return { ...web, ...door, ...limits };
}

function built(path: string): URL {
  return new URL(`../dist/${path}.js`, import.meta.url);
}

async function publish({ records }: Services, number: number): Promise<string> {
  const made = await records.makeDraft({
    organId,
    requestKey: randomUUID(),
    content: contentOf(number),
    asker: as('drafter'),
  });
  if (!made.ok) throw new Error(made.because.code);
  const { recordId } = made.value;
  const opinion = { opinion: '同意。' };
  const steps: RecordCommand[] = [
    { act: 'submit', facts: { unit: '耕地保护科' } },
    { act: 'reviewSecrecy', facts: opinion },
    { act: 'reviewLegality', facts: opinion },
    { act: 'reviewInOffice', facts: opinion },
    { act: 'signOff', facts: { answered: [] } },
    { act: 'publish', facts: {} },
  ];
  for (const [version, command] of steps.entries()) {
    const asker = as(command.act === 'submit' ? 'drafter' : 'reviewer');
    const request = { organId, requestKey: randomUUID(), recordId, version: version + 1, command, asker };
    const done = await records.act(request);
    if (!done.ok) throw new Error(`${command.act}: ${JSON.stringify(done.because)}`);
  }
  return recordId;
}

function as(person: string): Asker {
  return { kind: 'officer', person, roles };
}

function contentOf(number: number): Content {
  const paragraph = `第${number}批地籍调查自公告之日起开展，请有关权利人持身份证明到现场配合调查。`.repeat(6);
  return {
    title: `云岭县自然资源局关于开展第${number}批地籍调查的公告`,
    documentNumber: `云自然资公告〔2026〕${number}号`,
    publisher: '云岭县自然资源局',
    jointWith: [],
    madeOn: plainDate('2026-03-02'),
    node: 'announcements',
    theme: '国土资源、能源',
    audiences: ['citizens'],
    keywords: ['地籍调查'],
    description: `第${number}批地籍调查的范围和时间。`,
    source: { kind: 'original' },
    body: Array.from({ length: 20 }, () => ({ kind: 'paragraph', runs: [{ text: paragraph }] })),
    attachments: [],
    sharing: { kind: 'unconditional' },
    disclosure: { kind: 'proactive' },
    about: { kind: 'notice' },
  };
}
