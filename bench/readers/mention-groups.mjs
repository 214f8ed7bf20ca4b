/**
 * Mentions put into groups, against gold groups: which mentions both have, B-cubed, links between reports, look-alikes joined.
 * A mention is a place in a report, {report, start, end}; two that overlap are one and the same.
 */

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)
const ratio = (part, whole) => (whole === 0 ? null : part / whole)

/** How many are right, of how many found and how many in the gold. Null where there is nothing to divide by. */
export const rates = (right, found, gold) => ({
  right,
  found,
  gold,
  precision: ratio(right, found),
  recall: ratio(right, gold),
})

export const overlap = (a, b) =>
  a.report === b.report ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

/** The gold keeps the place of a mention under `anchor`. */
export const placed = ({ report, anchor, ...rest }) => ({
  report,
  start: anchor.start,
  end: anchor.end,
  text: anchor.text,
  ...rest,
})

/** The first of those that overlap a mention most, or -1. */
export const nearest = (mention, others) => {
  const shares = others.map((other) => overlap(mention, other))
  const most = Math.max(0, ...shares)
  return most === 0 ? -1 : shares.indexOf(most)
}

/** Each mention of a list of groups once, with the number of its group. */
const flat = (groups) => groups.flatMap((mentions, group) => mentions.map((mention) => ({ ...mention, group })))

/** Every two of a list. */
export const pairs = (list) => list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other]))

/**
 * Pairs each gold mention with the found one that overlaps it most. Loose ones of the gold (a sentence about a happening that need
 * not be read as telling it) take what lies nearest to them out of the score: neither right nor wrong.
 */
const shared = (goldGroups, foundGroups) => {
  const [gold, found] = [flat(goldGroups), flat(foundGroups)]
  // A found mention belongs to the gold mention it overlaps most, so that none counts for two.
  const owner = found.map((mention) => nearest(mention, gold))
  const both = gold.flatMap((mention, at) => {
    if (mention.loose) return []
    const own = found.filter((_, i) => owner[i] === at)
    const best = nearest(mention, own)
    return best === -1 ? [] : [{ gold: mention, found: own[best] }]
  })
  return { both, firm: gold.filter(({ loose }) => !loose), outside: owner.filter((at) => at === -1).length }
}

/**
 * B-cubed over the mentions that both sides have (Bagga and Baldwin 1998: for each mention, how much of its found group is right and
 * how much of its gold group is there, and the mean of each).
 */
const bCubed = (both) => {
  const share = (side) => {
    const parts = both.map((mention) => {
      const group = both.filter((other) => other[side].group === mention[side].group)
      const right = group.filter(
        (other) => other.gold.group === mention.gold.group && other.found.group === mention.found.group,
      )
      return right.length / group.length
    })
    return ratio(sum(parts), parts.length)
  }
  const [precision, recall] = [share('found'), share('gold')]
  return { precision, recall, f1: precision === null ? null : (2 * precision * recall) / (precision + recall) }
}

/**
 * How mentions were grouped: `mentions` found, B-cubed, `links` between two mentions of different reports, and the look-alikes that
 * were joined all the same. `names` are the ids of the gold groups, `apart` its pairs of look-alikes.
 */
const groups = (goldGroups, foundGroups, names = [], apart = []) => {
  const { both, firm, outside } = shared(goldGroups, foundGroups)
  const linked = pairs(both).filter(([a, b]) => a.gold.report !== b.gold.report)
  const together = (side) => linked.filter(([a, b]) => a[side].group === b[side].group)
  const right = together('found').filter(([a, b]) => a.gold.group === b.gold.group).length
  const label = ({ gold }) => `${gold.report} “${gold.text ?? ''}” (${names[gold.group] ?? gold.group})`
  const describe = (kind, list) => list.map(([a, b]) => `${kind}: ${label(a)} and ${label(b)}`)
  const met = (left, right) =>
    pairs(both).some(
      ([a, b]) =>
        a.found.group === b.found.group &&
        [names[a.gold.group], names[b.gold.group]].sort().join('\n') === [left, right].sort().join('\n'),
    )
  const joined = apart.filter(({ left, right }) => met(left, right))
  return {
    mentions: { found: both.length, gold: firm.length, recall: ratio(both.length, firm.length), outside },
    bcubed: bCubed(both),
    // A link that ends in a mention of the gold which was not found is missed, so recall is over all links of the gold.
    links: rates(
      right,
      together('found').length,
      pairs(flat(goldGroups).filter(({ loose }) => !loose)).filter(
        ([a, b]) => a.group === b.group && a.report !== b.report,
      ).length,
    ),
    apart: { joined: joined.length, of: apart.length },
    faults: [
      ...describe(
        'joined',
        together('found').filter(([a, b]) => a.gold.group !== b.gold.group),
      ),
      ...describe(
        'not joined',
        together('gold').filter(([a, b]) => a.found.group !== b.found.group),
      ),
    ],
    both,
  }
}

/** Groups whose mentions carry a word each (a status, a stance): how many of the shared mentions carry the gold one. */
export const worded = (field, ...args) => {
  const { both, ...rest } = groups(...args)
  const wrong = both.filter(({ gold, found }) => gold[field] !== found[field])
  return {
    ...rest,
    [field]: { right: both.length - wrong.length, of: both.length },
    faults: [
      ...rest.faults,
      ...wrong.map(
        ({ gold, found }) =>
          `${field}: ${gold.report} “${gold.text}” is ${gold[field]}, found ${found[field] ?? 'none'}`,
      ),
    ],
  }
}

export const unworded = (...args) => {
  const { both, ...rest } = groups(...args)
  return rest
}
