/** 送达的文书: title, number and day, each to be downloaded. */
import { formatDay } from '../../law/plain-date.ts';
import type { ServedLetter } from '../../service/intake/intake.ts';

export interface LetterListProps {
  letters: readonly ServedLetter[];
  address: (letter: ServedLetter) => string;
}

export function LetterList({ letters, address }: LetterListProps) {
  if (letters.length === 0) return null;
  return (
    <ul class="files">
      {letters.map((letter) => (
        <li key={letter.letterId}>
          <a href={address(letter)}>{letter.title}</a>（{letter.number !== null && `${letter.number}，`}
          {formatDay(letter.on)}）
        </li>
      ))}
    </ul>
  );
}
