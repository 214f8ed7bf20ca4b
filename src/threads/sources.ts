/** Who gives a number or a stance, so that two reports can be told to quote one source. */
import { nameKey } from './name-key.js'
import { actorNamed, type ReportView } from './report-view.js'

/** Keys of the sources: of a named actor and of what it speaks for; the report speaks for its publisher. */
export function sourceKeys(view: ReportView, according: readonly string[]): readonly string[] {
  const keys = according.flatMap((name) => {
    if (name === 'report') return [`publisher ${nameKey(view.record.report.publisher ?? view.key)}`]
    const actor = actorNamed(view, name)
    const named = actor === undefined ? undefined : view.names.get(actor.id)
    if (named !== undefined) return [named.key, named.side]
    const whole = actor === undefined ? undefined : view.names.get(actor.speaks_for ?? actor.part_of ?? '')
    return whole === undefined ? [nameKey(name)] : [nameKey(name), whole.key]
  })
  return [...new Set(keys)].sort()
}

/** True when a source of one is a source of the other, or is named with all its words: "district hospital", "officials at the district hospital". */
export const shareSource = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((a) => other.some((b) => a === b || holdsName(a, b) || holdsName(b, a)))

const holdsName = (long: string, short: string): boolean => {
  const parts = short.split(' ')
  return parts.length > 1 && !short.startsWith('publisher ') && ` ${long} `.includes(` ${short} `)
}
