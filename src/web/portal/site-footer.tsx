/** 底部功能区 (国办发〔2017〕47号): what the organ has set, and nothing in place of what it has not. */
import { contactLines } from './contact-lines.ts';
import { organPath, type PortalOrgan } from './portal-organ.ts';

export function SiteFooter({ organ }: { organ: PortalOrgan }) {
  const { site, contact } = organ.setting;
  const lines = contactLines(contact);
  const marks: [term: string, text: string | undefined][] = [
    ['主办单位', site.host],
    ['承办单位', site.operator],
    ['网站标识码', site.idCode],
    ['ICP备案号', site.icp],
    ['公安机关备案号', site.policeRecord],
  ];
  const known = marks.filter(([, text]) => text !== undefined);
  return (
    <footer class="site">
      <div class="wide">
        <p>
          <strong>{organ.name}</strong>政府信息公开工作机构
        </p>
        {lines.length > 0 && (
          <ul class="contact">
            {lines.map(({ term, text, href }) => (
              <li key={term}>
                {term}：{href === undefined ? text : <a href={href}>{text}</a>}
              </li>
            ))}
          </ul>
        )}
        {known.length > 0 && (
          <ul class="contact">
            {known.map(([term, text]) => (
              <li key={term}>
                {term}：{text}
              </li>
            ))}
          </ul>
        )}
        <ul class="contact">
          <li>
            <a href={organPath(organ, '/disclosure/map')}>站点地图</a>
          </li>
          <li>
            <a href={organPath(organ, '/privacy')}>个人信息处理规则</a>
          </li>
          {site.errorReport && (
            <li>
              <a href={site.errorReport}>我为政府网站找错</a>
            </li>
          )}
          {site.organBadge && (
            <li>
              <a href={site.organBadge}>党政机关网站标识</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
