// Longer than other files because its scripts share one layout of keys, which is read beside each of them.
import { defineScript, type CommandParser } from 'redis';

/**
 * What has to happen in Redis as one step. All keys begin with "preflight:":
 * - `run:{id}`, a hash: epoch, event (the last id), number (the last), first (the oldest kept), dropped, billed, unbilled, and
 *   by attempt the number, hop and redirect target of its latest exchange that was answered;
 * - `run:{id}:exchanges`, a hash: by number "event startedAt size attempt JSON";
 * - `runs`, by last use; `owners` and `held`, who pays for a run, and its bytes; `bytes`, their sum;
 * - `client:{client}`, its runs by last use; `clients:runs` and `clients:bytes`, by what they hold;
 * - `incomplete:{id}`, when some of the run could not be recorded;
 * - `meter:{account}`, what is used; `accounts`, by when their windows end; `payers`, who holds each; `accounts:{client}`,
 *   a client's by when they end, and `clients:accounts`, how many each client has;
 * - `charges:{instance}`, the number of the last charge that was made for an instance.
 * Every key expires. The scripts name keys that they were not given, so that this is for one Redis, not for a cluster.
 * @see https://redis.io/docs/latest/develop/programmability/eval-intro/
 */
const base = `
local P = 'preflight:'
local function text(number) return string.format('%.0f', number) end
local function score(ms) return string.format('%.3f', ms) end
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + time[2] / 1000
end
`;

const common = `${base}
local function grow(id, client, by)
  redis.call('HINCRBY', P..'held', id, by)
  redis.call('INCRBY', P..'bytes', by)
  redis.call('ZINCRBY', P..'clients:bytes', by, client)
end
local function remove(id)
  local client = redis.call('HGET', P..'owners', id)
  redis.call('DEL', P..'run:'..id, P..'run:'..id..':exchanges')
  redis.call('ZREM', P..'runs', id)
  if not client then return end
  grow(id, client, -tonumber(redis.call('HGET', P..'held', id) or 0))
  redis.call('HDEL', P..'held', id)
  redis.call('HDEL', P..'owners', id)
  redis.call('ZREM', P..'client:'..client, id)
  redis.call('ZINCRBY', P..'clients:runs', -1, client)
  redis.call('ZREMRANGEBYSCORE', P..'clients:runs', '-inf', 0)
  redis.call('ZREMRANGEBYSCORE', P..'clients:bytes', '-inf', 0)
end
local function dropOldest(id, client)
  local run = P..'run:'..id
  local first = redis.call('HGET', run, 'first')
  local value = redis.call('HGET', run..':exchanges', first)
  if not value then return false end
  local size, attempt = string.match(value, '^%d+ %d+ (%d+) (%S+) ')
  redis.call('HDEL', run..':exchanges', first)
  redis.call('HINCRBY', run, 'first', 1)
  redis.call('HINCRBY', run, 'dropped', 1)
  local answered = redis.call('HGET', run, 'answered '..attempt)
  if answered and string.match(answered, '^%d+') == first then redis.call('HDEL', run, 'answered '..attempt) end
  grow(id, client, -size)
  return true
end
local function oldestOf(ranking)
  local top = redis.call('ZREVRANGE', P..ranking, 0, 0, 'WITHSCORES')
  if ranking == 'clients:runs' and tonumber(top[2] or 1) <= 1 then return redis.call('ZRANGE', P..'runs', 0, 0)[1] end
  return redis.call('ZRANGE', P..'client:'..(top[1] or ''), 0, 0)[1]
end
local function keepWithin(id, client, maxExchanges, maxBytesOfRun, maxRuns, maxBytes)
  local exchanges = P..'run:'..id..':exchanges'
  while redis.call('HLEN', exchanges) > maxExchanges or tonumber(redis.call('HGET', P..'held', id)) > maxBytesOfRun do
    if not dropOldest(id, client) then break end
  end
  while redis.call('ZCARD', P..'runs') > maxRuns do
    local oldest = oldestOf('clients:runs')
    if not oldest then break end
    remove(oldest)
  end
  while tonumber(redis.call('GET', P..'bytes') or 0) > maxBytes do
    local oldest = oldestOf('clients:bytes')
    if not oldest then break end
    remove(oldest)
  end
end
`;

type Bounds = {
  readonly maxExchangesPerRun: number;
  readonly maxBytesPerRun: number;
  readonly maxRuns: number;
  readonly maxBytes: number;
};

function pushBounds(parser: CommandParser, bounds: Bounds): void {
  const { maxExchangesPerRun, maxBytesPerRun, maxRuns, maxBytes } = bounds;
  parser.push(...[maxExchangesPerRun, maxBytesPerRun, maxRuns, maxBytes].map(String));
}

const arrive = defineScript({
  NUMBER_OF_KEYS: 0,
  SCRIPT: `${common}
local id, client, attempt, startedAt, target, size, rest = unpack(ARGV, 1, 7)
local age, limit, windowMs, account = tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10]), ARGV[11]
local now = clock()
local since = now - age * 1000
for _, old in ipairs(redis.call('ZRANGEBYSCORE', P..'runs', '-inf', '('..score(since), 'LIMIT', 0, 4)) do remove(old) end
local run = P..'run:'..id
local used = redis.call('ZSCORE', P..'runs', id)
local epoch = used and tonumber(used) >= since and redis.call('HGET', run, 'epoch')
if epoch then
  client = redis.call('HGET', P..'owners', id)
else
  remove(id)
  epoch = text(now)
  redis.call('HSET', run, 'epoch', epoch, 'event', epoch, 'number', 0, 'first', 1, 'dropped', 0, 'billed', 0, 'unbilled', 0)
  redis.call('HSET', P..'owners', id, client)
  redis.call('ZINCRBY', P..'clients:runs', 1, client)
  grow(id, client, 1024)
end
redis.call('ZADD', P..'runs', score(now), id)
redis.call('ZADD', P..'client:'..client, score(now), id)
while true do
  local oldest = redis.call('HGET', run..':exchanges', redis.call('HGET', run, 'first'))
  if not oldest or tonumber(string.match(oldest, '^%d+ (%d+)')) >= since then break end
  dropOldest(id, client)
end
local number = redis.call('HINCRBY', run, 'number', 1)
local event = text(redis.call('HINCRBY', run, 'event', 1))
local hop = 0
local answered = redis.call('HGET', run, 'answered '..attempt)
if answered then
  local before, leadsTo = string.match(answered, '^%d+ (%d+) (.*)$')
  if leadsTo ~= '' and leadsTo == target then hop = before + 1 end
end
local spent = tonumber(redis.call('GET', P..'meter:'..account) or 0)
local left = redis.call('PTTL', P..'meter:'..account)
if left < 0 then left = windowMs end
local json = '{"number":'..text(number)..',"hop":'..text(hop)..',"meter":{"limit":'..text(limit)..',"remaining":'
  ..text(math.max(0, limit - spent))..',"resetSeconds":'..text(math.ceil(left / 1000))..'},'..rest
redis.call('HSET', run..':exchanges', number, event..' '..startedAt..' '..size..' '..attempt..' '..json)
grow(id, client, size)
redis.call('EXPIRE', run, age + 60)
redis.call('EXPIRE', run..':exchanges', age + 60)
for _, index in ipairs({'runs', 'owners', 'held', 'bytes', 'client:'..client, 'clients:runs', 'clients:bytes'}) do
  redis.call('EXPIRE', P..index, 2 * age + 120)
end
keepWithin(id, client, ${numbers(12)})
redis.call('PUBLISH', P..'run:'..id, epoch..' '..event..' '..json)
return {number, hop, epoch, spent, left}
`,
  parseCommand(
    parser: CommandParser,
    run: {
      readonly runId: string;
      readonly client: string;
      readonly attempt: string;
      readonly startedAt: number;
      readonly target: string;
      readonly size: number;
      /** JSON of the exchange's other members, and "}". */
      readonly members: string;
    },
    account: { readonly name: string; readonly limit: number; readonly windowSeconds: number },
    bounds: Bounds & { readonly maxAgeSeconds: number },
  ) {
    parser.push(
      run.runId,
      run.client,
      run.attempt,
      String(run.startedAt),
      run.target,
      String(run.size),
      run.members,
    );
    parser.push(
      String(bounds.maxAgeSeconds),
      String(account.limit),
      String(account.windowSeconds * 1000),
      account.name,
    );
    pushBounds(parser, bounds);
  },
  transformReply: (reply: unknown) => {
    const [number, hop, epoch, used, left] = list(reply);
    return {
      place: { number: Number(number), hop: Number(hop), epoch: Number(epoch) },
      counters: countersOf(used, left),
    };
  },
});

const settle = defineScript({
  NUMBER_OF_KEYS: 0,
  SCRIPT: `${common}
local id, epoch, number, hop, attempt, startedAt, target, size, isBilled, isAnswered, json = unpack(ARGV, 1, 11)
local run = P..'run:'..id
local client = redis.call('HGET', P..'owners', id)
if not client or redis.call('HGET', run, 'epoch') ~= epoch then return 0 end
redis.call('HINCRBY', run, isBilled == '1' and 'billed' or 'unbilled', 1)
local before = redis.call('HGET', run..':exchanges', number)
if not before then return 0 end
local event = text(redis.call('HINCRBY', run, 'event', 1))
redis.call('HSET', run..':exchanges', number, event..' '..startedAt..' '..size..' '..attempt..' '..json)
grow(id, client, size - string.match(before, '^%d+ %d+ (%d+)'))
if isAnswered == '1' then
  local latest = redis.call('HGET', run, 'answered '..attempt)
  if not latest or tonumber(string.match(latest, '^%d+')) <= tonumber(number) then
    redis.call('HSET', run, 'answered '..attempt, number..' '..hop..' '..target)
  end
end
keepWithin(id, client, ${numbers(12)})
redis.call('PUBLISH', P..'run:'..id, epoch..' '..event..' '..json)
return 1
`,
  parseCommand(
    parser: CommandParser,
    exchange: {
      readonly runId: string;
      readonly epoch: number;
      readonly number: number;
      readonly hop: number;
      readonly attempt: string;
      readonly startedAt: number;
      readonly target: string;
      readonly size: number;
      readonly isBilled: boolean;
      readonly isAnswered: boolean;
      readonly json: string;
    },
    bounds: Bounds,
  ) {
    const { runId, epoch, number, hop, attempt, startedAt, target, size } = exchange;
    parser.push(
      runId,
      String(epoch),
      String(number),
      String(hop),
      attempt,
      String(startedAt),
      target,
      String(size),
    );
    parser.push(exchange.isBilled ? '1' : '0', exchange.isAnswered ? '1' : '0', exchange.json);
    pushBounds(parser, bounds);
  },
  transformReply: ignored,
});

const readRun = defineScript({
  NUMBER_OF_KEYS: 0,
  SCRIPT: `${common}
local id, age = ARGV[1], tonumber(ARGV[2])
local isIncomplete = redis.call('EXISTS', P..'incomplete:'..id)
local used = redis.call('ZSCORE', P..'runs', id)
local since = clock() - age * 1000
if not used or tonumber(used) < since then return {isIncomplete, false} end
local client = redis.call('HGET', P..'owners', id)
local run = P..'run:'..id
while client do
  local oldest = redis.call('HGET', run..':exchanges', redis.call('HGET', run, 'first') or '')
  if not oldest or tonumber(string.match(oldest, '^%d+ (%d+)')) >= since then break end
  dropOldest(id, client)
end
local state = redis.call('HMGET', run, 'epoch', 'dropped', 'billed', 'unbilled')
return {isIncomplete, state[1], state[2], state[3], state[4], redis.call('HVALS', run..':exchanges')}
`,
  parseCommand(parser: CommandParser, runId: string, maxAgeSeconds: number) {
    parser.push(runId, String(maxAgeSeconds));
  },
  transformReply: (reply: unknown) => {
    const [isIncomplete, epoch, dropped, billed, unbilled, values] = list(reply);
    return {
      isIncomplete: Number(isIncomplete) === 1,
      epoch: epoch === null || epoch === undefined ? null : Number(epoch),
      droppedExchanges: Number(dropped ?? 0),
      totals: { billed: Number(billed ?? 0), unbilled: Number(unbilled ?? 0) },
      exchanges: list(values ?? [])
        .map(String)
        .map(storedExchange)
        .toSorted((one, other) => one.number - other.number),
    };
  },
});

const charge = defineScript({
  NUMBER_OF_KEYS: 0,
  SCRIPT: `${base}
local account, amount, limit, windowMs = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local client, maxAccounts = ARGV[7], tonumber(ARGV[8])
local key = P..'meter:'..account
local function forget(name)
  local payer = redis.call('HGET', P..'payers', name)
  redis.call('DEL', P..'meter:'..name)
  redis.call('ZREM', P..'accounts', name)
  if not payer then return end
  redis.call('HDEL', P..'payers', name)
  redis.call('ZREM', P..'accounts:'..payer, name)
  redis.call('ZINCRBY', P..'clients:accounts', -1, payer)
  redis.call('ZREMRANGEBYSCORE', P..'clients:accounts', '-inf', 0)
end
local function open()
  local now = clock()
  local endsAt = score(now + windowMs)
  forget(account)
  for _, over in ipairs(redis.call('ZRANGEBYSCORE', P..'accounts', '-inf', score(now), 'LIMIT', 0, 16)) do forget(over) end
  redis.call('SET', key, amount, 'PX', windowMs)
  redis.call('ZADD', P..'accounts', endsAt, account)
  redis.call('HSET', P..'payers', account, client)
  redis.call('ZADD', P..'accounts:'..client, endsAt, account)
  redis.call('ZINCRBY', P..'clients:accounts', 1, client)
  for _, index in ipairs({'accounts', 'payers', 'accounts:'..client, 'clients:accounts'}) do
    redis.call('PEXPIRE', P..index, 2 * windowMs)
  end
  while redis.call('ZCARD', P..'accounts') > maxAccounts do
    local top = redis.call('ZREVRANGE', P..'clients:accounts', 0, 0, 'WITHSCORES')
    local oldest = tonumber(top[2] or 1) > 1 and redis.call('ZRANGE', P..'accounts:'..top[1], 0, 0)[1]
    forget(oldest or redis.call('ZRANGE', P..'accounts', 0, 0)[1])
  end
end
local used = tonumber(redis.call('GET', key) or 0)
local left = redis.call('PTTL', key)
if left < 0 then left = windowMs end
if amount > 0 and used < limit then
  if used == 0 then open() else redis.call('INCRBY', key, amount) end
end
if amount > 0 then redis.call('SET', 'preflight:charges:'..ARGV[5], ARGV[6], 'EX', 3600) end
return {used, left}
`,
  /**
   * @param account by its name, and the client who holds it
   * @param amount 0 only reads
   * @param place which of the instance's charges it is, in the order they are sent
   */
  parseCommand(
    parser: CommandParser,
    account: { readonly name: string; readonly client: string },
    amount: number,
    plan: { readonly limit: number; readonly windowSeconds: number; readonly maxAccounts: number },
    place: { readonly instance: string; readonly number: number },
  ) {
    parser.push(account.name, String(amount), String(plan.limit), String(plan.windowSeconds * 1000));
    parser.push(place.instance, String(place.number), account.client, String(plan.maxAccounts));
  },
  transformReply: (reply: unknown) => {
    const [used, left] = list(reply);
    return countersOf(used, left);
  },
});

const markIncomplete = defineScript({
  NUMBER_OF_KEYS: 0,
  SCRIPT: `
redis.call('SET', 'preflight:incomplete:'..ARGV[1], 1, 'EX', ARGV[2])
redis.call('PUBLISH', 'preflight:run:'..ARGV[1], 'incomplete')
return 1
`,
  parseCommand(parser: CommandParser, maxAgeSeconds: number, runId: string) {
    parser.push(runId, String(maxAgeSeconds));
  },
  transformReply: ignored,
});

/** The scripts, as methods of a client that is created with them. */
export const redisScripts = { arrive, settle, readRun, charge, markIncomplete };

/** Where the number of the last charge made for an instance is kept. */
export function chargesOf(instance: string): string {
  return `preflight:charges:${instance}`;
}

/** The channel on which a run's changes are published: "epoch event JSON", or "incomplete". */
export function channelOf(runId: string): string {
  return `preflight:run:${runId}`;
}

/** An exchange as it is kept. */
export type KeptExchange = { readonly number: number; readonly eventId: number; readonly json: string };

function storedExchange(value: string): KeptExchange {
  const [event = ''] = value.split(' ', 1);
  const json = value.slice(value.indexOf('{'));
  return { number: Number(/^\{"number":(\d+)/.exec(json)?.[1]), eventId: Number(event), json };
}

function countersOf(used: unknown, leftMs: unknown) {
  return { used: Number(used), resetSeconds: Math.ceil(Number(leftMs) / 1000) };
}

function numbers(from: number): string {
  return [0, 1, 2, 3].map((index) => `tonumber(ARGV[${from + index}])`).join(', ');
}

function list(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? reply : [];
}

function ignored(): true {
  return true;
}
