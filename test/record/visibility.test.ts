import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { publicView } from '../../src/record/public-view.ts';
import { visibility } from '../../src/record/visibility.ts';
import { content, corrected, drafted, out, registered, reviewed, run, stateOf, withdrawn } from './piece.ts';

const day = '2026-03-05';
const later = '2026-12-31T23:59:59+08:00';
const onRequest = content({
  disclosure: { kind: 'onRequest', reason: '只涉及特定申请人', basis: '条例第二十七条' },
});
const shown = stateOf(out(day));

describe('可见性：默认不公开', () => {
  it.each([
    ['起草中', stateOf(drafted()), 'hidden'],
    ['已签发而未发布', stateOf(run(reviewed(day))), 'hidden'],
    ['已发布', shown, 'public'],
    ['更正稿正在办理，原版仍公开', stateOf(run([corrected('2026-03-09')], out(day))), 'public'],
    ['依申请公开，已登记', stateOf(run([...reviewed(day), registered(day)], drafted(onRequest))), 'hidden'],
    ['已撤下', stateOf(run([withdrawn('2026-03-09')], out(day))), 'tombstone'],
  ] as const)('%s', (_, state, expected) => {
    expect(visibility(state, later)).toBe(expected);
    expect(publicView(state, later)?.visibility ?? 'hidden').toBe(expected);
  });

  it('发布的时刻之前不可见，到了那一刻可见', () => {
    expect(visibility(shown, '2026-03-05T08:59:59+08:00')).toBe('hidden');
    expect(visibility(shown, '2026-03-05T01:00:00Z')).toBe('public');
    const gone = stateOf(run([withdrawn('2026-03-09')], out(day)));
    expect(visibility(gone, '2026-03-05T08:59:59+08:00')).toBe('hidden');
  });

  it('状态中缺一个审核意见、公开属性不是主动公开、没有发布记录，都不可见', () => {
    const { edition } = shown;
    if (!edition) throw new Error('no edition');
    const withEdition = (change: Partial<typeof edition>) => ({
      ...shown,
      edition: { ...edition, ...change },
    });
    expect(visibility(withEdition({ reviews: edition.reviews.slice(1) }), later)).toBe('hidden');
    expect(visibility(withEdition({ steps: [], reviews: [] }), later)).toBe('hidden');
    expect(visibility(withEdition({ content: onRequest }), later)).toBe('hidden');
    expect(visibility(withEdition({ outcome: 'registered' }), later)).toBe('hidden');
    expect(visibility({ ...shown, publications: [] }, later)).toBe('hidden');
  });

  it('公开视图里没有工作人员、意见、共享属性和内部理由', () => {
    const text = JSON.stringify(publicView(shown, later));
    for (const inside of ['secrecyReviewer', 'contributor', '不涉密', 'sharing', 'reviews', '耕地保护科']) {
      expect(text).not.toContain(inside);
    }
  });

  it('撤下以后视图里没有正文、附件和概述', () => {
    const view = publicView(stateOf(run([withdrawn('2026-03-09')], out(day))), later);
    const text = JSON.stringify(view);
    expect(text).not.toContain('适用范围');
    expect(text).not.toContain(content().description);
  });

  it('关联只指向本身公开的信息；外部链接照列', () => {
    const links = run(
      [
        [
          day,
          'office',
          {
            act: 'link',
            facts: {
              id: 'l1',
              relation: 'interpretation',
              form: 'chart',
              to: { kind: 'record', record: 'r2' },
            },
          },
        ],
        [
          day,
          'office',
          {
            act: 'link',
            facts: {
              id: 'l2',
              relation: 'original',
              to: {
                kind: 'elsewhere',
                title: '省厅通知',
                address: 'https://www.example.gov.cn/1.html',
                publishedOn: plainDate('2026-01-05'),
              },
            },
          },
        ],
      ],
      out(day),
    );
    const state = stateOf(links);
    expect(publicView(state, later)).toMatchObject({ links: [{ relation: 'original' }] });
    expect(publicView(state, later, (id) => id === 'r2')).toMatchObject({
      links: [{ relation: 'interpretation', form: 'chart' }, { relation: 'original' }],
    });
  });
});
