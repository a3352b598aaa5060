import type { ApplicantDetails } from '../../../src/case/application/applicant-details.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { LetterDocument } from '../../../src/letter/document.ts';
import { renderLetterDocx } from '../../../src/letter/render/docx.ts';
import type { Application } from '../../../src/service/case/receive-application.ts';
import type { Step } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import { application, done } from '../case/opened-office.ts';
import { type OpenedIntake, officeActs, openIntake, setUp } from '../intake/opened-intake.ts';

export const organSetting = {
  mark: '云自然资',
  contact: {
    address: '云岭县城关镇青云路12号',
    phone: '0000-1234567',
    website: 'https://zrzy.yunling.example',
  },
  remedies: {
    reconsiderationBody: '云岭县人民政府',
    reconsiderationOnline: 'https://fuyi.yunling.example',
    court: '云岭县人民法院',
  },
  payment: '到县政务服务中心财政收费窗口缴纳',
};

export const details: ApplicantDetails = {
  kind: 'person',
  documentKind: '居民身份证',
  documentNumber: '11010519491231002X',
  phone: '13900001234',
  email: 'zheng@example.cn',
  address: '云岭县青石镇青石村三组8号',
  postcode: '650000',
  supply: { form: 'paper', route: 'pickUp', acceptsOther: true },
};

/** 设置齐全的机关 with matters registered at its window. */
export async function openLetters(): Promise<OpenedIntake> {
  const opened = await openIntake();
  await setUp(opened.services, opened.organId, organSetting);
  return opened;
}

/** A matter registered on 2026-02-06 and taken through the steps. Gives its id. */
export async function matterOf(
  opened: OpenedIntake,
  steps: readonly Step[],
  facts: Partial<Application['facts']> = {},
): Promise<string> {
  const { services, organId } = opened;
  opened.goTo('2026-02-06');
  const wish = application(organId, { on: plainDate('2026-02-06') });
  const registered = done(
    await services.cases.receiveApplication(
      { ...wish, facts: { ...wish.facts, ...facts }, applicant: { ...wish.applicant, details } },
      await services.settingOf(organId),
    ),
  );
  await officeActs(opened, registered.caseId, steps);
  return registered.caseId;
}

/** The last paper of that kind. */
export async function paperOf(
  { services, organId }: OpenedIntake,
  caseId: string,
  instrument: string,
): Promise<LetterDocument & { letterId: string }> {
  const lines = await services.letters.ofCase(organId, caseId);
  const line = lines.findLast((one) => one.instrument === instrument);
  if (!line) throw new Error(`no ${instrument}`);
  return { ...(await services.letters.write(organId, caseId, line.letterId)), letterId: line.letterId };
}

export async function wordsOf(opened: OpenedIntake, caseId: string, instrument: string): Promise<string> {
  return textOf(await paperOf(opened, caseId, instrument));
}

export async function docxOf(opened: OpenedIntake, caseId: string, instrument: string): Promise<string> {
  const { letterId: _, ...document } = await paperOf(opened, caseId, instrument);
  return Buffer.from(await renderLetterDocx(document)).toString('base64');
}
