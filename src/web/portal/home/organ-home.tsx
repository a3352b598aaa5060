/** 机关首页: the ways in, and how else the office can be reached. */
import { ContactList } from '../contact-list.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';

export function OrganHome({ organ }: { organ: PortalOrgan }) {
  const { website } = organ.setting.contact;
  return (
    <PortalPage organ={organ} title="首页" place="">
      <h1>{organ.name}政府信息公开</h1>
      <p class="lead">
        公民、法人或者其他组织可以向本机关申请获取政府信息（《中华人民共和国政府信息公开条例》第二十七条）。不收取检索、复制、邮寄费用，不需要注册账号，不需要说明用途。
      </p>
      <ul class="entries">
        <li>
          <h2>
            <a href={organPath(organ, '/disclosure')}>政府信息公开</a>
          </h2>
          <p>查阅指南、制度、主动公开的信息和年度报告，检索和下载公开的文件。</p>
        </li>
        <li>
          <h2>
            <a href={organPath(organ, '/apply')}>依申请公开</a>
          </h2>
          <p>阅读须知，在线填写申请表，或者下载纸质申请表。也可以申请更正与自身相关的记录，建议主动公开。</p>
        </li>
        <li>
          <h2>
            <a href={organPath(organ, '/track')}>办理进度查询</a>
          </h2>
          <p>凭申请编号和查询码查看进度和答复期限，补正、撤回申请，下载答复书，评价办理情况。</p>
        </li>
        <li>
          <h2>
            <a href={organPath(organ, '/consultation')}>答复征求意见</a>
          </h2>
          <p>收到本机关征求意见书的，凭文号和查询码在线答复。</p>
        </li>
        {website && (
          <li>
            <h2>
              <a href={website}>本机关网站</a>
            </h2>
            <p>本机关的门户网站。</p>
          </li>
        )}
      </ul>
      <h2>联系我们</h2>
      <ContactList contact={organ.setting.contact} />
    </PortalPage>
  );
}
