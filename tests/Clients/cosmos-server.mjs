// A server that speaks as Cosmos DB does: @vercel/cosmosdb-server, which keeps everything in memory, on a free port whose number it prints.
// Where it differs from Cosmos DB, the few lines below make it the same; nothing in the bot knows of them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const lib = '@vercel/cosmosdb-server/lib';

// 1. Where an item is missing the answer is 404 (the server fails over it, with 500); where its container is missing, 404 and 1003.
// https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
for (const name of ['create-document', 'read-document', 'replace-document', 'delete-document', 'query-documents', 'read-documents']) {
  const handler = require(`${lib}/handler/${name}`);
  const answer = handler.default;
  handler.default = (account, req, res, place) => {
    const container = account.database(place.dbId).collection(place.collId);
    const isMissing = !container.read();
    if (isMissing || (name === 'read-document' && !container.document(place.docId, partitionOf(req)).read())) {
      res.statusCode = 404;
      res.setHeader('x-ms-substatus', isMissing ? '1003' : '0');
      return { code: 'NotFound', message: 'It does not exist.' };
    }

    if (name === 'query-documents') {
      // What the client asks a query of one partition for: whether it can go on without a plan.
      res.setHeader('x-ms-cosmos-query-requiresdistribution', 'False');
    }

    return answer(account, req, res, place);
  };
}

function partitionOf(req) {
  return JSON.parse(req.headers['x-ms-documentdb-partitionkey'])[0];
}

// 2. A query of one partition looks through that partition alone; the server would look through everything. A page begins where the one
// before ended; the server looks for that place by _rid, so its items lie in that order.
const { default: Documents } = require(`${lib}/account/documents`);
const { _set: set, delete: remove, query, read: readAll } = Documents.prototype;

Documents.prototype._set = function setInPartition(data) {
  const kept = set.call(this, data);
  partitionIn(this, this._getPartition(data)).set(data._rid, this._data.get(data._rid));
  return kept;
};

Documents.prototype.delete = function deleteInPartition(id, partition) {
  const data = this._item('/id', id, partition).read();
  remove.call(this, id, partition);
  partitionIn(this, this._getPartition(data)).delete(data._rid);
};

Documents.prototype.query = function queryPartition(asked, ...options) {
  const partition = asked.parameters?.find(({ name }) => name === '@partition');
  return lookThrough(this, partition ? partitionIn(this, partition.value) : this._data, () => query.call(this, asked, ...options));
};

Documents.prototype.read = function readInOrder(...options) {
  return lookThrough(this, this._data, () => readAll.call(this, ...options));
};

function partitionIn(documents, partition) {
  documents._partitions ??= new Map();
  if (!documents._partitions.has(partition)) {
    documents._partitions.set(partition, new Map());
  }

  return documents._partitions.get(partition);
}

function lookThrough(documents, items, look) {
  const all = documents._data;
  documents._data = new Map([...items].sort(([left], [right]) => (left < right ? -1 : 1)));
  try {
    return look();
  } finally {
    documents._data = all;
  }
}

// 3. The account says where it is: here, without TLS.
const { default: Account } = require(`${lib}/account`);
const { read } = Account.prototype;
Account.prototype.read = function readHere() {
  return JSON.parse(JSON.stringify(read.call(this)).replaceAll('https://', 'http://'));
};

// PUT /faults with [{ "status": 429, "headers": {}, "times": 2 }] makes the next two requests for items fail so. Status 0 breaks the
// connection off; status -1 never answers.
let faults = [];

function fails(req, res) {
  const fault = faults.find(one => one.times > 0 && req.url.includes('/docs') && (one.method ?? req.method) === req.method);
  if (!fault) {
    return false;
  }

  fault.times -= 1;
  if (fault.status === 0) {
    req.socket.destroy();
  } else if (fault.status > 0) {
    res.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    res.end(JSON.stringify({ code: 'Fault', message: 'A fault that the test asked for.' }));
  }

  return true;
}

// Loaded last: it takes up the handlers as they are by now.
const server = require(lib).createHttpServer({ keepAlive: true });
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', async (req, res) => {
  if (req.method === 'PUT' && req.url === '/faults') {
    faults = JSON.parse(Buffer.concat(await req.toArray()).toString());
    res.end();
  } else if (!fails(req, res)) {
    answer(req, res);
  }
});
server.listen(Number(process.argv[2] ?? 0), 'localhost', () => console.log(`Listening on ${server.address().port}`));

// It leaves when whoever started it does.
process.stdin.on('end', () => process.exit()).resume();
