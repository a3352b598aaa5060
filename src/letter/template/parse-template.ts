import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { Placeholder } from './placeholder.ts';
import type { Segment, Template, TemplateLine } from './template.ts';
import { placeholdersOf, type TextName } from './text-name.ts';

/** 模板的毛病. `line` counts from 1; undefined where the whole text is meant. */
export interface TemplateFault {
  code:
    | 'too-long'
    | 'line-too-long'
    | 'empty'
    | 'unknown-placeholder'
    | 'missing-placeholder'
    | 'block-in-line'
    | 'not-optional'
    | 'unbalanced'
    | 'nested'
    | 'idle-optional'
    | 'title';
  line: number | undefined;
  message: string;
}

const longest = 10_000;
const longestLine = 2_000;
const longestTitle = 50;
const titleMark = '标题：';
const noteMark = '附注：';
const tokens = /\{\{|\}\}|\[\[|\]\]/u;

/**
 * 读模板: the wording of an organ → template, or all its faults in Chinese. One line is one paragraph; `# ` begins a heading;
 * `标题：` in the first line changes the title; `附注：` begins a note below the signature; {{名称}} is filled; [[…]] is left out where a placeholder in it has no content. Words
 * filled in are never read again, so what an applicant wrote cannot act as a placeholder.
 */
export function parseTemplate(text: string, name: TextName): Outcome<Template, TemplateFault[]> {
  if (text.length > longest) {
    return no([
      { code: 'too-long', line: undefined, message: `全文${text.length}字，不能超过${longest}字。` },
    ]);
  }
  const faults: TemplateFault[] = [];
  const lines: TemplateLine[] = [];
  const known = placeholdersOf(name);
  let title: string | undefined;
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const line = raw.trim();
    const fault = (code: TemplateFault['code'], message: string) =>
      faults.push({ code, line: index + 1, message });
    if (line === '') continue;
    if (line.length > longestLine) {
      fault('line-too-long', `这一行${line.length}字，不能超过${longestLine}字。`);
    } else if (line.startsWith(titleMark) && lines.length === 0 && title === undefined) {
      title = line.slice(titleMark.length).trim();
      if (title === '' || title.length > longestTitle || tokens.test(title)) {
        fault('title', `标题应为1至${longestTitle}字，不能有占位符。`);
      }
    } else {
      lines.push(readLine(line, known, fault));
    }
  }
  if (lines.length === 0 && faults.length === 0) {
    faults.push({ code: 'empty', line: undefined, message: '没有内容。' });
  }
  faults.push(...missing(lines, known));
  return faults.length > 0 ? no(faults) : yes({ ...(title === undefined ? {} : { title }), lines });
}

type Fault = (code: TemplateFault['code'], message: string) => void;
type Known = Readonly<Record<string, Placeholder>>;

function readLine(line: string, known: Known, fault: Fault): TemplateLine {
  const alone = /^\{\{([^{}[\]]*)\}\}$/u.exec(line)?.[1]?.trim();
  if (alone !== undefined && known[alone]?.kind === 'block') return { kind: 'block', name: alone };
  const [kind, words] = line.startsWith(noteMark)
    ? (['note', line.slice(noteMark.length)] as const)
    : line.startsWith('# ')
      ? (['heading', line.slice(2)] as const)
      : (['paragraph', line] as const);
  return { kind, segments: readSegments(words, known, fault) };
}

/** Words between the marks, from left to right; an optional part holds no other. */
function readSegments(line: string, known: Known, fault: Fault): Segment[] {
  const segments: Segment[] = [];
  let inner: Segment[] | undefined;
  let open = false;
  for (const part of line.split(/(\{\{|\}\}|\[\[|\]\])/u)) {
    const into = inner ?? segments;
    if (part === '{{' || part === '}}') {
      if (open !== (part === '}}')) return unbalanced(fault, '{{ 与 }}');
      open = part === '{{';
    } else if (open) {
      if (part === '[[' || part === ']]') return unbalanced(fault, '{{ 与 }}');
      into.push(readPlace(part.trim(), known, inner !== undefined, fault));
    } else if (part === '[[') {
      if (inner) {
        fault('nested', '[[…]]之内不能再有[[…]]。');
        return [];
      }
      inner = [];
    } else if (part === ']]') {
      if (!inner) return unbalanced(fault, '[[ 与 ]]');
      if (!inner.some((one) => one.kind === 'place' && one.maybe)) {
        fault('idle-optional', '[[…]]之内应当有可能没有内容的占位符，否则不必使用[[…]]。');
      }
      segments.push({ kind: 'optional', segments: inner });
      inner = undefined;
    } else if (part !== '') {
      into.push({ kind: 'text', text: part });
    }
  }
  if (open) return unbalanced(fault, '{{ 与 }}');
  return inner ? unbalanced(fault, '[[ 与 ]]') : segments;
}

function unbalanced(fault: Fault, marks: string): Segment[] {
  fault('unbalanced', `${marks} 没有成对。`);
  return [];
}

function readPlace(name: string, known: Known, isOptional: boolean, fault: Fault): Segment {
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!found) {
    fault('unknown-placeholder', `没有占位符“${name}”。可以使用的有：${Object.keys(known).join('、')}。`);
  } else if (found.kind === 'block') {
    fault('block-in-line', `“${name}”由系统填写整段，应当单独成行。`);
  } else if (found.kind === 'maybe' && !isOptional) {
    fault('not-optional', `“${name}”可能没有内容，应当连同前后文字写在[[…]]里。`);
  }
  return { kind: 'place', name, maybe: found?.kind === 'maybe' };
}

/** What stands outside [[…]], and so is always printed. */
function alwaysPrinted(line: TemplateLine): string[] {
  if (line.kind === 'block') return [line.name];
  return line.segments.flatMap((segment) => (segment.kind === 'place' ? [segment.name] : []));
}

function missing(lines: readonly TemplateLine[], known: Known): TemplateFault[] {
  const printed = new Set(lines.flatMap(alwaysPrinted));
  return Object.entries(known)
    .filter(([name, { must }]) => must && !printed.has(name))
    .map(([name, { means }]) => ({
      code: 'missing-placeholder',
      line: undefined,
      message: `缺少必须有的“{{${name}}}”（${means}），写在[[…]]里的不算。`,
    }));
}
