// Signs and checks requests as Slack's own framework does. On standard input one line each, as JSON: the secret, the timestamp and the body,
// with a signature to be checked or without one to be made. On standard output one line each: for a signature that bolt does not take, what
// is wrong with it, else nothing; or the signature, which bolt has taken.
import { createHmac } from 'node:crypto';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const { verifySlackRequest } = createRequire(import.meta.url)('@slack/bolt/dist/receivers/verify-request.js');

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, timestamp, body, signature } = JSON.parse(line);
  console.log(signature ? fault(secret, timestamp, body, signature) : sign(secret, timestamp, body));
}

function sign(secret, timestamp, body) {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

  return fault(secret, timestamp, body, signature) || signature;
}

function fault(secret, timestamp, body, signature) {
  try {
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp };
    verifySlackRequest({ signingSecret: secret, body, headers, nowMilliseconds: timestamp * 1000 });

    return '';
  } catch (error) {
    return error.message;
  }
}
