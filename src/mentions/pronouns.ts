/**
 * Pronouns: a ranked choice among what was mentioned before. Number, gender and kind shut candidates out; then grammar, nearness,
 * weight in the report and "X said it" rank them. Where the first two are too close, or a thing that is no actor ranks first, nothing
 * is guessed.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { agentAt } from '../knowledge/agents.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel } from '../match/tree.js'
import type { Casebook } from './casebook.js'
import type { Entity } from './draft.js'
import { type Ground, ORDER_WORDS, type PronounDraft } from './drafts.js'
import { clauseVerb, nearness, prominence, saysOver } from './ranking.js'
import { type Entry, FAR, type Scene } from './scene.js'
import { isOnlyToldOf, toldFrom } from './told-before.js'
import type { Verdict } from './verdict.js'

type Sort = 'he' | 'she' | 'it' | 'they'

const SORT: Readonly<Record<string, Sort>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
}
/** Words looked back over for a thing that is no actor. */
const THINGS_BACK = 80
const FIRST = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves'])

/** Sentences back: persons are followed further than bodies. */
const REACH: Readonly<Record<Sort, number>> = { he: 5, she: 6, it: 2, they: 2 }
/** Sentences back from "they" in quoted words to somebody whom only the report itself named. */
const QUOTED_REACH = 1
/** The best must lead the second by this much. */
const MARGIN: Readonly<Record<Sort, number>> = { he: 0.25, she: 0.1, it: 0.35, they: 0.35 }

/** What a speaker's own side scores for "they": less than anybody who was mentioned as many. */
const SIDE = 0.3
/** For who says it; for a body, which more often speaks of itself as "it", and "they" are whom it tells of. */
const SAID = 2.5
const SAID_AS_MANY = 1.2
/** For whoever is judged, over who judges: more than its subject has over its object, and who says a thing besides. */
const ANSWERS = 5
/** For "it" and "his": more than the subject of the sentence before; a thing that is told of beside it needs this much less. */
const SPOKEN_FOR = 2.6
const THING_BESIDE = 0.35

export function antecedentOfPronoun(ground: Ground, book: Casebook, scene: Scene, draft: PronounDraft): Verdict | null {
  const text = ground.lower(draft.head)
  if (FIRST.has(text)) return { entity: null, resolvedBy: 'coreference', rule: 'first-person' }
  if (ORDER_WORDS.has(text)) return inOrder(book, scene, draft, text)
  const sort = SORT[text]
  if (sort === undefined) return null
  // "The army confirmed it": what is said, not somebody.
  if (sort === 'it' && (isContent(ground, draft.head) || isThing(ground, draft.head))) return null
  const pledging = pledgerOver(ground, scene, draft.head)
  if (pledging >= 0 && fits(book.entities[pledging]!, sort) !== null)
    return { entity: pledging, resolvedBy: 'coreference', rule: 'pronoun-of-speaker' }
  const ahead = subjectAhead(ground, scene, draft.head, sort)
  if (ahead !== null) return { entity: ahead, resolvedBy: 'coreference', rule: 'pronoun-before-name' }
  const ranked = rank(ground, book, scene, draft.head, sort, REFLEXIVE.has(text))
  const best = ranked.actors[0]
  const rival = ranked.thing
  if (!best) return sort === 'it' || sort === 'they' ? null : declined(draft, [])
  // "Its spokesman said the plan was flawed and that it would fail": the plan.
  if (rival !== null && rival > best.score - (best.score === SPOKEN_FOR ? THING_BESIDE : 0)) return null
  const second = ranked.actors[1]
  if (second && best.score - second.score < MARGIN[sort])
    return declined(
      draft,
      ranked.actors.slice(0, 4).map((c) => c.entity),
    )
  const entity = book.entities[best.entity]!
  if (entity.person && entity.gender === 'u' && (sort === 'he' || sort === 'she'))
    entity.gender = sort === 'he' ? 'm' : 'f'
  return { entity: best.entity, resolvedBy: 'coreference', rule: best.said ? 'pronoun-of-speaker' : `pronoun-${sort}` }
}

const declined = (draft: PronounDraft, candidates: readonly number[]): Verdict => ({
  entity: null,
  resolvedBy: 'coreference',
  rule: 'pronoun-undecided',
  candidates,
  notice: `No one antecedent stands out for this pronoun at word ${draft.head}; ${candidates.length} were possible.`,
})

function isContent({ doc }: Ground, here: number): boolean {
  const word = doc.tokens[here]!
  if (baseRel(word.rel) !== 'obj' || word.head < 0) return false
  const verb = speechVerbOf(doc.tokens[word.head]!.lemma)
  return verb !== undefined && !['ask', 'tell', 'accuse', 'praise', 'condemn', 'order', 'describe'].includes(verb.class)
}

/** "A US announcement that it would build a base", "their pledge that they would leave": whoever tells of his own doing by a noun; or -1. */
function pledgerOver({ doc }: Ground, scene: Scene, here: number): number {
  const { rel, head } = doc.tokens[here]!
  const { head: pledge, rel: as } = doc.tokens[head] ?? { head: -1, rel: '' }
  if (rel !== 'nsubj' || pledge < 0 || pledge > head || !['acl', 'ccomp'].includes(as)) return -1
  if (!actorNoun('pledges').has(doc.tokens[pledge]!.lemma)) return -1
  // "India denied Pakistan's announcement that it had": whoever turns it down says that he did not.
  const { rel: part, head: told } = doc.tokens[pledge]!
  if (baseRel(part) === 'obj' && speechVerbOf(doc.tokens[told]!.lemma)?.class === 'deny') return -1
  const owner = doc.children[pledge]!.find(
    (c) => c < pledge && ['nmod:poss', 'compound', 'amod'].includes(doc.tokens[c]!.rel) && scene.entityAt[c]! >= 0,
  )
  return owner === undefined ? -1 : scene.entityAt[owner]!
}

/** "It was a tough clash", "it started in May": said of a thing or of what happened. */
function isThing({ doc, lower }: Ground, here: number): boolean {
  const word = doc.tokens[here]!
  if (word.rel !== 'nsubj' || word.head < 0) return false
  const predicate = doc.tokens[word.head]!
  if (predicate.upos === 'VERB') return actorNoun('happens').has(predicate.lemma)
  if (!doc.children[word.head]!.some((c) => doc.tokens[c]!.rel === 'cop')) return false
  if (predicate.upos === 'ADJ') return here === doc.sentences[word.sentence]!.first
  return agentAt(lower, word.head, doc.sentences[word.sentence]!.first) === null
}

/** "The latter" is the last named of the two before it, "the former" the one before that. */
function inOrder(book: Casebook, scene: Scene, draft: PronounDraft, text: string): Verdict {
  const seen: number[] = []
  for (let k = scene.entries.length - 1; k >= 0 && k > scene.entries.length - FAR && seen.length < 2; k--) {
    const entry = scene.entries[k]!
    if (entry.aside || entry.form === 'pronoun' || book.entities[entry.entity]!.anonymous) continue
    if (!seen.includes(entry.entity)) seen.push(entry.entity)
  }
  const entity = text === 'latter' ? seen[0] : seen[1]
  if (entity === undefined) return declined(draft, seen)
  return { entity, resolvedBy: 'coreference', rule: 'former-latter' }
}

/** "In his speech", before who speaks. */
const isOpening = ({ tokens }: Ground['doc'], at: number): boolean =>
  tokens[at]!.rel === 'obl' && speechVerbOf(tokens[tokens[at]!.head]?.lemma ?? '')?.direct === true

/** "Before his cabinet met, Mikati said": a pronoun in a clause put first is the subject named after it. */
function subjectAhead({ doc }: Ground, scene: Scene, here: number, sort: Sort): number | null {
  for (let at = here, step = 0; at >= 0 && step < 12; at = doc.tokens[at]!.head, step++) {
    const word = doc.tokens[at]!
    if (word.head < at || !(baseRel(word.rel) === 'advcl' || isOpening(doc, at))) continue
    const subject = doc.children[word.head]!.find((c) => baseRel(doc.tokens[c]!.rel) === 'nsubj' && c > here)
    if (subject === undefined || subject < at) return null
    // Somebody named earlier in the same clause is nearer.
    const from = doc.sentences[word.sentence]!.first
    for (let i = Math.max(from, here - THINGS_BACK); i < here; i++) if (scene.entityAt[i]! >= 0) return null
    const named = scene.named(subject)
    if (named === null) return null
    const fit = fits(named, sort)
    return fit === null || fit < -0.7 ? null : named.index
  }
  return null
}

/** "It", "its" for somebody. */
const isSingular = (doc: Ground['doc'], { form, head }: Entry): boolean =>
  form === 'pronoun' && SORT[doc.tokens[head]!.text.toLowerCase()] === 'it'

/** How well "they" fits a body there: "the forces" are many, "the army" is one. */
const asMany = (doc: Ground['doc'], { form, head }: Entry, entity: Entity): number | null =>
  form === 'nominal' && doc.tokens[head]!.xpos === 'NNS' && entity.kind !== 'country' ? 0.1 : fits(entity, 'they')

interface Choice {
  readonly entity: number
  readonly score: number
  readonly said: boolean
}

function fits(entity: Entity, sort: Sort): number | null {
  if (sort === 'he' || sort === 'she') {
    if (!entity.person) return null
    const wanted = sort === 'he' ? 'm' : 'f'
    if (entity.gender === wanted) return 0.5
    return entity.gender === 'u' ? (sort === 'she' ? -0.6 : -0.1) : null
  }
  if (sort === 'it') {
    if (entity.person || entity.number === 'many') return null
    return 0
  }
  if (entity.number === 'many') return 0.6
  if (entity.number === 'either') return entity.kind === 'country' ? -1.6 : -0.7
  return entity.person && entity.anonymous ? -2.5 : null
}

function rank(
  ground: Ground,
  book: Casebook,
  scene: Scene,
  here: number,
  sort: Sort,
  reflexive: boolean,
): { actors: Choice[]; thing: number | null } {
  const { doc } = ground
  const word = doc.tokens[here]!
  const verb = clauseVerb(doc, here)
  const possessive = word.xpos === 'PRP$'
  const subject = baseRel(word.rel) === 'nsubj'
  const best = new Map<number, Choice>()
  const { entries } = scene
  const doer = subject || verb < 0 ? null : entityOver(doc, scene, verb)
  // "I saw him", said Hamdan: the speaker is not "him".
  const speaker = scene.speakerAt(here)
  const quoted = scene.isQuoted(here)
  // "“They killed my daughter,” she said": who speaks is nobody that she tells of in the same breath.
  const speaks = !quoted && subject && verb >= 0 && speechVerbOf(doc.tokens[verb]!.lemma)?.direct === true
  const told = quoted || verb < 0 || sort === 'they' ? -1 : toldFrom(doc, here, verb)
  const toldOf = new Set<number>()
  const asOne = new Set<number>()
  for (let k = entries.length - 1; k >= 0 && k > entries.length - FAR; k--) {
    const entry = entries[k]!
    const gap = word.sentence - entry.sentence
    if (gap > REACH[sort]) break
    // "The army stepped up its attacks on their positions": one body is not both in a breath.
    if (sort === 'they' && gap === 0 && isSingular(doc, entry)) asOne.add(entry.entity)
    if (asOne.has(entry.entity)) continue
    if (told >= 0 && gap === 0 && isOnlyToldOf(doc, entry)) toldOf.add(entry.entity)
    if (toldOf.has(entry.entity)) continue
    if (speaks && gap === 0 && scene.isQuoted(entry.head)) continue
    // "They came at night" in somebody's words: whom the report told of sentences before need not be whom the speaker means.
    if (quoted && sort === 'they' && gap > QUOTED_REACH && !scene.isQuoted(entry.head)) continue
    const entity = book.entities[entry.entity]!
    const fit = sort === 'they' && entity.number === 'either' ? asMany(doc, entry, entity) : fits(entity, sort)
    const side = sideOf(book, entity, sort)
    // "The coalition's spokesman said that they support it": his own side, where nobody else is in question.
    if (side !== null && gap === 0 && saysOver(doc, entry.head, here)) {
      const known = best.get(side)
      const score = sort === 'they' ? SIDE : SPOKEN_FOR
      if (sort === 'they' ? !known : !known || known.score < score) best.set(side, { entity: side, score, said: true })
    }
    if (fit === null || entity.index === speaker) continue
    // A state by its name is "it"; "they" are its government or officials, called so.
    if (sort === 'they' && entity.kind === 'country' && entry.form !== 'nominal') continue
    const sameVerb = gap === 0 && verb >= 0 && doc.tokens[entry.head]!.head === doc.tokens[here]!.head
    // Two arguments of one verb are two actors, unless the pronoun says "himself"; nobody owns themselves.
    if (!reflexive && !possessive && sameVerb && baseRel(doc.tokens[entry.head]!.rel) !== 'conj') continue
    if (possessive && doc.tokens[here]!.head === entry.head) continue
    // "captured two drivers and released them": nor does who did the first thing do the second to himself.
    if (!reflexive && !possessive && entity.index === doer) continue
    if (reflexive && gap > 0) continue
    const said = gap === 0 && saysOver(doc, entry.head, here)
    // "condemned Chad after it attacked Togo": what one is condemned for or after one did oneself.
    const answers = gap === 0 && word.rel === 'nsubj' && isJudgedOver(doc, entry.head, verb) ? ANSWERS : 0
    const parallel = subject && baseRel(doc.tokens[entry.head]!.rel) === 'nsubj' ? 0.4 : 0
    const weight = Math.min(1.2, 0.25 * Math.log2(1 + scene.count(entry.entity)))
    const score =
      fit +
      prominence(doc, entry.head, entry.aside) +
      nearness(doc, entry.head, here) +
      parallel +
      answers +
      weight +
      (said ? (fit < 0 && sort === 'they' ? SAID_AS_MANY : SAID) : 0)
    const before = best.get(entry.entity)
    if (!before || before.score < score) best.set(entry.entity, { entity: entry.entity, score, said })
  }
  const actors = [...best.values()].sort((a, b) => b.score - a.score || a.entity - b.entity)
  return { actors, thing: sort === 'it' || sort === 'they' ? rivalThing(ground, scene, here, sort, verb) : null }
}

/** True where the verb that tells of the pronoun hangs as a reason or a time on the judgement passed on whoever stands at `at`. */
function isJudgedOver(doc: Ground['doc'], at: number, verb: number): boolean {
  const clause = doc.tokens[verb]
  const { rel, head } = doc.tokens[at]!
  if (clause === undefined || baseRel(clause.rel) !== 'advcl' || clause.head !== head || baseRel(rel) !== 'obj')
    return false
  if (!actorNoun('judges').has(doc.tokens[head]!.lemma)) return false
  return doc.children[verb]!.some(
    (c) => BECAUSE.has(doc.tokens[c]!.text) && ['mark', 'advmod'].includes(doc.tokens[c]!.rel),
  )
}

const BECAUSE = new Set(['after', 'because', 'for', 'since', 'when'])

/** Whose words a speaker's are: "its spokesman said it would come", "the president's office said his offer stood"; or null. */
function sideOf(book: Casebook, entity: Entity, sort: Sort): number | null {
  if (sort === 'they') return entity.person ? (entity.speaksFor ?? entity.partOf) : null
  const side = entity.speaksFor === null ? undefined : book.entities[entity.speaksFor]!
  return side !== undefined && side.person !== entity.person && fits(side, sort) !== null ? side.index : null
}

/** Whoever does what a verb without a subject of its own tells, as the subject of the verb it is joined to; null where nobody is known. */
function entityOver(doc: Ground['doc'], scene: Scene, verb: number): number | null {
  for (let at = verb, step = 0; step < 4; step++) {
    const own = doc.children[at]!.find((c) => baseRel(doc.tokens[c]!.rel) === 'nsubj')
    if (own !== undefined)
      return doc.tokens[own]!.rel === 'nsubj' && scene.entityAt[own]! >= 0 ? scene.entityAt[own]! : null
    if (baseRel(doc.tokens[at]!.rel) !== 'conj') return null
    at = doc.tokens[at]!.head
  }
  return null
}

/** Best score among nouns that are no actors: "the proposal ... it"; none where the verb needs somebody who acts. */
function rivalThing(ground: Ground, scene: Scene, here: number, sort: Sort, verb: number): number | null {
  const { doc } = ground
  const word = doc.tokens[here]!
  if (verb >= 0 && baseRel(word.rel) === 'nsubj' && word.head === verb) {
    const lemma = doc.tokens[verb]!.lemma
    if (speechVerbOf(lemma) !== undefined && word.rel !== 'nsubj:pass') return null
    if (actorNoun('mind').has(lemma) && word.rel !== 'nsubj:pass') return null
  }
  let best: number | null = null
  const reach = 1
  const from = doc.sentences[Math.max(0, word.sentence - reach)]!.first
  for (let i = here - 1; i >= from && i > here - THINGS_BACK; i--) {
    const noun = doc.tokens[i]!
    if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') continue
    if (scene.entityAt[i]! >= 0) continue
    const plural = noun.xpos.endsWith('S')
    if ((sort === 'they') !== plural) continue
    if (!['nsubj', 'obj', 'obl', 'root', 'nmod'].includes(baseRel(noun.rel))) continue
    if (noun.head === word.head && word.xpos !== 'PRP$') continue
    const score = prominence(doc, i, false) + nearness(doc, i, here) - 0.4 + (sort === 'they' ? 0.3 : 0)
    if (best === null || score > best) best = score
  }
  return best
}
