import { argon2, createHash, timingSafeEqual } from 'node:crypto';

/** argon2id 的参数, kept with every hash so that they may grow. */
interface Cost {
  /** Kibibytes. */
  memory: number;
  passes: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Hash of a password, with its parameters and salt, as text (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). `seed`: new for each. */
export async function hashPassword(password: string, seed: string): Promise<string> {
  const nonce = createHash('sha256').update(seed).digest().subarray(0, 16);
  return written(cost, nonce, await derive(password, nonce, cost));
}

/** A stored hash read again, or that of no password where there is none: both take the same time. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const read = parseHash(stored ?? nobody);
  const made = await derive(password, read.nonce, read.cost);
  return timingSafeEqual(made, read.tag) && stored !== undefined;
}

/** Made with other parameters than those of today. */
export function isOutdated(stored: string): boolean {
  const { memory, passes, parallelism } = parseHash(stored).cost;
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
}

/** Of the form of a hash, and of no password: its tag is all zeros. */
const nobody = written(cost, Buffer.alloc(16), Buffer.alloc(tagLength));

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

function parseHash(stored: string): { cost: Cost; nonce: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, nonce, tag] = shape.exec(stored) ?? [];
  if (nonce === undefined || tag === undefined) throw new Error('a password hash of unknown form');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function written({ memory, passes, parallelism }: Cost, nonce: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** The same password may be typed in several ways of writing Unicode. */
function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, parallelism, tagLength, memory, passes }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
