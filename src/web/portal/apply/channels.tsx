/** 申请渠道: in person and by post always; the others as the organ has announced them (国办公开办函〔2017〕19号). */
import { organPath, type PortalOrgan } from '../portal-organ.ts';

export function Channels({ organ }: { organ: PortalOrgan }) {
  const { channels, contact } = organ.setting;
  const paper = organPath(organ, '/apply/paper.pdf');
  return (
    <ul>
      {channels.internet && (
        <li>
          <strong>网上：</strong>
          在本页<a href="#begin">在线填写</a>。提交后得到申请编号和查询码，双方确认之日为收到申请之日。
        </li>
      )}
      <li>
        <strong>当面：</strong>
        在受理时间到受理机构提交<a href={paper}>申请表</a>
        ，提交之日为收到申请之日。书写确有困难的，可以口头提出，由工作人员代为填写。
      </li>
      <li>
        <strong>邮寄：</strong>
        将申请表寄到受理机构地址，信封左下角注明“政府信息公开申请”。挂号信、特快专递以签收之日为收到申请之日；平常信函以双方确认之日为收到申请之日。
      </li>
      {channels.fax && contact.fax && (
        <li>
          <strong>传真：</strong>发送到 {contact.fax}，并请电话确认；双方确认之日为收到申请之日。
        </li>
      )}
      {channels.email && contact.email && (
        <li>
          <strong>电子邮件：</strong>发送到 <a href={`mailto:${contact.email}`}>{contact.email}</a>
          ；双方确认之日为收到申请之日。
        </li>
      )}
      <li>阅读有困难或者有视听障碍的，请告诉我们，我们会提供必要的帮助。</li>
    </ul>
  );
}
