/** data/rules/attribution.yml: for each way a cue takes its content, which cues may and how sure they must be. */
import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { readRules, whereOf } from './rule-file.js'

export interface AttributionRule {
  readonly id: string
  /** Cue classes the frame is for, or null for all. */
  readonly classes: ReadonlySet<string> | null
  /** Least share of the cue's occurrences that are cues. */
  readonly leastShare: number
}

const rules = once((): ReadonlyMap<string, AttributionRule> => {
  const byId = new Map<string, AttributionRule>()
  for (const rule of readRules('attribution')) {
    const { classes, least_share: leastShare = 0 } = rule as { classes?: unknown; least_share?: unknown }
    if (classes !== undefined && !Array.isArray(classes))
      throw new DataError(`${whereOf(rule, 'classes')}: classes must be a list`)
    if (typeof leastShare !== 'number')
      throw new DataError(`${whereOf(rule, 'least_share')}: least_share must be a number`)
    byId.set(rule.id, { id: rule.id, classes: classes ? new Set(classes.map(String)) : null, leastShare })
  }
  return byId
})

/** The rule of that name; a name the file lacks is a fault of the data. */
export function attributionRule(id: string): AttributionRule {
  const rule = rules().get(id)
  if (!rule) throw new DataError(`data/rules/attribution.yml has no rule ${id}, which src/attributions needs`)
  return rule
}
