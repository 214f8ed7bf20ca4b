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

/**
 * Links between the meetings (of `traits`) that are told in the words of rounds which links hold to be one, and between the refusals of one
 * party to come to it, also where the reports give it different days.
 */
export function metLinks(traits: readonly Trait[], links: readonly Link[]): readonly Link[] {
  const rounds = new Map<string, RoundTrait>()
  const told: HappeningTrait[] = []
  for (const trait of traits) {
    if (trait.kind === 'round') rounds.set(refKey(trait), trait)
    if (trait.kind === 'happening' && (trait.family === 'meeting' || trait.status === 'declined')) told.push(trait)
  }
  const bySentence = grouped(told, sentenceKey)
  const toldIn = ({ report }: RoundTrait, sentence: number): readonly HappeningTrait[] =>
    bySentence.get(sentenceKey({ report, sentence })) ?? []
  const meetingsOf = (round: RoundTrait): readonly HappeningTrait[] =>
    (round.sentences ?? []).flatMap((sentence) => {
      const here = toldIn(round, sentence).filter(({ family }) => family === 'meeting')
      // Of two meetings in one sentence either may be the round, but where one is told as held and the other as put off.
      return here.filter((one) => !here.some((other) => other !== one && other.reality === one.reality))
    })
  const refusalsOf = (round: RoundTrait): readonly Refusal[] =>
    (round.attendance ?? []).flatMap(({ party, sentence }) => {
      const [one, another] = toldIn(round, sentence).filter(
        ({ status, doers }) => status === 'declined' && doers.some(({ side }) => side === party),
      )
      return one === undefined || another !== undefined ? [] : [{ party, told: one }]
    })
  return links.flatMap(({ kind, relation, left, right, why }): readonly Link[] => {
    const [one, other] = [rounds.get(refKey(left)), rounds.get(refKey(right))]
    if (kind !== 'round' || one === undefined || other === undefined) return []
    const stayed = refusalsOf(other)
    const refused = refusalsOf(one).flatMap(({ party, told: a }) => {
      const b = stayed.find((refusal) => refusal.party === party)?.told
      return b === undefined ? [] : [linkOf('happening', 'same', a, b, `Both are told of one round of talks. ${why}`)]
    })
    if (relation !== 'same') return refused
    const others = meetingsOf(other)
    const met = meetingsOf(one).flatMap((a) => {
      // A round that was set, was put off and was held is told by three happenings, and who stays away by a fourth.
      const b = others.find((each) => each.reality === a.reality && isRefusal(each) === isRefusal(a))
      if (b === undefined || contradict(a, b)) return []
      return [linkOf('happening', 'same', a, b, `Both are told of one round of talks. ${why}`)]
    })
    return [...refused, ...met]
  })
}

interface Refusal {
  readonly party: string
  readonly told: HappeningTrait
}

const isRefusal = ({ status }: HappeningTrait): boolean => status === 'declined'
