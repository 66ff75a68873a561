// Longer than other files because its scripts share one layout of keys, which is read beside each of them.
import { defineScript, type CommandParser } from 'redis';

/**
 * What has to happen in Redis as one step. All keys begin with "preflight:":
 * - `run:{id}`, a hash: client, epoch, event (the last id), number (the last), first (the oldest kept), billed, unbilled, and
 *   by attempt the number, hop and redirect target of its latest exchange that was answered;
 * - `run:{id}:exchanges`, a hash: by number "event startedAt size attempt JSON";
 * - `runs`, by last use; `owners` and `held`, who pays for a run, and its bytes; `bytes`, their sum;
 * - `client:{client}`, its runs by last use; `clients:runs` and `clients:bytes`, by what they hold;
 * - `incomplete:{id}`, when some of the run could not be recorded;
 * - `meter:{account}`, what is used; `accounts`, by when their windows end; `payers`, who holds each; `accounts:{client}`,
 *   a client's by when they end, and `clients:accounts`, how many each client has;
 * - `charges:{instance}`, the number of the last charge that was made for an instance.
 * Every key expires. The scripts name keys that they were not given, so that this is for one Redis, not for a cluster. A call
 * of a command costs more than what the command does, so that what is known is not asked for again.
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
-- Takes out, of the client that holds the most, what it used longest ago; among clients that hold one each, of all of them.
local function oldestOfLargest(ranking, own, all)
  local top = redis.call('ZREVRANGE', P..ranking, 0, 0, 'WITHSCORES')
  local oldest = tonumber(top[2] or 1) > 1 and redis.call('ZPOPMIN', P..own..top[1])[1]
  return oldest or redis.call('ZPOPMIN', P..all)[1]
end
local function keepNumber(max, ranking, own, all, drop)
  while redis.call('ZCARD', P..all) > max do
    drop(oldestOfLargest(ranking, own, all))
  end
end
`;

const common = `${base}
local function grow(id, client, by)
  redis.call('HINCRBY', P..'held', id, by)
  redis.call('ZINCRBY', P..'clients:bytes', by, client)
  return redis.call('INCRBY', P..'bytes', by)
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
-- Drops the run's oldest exchanges while isOver says so of one and of the bytes freed; gives the oldest number kept, and those.
local function dropOldest(run, first, isOver)
  local freed = 0
  while true do
    local value = redis.call('HGET', run..':exchanges', text(first))
    if not value or not isOver(value, first, freed) then return first, freed end
    local size, attempt = string.match(value, '^%d+ %d+ (%d+) (%S+) ')
    redis.call('HDEL', run..':exchanges', text(first))
    local answered = redis.call('HGET', run, 'answered '..attempt)
    if answered and string.match(answered, '^%d+') == text(first) then redis.call('HDEL', run, 'answered '..attempt) end
    first, freed = first + 1, freed + size
  end
end
local function dropAged(run, first, since)
  return dropOldest(run, first, function(value) return tonumber(string.match(value, '^%d+ (%d+)')) < since end)
end
local function keepBytes(bytes, max)
  while bytes > max do
    local oldest = oldestOfLargest('clients:bytes', 'client:', 'runs')
    if oldest then remove(oldest) end
    -- Without runs, what the sums still say was lost with keys that Redis itself evicted.
    if redis.call('ZCARD', P..'runs') == 0 then
      return redis.call('DEL', P..'bytes', P..'clients:bytes', P..'clients:runs')
    end
    bytes = tonumber(redis.call('GET', P..'bytes') or 0)
  end
end
-- Notes that a run whose exchanges go from first to last grew by that much, and keeps it within its bounds; gives the first.
local function keepRun(id, client, first, last, growth, maxExchanges, maxBytesOfRun)
  local held = tonumber(redis.call('HGET', P..'held', id) or 0) + growth
  local freed = 0
  if last - first >= maxExchanges or held > maxBytesOfRun then
    first, freed = dropOldest(P..'run:'..id, first, function(_, number, sum)
      return last - number >= maxExchanges or held - sum > maxBytesOfRun
    end)
  end
  return first, grow(id, client, growth - freed)
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
local maxExchanges, maxBytesOfRun, maxRuns, maxBytes = ${numbers(12)}
local now = clock()
local since = now - age * 1000
for _, old in ipairs(redis.call('ZRANGEBYSCORE', P..'runs', '-inf', '('..score(since), 'LIMIT', 0, 4)) do remove(old) end
local run = P..'run:'..id
local used = tonumber(redis.call('ZSCORE', P..'runs', id) or 0)
local epoch, owner, event, number, first, answered
if used >= since then
  epoch, owner, event, number, first, answered = unpack(
    redis.call('HMGET', run, 'epoch', 'client', 'event', 'number', 'first', 'answered '..attempt))
end
local growth = tonumber(size)
if owner then
  local freed
  client = owner
  first, freed = dropAged(run, tonumber(first), since)
  growth = growth - freed
else
  remove(id)
  used, growth = 0, growth + 1024
  epoch, event, number, first = text(now), now, 0, 1
  redis.call('HSET', run, 'client', client, 'epoch', epoch, 'billed', 0, 'unbilled', 0)
  redis.call('HSET', P..'owners', id, client)
  redis.call('ZINCRBY', P..'clients:runs', 1, client)
end
redis.call('ZADD', P..'runs', score(now), id)
redis.call('ZADD', P..'client:'..client, score(now), id)
number, event = number + 1, text(event + 1)
local hop = 0
if answered then
  local before, leadsTo = string.match(answered, '^%d+ (%d+) (.*)$')
  if leadsTo ~= '' and leadsTo == target then hop = before + 1 end
end
local spent = tonumber(redis.call('GET', P..'meter:'..account) or 0)
local left = redis.call('PTTL', P..'meter:'..account)
if left < 0 then left = windowMs end
local json = '{"number":'..text(number)..',"hop":'..text(hop)..',"meter":{"limit":'..text(limit)..',"remaining":'
  ..text(math.max(0, limit - spent))..',"resetSeconds":'..text(math.ceil(left / 1000))..'},'..rest
redis.call('HSET', run..':exchanges', text(number), event..' '..startedAt..' '..size..' '..attempt..' '..json)
local bytes
first, bytes = keepRun(id, client, first, number, growth, maxExchanges, maxBytesOfRun)
redis.call('HSET', run, 'event', event, 'number', text(number), 'first', text(first))
-- Once in a quarter of the age is enough, for keys that are kept a quarter longer.
local quarter = age * 250
if math.floor(now / quarter) ~= math.floor(used / quarter) then
  local seconds = text(math.ceil(1.25 * age) + 60)
  redis.call('EXPIRE', run, seconds)
  redis.call('EXPIRE', run..':exchanges', seconds)
  for _, index in ipairs({'runs', 'owners', 'held', 'bytes', 'client:'..client, 'clients:runs', 'clients:bytes'}) do
    redis.call('EXPIRE', P..index, 2 * seconds)
  end
end
keepNumber(maxRuns, 'clients:runs', 'client:', 'runs', remove)
keepBytes(bytes, maxBytes)
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
local maxExchanges, maxBytesOfRun, maxRuns, maxBytes = ${numbers(12)}
local run = P..'run:'..id
local counter = isBilled == '1' and 'billed' or 'unbilled'
local kept, client, event, last, first, count, latest = unpack(
  redis.call('HMGET', run, 'epoch', 'client', 'event', 'number', 'first', counter, 'answered '..attempt))
if kept ~= epoch or not client then return 0 end
redis.call('HSET', run, counter, text(count + 1))
local before = redis.call('HGET', run..':exchanges', number)
if not before then return 0 end
event = text(event + 1)
redis.call('HSET', run..':exchanges', number, event..' '..startedAt..' '..size..' '..attempt..' '..json)
if isAnswered == '1' and (not latest or tonumber(string.match(latest, '^%d+')) <= tonumber(number)) then
  redis.call('HSET', run, 'answered '..attempt, number..' '..hop..' '..target)
end
local growth, bytes = size - string.match(before, '^%d+ %d+ (%d+)')
first, bytes = keepRun(id, client, tonumber(first), tonumber(last), growth, maxExchanges, maxBytesOfRun)
redis.call('HSET', run, 'event', event, 'first', text(first))
keepBytes(bytes, maxBytes)
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
local run = P..'run:'..id
local epoch, client, first, billed, unbilled = unpack(redis.call('HMGET', run, 'epoch', 'client', 'first', 'billed', 'unbilled'))
if not client then return {isIncomplete, false} end
local kept, freed = dropAged(run, tonumber(first), since)
if freed > 0 then
  redis.call('HSET', run, 'first', text(kept))
  grow(id, client, -freed)
end
return {isIncomplete, epoch, text(kept - 1), billed, unbilled, redis.call('HVALS', run..':exchanges')}
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
  keepNumber(maxAccounts, 'clients:accounts', 'accounts:', 'accounts', forget)
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
