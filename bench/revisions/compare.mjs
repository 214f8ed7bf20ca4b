/** What one reading has that another has not: records of a kind matched by the words they stand on, compared field by field. */

const day = (date) => (date === null || date === undefined ? null : `${date.from ?? ''}..${date.to ?? ''}`)
const words = (spans) => (spans ?? []).map(({ text }) => text).join(' ... ')

/** For each kind of record: the span it is known by, what it is told as, and the fields that are compared. */
export const KINDS = {
  events: {
    at: (r) => r.trigger,
    type: (r) => r.plover ?? 'no type',
    told: (r) => `${r.plover} ${r.status} [${r.actors.join('; ')}] -> [${r.recipients.join('; ')}]`,
    fields: {
      plover: (r) => r.plover,
      mode: (r) => r.mode,
      cameo: (r) => r.cameo,
      status: (r) => r.status,
      actors: (r) => r.actors.join('; '),
      recipients: (r) => r.recipients.join('; '),
      date: (r) => day(r.date),
      place: (r) => r.place,
      'according to': (r) => r.according_to.join('; '),
    },
  },
  statements: {
    at: (r) => r.cue[0] ?? r.content[0],
    type: (r) => r.modality,
    told: (r) => `[${r.speakers.join('; ')}] ${r.modality}: ${words(r.content).slice(0, 60)}`,
    fields: {
      speakers: (r) => r.speakers.join('; '),
      source: (r) => words(r.source),
      content: (r) => words(r.content),
      modality: (r) => r.modality,
    },
  },
  figures: {
    at: (r) => r.span,
    type: (r) => r.metric,
    told: (r) => `${r.metric} ${r.low}-${r.best}-${r.high} ${r.population ?? ''}`,
    fields: {
      metric: (r) => r.metric,
      value: (r) => `${r.low}-${r.best}-${r.high}`,
      population: (r) => r.population,
      place: (r) => r.place,
      'according to': (r) => [r.according_to].flat().join('; '),
    },
  },
  positions: {
    at: (r) => r.evidence[0],
    type: (r) => r.stance,
    told: (r) => `${r.actor} ${r.stance} ${r.issue}`,
    fields: { actor: (r) => r.actor, issue: (r) => r.issue_code ?? r.issue, stance: (r) => r.stance },
  },
}

const meet = (a, b) => a.start < b.end && b.start < a.end

/** Pairs of records of one report: the same span first, then spans that meet, in text order; each record once. */
function pairsOf({ at }, before, after) {
  const pairs = []
  const left = new Set(before)
  const right = new Set(after)
  for (const fits of [(a, b) => a.start === b.start && a.end === b.end, meet])
    for (const a of before) {
      if (!left.has(a)) continue
      const b = [...right].find((r) => fits(at(a), at(r)))
      if (b === undefined) continue
      pairs.push([a, b])
      left.delete(a)
      right.delete(b)
    }
  return { pairs, lost: [...left], gained: [...right] }
}

/** Differences of one report between two records: `{sign, at, type, told, changes}` in text order; sign is +, - or ~. */
export function differences(kind, before, after) {
  const shape = KINDS[kind]
  const known = (record) => record[kind].filter((r) => shape.at(r) !== undefined)
  const { pairs, lost, gained } = pairsOf(shape, known(before), known(after))
  const one = (sign, r, changes = []) => ({ sign, at: shape.at(r), type: shape.type(r), told: shape.told(r), changes })
  const changed = pairs.flatMap(([a, b]) => {
    const changes = Object.entries(shape.fields)
      .map(([field, value]) => ({ field, from: value(a) ?? null, to: value(b) ?? null }))
      .filter(({ from, to }) => from !== to)
    return changes.length > 0 ? [one('~', b, changes)] : []
  })
  return [...lost.map((r) => one('-', r)), ...gained.map((r) => one('+', r)), ...changed].sort(
    (a, b) => a.at.start - b.at.start || (a.sign < b.sign ? -1 : 1),
  )
}
