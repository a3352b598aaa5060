import type { ServiceFacts } from '../../case/event/notice.ts';
import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import type { ServiceProofFacts } from '../facts/form.ts';
import type { Filled } from '../template/fill.ts';
import { dayText } from '../values/matter-values.ts';
import { centred, choices, dayOrBlank, field, head, label, tableBlock } from './cell.ts';

const methods: Record<ServiceFacts['method'], string> = {
  direct: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  announced: '公告送达',
};
const methodOrder: ServiceFacts['method'][][] = [
  ['direct', 'entrusted', 'post'],
  ['electronic', 'left', 'announced'],
];

/** 送达回证: the papers served, to whom, how and when. Blank where service is still to come. */
export function serviceProofTable({
  matter,
  documents,
  to,
  address,
  service,
  server,
}: ServiceProofFacts): Filled {
  const wide = { colspan: 4 };
  return tableBlock({
    caption: '送达回证',
    widths: [20, 32, 14, 18, 16],
    headerRows: 0,
    rows: [
      { cells: [label('登记号'), field(matter.number, wide)], height: 10 },
      { cells: [label('受送达人'), field(to.name, wide)], height: 10 },
      { cells: [label('送达地点'), field(address, wide)], height: 10 },
      {
        cells: [
          label('送达文书', { rowspan: documents.length + 1 }),
          head('名称'),
          head('文号', { colspan: 2 }),
          head('份数'),
        ],
        height: 9,
      },
      ...documents.map(({ title, documentNumber, copies = 1 }) => ({
        cells: [field(title), centred(documentNumber, { colspan: 2 }), centred(String(copies))],
        height: 10,
      })),
      {
        cells: [
          label('送达方式'),
          field(choices(methods, methodOrder, service ? [service.method] : []), wide),
        ],
        height: 14,
      },
      { cells: [label('送达日期'), field(servedOn(service) ?? dayOrBlank(undefined), wide)], height: 12 },
      {
        cells: [label('受送达人\n签名或者盖章'), field(`\n\n${dayOrBlank(signedOn(service))}`, wide)],
        height: 24,
      },
      {
        cells: [label('代收人签名、\n代收理由'), field('', wide)],
        height: 20,
      },
      {
        cells: [
          label('拒收、留置情况\n和见证人'),
          field(service?.method === 'left' ? `见证人：${service.witness}` : '', wide),
        ],
        height: 20,
      },
      {
        cells: [label('送达人'), field(server), label('备注'), field(trackingOf(service), { colspan: 2 })],
        height: 14,
      },
    ],
  });
}

function signedOn(service: ServiceFacts | undefined): PlainDate | undefined {
  return service?.method === 'direct' || service?.method === 'entrusted' ? service.signedOn : undefined;
}

function servedOn(service: ServiceFacts | undefined): string | undefined {
  switch (service?.method) {
    case undefined:
      return undefined;
    case 'direct':
    case 'entrusted':
      return formatDay(service.signedOn);
    case 'post':
      return `${formatDay(service.postedOn)}交邮${service.deliveredOn ? `，${formatDay(service.deliveredOn)}妥投` : ''}`;
    case 'electronic':
      return `${formatDay(service.reachedOn)}到达受送达人指定的系统`;
    case 'left':
      return dayText(service.leftOn);
    case 'announced':
      return `${formatDay(service.announcedOn)}公告`;
  }
}

function trackingOf(service: ServiceFacts | undefined): string | undefined {
  return service?.method === 'post' && service.trackingNumber
    ? `邮件号：${service.trackingNumber}`
    : undefined;
}
