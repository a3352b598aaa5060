/** 另一个进程里的上传: adds one file to a draft, as a server would that somebody kills meanwhile. One argument, as JSON. */
import { randomUUID } from 'node:crypto';
import { createServices } from '../../../src/service/services.ts';
import { APPLICATION_ROLE } from '../../../src/store/application-role.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { sentOn, upload } from './opened-intake.ts';

const { connection, folder, secret } = JSON.parse(process.argv[2] ?? '');
const onLost = (error: Error) => {
  throw error;
};
const database = openDatabase(connection, onLost, APPLICATION_ROLE);
const office = { database, now: () => `${sentOn}T10:00:00+08:00`, newId: randomUUID };
const { intake } = createServices(office, { today: () => sentOn, files: folder });
await intake.addFile(secret, upload('断电.pdf'), 'material');
