/** 图表 → SVG 文字: drawn by ECharts without a browser, then freed of everything a strict content security policy forbids. */
import { escapeHtml } from '../html.ts';

/** A part of an ECharts option; only what our charts use. */
type ChartOption = Record<string, unknown>;

const chartFont =
  'Microsoft YaHei, PingFang SC, Noto Sans SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif';

/** Text on white: 12.6 : 1. */
export const inkColour = '#333333';

/** Told apart in all common kinds of colour blindness (after Okabe and Ito), each at least 3 : 1 against white. */
const palette = ['#0072B2', '#C25700', '#00805E', '#8A4F7D', '#8C6D00', '#4D4D4D', '#2F8FC4', '#A33B20'];

const width = 720;

/** The picture of an option, `height` pixels high at a width of 720. */
export async function chartSvg(
  key: string,
  title: string,
  description: string,
  height: number,
  option: ChartOption,
): Promise<string> {
  const { init } = await import('./echarts.ts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      color: palette,
      textStyle: { fontFamily: chartFont, color: inkColour },
      ...option,
    });
    return named(key, title, description, withoutStyles(key, chart.renderToSVGString()));
  } finally {
    chart.dispose();
  }
}

/** The picture where there is nothing to draw: it says so. */
export function emptySvg(key: string, title: string, message: string): string {
  const text = `<text x="${width / 2}" y="60" text-anchor="middle" font-size="16" font-family="${chartFont}" fill="${inkColour}">${escapeHtml(message)}</text>`;
  const svg = `<svg width="${width}" height="120" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 120">\n${text}\n</svg>`;
  return named(key, title, message, svg);
}

/** ECharts numbers its ids through the life of the process and styles by element and attribute; neither may stay. */
function withoutStyles(key: string, svg: string): string {
  return svg
    .replace(/<style\b.*?<\/style>/gs, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .flatMap((rule) => {
          const [name, value] = rule.split(':');
          return name && value ? [` ${name.trim()}="${value.trim()}"`] : [];
        })
        .join(''),
    )
    .replace(/\bzr\d+-/g, `${key}-`)
    .replace(/\n{2,}/g, '\n');
}

function named(key: string, title: string, description: string, svg: string): string {
  const names = `<title id="${key}-title">${escapeHtml(title)}</title><desc id="${key}-desc">${escapeHtml(description)}</desc>`;
  return svg.replace(
    /^<svg ([^>]*)>/,
    `<svg role="img" aria-labelledby="${key}-title ${key}-desc" $1>\n${names}`,
  );
}
