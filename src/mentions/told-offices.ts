/**
 * For whom a named person stands, where the words that say so come after the name: "Kofi Mensah, the movement's spokesman", "Kofi
 * Mensah, speaking for the movement", "Kofi Mensah, for the movement, said", "Kofi Mensah, who heads its political wing", "Kofi Mensah
 * signed for Ghana". Each is learnt when the body is met, so that an "it" further on in the sentence finds its body.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { agentAt } from '../knowledge/agents.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel, caseOf, isSetApart, kids, wordAt } from '../match/tree.js'
import { type Casebook, stepAt } from './casebook.js'
import type { Entity } from './draft.js'
import type { AnyDraft, Ground } from './drafts.js'
import type { Scene } from './scene.js'
import { speaksFor } from './speaking-nouns.js'

const BODIES: ReadonlySet<string> = new Set(['organisation', 'armed_group', 'government', 'military', 'country', 'igo'])

/** Notes on a person named before that he is of the body just met, where he has none so far. */
export function learnOffice(ground: Ground, book: Casebook, scene: Scene, draft: AnyDraft, met: number): void {
  const body = book.entities[met]!
  if (draft.aside || body.person || !BODIES.has(body.kind)) return
  const { head, rel } = wordAt(ground.doc, draft.head)
  if (head < 0) return
  const told =
    (rel === 'nmod:poss' || baseRel(rel) === 'nmod'
      ? byNoun(ground, draft.head)
      : ['obl', 'obj'].includes(baseRel(rel))
        ? byDeed(ground, draft.head)
        : null) ?? setApart(ground, draft.head)
  const person = told === null ? undefined : book.entities[scene.entityAt[told.person]!]
  if (told === null || !isUnplaced(person)) return
  person.partOf = met
  if (told.speaks && person.speaksFor === null) person.speaksFor = met
  person.country ??= body.country
  // "Spokesman" says nothing of the sector; the body does.
  if (![...person.sector].some((s) => body.sector.has(s))) {
    person.sector.clear()
    for (const s of body.sector) person.sector.add(s)
  }
  person.steps.push(
    stepAt(ground.doc, 'told-office', 'The words after the name say whose he is.', draft.first, draft.last),
  )
}

/** A named person of whom nothing says yet where he belongs. */
const isUnplaced = (entity: Entity | undefined): entity is Entity =>
  entity?.person === true && entity.forms.size > 0 && entity.partOf === null && entity.entry === null

interface Told {
  readonly person: number
  /** True where he speaks for the body, not only belongs to it. */
  readonly speaks: boolean
}

/** "The movement's spokesman", "spokesman for the movement", behind the name it says something of. */
function byNoun({ doc, lower }: Ground, i: number): Told | null {
  const noun = wordAt(doc, i).head
  const { rel, head, sentence } = wordAt(doc, noun)
  if (rel !== 'appos' || head < 0 || head >= noun || (i > noun && !['of', 'for'].includes(caseOf(doc, i)))) return null
  const called = agentAt(lower, noun, doc.sentences[sentence]!.first)
  return called?.agent.kind === 'person' ? { person: head, speaks: speaksFor(called.agent.singular) } : null
}

/** "For the movement", set apart behind the name of who says something. */
function setApart({ doc }: Ground, i: number): Told | null {
  if (!isSetApart(doc, i, 'for')) return null
  const { head, rel } = wordAt(doc, i)
  // The parser hangs it on the name or on the saying.
  const person = rel === 'nmod' ? head : (kids(doc, head, 'nsubj').find((subject) => subject < i) ?? -1)
  if (person < 0 || person > i || (rel === 'nmod' && wordAt(doc, person).rel !== 'nsubj')) return null
  return speechVerbOf(wordAt(doc, wordAt(doc, person).head).lemma) === undefined ? null : { person, speaks: true }
}

/** "Speaking for the movement", "who heads the movement", "signed for the movement". */
function byDeed({ doc }: Ground, i: number): Told | null {
  const { head: v, rel } = wordAt(doc, i)
  const { lemma } = wordAt(doc, v)
  const lent =
    baseRel(rel) === 'obl' && ['for', 'on behalf of'].includes(caseOf(doc, i)) && actorNoun('acts-for').has(lemma)
  const heads = rel === 'obj' && actorNoun('heads').has(lemma)
  if (!lent && !heads) return null
  const hung = wordAt(doc, v)
  const subject =
    baseRel(hung.rel) === 'acl'
      ? hung.head
      : (kids(doc, baseRel(hung.rel) === 'advcl' && hung.xpos === 'VBG' ? hung.head : v, 'nsubj').find((s) => s < v) ??
        -1)
  // "Kofi Mensah led the army": what he once did does not make him the army's.
  if (heads && baseRel(hung.rel) !== 'acl') return null
  return subject < 0 || subject > i ? null : { person: subject, speaks: lent || lemma === 'represent' }
}
