/** The figure rules in the shape this stage uses: how sure a number is, words that count without one, and what is counted. */
import { DataError } from '../../errors.js'
import { once } from '../../knowledge/in-use.js'
import { readRules, whereOf } from '../../knowledge/rule-file.js'
import type { Figure } from '../../model.js'

/** Words around a number that say how sure it is. */
export interface QualifierRule {
  readonly id: string
  readonly qualifier: Figure['qualifier']
  /** Added to the number to give the bound: 1 for "more than", -1 for "fewer than". */
  readonly add: number
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
}

/** Words that stand where a number would and give none. */
export interface VagueRule {
  readonly id: string
  readonly phrases: readonly (readonly string[])[]
  /** Takes the counted words into the figure's span: "most of the population". */
  readonly whole: boolean
}

/** How the counted people stand to the word that says what became of them. */
export type Seat = 'undergoer' | 'doer' | 'of' | 'itself' | 'state' | 'total'

/** A word that says what became of the counted. */
export interface MetricRule {
  readonly id: string
  readonly metric: Figure['metric']
  readonly seat: Seat
  readonly words: ReadonlySet<string>
  /** When given, only these counted nouns (or no noun) will do: "lost 300 soldiers". */
  readonly only: ReadonlySet<string> | null
  /** When given, one of these must be the doer: "buses carrying 7,000 people". */
  readonly doer: ReadonlySet<string> | null
  /** When given, one of these must hang on the word: "taken hostage", "left their homes". */
  readonly with: ReadonlySet<string> | null
  /** When given, none of these may hang on the word or on the counted: "crossed the bridge with their captors". */
  readonly without: ReadonlySet<string> | null
  /** A verb that takes no object: "52 hostages followed", and not "followed the news". */
  readonly alone: boolean
  /** A noun seat that counts only in digits or above this number. */
  readonly above: number
  /** False where the doer of the verb is not who hurt them: "Israel has lost 300 soldiers". */
  readonly doneBy: boolean
  /** False: what is only threatened, feared or planned is told in a notice. */
  readonly planned: boolean
}

export interface FigureRules {
  readonly qualifiers: readonly QualifierRule[]
  readonly vague: readonly VagueRule[]
  readonly metrics: readonly MetricRule[]
  /** Metric rules by seat and word, in the order of the file. */
  readonly bySeat: ReadonlyMap<string, readonly MetricRule[]>
  /** Nouns of counting by themselves: "figure", "count". */
  readonly counts: ReadonlySet<string>
  /** Verbs that hand a bare number over: "the clinic says 11". */
  readonly telling: ReadonlySet<string>
  /** Words before a number that another took the place of: "up from". */
  readonly former: readonly (readonly string[])[]
  /** Verbs by which a speaker names whose count it is: "citing the clinic". */
  readonly cites: ReadonlySet<string>
}

const words = (value: unknown, where: string): readonly string[] => {
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value
  throw new DataError(`${where} must be a list of words`)
}

const phrases = (value: unknown, where: string): readonly (readonly string[])[] =>
  words(value, where)
    .map((phrase) => phrase.toLowerCase().split(' '))
    .sort((a, b) => b.length - a.length)

const setOrNull = (value: unknown, where: string): ReadonlySet<string> | null =>
  value === undefined ? null : new Set(words(value, where))

/** The rules of data/rules/figure.yml. */
export const figureRules = once((): FigureRules => {
  const qualifiers: QualifierRule[] = []
  const vague: VagueRule[] = []
  const metrics: MetricRule[] = []
  let counts: readonly string[] = []
  let telling: readonly string[] = []
  let former: readonly (readonly string[])[] = []
  let cites: readonly string[] = []
  // A rule with none of these fields is a mechanism of this stage that stands in the file with its examples: ranges, parts of totals.
  for (const rule of readRules('figure')) {
    if (rule.metric !== undefined) {
      metrics.push({
        id: rule.id,
        metric: rule.metric as Figure['metric'],
        seat: rule.seat as Seat,
        words: new Set(words(rule.words, whereOf(rule, 'words'))),
        only: setOrNull(rule.only, whereOf(rule, 'only')),
        doer: setOrNull(rule.doer, whereOf(rule, 'doer')),
        with: setOrNull(rule.with, whereOf(rule, 'with')),
        without: setOrNull(rule.without, whereOf(rule, 'without')),
        alone: rule.alone === true,
        above: typeof rule.above === 'number' ? rule.above : 0,
        doneBy: rule.doneBy !== false,
        planned: rule.planned === true,
      })
    } else if (rule.vague !== undefined) {
      vague.push({ id: rule.id, phrases: phrases(rule.vague, whereOf(rule, 'vague')), whole: rule.whole === true })
    } else if (rule.counts !== undefined) {
      counts = words(rule.counts, whereOf(rule, 'counts'))
      telling = words(rule.telling, whereOf(rule, 'telling'))
    } else if (rule.cites !== undefined) {
      cites = words(rule.cites, whereOf(rule, 'cites'))
    } else if (rule.former !== undefined) {
      former = phrases(rule.former, whereOf(rule, 'former'))
    } else if (rule.before !== undefined || rule.after !== undefined) {
      qualifiers.push({
        id: rule.id,
        qualifier: rule.qualifier as Figure['qualifier'],
        add: typeof rule.add === 'number' ? rule.add : 0,
        before: phrases(rule.before, whereOf(rule, 'before')),
        after: phrases(rule.after, whereOf(rule, 'after')),
      })
    }
  }
  const bySeat = new Map<string, MetricRule[]>()
  for (const rule of metrics) {
    for (const word of rule.words) {
      const key = `${rule.seat} ${word}`
      bySeat.set(key, [...(bySeat.get(key) ?? []), rule])
    }
  }
  return {
    qualifiers,
    vague,
    metrics,
    bySeat,
    counts: new Set(counts),
    telling: new Set(telling),
    former,
    cites: new Set(cites),
  }
})
