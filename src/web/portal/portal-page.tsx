/** 公众页面框架: the organ's name above, its way to be reached below, and nothing of the staff's tools. */
import type { ComponentChildren } from 'preact';
import { assetPath } from '../assets.ts';
import { contactLines } from './contact-lines.ts';
import { organPath, type PortalOrgan } from './portal-organ.ts';

export interface PortalPageProps {
  organ: PortalOrgan;
  title: string;
  /** The menu entry the page belongs to. */
  place?: '' | '/apply' | '/track' | undefined;
  /** The title says so first, for those who cannot see the page at a glance. */
  wrong?: boolean | undefined;
  children: ComponentChildren;
}

const menu: [path: '' | '/apply' | '/track', label: string][] = [
  ['', '首页'],
  ['/apply', '依申请公开'],
  ['/track', '办理进度查询'],
];

const sheets = [
  'site.css',
  'form.css',
  'tables.css',
  'report.css',
  'portal.css',
  'progress.css',
  'contrast.css',
];

export function PortalPage({ organ, title, place, wrong = false, children }: PortalPageProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{`${wrong ? '错误：' : ''}${title} — ${organ.name}政府信息公开`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        {sheets.map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        <link rel="stylesheet" href={assetPath('print.css')} media="print" />
        <script src={assetPath('site.js')} defer />
        <script src={assetPath('portal.js')} defer />
      </head>
      <body class="portal">
        <a class="skip" href="#main">
          跳到主要内容
        </a>
        <header class="site">
          <div class="wide">
            <p class="name">
              <a href={organPath(organ)}>{organ.name}</a> <span>政府信息公开</span>
            </p>
            <div class="tools" data-tools="large contrast" />
          </div>
          <nav aria-label="主菜单">
            <ul class="wide">
              {menu.map(([path, label]) => (
                <li key={path}>
                  <a href={organPath(organ, path)} aria-current={path === place ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" class="wide" tabIndex={-1}>
          {place !== '' && (
            <nav class="crumbs" aria-label="当前位置">
              当前位置：<a href={organPath(organ)}>首页</a> &gt; <span aria-current="location">{title}</span>
            </nav>
          )}
          {children}
        </main>
        <Footer organ={organ} />
      </body>
    </html>
  );
}

function Footer({ organ }: { organ: PortalOrgan }) {
  const lines = contactLines(organ.setting.contact);
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
        <p>
          <a href={organPath(organ, '/privacy')}>个人信息处理规则</a>
        </p>
      </div>
    </footer>
  );
}
