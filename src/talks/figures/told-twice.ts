/**
 * One count told twice in a report is one figure: "A car bomb killed 14 people ... The bombing that killed 14". Its span is where the text
 * first gives it, both passages are its evidence, and the second fills what the first leaves open. A headline tells in short what the text
 * tells in full, so the span of a count that stands in both is that of the text.
 *
 * Who says so: the report's own word and a named source for one number are one count with two voices; both are kept, the named one first,
 * since it answers for the number ("killed 14 people ... officials said that 14 were dead"). So are two sources that give one number; that
 * they agree does not make the dead two times 14. Sources that give different numbers are never joined. Who did it is the exception to what a
 * second telling fills: it is taken from nobody but who tells the count first, so that no voice blames whom only another has blamed, and
 * only where both are certainly of one happening.
 */
import { grouped } from '../../grouped.js'
import type { Event, EventDocument, Figure, Step } from '../../model.js'
import { together } from '../../span.js'
import { isOfAnotherDeed } from './another-deed.js'
import { areOneHappening, inCommon, needed } from './same-count.js'
import { type Telling, tellingsOf } from './tellings.js'

/** The figures of a document, each count once; `events` know which of them tell one happening. */
export function countsOnce(
  doc: EventDocument,
  events: readonly Event[],
  figures: readonly Figure[],
): readonly Figure[] {
  const again = new Map<Telling, Telling>()
  const tellings = tellingsOf(doc, events, figures)
  for (const alike of grouped(tellings, keyOf).values()) {
    const firsts: Telling[] = []
    for (const telling of inOrder(doc, alike)) {
      const first = firstOf(doc, firsts, telling)
      if (first === null) firsts.push(telling)
      else again.set(telling, first)
    }
  }
  if (again.size === 0) return figures
  const repeats = grouped([...again], ([, first]) => first)
  return tellings
    .filter((telling) => !again.has(telling))
    .map((telling, index) => {
      const all = (repeats.get(telling) ?? []).map(([second]) => second)
      const one = all.reduce((known, second) => filled(known, second, telling), telling.figure)
      return { ...one, id: `f${index + 1}` }
    })
}

const keyOf = ({ figure: { metric, low, best, high, qualifier, span } }: Telling): string =>
  [metric, low, best, high, qualifier === 'vague' ? span.text.toLowerCase() : ''].join(' ')

/** Text order, headlines last. */
function inOrder(doc: EventDocument, tellings: readonly Telling[]): readonly Telling[] {
  const isHeadline = ({ sentence }: Telling): boolean => doc.sentences[sentence]!.kind === 'headline'
  return [...tellings.filter((each) => !isHeadline(each)), ...tellings.filter(isHeadline)]
}

/** So many counts of one number are looked at, the last ones: a report with more is a table. */
const MOST = 200

/** The first telling of the count that this one tells again: of several that may be, the one it has most in common with. */
function firstOf(doc: EventDocument, firsts: readonly Telling[], telling: Telling): Telling | null {
  if (firsts.length === 0 || isOfAnotherDeed(doc, telling)) return null
  let found: Telling | null = null
  let most = needed(telling) - 1
  for (const first of firsts.slice(-MOST)) {
    const common = inCommon(doc, first, telling)
    if (common === null || common <= most) continue
    found = first
    most = common
  }
  return found
}

/** The first telling with what only the second tells; what the first tells stands. `opening`: the first telling, as it stands. */
function filled(first: Figure, telling: Telling, opening: Telling): Figure {
  const second = telling.figure
  const period = first.period ?? (second.cumulative === true ? null : second.period)
  const isOneVoice = second.accordingTo.every((name) => opening.figure.accordingTo.includes(name))
  const mayBlame = isOneVoice && areOneHappening(opening, telling)
  const perpetrator = first.perpetrator ?? (mayBlame ? second.perpetrator : null)
  const told = { ...second, period, perpetrator }
  const added = FILLED.filter((field) => first[field] === null && told[field] !== null)
  const step: Step = {
    stage: 'talks',
    rule: 'count-told-twice',
    says: `it is told again${added.length === 0 ? '' : `, and there the ${added.join(', ')} too`}`,
    at: [second.span],
  }
  return {
    ...first,
    population: first.population ?? second.population,
    perpetrator,
    place: first.place ?? second.place,
    // The day of a running count is that of the count, and not of what it counts.
    period,
    accordingTo: voices(first.accordingTo, second.accordingTo),
    evidence: together(first.evidence, second.evidence),
    made: { ...first.made, steps: [...first.made.steps, step] },
  }
}

const FILLED = ['population', 'perpetrator', 'place', 'period'] as const

/** Both voices, the report's own last. */
const voices = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const all = [...new Set([...one, ...other])]
  return [...all.filter((name) => name !== 'report'), ...all.filter((name) => name === 'report')]
}
