/** 公众页面框架: the organ's name above, its way to be reached below, and nothing of the staff's tools. */
import { type ComponentChildren, Fragment } from 'preact';
import { assetPath } from '../assets.ts';
import { type ArticleTags, type ColumnTags, PageTags } from './page-tags.tsx';
import { organPath, type PortalOrgan } from './portal-organ.ts';
import { SiteFooter } from './site-footer.tsx';

type Place = '' | '/disclosure' | '/apply' | '/track';

export interface Step {
  label: string;
  href: string;
}

export interface HeadLink {
  rel: 'alternate' | 'prev' | 'next' | 'canonical';
  href: string;
  type?: string;
  title?: string;
}

export interface PortalPageProps {
  organ: PortalOrgan;
  title: string;
  /** The menu entry the page belongs to. */
  place?: Place | undefined;
  /** The title says so first, for those who cannot see the page at a glance. */
  wrong?: boolean | undefined;
  /** 栏目和内容的页面标签; without: those of the site alone. */
  column?: ColumnTags | undefined;
  article?: ArticleTags | undefined;
  /** 当前位置: the steps between the first page and this one. */
  trail?: readonly Step[] | undefined;
  /** Feeds, earlier and later pages. */
  links?: readonly HeadLink[] | undefined;
  children: ComponentChildren;
}

const menu: [path: Place, label: string][] = [
  ['', '首页'],
  ['/disclosure', '政府信息公开'],
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
  'disclosure.css',
  'contrast.css',
];

export function PortalPage(props: PortalPageProps) {
  const { organ, title, place, wrong = false, column, article, trail = [], links = [], children } = props;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{`${wrong ? '错误：' : ''}${title} — ${organ.name}政府信息公开`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <PageTags organ={organ} column={column} article={article} />
        {links.map((link) => (
          <link key={link.href} {...link} />
        ))}
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
            <div class="tools" data-tools="large elder contrast" />
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
              当前位置：<a href={organPath(organ)}>首页</a> &gt;{' '}
              {trail.map(({ label, href }) => (
                <Fragment key={href}>
                  <a href={href}>{label}</a> &gt;{' '}
                </Fragment>
              ))}
              <span aria-current="location">{title}</span>
            </nav>
          )}
          {children}
        </main>
        <SiteFooter organ={organ} />
      </body>
    </html>
  );
}
