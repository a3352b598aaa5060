/** 带标记的正文: title, introduction, the six parts and the close, with their figures held against the tables. */
import type { CellPath, Finding, Report } from '../../report/model.ts';
import type { NarrativeFigure } from '../../report/narrative/figure.ts';
import { cellAnchor, MarkLinks } from './marked-table.tsx';
import type { Mark } from './marks.ts';
import { type Agreement, type Piece, paragraphsWithMarks } from './text-marks.ts';

export interface MarkedTextProps {
  report: Report;
  /** In list order. */
  findings: Finding[];
  figures: NarrativeFigure[];
  marks: Map<CellPath, Mark[]>;
  prefix: string;
}

const agreementWords: Record<Agreement, string> = {
  equal: '与表格一致',
  contradicts: '与表格矛盾',
  doubtful: '与表格不同，待核实',
  unmatched: '未与表格比对',
};

/** 正文里可以链接到的位置. */
export function textPaths(report: Report): CellPath[] {
  return [
    'title',
    ...(report.preamble === '' ? [] : ['preamble']),
    ...report.chapters.map(({ number }) => `chapter.${number}`),
    ...(report.closing === '' ? [] : ['closing']),
  ];
}

export function MarkedText({ report, findings, figures, marks, prefix }: MarkedTextProps) {
  const part = (path: CellPath, heading: string, text: string, own: NarrativeFigure[]) => (
    <Part
      key={path}
      {...{ path, heading, marks, prefix }}
      paragraphs={paragraphsWithMarks(text, own, findings, report)}
      findings={findings}
    />
  );
  return (
    <>
      <h3 id={`${prefix}-text`}>正文</h3>
      <p class="hint">
        正文中的数字：<mark class="equal">绿底单线</mark> 与表格一致，
        <mark class="contradicts">红底双线</mark> 与表格矛盾，<mark class="doubtful">黄底虚线</mark>{' '}
        与表格不同、待核实，<mark class="unmatched">灰底点线</mark>{' '}
        表格中没有对应的数字或者口径不同，未作比对。
      </p>
      <div class="chapters">
        {part('title', report.title === '' ? '（没有标题）' : report.title, '', [])}
        {report.preamble !== '' && part('preamble', '导言', report.preamble, [])}
        {report.chapters.map(({ number, heading, text }) =>
          part(
            `chapter.${number}`,
            heading,
            text,
            figures.filter(({ chapter }) => chapter === number),
          ),
        )}
        {report.closing !== '' && part('closing', '落款', report.closing, [])}
      </div>
    </>
  );
}

interface PartProps {
  path: CellPath;
  heading: string;
  paragraphs: Piece[][];
  marks: Map<CellPath, Mark[]>;
  findings: Finding[];
  prefix: string;
}

function Part({ path, heading, paragraphs, marks, findings, prefix }: PartProps) {
  return (
    <div class="chapter">
      <h4 id={cellAnchor(prefix, path)} tabIndex={-1}>
        {heading}
        <MarkLinks marks={marks.get(path) ?? []} prefix={prefix} />
      </h4>
      {paragraphs
        .filter((pieces) => pieces.some(({ text }) => text.trim() !== ''))
        .map((pieces, index) => (
          <p key={index}>
            {pieces.map((piece, place) => (
              <TextPiece key={place} {...{ piece, findings, prefix }} />
            ))}
          </p>
        ))}
    </div>
  );
}

interface TextPieceProps {
  piece: Piece;
  findings: Finding[];
  prefix: string;
}

function TextPiece({ piece, findings, prefix }: TextPieceProps) {
  const { text, agreement, tableSum } = piece;
  const marks = piece.findings.map((number): Mark => {
    const severity = findings[number - 1]?.severity ?? 'info';
    return { number, severity, failing: true };
  });
  return (
    <>
      {agreement === undefined ? (
        text
      ) : (
        <mark
          class={agreement}
          title={`${agreementWords[agreement]}${tableSum === undefined ? '' : `（表格：${tableSum}）`}`}
        >
          {text}
          <span class="visually-hidden">（{agreementWords[agreement]}）</span>
        </mark>
      )}
      <MarkLinks marks={marks} prefix={prefix} />
    </>
  );
}
