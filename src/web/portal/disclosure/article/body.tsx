/** 正文: the closed list of blocks a text is made of. Nothing of it is ever taken for HTML. */
import type { ComponentChildren } from 'preact';
import type { Attachment } from '../../../../record/content/attachment.ts';
import type { Block, Run } from '../../../../record/content/body.ts';

export interface BodyProps {
  blocks: readonly Block[];
  /** Where an image of the text is found; undefined: it is not among the attachments. */
  imageAddress: (key: Attachment['key']) => string | undefined;
}

export function Body({ blocks, imageAddress }: BodyProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} imageAddress={imageAddress} />
      ))}
    </>
  );
}

function BlockView({ block, imageAddress }: { block: Block; imageAddress: BodyProps['imageAddress'] }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{block.text}</Heading>;
    case 'paragraph':
      return (
        <p class={`align-${block.align ?? 'left'}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const entries = block.entries.map((runs, at) => (
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ));
      return block.ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
    }
    case 'table':
      return <Table block={block} />;
    case 'image': {
      const address = imageAddress(block.attachment);
      if (address === undefined) return <p>（图片：{block.words}）</p>;
      return (
        <p class="align-center">
          <img src={address} alt={block.words} loading="lazy" />
        </p>
      );
    }
  }
}

/** The title of the page is the only heading of the first level. */
function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  if (level <= 1) return <h2>{children}</h2>;
  if (level === 2) return <h3>{children}</h3>;
  return <h4>{children}</h4>;
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, bold, link }, at) => {
        const words = bold === true ? <strong key={at}>{text}</strong> : text;
        if (link === undefined) return words;
        return (
          <a key={at} href={link} rel="noopener noreferrer">
            {words}
          </a>
        );
      })}
    </>
  );
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const name = block.caption ?? '表格';
  return (
    <div class="scroll" role="region" aria-label={`${name}，可左右滚动`} tabIndex={0}>
      <table>
        {block.caption !== undefined && <caption>{block.caption}</caption>}
        {block.head.length > 0 && (
          <thead>
            {block.head.map((cells, row) => (
              <tr key={row}>
                {cells.map(({ text, columns, rows }, at) => (
                  <th
                    key={at}
                    scope={(columns ?? 1) > 1 ? 'colgroup' : 'col'}
                    colSpan={columns}
                    rowSpan={rows}
                  >
                    {text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ text, columns, rows }, at) => (
                <td key={at} colSpan={columns} rowSpan={rows}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
