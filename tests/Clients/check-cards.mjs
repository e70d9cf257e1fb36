// Checks Adaptive Cards with Microsoft's own parser. One card a line on standard input, as JSON; for each, one line on standard output:
// empty, or what is wrong with it. Beside what the parser says, no element may have a property that it does not know, or one that is
// newer than the version that the card claims.
import { createInterface } from 'node:readline';
import * as library from 'adaptivecards/dist/adaptivecards.js';

const cards = library.default ?? library;
const highest = new cards.Version(1, 5);
const outsideTheRegistry = { AdaptiveCard: cards.AdaptiveCard, Column: cards.Column };
// Read by Teams alone: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
const always = ['type', '$schema', 'msteams'];
// The parser reads these by hand, beside its schema.
const children = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items'],
  Column: ['items'],
  ColumnSet: ['columns'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(check(JSON.parse(line)).join('; '));
}

function check(json) {
  const found = [...properties(json)];
  const context = new cards.SerializationContext(highest);
  const card = new cards.AdaptiveCard();
  card.parse(json, context);
  for (let index = 0; index < context.eventCount; index += 1) {
    const { source, event, message } = context.getEventAt(index);
    found.push(`${source?.getJsonTypeName?.() ?? 'card'}: ${message} (${event})`);
  }

  for (const { source, message } of card.validateProperties().validationEvents) {
    found.push(`${source?.getJsonTypeName?.() ?? 'card'}: ${message}`);
  }

  if (card.version === undefined || !cards.isVersionLessOrEqual(card.version, highest)) {
    found.push(`version ${card.version} is above ${highest}`);
  }

  return found;
}

function* properties(json) {
  if (json === null || typeof json !== 'object') {
    return;
  }

  if (typeof json.type === 'string') {
    yield* unknown(json);
  }

  for (const [name, value] of Object.entries(json)) {
    if (name !== 'data' && name !== 'msteams') {
      yield* properties(value);
    }
  }
}

function* unknown(json) {
  const found = cards.GlobalRegistry.elements.findByName(json.type) ?? cards.GlobalRegistry.actions.findByName(json.type);
  const type = outsideTheRegistry[json.type] ?? found?.objectType;
  if (type === undefined) {
    yield `nobody knows the type ${json.type}`;
    return;
  }

  if (found !== undefined && !cards.isVersionLessOrEqual(found.schemaVersion, highest)) {
    yield `${json.type} is of version ${found.schemaVersion}`;
  }

  const schema = new Map(new type().getSchema()._properties.map((property) => [property.name, property]));
  const known = [...always, ...(children[json.type] ?? [])];
  for (const name of Object.keys(json).filter((key) => !known.includes(key))) {
    const property = schema.get(name);
    if (property === undefined) {
      yield `${json.type} has no property ${name}`;
    } else if (!cards.isVersionLessOrEqual(property.targetVersion, highest)) {
      yield `${name} of ${json.type} is of version ${property.targetVersion}`;
    }
  }
}
