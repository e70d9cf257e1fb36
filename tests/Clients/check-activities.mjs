// Checks activities with the protocol's own validator. One activity a line on standard input, as JSON; for each, one line on standard
// output: empty, or what is wrong with it. A field that the protocol does not know is wrong too.
import { createInterface } from 'node:readline';
import agents from '@microsoft/agents-activity';

for await (const line of createInterface({ input: process.stdin })) {
  console.log(check(JSON.parse(line)));
}

function check(json) {
  try {
    agents.Activity.fromObject(json);
    const unknown = Object.keys(json).filter((name) => !(name in agents.activityZodSchema.shape));

    return unknown.length > 0 ? `an activity has no ${unknown.join(', ')}` : '';
  } catch (error) {
    return error.message.replace(/\s+/g, ' ');
  }
}
