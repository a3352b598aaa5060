import { article, regulation } from '../../law/citation.ts';
import { plainDate } from '../../law/plain-date.ts';
import type { PublicationSubject } from '../../law/publication-limit.ts';
import { type Catalogue, type CatalogueNode, fixedNodes, type TableTwoRow } from './node.ts';

type Details = Partial<Pick<CatalogueNode, 'column' | 'cycle'>> & {
  limit?: PublicationSubject;
  tableTwo?: TableTwoRow;
};

function node(id: string, title: string, basis: string, details: Details = {}): CatalogueNode {
  return { id, title, basis, column: 'other', ...details };
}

function under(parent: string, ...children: CatalogueNode[]): CatalogueNode[] {
  return children.map((child) => ({ ...child, parent }));
}

const item = (number: number) => regulation(20, { item: number });
const landStandard = '农村集体土地征收基层政务公开标准指引（自然资办函〔2019〕1105号）';
const fieldStandard = '自然资源领域基层政务公开标准指引';
const quarterly = { count: 3, unit: 'month' } as const;
const yearly = { count: 12, unit: 'month' } as const;
const landLaw = '《中华人民共和国土地管理法》';
const planningLaw = '《中华人民共和国城乡规划法》';

/** 法定主动公开内容 of a natural-resources bureau: the items of 条例 Arts. 20 and 21 it has, in the order of the articles. */
const nodes: CatalogueNode[] = [
  node(fixedNodes.guide, '政府信息公开指南', regulation(12)),
  node(fixedNodes.rules, '政府信息公开制度', regulation(4)),
  node('organ', '机构职能', item(2)),
  ...under(
    'organ',
    node('functions', '机关职能', item(2), { cycle: yearly }),
    node('leaders', '领导信息', item(2), { cycle: yearly }),
    node('units', '机构设置', item(2), { cycle: yearly }),
    node('contact', '办公地址、时间和联系方式', item(2), { cycle: yearly }),
    node('duties-list', '权责清单', item(5), { cycle: yearly }),
    node('personnel', '人事信息', item(14)),
  ),
  node('policies', '政策文件', item(1)),
  ...under(
    'policies',
    node('normative-documents', '行政规范性文件', item(1), {
      column: 'policies',
      tableTwo: 'normativeDocuments',
    }),
    node('other-policies', '其他政策文件', item(15), { column: 'policies' }),
    node('interpretations', '政策解读', '国办发〔2016〕80号', { column: 'policies' }),
  ),
  node('plans', '规划计划', item(3)),
  ...under(
    'plans',
    node('territorial-plans', '国土空间规划', `${planningLaw}${article(8)}`, { limit: 'approvedPlan' }),
    node('draft-plans', '规划草案公示', `${planningLaw}${article(26)}`, {
      column: 'notices',
      limit: 'draftPlan',
    }),
    node('special-plans', '自然资源专项规划', item(3), { cycle: yearly }),
    node('site-plans', '建设工程规划公示', `${planningLaw}${article(40)}`, { limit: 'sitePlan' }),
  ),
  node('statistics', '统计信息', item(4), { cycle: yearly }),
  node('finance', '财政信息', item(7)),
  ...under(
    'finance',
    node('budget', '部门预算', item(7), { limit: 'departmentBudget', cycle: yearly }),
    node('accounts', '部门决算', item(7), { limit: 'departmentBudget', cycle: yearly }),
    node('fees', '行政事业性收费', item(8), { cycle: yearly, tableTwo: 'fees' }),
    node('procurement', '政府集中采购', item(9), { cycle: yearly }),
  ),
  node('licences', '行政许可', item(5)),
  ...under(
    'licences',
    node('service-guides', '办事指南', item(5), { cycle: yearly }),
    node('licence-decisions', '行政许可决定', item(5), {
      limit: 'licenceOrPenaltyDecision',
      cycle: quarterly,
      tableTwo: 'licences',
    }),
  ),
  node('enforcement', '行政处罚和行政强制', item(6)),
  ...under(
    'enforcement',
    node('enforcement-rules', '依据、条件、程序', item(6), { cycle: yearly }),
    node('penalty-decisions', '行政处罚决定', item(6), {
      limit: 'licenceOrPenaltyDecision',
      cycle: quarterly,
      tableTwo: 'penalties',
    }),
    node('compulsion-decisions', '行政强制决定', item(6), {
      limit: 'otherEnforcementDecision',
      cycle: quarterly,
      tableTwo: 'compulsions',
    }),
    node('random-inspections', '双随机、一公开', item(13), { cycle: quarterly }),
  ),
  node('land-acquisition', '土地征收', regulation(21)),
  ...under(
    'land-acquisition',
    node('acquisition-policy', '征地管理政策', landStandard),
    node('acquisition-pre-notices', '征收土地预公告', '《中华人民共和国土地管理法实施条例》第二十六条', {
      column: 'notices',
      limit: 'landPreNotice',
    }),
    node('compensation-notices', '征地补偿安置公告', `${landLaw}第四十七条`, {
      column: 'notices',
      limit: 'landCompensationNotice',
    }),
    node('acquisition-approvals', '征地批准文件', landStandard, { limit: 'landApprovalDocument' }),
    node('acquisition-notices', '征收土地公告', '《中华人民共和国土地管理法实施条例》第三十一条', {
      column: 'notices',
      limit: 'landAcquisitionNotice',
    }),
  ),
  node('land-supply', '土地出让', item(15)),
  ...under(
    'land-supply',
    node('supply-plans', '土地供应计划', item(15), { cycle: yearly }),
    node('transfer-notices', '出让公告', '《招标拍卖挂牌出让国有建设用地使用权规定》', {
      column: 'notices',
      limit: 'landTransferNotice',
    }),
    node('transfer-results', '出让结果', '《招标拍卖挂牌出让国有建设用地使用权规定》', {
      limit: 'landTransferResult',
      cycle: quarterly,
    }),
    node('residential-land', '住宅用地信息', item(15), { cycle: quarterly }),
  ),
  node('fields', '自然资源管理', fieldStandard),
  ...under(
    'fields',
    node('minerals', '矿产资源', fieldStandard, { cycle: yearly }),
    node('registration', '不动产登记', fieldStandard, { column: 'notices' }),
    node('hazards', '地质灾害防治', item(12), { cycle: quarterly }),
    node('surveying', '测绘地理信息', fieldStandard, { cycle: yearly }),
    node('farmland', '耕地保护', fieldStandard, { cycle: yearly }),
    node('restoration', '生态修复', fieldStandard, { cycle: yearly }),
    node('major-projects', '重大建设项目', item(10), { cycle: yearly }),
  ),
  node('decisions', '重大决策预公开', '《重大行政决策程序暂行条例》（国务院令第713号）'),
  ...under(
    'decisions',
    node('consultations', '意见征集', '《重大行政决策程序暂行条例》（国务院令第713号）第十五条', {
      limit: 'majorDecisionDraft',
    }),
    node('consultation-results', '征集结果和采纳情况', '《重大行政决策程序暂行条例》（国务院令第713号）'),
    node('meetings', '会议公开', item(15), { cycle: quarterly }),
    node('responses', '回应关切', '国办发〔2016〕61号'),
  ),
  node('proposals', '建议提案办理结果', '国办发〔2014〕46号', { cycle: yearly }),
  node('announcements', '通知公告', item(15), { column: 'notices' }),
  node('news', '工作动态', item(15), { column: 'news' }),
  node(fixedNodes.annualReports, '政府信息公开年报', regulation(50), { cycle: yearly }),
];

/** 自然资源局主动公开基本目录: what a new office begins with; every node may be changed. Units and persons are the organ's to fill in. */
export const naturalResourcesCatalogue: Catalogue = {
  version: 1,
  nodes,
  revisions: [{ version: 1, on: plainDate('2026-01-01'), what: '自然资源局基本目录' }],
};
