/** 申请前的四项提醒. */
import type { ComponentChildren } from 'preact';
import type { PortalOrgan } from '../portal-organ.ts';

export function Reminders({ organ, search }: { organ: PortalOrgan; search?: ComponentChildren }) {
  const { website } = organ.setting.contact;
  return (
    <ol class="reminders">
      <li>
        <strong>先看看是不是已经公开。</strong>
        {website ? (
          <>
            可以先到<a href={website}>本机关网站</a>查找；已经公开的，不用等待答复就能得到。
          </>
        ) : (
          '已经主动公开的信息，不用申请就能得到。'
        )}
        {search}
      </li>
      <li>
        <strong>确认是不是由本机关公开。</strong>
        行政机关制作的信息由制作机关公开，从公民、法人或者其他组织获取的信息由保存机关公开。不确定的也可以申请，不属于本机关的会告知您理由；能够确定负责机关的，告知名称和联系方式。
      </li>
      <li>
        <strong>填写真实的姓名或者名称、身份证明和联系方式。</strong>
        缺少这些内容或者联系不上的，本机关需要请您补正，办理会因此推后。不需要说明用途。
      </li>
      <li>
        <strong>写清楚要哪一份信息。</strong>
        写出信息的名称、文号，或者便于查找的其他特征，例如地点、项目、时间、当事人。咨询问题、信访投诉、举报不是政府信息公开申请，请通过相应渠道提出。
      </li>
    </ol>
  );
}
