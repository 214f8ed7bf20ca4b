/**
 * Who the people were to whom an act was done, where a sentence after it names them: "Gunmen killed two teachers. The victims were
 * identified as Ana Ruiz and Omar Belo." The names join those of the act; they take the place of a description that counts just as many.
 */
import { wordClass } from '../knowledge/event-words.js'
import { numberWord } from '../knowledge/number-words.js'
import { actorAt } from '../match/actors.js'
import { isPassive } from '../match/clause.js'
import { baseRel, caseOf, isVerb, kid, kids, opensWith, rangeSpan, subtree, wordAt } from '../match/tree.js'
import type { AttributedDocument, Step } from '../model.js'
import { type Draft, isDoneAttack } from './draft.js'
import { namedActors } from './parties.js'
import { lemmaOf } from './words.js'

/** Sentences from the act to the one that names. */
const REACH = 3

/** A sentence that names people told of before: the word for them, and their names. */
interface Naming {
  readonly at: number
  readonly called: number
  readonly names: readonly number[]
}

/** The drafts with the names that later sentences give to those it was done to. */
export function withIdentified(doc: AttributedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const acts = drafts.filter(isDoneAttack)
  if (acts.length === 0) return drafts
  const told = new Set(acts.map(({ trigger }) => wordAt(doc, trigger.head).sentence))
  const named = new Map<Draft, Draft>()
  for (const { index, sentence } of doc.tokens) {
    // Most sentences stand near no act.
    if (!isBehind(told, sentence)) continue
    const naming = namingAt(doc, index)
    if (naming === null) continue
    const act = acts.findLast((each) => isMeant(doc, each, naming))
    if (act !== undefined) named.set(act, withNames(doc, named.get(act) ?? act, naming))
  }
  return named.size === 0 ? drafts : drafts.map((draft) => named.get(draft) ?? draft)
}

const isBehind = (told: ReadonlySet<number>, sentence: number): boolean => {
  for (let back = 1; back <= REACH; back++) if (told.has(sentence - back)) return true
  return false
}

function namingAt(doc: AttributedDocument, i: number): Naming | null {
  const lemma = lemmaOf(doc, i)
  const found = wordClass('IDENTIFYING').has(lemma) && isVerb(doc, i) ? identified(doc, i) : isNamedSo(doc, i)
  if (found === null) return null
  const names = found.by
    .flatMap((by) => namedActors(doc, by))
    .filter((actor) => doc.actors[actor]?.kind === 'person' && !doc.actors[actor]?.anonymous)
  return names.length === 0 ? null : { at: i, called: found.called, names: [...new Set(names)] }
}

interface Told {
  readonly called: number
  readonly by: readonly number[]
}

/** "The victims were identified as Ana Ruiz and Omar Belo", "police named the dead as", "the bodies were identified as those of". */
function identified(doc: AttributedDocument, v: number): Told | null {
  const called = isPassive(doc, v) ? kid(doc, v, 'nsubj:pass', 'nsubj') : kid(doc, v, 'obj')
  const as = kids(doc, v, 'obl', 'xcomp', 'advcl').filter((o) => opensWith(doc, o, 'as'))
  if (called < 0 || as.length === 0) return null
  const by = as.flatMap((o) =>
    ['that', 'those'].includes(wordAt(doc, o).text.toLowerCase()) ? kids(doc, o, 'nmod') : [o],
  )
  return { called, by }
}

/** "The dead men were Ana Ruiz and Omar Belo", "the other victim, Ana Ruiz, ...". */
function isNamedSo(doc: AttributedDocument, i: number): Told | null {
  if (kid(doc, i, 'cop') >= 0) {
    const subject = kid(doc, i, 'nsubj')
    return subject >= 0 && wordAt(doc, i).xpos.startsWith('NNP') ? { called: subject, by: [i] } : null
  }
  if (!wordClass('VICTIMNOUN').has(lemmaOf(doc, i)) && !wordClass('HELDNOUN').has(lemmaOf(doc, i))) return null
  const by = kids(doc, i, 'appos').filter((a) => wordAt(doc, a).xpos.startsWith('NNP'))
  return by.length > 0 ? { called: i, by } : null
}

/** The act of whose people the naming tells: they are called by what was done to them, or are those told of at the act. */
function isMeant(doc: AttributedDocument, act: Draft, { at, called, names }: Naming): boolean {
  const distance = wordAt(doc, at).sentence - wordAt(doc, act.trigger.head).sentence
  if (distance < 1 || distance > REACH || names.some((name) => act.actors.includes(name))) return false
  const { noun, told } = whoIsCalled(doc, called)
  // "Belo is Omar Ruiz": who is called by name needs no other.
  if (doc.mentions[doc.mentionAt[noun] ?? -1]?.form === 'name') return false
  const actor = actorAt(doc, noun)
  if (actor >= 0 && act.recipients.includes(actor)) return true
  const held = wordClass('ABDUCTION').has(lemmaOf(doc, act.trigger.head)) || act.trigger.rule.id === 'abduct'
  if (told.some((word) => wordClass('HELDNOUN').has(word))) return held
  return told.some((word) => wordClass('VICTIMNOUN').has(word)) && isDoneToPeople(act)
}

const isDoneToPeople = ({ trigger, recipients, standing }: Draft): boolean =>
  trigger.rule.toPeople || recipients.length > 0 || standing !== null || trigger.rule.mode === 'explosives'

/** "The two victims", "one of the dead", "the slain officer": the noun that stands for them, and the words that may say what befell them. */
function whoIsCalled(doc: AttributedDocument, called: number): { readonly noun: number; readonly told: string[] } {
  const of = ['NUM', 'PRON', 'DET'].includes(wordAt(doc, called).upos)
    ? kids(doc, called, 'nmod').find((n) => caseOf(doc, n) === 'of')
    : undefined
  const noun = of ?? called
  return { noun, told: [noun, ...kids(doc, noun, 'amod')].map((i) => lemmaOf(doc, i)) }
}

function withNames(doc: AttributedDocument, act: Draft, { at, called, names }: Naming): Draft {
  const fresh = names.filter((name) => !act.recipients.includes(name))
  if (fresh.length === 0) return act
  const told = act.recipients.filter((r) => countOf(doc, r) === names.length)
  const kept = told.length === 1 ? act.recipients.filter((r) => r !== told[0]) : act.recipients
  const [first, last] = subtree(doc, at, (child) => baseRel(wordAt(doc, child).rel) !== 'parataxis')
  const span = rangeSpan(doc, [first, last])
  const step: Step = {
    stage: 'events',
    rule: 'identified-after',
    says: `to whom: ${fresh.map((r) => doc.actors[r]?.name ?? '').join(', ')}, named after the act as "${wordAt(doc, called).text}"`,
    at: [span],
  }
  return {
    ...act,
    recipients: [...kept, ...fresh],
    standing: null,
    evidence: [...act.evidence, span],
    steps: [...act.steps, step],
  }
}

/** How many a description counts: "two teachers" 2, "a teacher" 1; -1 where it does not say, and for a name. */
function countOf(doc: AttributedDocument, actor: number): number {
  const mentions = (doc.actors[actor]?.mentions ?? []).map((id) => doc.mentions[id]!)
  const [first] = mentions
  if (first === undefined || mentions.some(({ form }) => form === 'name')) return -1
  const { head } = first
  const [number] = kids(doc, head, 'nummod')
  if (number === undefined) return wordAt(doc, head).xpos === 'NN' ? 1 : -1
  const text = wordAt(doc, number).text.toLowerCase()
  return /^\d+$/.test(text) ? Number(text) : (numberWord(text)?.value ?? -1)
}
