import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { beginPortal, type PortalOffice } from './portal-office.ts';
import { type Seen, Visitor } from './visitor.ts';

export interface OpenedPortal extends PortalOffice {
  test: TestDatabase;
  visitor(): Visitor;
  close(): Promise<void>;
}

export async function openPortal(): Promise<OpenedPortal> {
  const test = await openTestDatabase();
  const files = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
  const office = await beginPortal(test.database, files);
  return {
    ...office,
    test,
    visitor: () => new Visitor(office.web),
    async close() {
      await test.drop();
      await rm(files, { recursive: true });
    },
  };
}

/** 一份填好的申请表, as typed. */
export const filled = {
  name: '郑小禾',
  documentNumber: '11010519491231002X',
  phone: '0700-5550177',
  address: '云岭县青石村三组18号',
  piece1: '青石村三组土地征收补偿安置方案',
  supplyForm: 'paper',
  supplyRoute: 'post',
  electronicService: '是',
  pledge: '是',
};

/** Opens an empty form for a person, or for an organisation. */
export async function beginForm(
  { home }: PortalOffice,
  visitor: Visitor,
  applicantKind = 'person',
  matter = 'disclosure',
): Promise<Seen> {
  return visitor.submit(await visitor.get(`${home}/apply`), `${home}/apply/start`, { applicantKind, matter });
}

/** 申请并得到回执. */
export async function apply(
  portal: PortalOffice,
  visitor: Visitor,
  fields: Record<string, string> = filled,
): Promise<{ number: string; code: string; caseId: string; page: Seen }> {
  const { home, services } = portal;
  const form = await beginForm(portal, visitor);
  const review = await visitor.submit(form, `${home}/apply/form`, { ...fields, action: 'review' });
  const page = await visitor.submit(review, `${home}/apply/submit`);
  const [, number = '', code = ''] =
    /<dt>申请编号<\/dt><dd>([^<]+)<\/dd>.*?<dd class="code">([^<]+)<\/dd>/s.exec(page.html) ?? [];
  const tracked = await services.intake.openCase(number, code);
  if (!tracked) throw new Error(`no receipt: ${page.words.slice(0, 300)}`);
  return { number, code, caseId: tracked.caseId, page };
}

/** 凭编号和查询码进入. */
export async function enter(
  { home }: PortalOffice,
  visitor: Visitor,
  { number, code }: { number: string; code: string },
): Promise<Seen> {
  return visitor.post(`${home}/track`, { number, code });
}
