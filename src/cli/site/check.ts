import { parseArgs } from 'node:util';
import type { Office } from '../../service/office.ts';
import { createServices } from '../../service/services.ts';
import { defaultLimits } from '../../web/limits.ts';
import { checkSite, type SiteChecked } from '../../web/site-check/check-site.ts';
import { type SiteFinding, siteRules } from '../../web/site-check/finding.ts';
import { createWeb } from '../../web/web.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';

/**
 * 网站自查 `gongkai site check [--organ ID] [--most N] [--json]`: every page of the public column, asked for in process, held against what of
 * 国办秘函〔2019〕19号 a program can see. Exit status 0 nothing found but advice, 1 findings, 2 could not run.
 */
export function check(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    most: { type: 'string' },
    json: { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { organ, most: mostTyped = '5000', json = false, data } = parseArgs({ args, options }).values;
  const most = /^\d{1,6}$/.test(mostTyped) ? Number(mostTyped) : 0;
  if (most === 0) throw new BadInput('--most 应为 1 至 999999 的整数。');
  return inOffice(data, io, (office, { today, files }) =>
    checkIn(office, { today, files, organ, most, json }, io),
  );
}

interface Wish {
  today: string;
  files: string;
  organ: string | undefined;
  most: number;
  json: boolean;
}

async function checkIn(office: Office, wish: Wish, io: CommandIo): Promise<number> {
  const { today, files, organ, most, json } = wish;
  const services = createServices(office, { today: () => today, files });
  const web = createWeb({
    keep: undefined,
    services,
    today: () => today,
    limits: defaultLimits,
    hosts: undefined,
  });
  const site = { request: (path: string) => web.request(path) };
  const organs = (await services.settings.openOrgans()).filter(
    ({ id }) => organ === undefined || id === organ,
  );
  if (organs.length === 0)
    throw new BadInput(
      organ === undefined ? '还没有已经设置的机关。' : `没有编号为 ${organ} 的机关，或者它还没有设置。`,
    );
  let wrong = 0;
  for (const { id, name } of organs) {
    const checked = await checkSite({ site, records: services.publicRecords, organId: id, today, most });
    io.out(json ? `${JSON.stringify({ organId: id, organ: name, ...checked })}\n` : inWords(name, checked));
    wrong += checked.findings.filter(({ level }) => level !== 'advice').length;
  }
  return wrong > 0 ? 1 : 0;
}

const levelNames: Record<SiteFinding['level'], string> = {
  veto: '单项否决',
  deduction: '扣分',
  advice: '建议',
};

function inWords(name: string, { pages, cut, findings }: SiteChecked): string {
  const head = `${name}：检查${pages}个网址${cut ? '（还有没检查的，可以加大 --most）' : ''}，${findings.length === 0 ? '没有发现问题' : `发现${findings.length}处`}。`;
  const lines = findings.map(
    ({ rule, level, address, message, basis }) =>
      `  [${levelNames[level]}] ${siteRules[rule]}　${address}\n      ${message}（${basis}）`,
  );
  return `${[head, ...lines].join('\n')}\n`;
}
