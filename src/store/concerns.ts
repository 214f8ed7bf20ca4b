import type { Trait } from '../threads/kinds.js'
import type { Wanted } from './wanted.js'

/** Whether what a trait tells concerns the party (by its name keys), the issue and the place asked for; what is null asks for nothing. */
export const concerns = (
  trait: Trait,
  parties: ReadonlySet<string> | null,
  { issue, place }: Pick<Wanted, 'issue' | 'place'>,
): boolean =>
  (parties === null || partiesOf(trait).some((key) => parties.has(key))) &&
  (place === null || placesOf(trait).some((name) => holds(name, place))) &&
  (issue === null || issuesOf(trait).some((name) => holds(name, issue)))

const holds = (name: string, words: string): boolean => name.toLowerCase().includes(words.trim().toLowerCase())

const partiesOf = (trait: Trait): readonly string[] => {
  switch (trait.kind) {
    case 'happening':
      return [...trait.doers, ...trait.targets].flatMap(({ key, side }) => [key, side])
    case 'figure':
      return [...trait.anchors, ...trait.sources, ...(trait.perpetrator === null ? [] : [trait.perpetrator])]
    case 'round':
      return [...trait.parties, ...trait.third, ...trait.context]
    case 'proposal':
      return [...trait.presenters, ...trait.addressees, ...trait.answers.map(({ party }) => party)]
    case 'position':
      return [trait.party]
    case 'journey':
      return trait.goers.map(({ party }) => party)
    case 'text':
      return []
  }
}

const placesOf = (trait: Trait): readonly string[] => {
  switch (trait.kind) {
    case 'happening':
    case 'figure':
      return trait.places.map(({ name }) => name)
    case 'round':
      return [...trait.places.map(({ name }) => name), ...(trait.venue === null ? [] : [trait.venue])]
    case 'journey':
      return trait.goers.map(({ place }) => place.name)
    default:
      return []
  }
}

const issuesOf = (trait: Trait): readonly string[] => {
  switch (trait.kind) {
    case 'position':
      return [trait.code, trait.issue]
    case 'proposal':
      return trait.components
    case 'round':
      return ['talks', trait.label]
    default:
      return []
  }
}
