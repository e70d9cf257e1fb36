// Checks a Teams app manifest against the vendor's own JSON schema, offline: node check-manifest.mjs manifest.json
// One line for each violation, exit code 1 if there are any. Placeholders are filled with example values first.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const examples = {
  BOT_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  DEVELOPER_NAME: 'Example Foundation',
  WEBSITE_URL: 'https://foundation.example',
  PRIVACY_URL: 'https://foundation.example/privacy',
  TERMS_URL: 'https://foundation.example/terms',
};
const iconSizes = { color: 192, outline: 32 };

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node check-manifest.mjs path/to/manifest.json');
  process.exit(2);
}

const violations = check(resolve(path));
for (const violation of violations) {
  console.log(violation);
}

process.exitCode = violations.length > 0 ? 1 : 0;

function check(file) {
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8').replace(/\$\{(\w+)\}/g, (mark, name) => examples[name] ?? mark));
  } catch (error) {
    return [`(file): ${error.message}`];
  }

  let schema;
  try {
    schema = readSchema(manifest?.manifestVersion);
  } catch {
    return [`/manifestVersion: the vendor has no schema for ${JSON.stringify(manifest?.manifestVersion)}`];
  }

  return [
    ...againstSchema(manifest, schema),
    ...unfilled(manifest),
    ...againstBotScopes(manifest),
    ...againstIcons(manifest, dirname(file)),
  ];
}

function readSchema(version) {
  if (!/^\d+\.\d+$/.test(version)) {
    throw new Error('no version');
  }

  const home = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
  const schema = readFileSync(join(home, 'build/json-schemas/teams', `v${version}`, 'MicrosoftTeams.schema.json'), 'utf8');

  return JSON.parse(schema.replace(/^\uFEFF/, ''));
}

function againstSchema(manifest, schema) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  validate(manifest);

  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.allowedValues?.join(', ') ?? params.allowedValue;
    return `${instancePath || '/'}: ${message}${detail === undefined ? '' : ` (${detail})`}`;
  });
}

function unfilled(manifest) {
  const marks = JSON.stringify(manifest).match(/\$\{\w+\}/g) ?? [];

  return [...new Set(marks)].map((mark) => `(file): no value is known for the placeholder ${mark}`);
}

// The schema cannot say that a command list belongs to the bot's scopes, one list a scope, each title once.
function againstBotScopes(manifest) {
  const found = [];
  for (const [index, bot] of list(manifest.bots).entries()) {
    const seen = new Set();
    for (const [number, { scopes, commands }] of list(bot?.commandLists).entries()) {
      const at = `/bots/${index}/commandLists/${number}`;
      for (const scope of list(scopes)) {
        if (!list(bot.scopes).includes(scope)) {
          found.push(`${at}: the bot has no scope ${scope}`);
        }

        if (seen.has(scope)) {
          found.push(`${at}: a second list for the scope ${scope}`);
        }

        seen.add(scope);
      }

      const titles = list(commands).map((command) => command?.title);
      for (const title of new Set(titles.filter((title, position) => titles.indexOf(title) !== position))) {
        found.push(`${at}: the command ${title} is there twice`);
      }
    }
  }

  return found;
}

function againstIcons(manifest, folder) {
  const found = [];
  for (const [name, size] of Object.entries(iconSizes)) {
    const icon = manifest.icons?.[name];
    if (typeof icon !== 'string') {
      continue;
    }

    let png;
    try {
      png = readFileSync(join(folder, icon));
    } catch {
      found.push(`/icons/${name}: ${icon} is not beside the manifest`);
      continue;
    }

    // A PNG begins with an eight-byte signature; width and height stand at 16 and 20.
    const isPng = png.length >= 24 && png.toString('latin1', 1, 4) === 'PNG';
    if (!isPng || png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size) {
      found.push(`/icons/${name}: ${icon} is not a PNG of ${size} by ${size}`);
    }
  }

  return found;
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
