/** 页面框架: the frame every page stands in. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetPath } from './assets.ts';

export interface PageProps {
  /** Stands in the browser's title and as the last step of 当前位置. */
  title: string;
  /** Path of the menu entry this page belongs to. */
  place: string;
  children: ComponentChildren;
}

const menu: [path: string, label: string][] = [
  ['/', '首页'],
  ['/checkup', '年报体检'],
  ['/deadline', '期限计算'],
  ['/fee', '信息处理费'],
  ['/kept', '已保留的年报'],
];

export function Page({ title, place, children }: PageProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{place === '/' ? '公开 — 政府信息公开工作系统' : `${title} — 公开`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        {['site.css', 'form.css', 'tables.css', 'marks.css', 'report.css', 'disclosure.css'].map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        <link rel="stylesheet" href={assetPath('print.css')} media="print" />
        <script src={assetPath('site.js')} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到主要内容
        </a>
        <header class="site">
          <div class="wide">
            <p class="name">
              <a href="/">公开</a> <span>政府信息公开工作系统</span>
            </p>
            <div class="tools" data-tools="large" />
          </div>
          <nav aria-label="主菜单">
            <ul class="wide">
              {menu.map(([path, label]) => (
                <li key={path}>
                  <a href={path} aria-current={path === place ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" class="wide" tabIndex={-1}>
          {place !== '/' && (
            <nav class="crumbs" aria-label="当前位置">
              当前位置：<a href="/">首页</a> &gt; <span aria-current="location">{title}</span>
            </nav>
          )}
          {children}
        </main>
        <footer class="site">
          <p class="wide">
            “公开”是开放源代码软件，木兰宽松许可证第 2
            版。上传的文件只在运行本系统的服务器上读取，不传给别处，不经要求不保留。结论由程序按写明的规则得出，供核对参考，不代替行政机关审核。
          </p>
        </footer>
      </body>
    </html>
  );
}

/** 完整的 HTML 文档. */
export function documentOf(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}
