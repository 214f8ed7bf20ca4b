/** A plural pronoun behind a list: "Ghana and Togo said they would attend" means both, though a pronoun is resolved to one actor or none. */
import type { Mention, MentionedDocument } from '../model.js'
import { actorAt } from './actors.js'
import { baseRel, conjuncts, kids, listHead, wordAt } from './tree.js'

const MANY = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'both'])

/** Sentences back to the list. */
const REACH = 1

/** The heads of the list that the pronoun at `i` stands for; the word alone where it is no such pronoun, or no list comes before it. */
export function meantHeads(doc: MentionedDocument, i: number): readonly number[] {
  const { text, upos, sentence } = wordAt(doc, i)
  if (upos !== 'PRON' || !MANY.has(text.toLowerCase())) return [i]
  const possible = possibleActors(doc.mentions[doc.mentionAt[i] ?? -1])
  for (let at = i - 1; at >= 0 && sentence - wordAt(doc, at).sentence <= REACH; at--) {
    const mention = doc.mentions[doc.mentionAt[at] ?? -1]
    if (mention === undefined || mention.form === 'pronoun' || mention.actor === null) continue
    if (possible.length > 0 && !possible.includes(mention.actor)) continue
    const list = subjectList(doc, at)
    const actors = list.map((member) => actorAt(doc, member))
    const areNamed = actors.length > 1 && !actors.includes(-1)
    return areNamed && possible.every((each) => actors.includes(each)) ? list : [i]
  }
  return [i]
}

const possibleActors = (mention: Mention | undefined): readonly number[] =>
  mention === undefined || mention.actor === null ? (mention?.candidates ?? []) : [mention.actor]

/** The members of the list in which a word stands, where the list is joined by "and" and does what its verb tells. */
function subjectList(doc: MentionedDocument, member: number): readonly number[] {
  const first = listHead(doc, member)
  const members = conjuncts(doc, first)
  const isJoined = members.some((each) => kids(doc, each, 'cc').some((c) => wordAt(doc, c).lemma === 'and'))
  return isJoined && baseRel(wordAt(doc, first).rel) === 'nsubj' ? members : []
}
