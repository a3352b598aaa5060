/** 文书: append-only. */
interface LetterTable {
  organ_id: string;
  id: string;
  case_id: string;
  version: number;
  instrument: string;
  number: string | null;
  dated_on: string;
  setting_version: number;
}

/** 盖章扫描件: append-only; the last one holds. */
interface LetterCopyTable {
  organ_id: string;
  letter_id: string;
  file_id: string;
  added_by: string;
  added_at: string;
}

/** 被征求意见的一方: append-only. */
interface ConsultedPartyTable {
  organ_id: string;
  case_id: string;
  party_key: string;
  version: number;
  name: string;
  is_person: boolean;
  address: string | null;
  set_by: string;
  set_at: string;
}

/** 文书模板: append-only; the last version holds. */
interface LetterTemplateTable {
  organ_id: string;
  instrument: string;
  version: number;
  body: string;
  set_by: string;
  set_at: string;
}

/** 文书的表. */
export interface LetterTables {
  letter: LetterTable;
  letter_template: LetterTemplateTable;
  letter_copy: LetterCopyTable;
  consulted_party: ConsultedPartyTable;
}
