import type { Outcome } from '../../law/outcome.ts';
import type { Asker } from '../../record/actor.ts';
import { type OpenAct, openActs } from '../../record/acts/open-acts.ts';
import type { CatalogueRefusal } from '../../record/catalogue/change.ts';
import type { Catalogue } from '../../record/catalogue/node.ts';
import type { Clock } from '../../record/clocks/clock.ts';
import { clocksOf } from '../../record/clocks/clocks.ts';
import type { Content } from '../../record/content/content.ts';
import type { RecordEvent } from '../../record/event/event.ts';
import { type Flag, flagKey } from '../../record/flags/flag.ts';
import { flagsOf } from '../../record/flags/flags.ts';
import type { Reason } from '../../record/reason.ts';
import { contentOf, type RecordState } from '../../record/state.ts';
import { type Visibility, visibility } from '../../record/visibility.ts';
import type { CommentRow } from '../../store/consultation-comment.ts';
import { type StoredRecordSummary, selectRecordSummaries } from '../../store/record-summary.ts';
import type { FileFault, StoredFile, Upload } from '../intake/intake.ts';
import type { FileParts } from '../intake/parts.ts';
import { actOnRecord, type RecordActRequest } from './act-on-record.ts';
import { readAttachments } from './attachment-text.ts';
import { attachmentsOf, openDraftAttachment, uploadAttachment } from './attachments.ts';
import { type CatalogueRequest, catalogueOf, saveCatalogueChange } from './catalogue.ts';
import { type CommentJudgement, judgeOneComment, listComments } from './comments.ts';
import { findRecord } from './events.ts';
import { listRecords, type RecordFilter, type RecordPage } from './list-records.ts';
import { type DraftRequest, makeRecord } from './make-record.ts';
import type { RecordDone } from './one-act.ts';
import { type PublishedDue, publishDue } from './publish-due.ts';
import { renewRecords, todayOf } from './renew-records.ts';
import { recordSettingNow } from './setting.ts';
import { type RecordYearFigures, recordFiguresOfYear, recordsOfFigure } from './year-figures.ts';

/** 一条信息 as the staff see it. */
export interface FoundRecord {
  events: RecordEvent[];
  state: RecordState;
  visibility: Visibility;
  clocks: Clock[];
  /** 提示 of the version at work. */
  flags: (Flag & { key: string })[];
  files: StoredFile[];
  /** For the asker, now. */
  acts: OpenAct[];
}

/** 主动公开 as the staff's screens use it; `createRecords` binds it to an office. */
export interface Records {
  makeDraft(request: DraftRequest): Promise<Outcome<RecordDone, Reason>>;
  act(request: RecordActRequest): Promise<Outcome<RecordDone, Reason>>;
  find(organId: string, recordId: string, asker: Asker): Promise<FoundRecord | undefined>;
  list(organId: string, filter: RecordFilter): Promise<RecordPage>;
  upload(organId: string, recordId: string, upload: Upload): Promise<Outcome<StoredFile, FileFault>>;
  openAttachment(
    organId: string,
    recordId: string,
    key: string,
  ): Promise<{ file: StoredFile; content: ReadableStream<Uint8Array> } | undefined>;
  /** 提示 of a content that is not kept yet. */
  previewFlags(organId: string, content: Content): Promise<(Flag & { key: string })[]>;
  catalogue(organId: string, version?: number): Promise<Catalogue>;
  changeCatalogue(request: CatalogueRequest): Promise<Outcome<Catalogue, CatalogueRefusal>>;
  comments(organId: string, recordId: string, after?: { at: string; id: string }): Promise<CommentRow[]>;
  judgeComment(organId: string, recordId: string, id: string, judgement: CommentJudgement): Promise<void>;
  /** 定时发布 and what turns with the day; of the sweep. */
  publishDue(organId: string): Promise<PublishedDue>;
  figuresOfYear(organId: string, year: number): Promise<RecordYearFigures>;
  /** The list behind one of these figures, by its name: 'normativeDocuments.issued', 'channels.wechat'. Undefined: no such figure. */
  recordsOfFigure(organId: string, year: number, name: string): Promise<StoredRecordSummary[] | undefined>;
}

export function createRecords(parts: FileParts): Records {
  const { office } = parts;
  const { database } = office;
  return {
    makeDraft: (request) => makeRecord(office, request),
    async act(request) {
      // Read before the chain is locked: a file may take its time.
      if (request.command.act === 'publish') {
        await readAttachments(office, parts.files, request.organId, request.recordId);
      }
      return actOnRecord(office, request);
    },
    find: (organId, recordId, asker) => findForStaff(parts, organId, recordId, asker),
    list: (organId, filter) => listRecords(office, organId, filter),
    upload: (organId, recordId, upload) => uploadAttachment(parts, organId, recordId, upload),
    openAttachment: (organId, recordId, key) => openDraftAttachment(parts, organId, recordId, key),
    previewFlags: async (organId, content) =>
      keyed(flagsOf(content, await recordSettingNow(office, organId))),
    catalogue: (organId, version) => catalogueOf(database, organId, version),
    changeCatalogue: (request) => saveCatalogueChange(office, request),
    comments: (organId, recordId, after) => listComments(office, organId, recordId, after),
    judgeComment: (organId, recordId, id, judgement) =>
      judgeOneComment(office, organId, recordId, id, judgement),
    async publishDue(organId) {
      await renewRecords(office, organId, todayOf(office));
      return publishDue(parts, organId);
    },
    figuresOfYear: (organId, year) => recordFiguresOfYear(database, organId, year),
    async recordsOfFigure(organId, year, name) {
      const figure = recordsOfFigure(await recordFiguresOfYear(database, organId, year), name);
      return figure && selectRecordSummaries(database, organId, figure.records);
    },
  };
}

async function findForStaff(
  parts: FileParts,
  organId: string,
  recordId: string,
  asker: Asker,
): Promise<FoundRecord | undefined> {
  const { office } = parts;
  const known = await findRecord(office.database, organId, recordId);
  if (!known) return undefined;
  const { events, state } = known;
  const setting = await recordSettingNow(office, organId);
  const recordedAt = office.now();
  const content = state.draft ? contentOf(state) : undefined;
  return {
    events,
    state,
    visibility: visibility(state, recordedAt),
    clocks: clocksOf(state, setting),
    flags: content ? keyed(flagsOf(content, setting, state.links)) : [],
    files: await attachmentsOf(parts, organId, recordId),
    acts: openActs(state, { ...setting, asker, recordedAt }),
  };
}

function keyed(flags: readonly Flag[]): (Flag & { key: string })[] {
  return flags.map((flag) => ({ ...flag, key: flagKey(flag) }));
}
