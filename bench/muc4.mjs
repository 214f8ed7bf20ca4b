/**
 * Perpetrators and victims of MUC-4 by the entities of a whole report (CEAF-REE as the GRIT scorer defines it: Du et al. 2021): a
 * predicted entity is right when its words are among those of a gold entity, each gold entity once. Ours are, of every ASSAULT that
 * happened, the doers with the group they are part of, and the persons by name it is done to, each by one name; gold are PerpInd with
 * PerpOrg, and Victim, which in MUC-4 holds names alone. Texts are read as sent (all
 * capitals) and in small letters. MUC-4 wants terrorist incidents alone: "civil" leaves out what soldiers and armed groups do to
 * each other, what states do of which nobody is told to whom, countries as doers, and what is none of MUC-4's incidents (attack, bombing,
 * kidnapping, arson, robbery): ground taken, truces broken, shelling, ambushes and raids, fighting told as such and not as one incident. Names are those the text has, not ours; since MUC-4's key also
 * names those who are suspected or accused, so do we, where the accusation is told beside what was done.
 *
 *   node bench/muc4.mjs [--set dev|train] [--case caps|lower] [--take N] [--detail] [--built DIR]
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    case: { type: 'string' },
    take: { type: 'string' },
    detail: { type: 'boolean', default: false },
    built: { type: 'string', default: here('../dist/') },
  },
})
const file = here(`../../shared/bench/events/muc4-${values.set}.jsonl`)
if (!existsSync(file)) {
  console.error(`bench/muc4: ${file} is not there; this bench needs the shared folder.`)
  process.exit(2)
}
const built = values.built.replace(/\/?$/, '/')
const { read } = await import(`${built}read.js`)
const { makeReport } = await import(`${built}intake/report.js`)

const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .slice(0, values.take === undefined ? undefined : Number(values.take))

const DONE = new Set(['occurred', 'ongoing', 'undated_past'])
const ARMED = new Set(['MIL', 'REB', 'SPY', 'COP'])

/** A name as it is compared: small letters, single spaces, no article. */
const plain = (name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}" ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(the|a|an|some|his|her|their|its) /, '')

/** True where the words stand in the text as whole words. */
const stands = (name, text) => name !== '' && ` ${text} `.includes(` ${name} `)

/** The name by which the text calls an actor: a name of ours that no text has ("National Liberation Army" for the ELN) is in no gold. */
function calledIn(text, { name, aliases }) {
  const [called = plain(name)] = [name, ...aliases].map(plain).filter((each) => stands(each, text))
  return called
}

const NO_INCIDENT = new Set([
  'take-ground',
  'fall-to',
  'break-truce',
  'repel-attack',
  'inflict',
  'crowd-control',
  'heavy-weapons',
])
const FIGHTING =
  /^(offensives?|counteroffensives?|clash(es)?|clashed|fighting|combats?|battles?|war|campaigns?|operations?|violence|ambush(es|ed)?|raids?|raided)$/i

/** What MUC-4 calls an incident. */
const isIncident = ({ rule, status, trigger }) =>
  !NO_INCIDENT.has(rule) && status !== 'ongoing' && !FIGHTING.test(trigger.text)

/** True where a sentence that accuses tells of an assault too. */
function accusesOfHarm({ events, notices, sentences }, { trigger }) {
  const { start, end } = sentences.find((each) => each.start <= trigger.start && trigger.start < each.end)
  const isBeside = (span) => span !== null && span.start >= start && span.start < end
  return (
    events.some((event) => event.plover === 'ASSAULT' && isBeside(event.trigger)) ||
    notices.some(({ message, at }) => message.startsWith('ASSAULT') && isBeside(at))
  )
}

/** Doers and sufferers of a record, each by one name. */
function partiesOf(record, civil) {
  const { actors, events, report } = record
  const text = plain(report.text)
  const byName = new Map(actors.map((actor) => [actor.name, actor]))
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const isNamed = (actor) =>
    actor?.kind === 'person' && /^\p{Lu}/u.test(actor.name) && !/^\p{Ll}/u.test(actor.name.split(' ').at(-1))
  const isArmed = (name) => (byName.get(name)?.sector ?? []).some((s) => ARMED.has(s))
  const isState = (name) => (byName.get(name)?.sector ?? []).some((s) => s === 'GOV' || s === 'MIL' || s === 'COP')
  const perps = new Set()
  const victims = new Set()
  for (const event of events) {
    if (event.rule === 'accuse' && event.status === 'occurred' && accusesOfHarm(record, event))
      for (const name of event.recipients) perps.add(calledIn(text, byName.get(name)))
    if (event.plover !== 'ASSAULT' || !DONE.has(event.status)) continue
    if (civil && !isIncident(event)) continue
    if (civil && event.recipients.length > 0 && event.recipients.every(isArmed)) continue
    if (civil && event.actors.length > 0 && event.recipients.length === 0 && event.actors.every(isState)) continue
    for (const name of event.actors) {
      if (!civil || byName.get(name).kind !== 'country') perps.add(calledIn(text, byName.get(name)))
      const whole = byId.get(byName.get(name)?.part_of)
      if (whole !== undefined && whole.kind !== 'country') perps.add(calledIn(text, whole))
    }
    for (const name of event.recipients) if (isNamed(byName.get(name))) victims.add(calledIn(text, byName.get(name)))
  }
  return { perps: [...perps], victims: [...victims] }
}

/** Right ones among the predicted: the largest pairing of predicted words with gold entities that hold them. */
function pairs(predicted, gold) {
  const mate = new Map()
  const place = (p, tried) => {
    for (const [g, names] of gold.entries()) {
      if (tried.has(g) || !names.has(predicted[p])) continue
      tried.add(g)
      if (!mate.has(g) || place(mate.get(g), tried)) {
        mate.set(g, p)
        return true
      }
    }
    return false
  }
  for (const p of predicted.keys()) place(p, new Set())
  return mate
}

const entities = (list) => list.map((names) => new Set(names.map(([text]) => plain(text))))
const f1 = (p, r) => (p + r > 0 ? (2 * p * r) / (p + r) : 0)

for (const form of values.case ? [values.case] : ['caps', 'lower']) {
  const records = rows.map(({ text, text_lower }) => read(makeReport(form === 'caps' ? text : text_lower)).record)
  for (const civil of [false, true]) {
    const sums = { perpetrators: [0, 0, 0], victims: [0, 0, 0] }
    rows.forEach(({ id, grit_extracts: g }, k) => {
      const ours = partiesOf(records[k], civil)
      for (const [role, predicted, gold] of [
        ['perpetrators', ours.perps, entities([...g.PerpInd, ...g.PerpOrg])],
        ['victims', ours.victims, entities(g.Victim)],
      ]) {
        const mate = pairs(predicted, gold)
        sums[role][0] += mate.size
        sums[role][1] += predicted.length
        sums[role][2] += gold.length
        if (!values.detail || !civil) continue
        const right = new Set(mate.values())
        const missed = gold.filter((_, at) => !mate.has(at)).map((names) => [...names].join('/'))
        const spare = predicted.filter((_, at) => !right.has(at))
        if (missed.length + spare.length > 0)
          console.log(
            id,
            role,
            'RIGHT',
            [...right].map((p) => predicted[p]),
            'MISSED',
            missed,
            'SPARE',
            spare,
          )
      }
    })
    const all = sums.perpetrators.map((n, at) => n + sums.victims[at])
    for (const [role, [right, found, gold]] of [...Object.entries(sums), ['both', all]]) {
      const [p, r] = [found ? right / found : 0, gold ? right / gold : 0]
      console.log(
        `${form.padEnd(6)}${civil ? 'civil' : 'all  '} ${role.padEnd(13)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1(p, r).toFixed(3)}  (right ${right} found ${found} gold ${gold})`,
      )
    }
  }
}
console.log(
  'peers         the systems of 1992 about 0.50 over all slots; GRIT (BERT, trained on MUC-4) 0.545 over five roles',
)
