/** The condition rules in the shape this stage uses: which words open which frame, and how the two halves hang together. */

import { once } from '../../knowledge/in-use.js'
import { readRules } from '../../knowledge/rule-file.js'
import type { Condition } from '../../model.js'

/** How a rule finds its halves; each has a file of this folder. */
export type Frame =
  | 'clause'
  | 'before'
  | 'exchange'
  | 'swap'
  | 'without'
  | 'or-else'
  | 'inverted'
  | 'depends'
  | 'outcome'
  | 'only-subject'
  | 'only-verb'
  | 'only-by'
  | 'from-when'
  | 'as-condition'
  | 'is-condition'
  | 'conditions-including'
  | 'whoever'
  | 'any-deal'
  | 'aim'
  | 'outlook'

export interface ConditionRule {
  readonly id: string
  readonly frame: Frame
  readonly kind: Condition['kind']
  readonly logic: Condition['logic']
  /** Marker phrases, longest first. */
  readonly phrases: readonly (readonly string[])[]
  /** Lemmas of deciding words. */
  readonly words: ReadonlySet<string>
  /** Lemmas that stand with them: light verbs, nouns of settlements. */
  readonly with: ReadonlySet<string>
  /** Lemmas that make it something else: verbs of the main clause ("would only worsen if", "ask if") or of the side clause ("if he is to be believed"). */
  readonly except: ReadonlySet<string>
  /** The main clause must look ahead or forbid: temporal words are conditions only then. */
  readonly ahead: boolean
  /** The side clause must have a subject of its own. */
  readonly own: boolean
  /**
   * Somebody must say so where the outcome is only possible ("the raid could undermine the talks"), and a relative clause never tells it:
   * a report in its own voice often only paints such an outcome.
   */
  readonly needsSpeaker: boolean
  /** What it is told of must be new: "the merger will bring new jobs" tells what is on its way, and nothing hangs on it. */
  readonly needsNew: boolean
  /** Its verbs permit: in the passive with "only" they tell what is permitted ("only two flags would be allowed") and set nothing. */
  readonly permits: boolean
  /** The verb must stand without an object: "lead to war", not "lead the president to". */
  readonly bare: boolean
}

/** A word list that turns the kind of any condition with such a consequent. */
export interface TurnRule {
  readonly id: string
  readonly kind: Condition['kind']
  readonly words: ReadonlySet<string>
  /** Verbs whose object may be one of the words: "launch an offensive". */
  readonly with: ReadonlySet<string>
}

export interface ConditionRules {
  readonly rules: readonly ConditionRule[]
  readonly turns: readonly TurnRule[]
}

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** The rules of data/rules/condition.yml, in the order they are tried. */
export const conditionRules = once((): ConditionRules => {
  const rules: ConditionRule[] = []
  const turns: TurnRule[] = []
  for (const rule of readRules('condition')) {
    if (rule.turns === true)
      turns.push({
        id: rule.id,
        kind: rule.kind as Condition['kind'],
        words: new Set(words(rule.words)),
        with: new Set(words(rule.with)),
      })
    else {
      rules.push({
        id: rule.id,
        frame: rule.frame as Frame,
        kind: rule.kind as Condition['kind'],
        logic: rule.logic as Condition['logic'],
        phrases: words(rule.phrases)
          .map((p) => p.split(' '))
          .sort((a, b) => b.length - a.length),
        words: new Set(words(rule.words)),
        with: new Set(words(rule.with)),
        except: new Set(words(rule.except)),
        ahead: rule.ahead === true,
        own: rule.own === true,
        needsSpeaker: rule.needsSpeaker === true,
        needsNew: rule.needsNew === true,
        permits: rule.permits === true,
        bare: rule.bare === true,
      })
    }
  }
  return { rules, turns }
})

/** The rules of one frame, in order. */
export const rulesOf = (frame: Frame): readonly ConditionRule[] => byFrame().get(frame) ?? []

const byFrame = once(() => {
  const map = new Map<Frame, ConditionRule[]>()
  for (const rule of conditionRules().rules) map.set(rule.frame, [...(map.get(rule.frame) ?? []), rule])
  return map
})

const openers = once(() => new Set(conditionRules().rules.flatMap((r) => r.phrases.map((p) => p[0] ?? ''))))

/** True when some marker phrase begins with this lower-case word: a cheap look before the real one. */
export const opensMarker = (lower: string): boolean => openers().has(lower)
