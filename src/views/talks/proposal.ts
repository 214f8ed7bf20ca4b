import type { Stance } from '../../model.js'
import type { Followed, ProposalTelling } from '../../store/talks.js'
import { type Differs, differing, fullestLabel, gathered, placeOf, type ToldBy } from './told-by.js'

/** One party and every answer of it that is told, earliest report first. */
export interface Answers {
  readonly actor: string
  readonly told: readonly (ToldBy & { readonly stance: Stance })[]
  /** Whether it is told both to be for it and to be against it. */
  readonly differs: Differs
}

const FOR = new Set<Stance>(['accepts', 'supports'])
const AGAINST = new Set<Stance>(['rejects', 'opposes'])

/** A proposal as a screen shows it: who put what to whom, and each party's answers. */
export const proposalInView = ({ tellings }: Followed<ProposalTelling>) => {
  const newest = tellings[tellings.length - 1]!
  return {
    at: `${newest.report}:${newest.id}`,
    label: fullestLabel(tellings.map(({ label }) => label)),
    presented_by: [...new Set(tellings.flatMap(({ presented_by }) => presented_by))],
    presented_to: [...new Set(tellings.flatMap(({ presented_to }) => presented_to))],
    date: tellings.find(({ date }) => date !== null)?.date ?? null,
    components: [...new Set(tellings.flatMap(({ components }) => components))],
    based_on: [...new Set(tellings.flatMap(({ based_on }) => based_on))],
    answers: answersOf(tellings),
    tellings: tellings.map((telling) => ({ ...placeOf(telling), label: telling.label, date: telling.date })),
  }
}

/** Each party's answers over the reports. */
export const answersOf = (tellings: readonly ProposalTelling[]): readonly Answers[] =>
  gathered(
    tellings.flatMap((telling) => telling.acceptance.map((answer) => ({ ...placeOf(telling), ...answer }))),
    ({ key }) => key,
  ).map((told) => ({
    actor: told[0]!.actor,
    told: told.map(({ stance, according_to, ...place }) => ({ ...placeOf(place), stance, according_to })),
    differs: differing(
      told,
      ({ stance }) => FOR.has(stance),
      ({ stance }) => AGAINST.has(stance),
    ),
  }))
