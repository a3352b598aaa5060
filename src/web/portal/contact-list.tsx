import type { OrganSetting } from '../../service/organ/organ-setting.ts';
import { contactLines } from './contact-lines.ts';

/** 联系方式 in the body of a page; says so where the organ has told none. */
export function ContactList({ contact }: { contact: OrganSetting['contact'] }) {
  const lines = contactLines(contact);
  if (lines.length === 0) return <p>本机关还没有在这里公布联系方式。</p>;
  return (
    <dl class="pairs">
      {lines.map(({ term, text, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{href === undefined ? text : <a href={href}>{text}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}
