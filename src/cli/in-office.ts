import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import type { ClamdAddress } from '../service/intake/file/clamd.ts';
import type { Office } from '../service/office.ts';
import { OfficeError } from '../service/office-error.ts';
import { BadInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';

/** What else there is: the folder of attachments, where clamd listens, and the legal day. */
interface OfficePlace {
  files: string;
  clamd: ClamdAddress | undefined;
  today: string;
}

/**
 * 在办公中办一件事: opens the facts (`data` as of `--data`), does the work and closes them. What the office refuses is thrown as
 * BadInput; where the facts cannot be opened, one line and exit status 2.
 */
export async function inOffice(
  data: string | undefined,
  io: CommandIo,
  work: (office: Office, place: OfficePlace) => Promise<number>,
): Promise<number> {
  try {
    const { place, files, clamd } = readConfig(process.env, { data });
    const { openOffice } = await import('../main.ts');
    const { office, today, close } = await openOffice(place, (line) => io.err(`${line}\n`));
    try {
      return await work(office, { files, clamd, today });
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof OfficeError) throw new BadInput(error.message);
    if (!(error instanceof CannotStart)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}
