/** Whose mention a description is: its country's, its office-holder's, somebody's named before, or an actor known by it alone. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import type { ParsedDocument } from '../model.js'
import { bodyInLowerCase, bodyNamedByNoun, groupOfFighters, unitOfBody } from './body-nouns.js'
import type { Casebook } from './casebook.js'
import { antecedentOfDescription, choose } from './definite-descriptions.js'
import { describe } from './description.js'
import type { Ground, NominalDraft } from './drafts.js'
import { lastWord } from './last-word.js'
import type { NominalCase } from './nominal-case.js'
import { counterpart, officeHolder, officeInHeadline } from './office-nouns.js'
import { ownActor } from './own-actor.js'
import type { Scene } from './scene.js'
import { countryBeside, forcesOfCountry, stateOf, stateOfLeader } from './state-nouns.js'
import type { Verdict } from './verdict.js'

export function judgeNominal(ground: Ground, book: Casebook, scene: Scene, draft: NominalDraft): Verdict {
  const body = bodyInLowerCase({ ground, book, scene, draft })
  if (body) return body
  const d = describe(ground, book, scene, draft.head, draft.first, draft.last, null)
  const country = d.country ?? (draft.aside && d.owner === null ? countryBeside(ground, book, scene, draft) : null)
  const nominal: NominalCase = { ground, book, scene, draft, d, country }
  for (const judge of JUDGES) {
    const verdict = judge(nominal)
    if (verdict) return verdict
  }
  return ownActor(book, draft, d)
}

/** In the order they are asked: the first that knows decides. */
const JUDGES: readonly ((nominal: NominalCase) => Verdict | null)[] = [
  stateOf,
  stateOfLeader,
  forcesOfCountry,
  bothSides,
  groupOfFighters,
  bodyNamedByNoun,
  unitOfBody,
  counterpart,
  officeHolder,
  officeInHeadline,
  toldBefore,
  manyAsModifier,
]

/** "Both parties", "either side". */
function bothSides({ scene, draft, d }: NominalCase): Verdict | null {
  const last = lastWord(draft.agent.singular)
  return (d.joint && actorNoun('joint').has(last)) || last === 'side' ? scene.bothSides(draft) : null
}

/** "The minister", "the rebels": who was told of before. */
function toldBefore({ ground, book, scene, draft, d, country }: NominalCase): Verdict | null {
  const isBare = d.definite && country === null && d.owner === null && d.complement === '' && !draft.aside
  return isBare ? antecedentOfDescription(ground, book, scene, draft, d) : null
}

/** "The rebel bombardment" after "Syrian rebels": the same, whatever the number; of nobody named before it is not of one rebel. */
function manyAsModifier({ ground, book, scene, draft, d }: NominalCase): Verdict | null {
  const { agent, head } = draft
  const noun = agent.singular
  if (agent.kind !== 'person' || d.plural || !isModifier(ground.doc, head)) return null
  const many = choose(ground, book, scene, draft, (e) => e.number === 'many' && e.nouns.has(noun), true)
  const [plural = noun] = agent.forms
  return many ?? ownActor(book, draft, { ...d, plural: true, shown: plural })
}

const isModifier = ({ tokens }: ParsedDocument, i: number): boolean =>
  ['compound', 'amod', 'nmod'].includes(tokens[i]!.rel) && tokens[i]!.head > i
