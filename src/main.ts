/** Composition root: clock, ids, database, services and screens are put together here and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { createKeepReports } from './service/keep-report.ts';
import { createSenders } from './service/messages/sender.ts';
import { createServices } from './service/services.ts';
import { startSweep } from './service/sweep/sweep.ts';
import { openFacts, type Place } from './store/facts.ts';
import { defaultLimits } from './web/limits.ts';
import { listen } from './web/listen.ts';
import { hostsOf } from './web/our-host.ts';
import { createWeb } from './web/web.ts';

/** 运行中的系统. */
export interface Running {
  /** Where a browser finds it. */
  address: string;
  /** Settles with one Chinese line when it cannot go on. */
  fallen: Promise<string>;
  close(): Promise<void>;
}

/** 启动: database first, then the door. Throws CannotStart with the one line to show; nothing is left running then. */
export async function start(config: Config, complain: (line: string) => void): Promise<Running> {
  const facts = await openFacts(config.place, now, complain);
  try {
    const office = { database: facts.database, now, newId: randomUUID };
    const keep = createKeepReports(office);
    const services = createServices(office, { ...config, today });
    const hosts = hostsOf(config.host, config.hosts);
    const door = await listen(createWeb({ keep, services, today, limits: defaultLimits, hosts }), config);
    await facts.announce(door.address);
    const stop = startSweep({ office, today, complain, services, senders: createSenders(config.sending) });
    const close = async () => {
      await door.close();
      await stop();
      await facts.close();
    };
    return { address: door.address, fallen: facts.fallen, close };
  } catch (error) {
    await facts.close();
    throw error;
  }
}

/** 命令所用的办公: the facts without the door. Throws CannotStart. */
export async function openOffice(place: Place, complain: (line: string) => void) {
  const facts = await openFacts(place, now, complain);
  const office = { database: facts.database, now, newId: randomUUID };
  return { office, today: today(), close: () => facts.close() };
}

function now(): string {
  return new Date().toISOString();
}

/** 今天: the legal day is that of Asia/Shanghai. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
