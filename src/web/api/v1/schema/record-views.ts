/** 公开信息 as the interface shows it to the staff. */
import { z } from 'zod';
import { type ActName, actNames, acts } from '../../../../record/acts/acts.ts';
import { Catalogue, CatalogueNode } from '../../../../record/catalogue/node.ts';
import { Content } from '../../../../record/content/content.ts';
import { DocumentReference } from '../../../../record/event/envelope.ts';
import { RecordEvent } from '../../../../record/event/event.ts';
import { Relation, ValidityStatus } from '../../../../record/event/life.ts';
import { phaseNames } from '../../../../record/phase.ts';
import { recordCommandSchema } from '../../../../service/record/record-command.ts';
import { ReasonView } from '../refusal.ts';
import { Version } from './act-command.ts';
import { keysOf, LightName } from './case-views.ts';
import { Id, Instant, named } from './named.ts';

named('RecordContent', '一个版本的内容', Content);
named('RecordEvent', '公开信息办理记录的一条', RecordEvent);
named('CatalogueNode', '目录节点', CatalogueNode);
named('Catalogue', '公开目录的一版', Catalogue);

export const RecordPhaseName = z.enum(keysOf(phaseNames));

export const DraftForm = named(
  'RecordDraft',
  '起草的信息；附件在起草之后上传，由修改稿件（revise）写入',
  z.strictObject({ content: Content, document: DocumentReference.optional() }),
);

function formOf(act: ActName) {
  const form = recordCommandSchema(act).extend({ version: Version });
  return named(`RecordAct.${act}`, acts[act].term, form);
}

const [first, ...rest] = actNames.map(formOf);
if (!first) throw new Error('no acts');

/** For the document: `parseRecordCommand` reads it. */
export const RecordActForm = named(
  'RecordAct',
  '办理一个动作：act 选定动作，facts 为其事实。时间由系统记录，命令里没有时间',
  z.union([first, ...rest]),
);

export const RecordLineView = named(
  'RecordLine',
  '公开信息清单的一行',
  z.object({
    recordId: Id,
    title: z.string(),
    about: z.string(),
    disclosure: z.string(),
    phase: z.string(),
    phaseName: z.string(),
    waiting: z.string().nullable(),
    waitingRole: z.string().nullable(),
    unit: z.string().nullable(),
    node: z.string().nullable(),
    documentNumber: z.string().nullable(),
    indexNumber: z.string().nullable(),
    publishAt: Instant.nullable(),
    dueOn: z.string().nullable(),
    firstPublishedOn: z.string().nullable(),
    changedAt: Instant,
    light: LightName,
    version: z.int(),
  }),
);

export const FlagView = named(
  'RecordFlag',
  '发布前的提示：mend 须改正才能报送，answer 须改正或者在签发时说明（flag 填 key），hint 提示',
  z.object({
    key: z.string(),
    code: z.string(),
    place: z.object({ part: z.string(), at: z.int().optional() }),
    found: z.string().optional(),
    start: z.int().optional(),
    words: z.string(),
    severity: z.enum(['mend', 'answer', 'hint']),
    basis: z.string().optional(),
  }),
);

export const RecordFileView = named(
  'RecordFile',
  '公开信息的附件：state 为 quarantined 的尚未查毒，infected 的查出病毒，都不能发布',
  z.object({
    fileId: Id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    state: z.enum(['quarantined', 'usable', 'infected']),
  }),
);

const act = z.enum(actNames);

export const RecordView = named(
  'Record',
  '一条公开信息：正在办理的版本、已经发布或者登记的版本、期限、提示、可以和不能办理的动作',
  z.object({
    recordId: Id,
    version: z.int(),
    phase: RecordPhaseName,
    phaseName: z.string(),
    waiting: z.string().nullable(),
    visibility: z.enum(['public', 'tombstone', 'hidden']),
    indexNumber: z.string().nullable(),
    draft: z
      .object({ contentVersion: z.int(), content: Content, authors: z.array(z.string()).readonly() })
      .nullable(),
    edition: z
      .object({
        outcome: z.enum(['published', 'registered']),
        contentVersion: z.int(),
        content: Content,
        at: Instant,
      })
      .nullable(),
    links: z.array(
      z.object({
        id: Id,
        relation: Relation,
        relationName: z.string(),
        record: Id.optional(),
        title: z.string().optional(),
        address: z.string().optional(),
        publishedOn: z.string().optional(),
      }),
    ),
    validity: z.array(
      z.object({
        status: ValidityStatus,
        from: z.string(),
        basis: z.string(),
        expiresOn: z.string().optional(),
      }),
    ),
    events: z.array(RecordEvent),
    clocks: z.array(
      z.object({
        name: z.string(),
        term: z.string(),
        state: z.enum(['running', 'met', 'lapsed', 'void']),
        startedOn: z.string().optional(),
        due: z.string().optional(),
        provisional: z.boolean(),
        workingDaysLeft: z.int().optional(),
        light: LightName,
        late: z.int(),
        doneOn: z.string().optional(),
        basis: z.array(z.string()).readonly(),
      }),
    ),
    flags: z.array(FlagView),
    files: z.array(RecordFileView),
    openActs: z.array(z.object({ act, term: z.string() })),
    closedActs: z.array(z.object({ act, term: z.string(), because: ReasonView })),
  }),
);

export const RecordDoneView = named(
  'RecordDone',
  '已办：新的版本和新增的办理记录',
  z.object({ recordId: Id, version: z.int(), events: z.array(RecordEvent) }),
);
