import { formatDay } from '../../law/plain-date.ts';
import type { FileCatalogueFacts, PublicationTransferFacts } from '../facts/form.ts';
import type { Filled } from '../template/fill.ts';
import { dayText } from '../values/matter-values.ts';
import { centred, dayOrBlank, field, head, label, tableBlock } from './cell.ts';

const retentions: Record<NonNullable<FileCatalogueFacts['retention']>, string> = {
  permanent: '永久',
  thirtyYears: '30年',
  tenYears: '10年',
};

/** 移送明细表: what units hand over for proactive publication. */
export function publicationTransferTable({ from, to, rows }: PublicationTransferFacts): Filled {
  return tableBlock({
    caption: '主动公开政府信息移送明细表',
    widths: [7, 26, 20, 19, 9, 19],
    headerRows: 1,
    rows: [
      {
        cells: [
          head('序号'),
          head('信息名称、文号'),
          head('申请登记号'),
          head('形成日期'),
          head('申请\n人次'),
          head('移送理由'),
        ],
        height: 10,
      },
      ...rows.map(({ title, documentNumber, matterNumber, madeOn, count, reason }, index) => ({
        cells: [
          centred(String(index + 1)),
          field(`${title}${documentNumber ? `\n${documentNumber}` : ''}`),
          centred(matterNumber),
          centred(madeOn && formatDay(madeOn)),
          centred(count === undefined ? '' : String(count)),
          field(reason),
        ],
        height: 12,
      })),
      {
        cells: [
          label('移送单位', { colspan: 2 }),
          field(`${from}\n签名：　　　　　　${dayOrBlank(undefined)}`, { colspan: 4 }),
        ],
        height: 18,
      },
      {
        cells: [
          label('接收单位', { colspan: 2 }),
          field(`${to}\n签名：　　　　　　${dayOrBlank(undefined)}`, { colspan: 4 }),
        ],
        height: 18,
      },
    ],
  });
}

/** 卷内目录: 页号 runs on from the pages of what lies before, as far as all of them are known. */
export function fileCatalogueTable({ matter, fileNumber, retention, rows }: FileCatalogueFacts): Filled {
  let page: number | undefined = 1;
  const numbered = rows.map(({ pages, ...row }) => {
    const first = page;
    page = first === undefined || pages === undefined ? undefined : first + pages;
    const last = page === undefined ? undefined : page - 1;
    const range = first === last || last === undefined ? first : `${first}—${last}`;
    return { ...row, range: range === undefined ? '' : String(range) };
  });
  return tableBlock({
    caption: '卷内目录',
    widths: [7, 16, 19, 24, 19, 8, 7],
    headerRows: 2,
    rows: [
      {
        cells: [
          field(
            `案卷号：${fileNumber ?? '　　　　　　'}　　登记号：${matter.number}　　保管期限：${retention ? retentions[retention] : '　　　'}`,
            { colspan: 7 },
          ),
        ],
        height: 10,
      },
      {
        cells: [
          head('序号'),
          head('责任者'),
          head('文号'),
          head('题名'),
          head('日期'),
          head('页号'),
          head('备注'),
        ],
        height: 10,
      },
      ...numbered.map(({ author, documentNumber, title, on, range, note }, index) => ({
        cells: [
          centred(String(index + 1)),
          field(author),
          centred(documentNumber),
          field(title),
          centred(dayText(on)),
          centred(range),
          field(note),
        ],
        height: 10,
      })),
    ],
  });
}
