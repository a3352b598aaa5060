import {
  type ApplicationFieldName,
  organizationCategories,
  pieceName,
  TICKED,
} from '../../../case/application/application-fields.ts';
import type { Lacking, Piece } from '../../../case/event/intake.ts';
import type { Applicant } from '../applicants.ts';
import type { Bureau } from '../bureau.ts';
import type { Chance } from '../chance.ts';
import { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { Refused } from '../refused.ts';
import { subjectOf, type TopicName, topicShares } from '../words/subjects.ts';
import { words } from '../words/texts.ts';

/** 来件: who asks for what. */
interface Letter {
  applicant: Applicant;
  topic: TopicName;
  pieces: Piece[];
  electronicService: boolean;
  lacking: Lacking[];
}

/** 收到申请: registered at the window, or handed in by the applicant in the portal. Gives the desk and the topic. */
export async function comeIn(bureau: Bureau, plan: Plan): Promise<{ desk: Desk; topic: TopicName }> {
  const chance = bureau.chance.stream(`${plan.name} comes in`);
  const letter = letterOf(bureau, plan, chance);
  const begun =
    plan.channel === 'internet'
      ? await submitted(bureau, plan, letter)
      : await registered(bureau, plan, letter);
  return { desk: new Desk(bureau, plan, letter.applicant, begun), topic: letter.topic };
}

function letterOf({ applicants, answered }: Bureau, plan: Plan, chance: Chance): Letter {
  const prior = plan.outcome === 'repeated' && answered.length > 0 ? chance.one(answered) : undefined;
  const applicant =
    prior?.applicant ??
    (plan.frequent === undefined
      ? applicants.find(chance, plan.category, plan.hitches.has('knownApplicant'))
      : applicants.frequent(chance, plan.frequent));
  const topic = chance.byShare(topicShares);
  const count = plan.hitches.has('severalPieces') && plan.frequent === undefined ? chance.whole(2, 4) : 1;
  const pieces = Array.from({ length: count }, (_, at) => ({
    id: `p${at + 1}`,
    text: subjectOf(chance, topic),
  }));
  if (prior && pieces[0]) pieces[0].text = prior.text;
  const isUnclear = plan.correction !== 'none';
  const lacking: Lacking[] = isUnclear
    ? [chance.one(['description', 'identity', 'contact', 'authority'] as const)]
    : [];
  const electronicService = plan.channel === 'internet' ? chance.is(0.8) : chance.is(0.15);
  return { applicant, topic, pieces, electronicService, lacking };
}

async function registered(bureau: Bureau, plan: Plan, letter: Letter) {
  const { organId, office, services, setting, clock, staff } = bureau;
  const { applicant, pieces, lacking, electronicService } = letter;
  const { name, category, id } = applicant;
  const isOral = plan.channel === 'inPerson' && plan.hitches.has('oral');
  const done = await services.cases.receiveApplication(
    {
      organId,
      requestKey: `simulated-${office.newId()}`,
      on: clock.today,
      applicant: { name, category, ...(id === undefined ? { details: applicant.details } : { id }) },
      facts: {
        matter: plan.matter,
        channel: plan.channel,
        pieces,
        lacking,
        electronicService,
        ...(isOral ? { oral: { difficulty: words.oral, readBack: true } } : {}),
      },
      asker: staff.asker('window'),
    },
    setting,
  );
  if (!done.ok) throw new Refused({ register: letter }, done.because, clock.today, []);
  bureau.counted.acts += 1;
  const { caseId, events } = done.value;
  const [first] = events;
  if (first?.kind === 'registered') applicant.id = first.applicant.key;
  return { caseId, events };
}

/** 网上提交: draft, form, receipt. */
async function submitted(bureau: Bureau, plan: Plan, letter: Letter) {
  const { organId, services, clock } = bureau;
  const { intake } = services;
  const secret = await intake.openDraft(organId);
  await intake.saveDraft(secret, 0, formOf(plan, letter));
  const receipt = await intake.submit(secret);
  if (!receipt.ok) throw new Refused({ submit: letter }, JSON.stringify(receipt.because), clock.today, []);
  bureau.counted.acts += 1;
  const { number, code } = receipt.value;
  const tracked = await intake.openCase(number, code);
  if (!tracked) throw new Refused({ openCase: number }, '凭回执打不开办件。', clock.today, []);
  return { caseId: tracked.caseId, events: tracked.events, access: { number, code } };
}

function tick(isTicked: boolean): string {
  return isTicked ? TICKED : '';
}

function formOf(plan: Plan, { applicant, pieces, electronicService }: Letter): Record<string, string> {
  const { details, name, category } = applicant;
  const { supply, phone, email, address, postcode } = details;
  const fields: Partial<Record<ApplicationFieldName, string>> = {
    matter: plan.matter,
    name,
    phone,
    email,
    address,
    postcode,
    agent: details.agent ?? '',
    supplyForm: supply.form,
    supplyRoute: supply.route,
    acceptsOther: tick(supply.acceptsOther),
    electronicService: tick(electronicService),
    pledge: TICKED,
    ...(details.kind === 'person'
      ? {
          applicantKind: 'person',
          documentKind: details.documentKind,
          documentNumber: details.documentNumber,
        }
      : {
          applicantKind: 'organization',
          category: organizationCategories.find(({ value }) => value === category)?.value ?? '',
          creditCode: details.creditCode,
          representative: details.representative,
          contactPerson: details.contactPerson,
        }),
  };
  const asked = Object.fromEntries(pieces.map(({ text }, at) => [pieceName(at + 1), text]));
  return { ...fields, ...asked };
}
