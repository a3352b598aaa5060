import type { ComponentChildren } from 'preact';

export type Pair = [term: string, text: ComponentChildren];

/** 名称和内容, one under the other on a phone. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl class="pairs">
      {pairs.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
