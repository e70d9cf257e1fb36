// Connects in Socket Mode as Slack's own client does. On standard input one line, as JSON: the address of the Web API and the app's token.
// On standard output one line for each connection; whatever comes over it is acknowledged with what was typed.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LogLevel, SocketModeClient } from '@slack/socket-mode';

const [line] = await once(createInterface({ input: process.stdin }), 'line');
const { api, token } = JSON.parse(line);
const client = new SocketModeClient({ appToken: token, logLevel: LogLevel.ERROR, clientPingTimeout: 2000, clientOptions: { slackApiUrl: api } });
client.on('slack_event', ({ ack, body }) => ack({ text: body.text }));
client.on('connected', () => console.log('connected'));
await client.start();
