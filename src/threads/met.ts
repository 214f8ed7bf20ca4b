/**
 * What two reports tell of one round of talks: "the round that was called off this week" and "Thursday's session had been put off" name
 * neither sides nor the same days, but the round is known by what else the reports say of it.
 */
import { grouped } from '../grouped.js'
import type { HappeningTrait } from './kinds/happening.js'
import type { RoundTrait } from './kinds/round.js'
import { contradict } from './kinds/same-happening.js'
import type { Trait } from './kinds.js'
import { linkOf, refKey } from './links.js'
import type { Link } from './model.js'
import { sentenceKey } from './sentence-key.js'

/** Links between the meetings (of `traits`) that are told in the words of rounds which links hold to be one. */
export function metLinks(traits: readonly Trait[], links: readonly Link[]): readonly Link[] {
  const rounds = new Map<string, RoundTrait>()
  const meetings: HappeningTrait[] = []
  for (const trait of traits) {
    if (trait.kind === 'round') rounds.set(refKey(trait), trait)
    if (trait.kind === 'happening' && trait.family === 'meeting') meetings.push(trait)
  }
  const told = grouped(meetings, sentenceKey)
  const ofRound = (round: RoundTrait): readonly HappeningTrait[] =>
    (round.sentences ?? []).flatMap((sentence) => {
      const here = told.get(sentenceKey({ report: round.report, sentence })) ?? []
      // Of two meetings in one sentence either may be the round.
      return here.length === 1 ? here : []
    })
  return links.flatMap(({ kind, relation, left, right, why }): readonly Link[] => {
    const [one, other] = [rounds.get(refKey(left)), rounds.get(refKey(right))]
    if (kind !== 'round' || relation !== 'same' || one === undefined || other === undefined) return []
    const others = ofRound(other)
    return ofRound(one).flatMap((a) => {
      // A round that was set, was put off and was held is told by three happenings.
      const b = others.find(({ reality }) => reality === a.reality)
      if (b === undefined || contradict(a, b)) return []
      return [linkOf('happening', 'same', a, b, `Both are told of one round of talks. ${why}`)]
    })
  })
}
