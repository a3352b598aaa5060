import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, content, drafted, notice, type OpenedRecords, openRecords, published, review, withdraw } from './opened-records.ts';

let opened: OpenedRecords;

beforeEach(async () => {
  opened = await openRecords();
});
afterEach(() => opened.close());

describe('发布', () => {
  it('经全部审核后发布：名录、检索、索引号同时有', async () => {
    const recordId = await published(opened, content());
    const { publicRecords, organId } = opened;
    const page = await publicRecords.list(organId, {});
    expect(page.lines).toMatchObject([{ recordId, indexNumber: '123456788/2026-00001' }]);
    const found = await publicRecords.search({ organId, text: '临时用地' });
    expect(found.ok && found.value.hits).toMatchObject([{ recordId }]);
  });
});
