import type { PublicNode } from '../../../../service/record/public-records.ts';
import type { ColumnTags } from '../../page-tags.tsx';
import type { PortalOrgan } from '../../portal-organ.ts';

const columnTypes: Record<PublicNode['column'], string> = {
  news: '工作动态',
  notices: '通知公告',
  policies: '政策文件',
  other: '政府信息公开',
};

/** 目录节点的栏目标签. */
export function nodeTags(organ: PortalOrgan, node: PublicNode): ColumnTags {
  return {
    name: node.title,
    description: `${organ.name}依照${node.basis}公开的${node.title}`,
    keywords: [organ.name, '政府信息公开', node.title],
    type: columnTypes[node.column],
  };
}

/** 固定栏目和专题的栏目标签. */
export function columnTags(organ: PortalOrgan, name: string, description: string, type = name): ColumnTags {
  return {
    name,
    description: `${organ.name}${description}`,
    keywords: [organ.name, '政府信息公开', name],
    type,
  };
}
