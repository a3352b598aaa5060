import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { ClaimedDelivery } from '../../store/outbox.ts';

/** 发送: one delivery; throws where it was not taken, with a message for the log. */
export type Send = (delivery: ClaimedDelivery) => Promise<void>;

/** 发送渠道: a channel that is not set up has no sender, and nothing is put into the outbox for it. */
export type Senders = Partial<Record<ClaimedDelivery['channel'], Send>>;

/** Where mail and short messages are handed over. `smtp`: smtp[s]://user:password@host:port. */
export interface SendingPlaces {
  smtp: string | undefined;
  mailFrom: string | undefined;
  smsWebhook: string | undefined;
  smsSecret: string | undefined;
}

const PATIENCE = 20_000;

/** 按配置建立发送渠道. */
export function createSenders({ smtp, mailFrom, smsWebhook, smsSecret }: SendingPlaces): Senders {
  return {
    ...(smtp !== undefined && mailFrom !== undefined ? { email: byMail(smtp, mailFrom) } : {}),
    ...(smsWebhook === undefined ? {} : { sms: byWebhook(smsWebhook, smsSecret) }),
  };
}

/** 电子邮件. The Message-ID is made of the delivery, so that a mail handed over twice is one and the same. */
function byMail(smtp: string, from: string): Send {
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: smtp, ...timeouts });
  const domain =
    from
      .split('@')
      .at(-1)
      ?.replace(/[>\s].*$/u, '') ?? 'localhost';
  return async ({ id, address, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address },
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      // Nobody's answering machine answers.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/**
 * 短信网关: POST of `{ id, to, text }` as JSON, with `Idempotency-Key` (the id) and, where a secret is set, `X-Gongkai-Signature`
 * (`sha256=` and HMAC of the body in hex). Any answer but 2xx is a failure.
 */
function byWebhook(address: string, secret: string | undefined): Send {
  return async ({ id, address: to, text }) => {
    const body = JSON.stringify({ id, to, text });
    const signature = secret && createHmac('sha256', secret).update(body).digest('hex');
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Idempotency-Key': id,
        ...(signature ? { 'X-Gongkai-Signature': `sha256=${signature}` } : {}),
      },
      body,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`短信网关答复 ${answer.status}`);
  };
}
