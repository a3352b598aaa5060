/** 索引号的组成: name as written in a pattern, and how many places it has where that is fixed by what it is. */
export const indexFields = {
  organizationCode: { term: '组织机构代码', width: 9 },
  creditCode: { term: '信用代码', width: 18 },
  region: { term: '地区代码', width: 6 },
  department: { term: '部门代码', width: undefined },
  category: { term: '类别代码', width: undefined },
  group: { term: '分组代码', width: undefined },
  unit: { term: '内设机构代码', width: undefined },
  year: { term: '年', width: 4 },
  month: { term: '月', width: 2 },
  day: { term: '日', width: 2 },
  serial: { term: '序号', width: undefined },
} as const;

export type IndexField = keyof typeof indexFields;

function isField(name: string): name is IndexField {
  return name in indexFields;
}

export function findIndexField(term: string): IndexField | undefined {
  return Object.keys(indexFields)
    .filter(isField)
    .find((name) => indexFields[name].term === term);
}
